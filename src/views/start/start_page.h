// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "style/icon.h"

#include <QStringList>
#include <QWidget>

class QAction;
class QVBoxLayout;

namespace kw::controls {
class Banner;
}

namespace kw::views {

// What was found on this machine: proof that it works before anything is opened.
struct MachineFact
{
    style::State state = style::State::Asking;
    QString name;
    QString remark;
};

// What the Project place shows while no project is open: the ways to begin, and what was open before.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    // Each way is an action of the window with its text, tool tip (one sentence) and shortcut; the first is
    // primary.
    // `others` are what one can do without a project, as links.
    StartPage(const QList<QAction *> &ways, const QList<QAction *> &others, QWidget *parent = nullptr);

    void setRecentProjects(const QStringList &folders);
    void setMachine(const QList<MachineFact> &facts);
    controls::Banner *banner() const { return m_banner; }

Q_SIGNALS:
    void projectChosen(const QString &folder);

private:
    QWidget *makeFoot(const QList<QAction *> &others);
    QWidget *wayRow(QAction *way, bool primary, bool last);

    controls::Banner *m_banner;
    QVBoxLayout *m_machine;
    QVBoxLayout *m_recent;
    QWidget *m_recentBlock;
};

} // namespace kw::views
