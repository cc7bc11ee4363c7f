// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QWidget>

class QHBoxLayout;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace kw::shell {

// The panel below the places: one tab for each page, foldable to its head. Lies in a vertical splitter, which
// gives it its height.
class BottomPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BottomPanel(QWidget *parent = nullptr);

    // Returns the number of the tab.
    int addPage(QWidget *page, const QString &title);
    // A widget in the head, shown with that tab.
    void setTool(int tab, QWidget *tool);
    void setTab(int tab, const QString &text, const QIcon &icon = {});
    int currentTab() const;
    // Shows the page; a folded panel stays folded.
    void setCurrentTab(int tab);

    bool isOpen() const;
    void setOpen(bool open);
    // The height when open; what the panel had last when it is folded. 0 before it was ever open.
    int openHeight() const;
    void setOpenHeight(int height);

Q_SIGNALS:
    void openChanged(bool open);
    void foldAsked(); // the fold button

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyTheme();
    void showTools();

    QWidget *m_head;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    QToolButton *m_fold;
    QHBoxLayout *m_tools;
    QHash<int, QWidget *> m_toolOfTab;
    int m_openHeight = 0;
};

} // namespace kw::shell
