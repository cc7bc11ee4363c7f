// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "controls/label.h"
#include "style/icon.h"

class QMenu;
class QPushButton;
class QToolButton;

namespace kw::shell {

// The bar at the top: menu, open project, builder with its state and palette field.
class Header : public controls::Region
{
    Q_OBJECT

public:
    explicit Header(QWidget *parent = nullptr);

    void setMenu(QMenu *menu);
    void setProject(const QString &name); // empty: no project open
    void setBuilder(const QString &name, style::State state, const QString &remark);

    QWidget *paletteField() const;
    QPushButton *projectButton() const { return m_project; }
    QPushButton *builderButton() const { return m_builder; }

Q_SIGNALS:
    void paletteAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyTheme();
    void fitBuilder();

    QToolButton *m_menu;
    QPushButton *m_project;
    QPushButton *m_builder;
    QString m_builderText; // whole; the button may show less of it
    QPushButton *m_palette;
};

} // namespace kw::shell
