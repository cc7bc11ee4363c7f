// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QWidget>

class QAction;
class QVBoxLayout;

namespace kw::controls {
class Banner;
}

namespace kw::views {

// What the Project place shows while no project is open: the ways to begin, and what was open before.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    // Each way is an action of the window with its text, tool tip (one sentence) and shortcut; the first is
    // primary.
    explicit StartPage(const QList<QAction *> &ways, QWidget *parent = nullptr);

    void setRecentProjects(const QStringList &folders);
    controls::Banner *banner() const { return m_banner; }

Q_SIGNALS:
    void projectChosen(const QString &folder);

private:
    QWidget *wayRow(QAction *way, bool primary, bool last);

    controls::Banner *m_banner;
    QVBoxLayout *m_recent;
    QWidget *m_recentBlock;
};

} // namespace kw::views
