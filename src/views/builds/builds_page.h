// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

class QAction;
class QListView;
class QStackedWidget;

namespace kw::controls {
class PaneHead;
}
namespace kw::models {
class BuildListModel;
}
namespace kw::workspace {
class Build;
class Workspace;
} // namespace kw::workspace

namespace kw::views {

class BuildView;
class PlanView;

// The Builds place: the builds at the left; at the right one of them, or the plan of the next.
class BuildsPage : public QWidget
{
    Q_OBJECT

public:
    // `build` and `plan` start what they say; `open` and `practice` open a project.
    struct Actions
    {
        QAction *build = nullptr;
        QAction *plan = nullptr;
        QAction *open = nullptr;
        QAction *practice = nullptr;
    };

    BuildsPage(workspace::Workspace &workspace, const Actions &actions, QWidget *parent = nullptr);

    void showPlan();
    void showBuild(int number);
    int shownBuild() const; // 0: none

    // True while something on the page is the one filled button of the window.
    bool hasPrimary() const;

Q_SIGNALS:
    void imageAsked(const QString &reference);
    void fileAsked(const QString &path, int line);
    void buildersAsked();
    void primaryChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum Content { NoProject, NothingYet, Plan, OneBuild };

    QWidget *makeSide();
    QWidget *makeEmpty(const QString &title, const QString &sentence, const QList<QAction *> &ways);
    void showContent(int content);
    void planChanged();
    void listChanged();
    void repeat(const workspace::Build &build);
    void leavePlan();
    void updateEmpty();
    void markSeen();

    workspace::Workspace &m_workspace;
    Actions m_actions;
    QTimer m_clock; // four times a second while a build runs
    models::BuildListModel *m_model;
    controls::PaneHead *m_head;
    QListView *m_list;
    QStackedWidget *m_content;
    PlanView *m_plan;
    BuildView *m_build;
};

} // namespace kw::views
