// SPDX-License-Identifier: Apache-2.0
#include "views/builds/builds_page.h"

#include "controls/label.h"
#include "models/build_list_model.h"
#include "style/icon.h"
#include "style/workbench_style.h"
#include "views/builds/build_list_delegate.h"
#include "views/builds/build_view.h"
#include "views/builds/plan_view.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace kw::views {

using namespace style;
using controls::Label;
using models::BuildListModel;
using workspace::Build;

namespace {

constexpr int listTextTime = 250; // milliseconds

} // namespace

BuildsPage::BuildsPage(workspace::Workspace &workspace, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_model(new BuildListModel(workspace.builds(), this))
    , m_head(new controls::PaneHead(tr("Builds")))
    , m_list(new QListView)
    , m_content(new QStackedWidget)
    , m_plan(new PlanView(workspace))
    , m_build(new BuildView)
{
    setObjectName(QStringLiteral("buildsPage"));
    m_content->addWidget(
        makeEmpty(tr("Open a project to build it"),
                  tr("A project is a folder with a skaffold.yaml. Its artifacts are built by Docker "
                     "or by a builder of yours, and you watch each step here."),
                  {actions.open, actions.practice}));
    m_content->addWidget(
        makeEmpty(tr("Nothing built yet"),
                  tr("A build shows its steps while they run, what came from the cache, and where "
                     "the images went. The plan shows the commands first."),
                  {actions.build, actions.plan}));
    m_content->addWidget(m_plan);
    m_content->addWidget(m_build);
    auto *splitter = new QSplitter;
    splitter->addWidget(makeSide());
    splitter->addWidget(m_content);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({dp(264), dp(1000)});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    m_clock.setInterval(listTextTime);
    connect(&m_clock, &QTimer::timeout, m_model, &BuildListModel::refreshRunning);
    workspace::Builds &builds = workspace.builds();
    connect(&builds, &workspace::Builds::added, this, [this](Build *build) {
        m_clock.start();
        showBuild(build->about().number);
    });
    connect(&builds, &workspace::Builds::ended, this, [this] {
        if (m_workspace.builds().runningCount() == 0) {
            m_clock.stop();
        }
        markSeen();
        Q_EMIT primaryChanged();
    });
    connect(&builds, &workspace::Builds::listChanged, this, &BuildsPage::listChanged);
    connect(&builds, &workspace::Builds::planChanged, this, &BuildsPage::planChanged);
    connect(&workspace, &workspace::Workspace::projectChanged, this, &BuildsPage::updateEmpty);
    connect(m_plan, &PlanView::planAsked, m_actions.plan, &QAction::trigger);
    connect(m_plan, &PlanView::startAsked, this, [this] { m_workspace.builds().startPlanned(); });
    connect(m_plan, &PlanView::left, this, &BuildsPage::leavePlan);
    connect(m_plan, &PlanView::buildersAsked, this, &BuildsPage::buildersAsked);
    connect(m_build, &BuildView::imageAsked, this, &BuildsPage::imageAsked);
    connect(m_build, &BuildView::fileAsked, this, &BuildsPage::fileAsked);
    connect(m_build, &BuildView::buildersAsked, this, &BuildsPage::buildersAsked);
    connect(m_build, &BuildView::viewChanged, this, &BuildsPage::primaryChanged);
    connect(m_build, &BuildView::repeatAsked, this, [this](Build *build) { repeat(*build); });
    updateEmpty();
}

QWidget *BuildsPage::makeSide()
{
    auto *plan = new QToolButton;
    plan->setIcon(icon(QStringLiteral("terminal")));
    plan->setAccessibleName(tr("Plan a build"));
    plan->setToolTip(tr("Plan a build: show the commands first"));
    plan->setObjectName(QStringLiteral("builds.plan.open"));
    setButtonKind(plan, ButtonKind::Flat);
    connect(plan, &QToolButton::clicked, m_actions.plan, &QAction::trigger);
    m_head->addWidget(plan);
    m_list->setObjectName(QStringLiteral("builds.list"));
    m_list->setAccessibleName(tr("Builds, newest first"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new BuildListDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->viewport()->setBackgroundRole(QPalette::AlternateBase); // follows the theme
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                const int number = current.data(BuildListModel::NumberRole).toInt();
                if (number != 0 && number != shownBuild()) {
                    showBuild(number);
                }
            });
    auto *side = new QWidget;
    side->setMinimumWidth(dp(200));
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_list, 1);
    return side;
}

QWidget *BuildsPage::makeEmpty(const QString &title, const QString &sentence, const QList<QAction *> &ways)
{
    auto *page = new controls::Region(Role::Base);
    auto *column = new QVBoxLayout;
    column->setSpacing(dp(12));
    column->addWidget(new Label(title, TextStyle::Display));
    auto *text = new Label(sentence, TextStyle::Base, Role::Secondary);
    text->setWordWrap(true);
    text->setMaximumWidth(dp(600));
    column->addWidget(text);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(dp(8));
    for (QAction *action : ways) {
        const bool first = action == ways.constFirst();
        QString words = action->iconText();
        auto *button = new QPushButton(words.remove(QLatin1Char('&')));
        setButtonKind(button, first ? ButtonKind::Primary : ButtonKind::Plain);
        button->setObjectName(QStringLiteral("builds.empty.") + action->objectName());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(1);
    auto *frame = new QWidget;
    frame->setMaximumWidth(dp(784));
    frame->setLayout(column);
    column->setContentsMargins(0, 0, 0, 0);
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(dp(48), dp(92), dp(48), dp(16));
    layout->addWidget(frame, 1);
    layout->addStretch(0);
    return page;
}

void BuildsPage::showContent(int content)
{
    m_content->setCurrentIndex(content);
    Q_EMIT primaryChanged();
}

void BuildsPage::updateEmpty()
{
    if (m_content->currentIndex() <= NothingYet) {
        showContent(m_workspace.projectFile().isEmpty() ? NoProject : NothingYet);
    }
}

void BuildsPage::showPlan()
{
    m_list->clearSelection();
    m_list->setCurrentIndex({});
    const bool isThere = m_content->currentIndex() == Plan;
    showContent(Plan);
    if (!isThere) {
        m_plan->setFocus(Qt::OtherFocusReason); // its arrows scroll, Escape leaves it
    }
}

void BuildsPage::leavePlan()
{
    m_workspace.builds().givePlanUp();
    if (!m_workspace.builds().all().empty()) {
        showBuild(m_build->build() ? m_build->build()->about().number
                                   : m_workspace.builds().all().front()->about().number);
    } else {
        showContent(m_workspace.projectFile().isEmpty() ? NoProject : NothingYet);
    }
}

void BuildsPage::planChanged()
{
    const workspace::Builds &builds = m_workspace.builds();
    if (builds.isPlanning() || builds.isTagging() || builds.planned() || builds.planError()) {
        showPlan();
    }
}

void BuildsPage::showBuild(int number)
{
    Build *build = m_workspace.builds().find(number);
    if (!build) {
        return;
    }
    m_build->setBuild(build);
    if (!build->isLoaded()) {
        m_workspace.builds().load(build);
    }
    m_list->setCurrentIndex(m_model->indexOf(number));
    showContent(OneBuild);
    markSeen();
}

// The same again: of one that was done, also what has not changed since. Of an earlier run only its project
// is known, and that has to be open.
void BuildsPage::repeat(const Build &build)
{
    if (build.isOfThisRun()) {
        plan::Request request = build.about().request;
        request.cacheArtifacts = request.cacheArtifacts && build.state() != Build::State::Succeeded;
        m_workspace.builds().planAndStart(request);
    } else if (build.about().folder == m_workspace.projectFolder()) {
        m_actions.build->trigger();
    }
}

// The shown build may be gone with its project; without any the place is empty.
void BuildsPage::listChanged()
{
    const auto &all = m_workspace.builds().all();
    if (!m_build->build()) {
        m_build->setBuild(nullptr);
        if (m_content->currentIndex() == OneBuild) {
            showContent(NothingYet);
        }
    }
    updateEmpty();
    if (m_content->currentIndex() == NothingYet && !all.empty()) {
        showBuild(all.front()->about().number);
    } else if (m_content->currentIndex() == OneBuild) {
        m_list->setCurrentIndex(m_model->indexOf(shownBuild()));
    }
}

int BuildsPage::shownBuild() const
{
    return m_content->currentIndex() == OneBuild && m_build->build() ? m_build->build()->about().number : 0;
}

bool BuildsPage::hasPrimary() const
{
    return m_content->currentIndex() != OneBuild || m_build->hasPrimary();
}

void BuildsPage::markSeen()
{
    if (isVisible()) {
        m_workspace.builds().markSeen();
    }
}

void BuildsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    markSeen();
}

} // namespace kw::views
