// SPDX-License-Identifier: Apache-2.0
#include "views/builds/build_view.h"

#include "controls/banner.h"
#include "controls/command_strip.h"
#include "controls/segment.h"
#include "models/step_model.h"
#include "models/timeline_model.h"
#include "style/icon.h"
#include "style/workbench_style.h"
#include "views/builds/build_head.h"
#include "views/builds/failure_view.h"
#include "views/builds/legend.h"
#include "views/builds/log_pane.h"
#include "views/builds/result_view.h"
#include "views/builds/side_panel.h"
#include "views/builds/step_table.h"
#include "views/builds/timeline_view.h"
#include "workspace/build.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace kw::views {

using namespace style;
using models::Remedy;
using models::StepRef;
using workspace::Build;

namespace {

constexpr int frameTime = 33;         // milliseconds
constexpr qint64 leastTextTime = 250; // between two changes of texts

// The Dockerfile that the tool names, as an absolute path.
QString failedFile(const build::CallRun &run)
{
    const QStringList &arguments = run.commandLine().arguments;
    const qsizetype option = arguments.indexOf(QLatin1String("--file"));
    QString path = option < 0 ? run.failure()->file : arguments.value(option + 1);
    if (QFileInfo(path).fileName() != QFileInfo(run.failure()->file).fileName()) {
        path = run.failure()->file;
    }
    return QDir(run.call().workingDirectory).absoluteFilePath(path);
}

} // namespace

BuildView::BuildView(QWidget *parent)
    : QWidget(parent)
    , m_timelineModel(new models::TimelineModel(this))
    , m_stepModel(new models::StepModel(this))
    , m_head(new BuildHead)
    , m_banner(new controls::Banner)
    , m_segment(new controls::Segment(tr("Views of the build")))
    , m_legend(new Legend)
    , m_follow(new QCheckBox(tr("Follow")))
    , m_zoomButtons(new QWidget)
    , m_pages(new QStackedWidget)
    , m_pictures(new QStackedWidget)
    , m_failure(new FailureView)
    , m_result(new ResultView)
    , m_timeline(new TimelineView(*m_timelineModel))
    , m_table(new StepTable(*m_stepModel))
    , m_log(new LogPane(false))
    , m_wholeLog(new LogPane(true))
    , m_side(new SidePanel)
    , m_strip(new controls::CommandStrip)
{
    m_clock.setInterval(frameTime);
    connect(&m_clock, &QTimer::timeout, this, &BuildView::tick);
    m_pages->addWidget(m_failure);
    m_pages->addWidget(m_result);
    m_pages->addWidget(makeSteps());
    m_pages->addWidget(m_wholeLog);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    m_banner->setContentsMargins(dp(16), dp(8), dp(16), dp(8));
    layout->addWidget(m_banner);
    layout->addWidget(makeTools());
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_strip);

    connect(m_head, &BuildHead::repeatAsked, this, [this] { act(Remedy::Action::Retry); });
    connect(m_head, &BuildHead::reportAsked, this, &BuildView::copyReport);
    connect(m_failure, &FailureView::actionAsked, this, &BuildView::act);
    connect(m_result, &ResultView::imageAsked, this, &BuildView::imageAsked);
    connect(m_timeline, &TimelineView::stepSelected, this, &BuildView::selectStep);
    connect(m_table, &StepTable::stepChosen, this, [this](StepRef step) {
        if (step != m_timeline->selectedStep()) {
            m_timeline->selectStep(step);
        }
    });
    connect(m_timeline, &TimelineView::stepOpened, this, [this](StepRef step) {
        m_segment->setCurrent(LogShown);
        m_wholeLog->showStep(step);
    });
    connect(m_side, &SidePanel::stepChosen, m_timeline, &TimelineView::selectStep);
}

Build *BuildView::build() const
{
    return m_build;
}

QWidget *BuildView::makeTools()
{
    m_segment->addView(FailureShown, tr("Failure"));
    m_segment->addView(ResultShown, tr("Result"));
    m_segment->addView(TimelineShown, tr("Timeline"));
    m_segment->addView(TableShown, tr("Table"));
    m_segment->addView(LogShown, tr("Log"));
    connect(m_segment, &controls::Segment::chosen, this, &BuildView::showView);

    m_follow->setObjectName(QStringLiteral("builds.follow"));
    m_follow->setChecked(true);
    connect(m_follow, &QCheckBox::toggled, m_timeline, &TimelineView::setFollowing);
    connect(m_timeline, &TimelineView::followingChanged, m_follow, &QCheckBox::setChecked);

    auto *zoomRow = new QHBoxLayout(m_zoomButtons);
    zoomRow->setContentsMargins(0, 0, 0, 0);
    zoomRow->setSpacing(dp(2));
    const auto addButton = [&](const QString &iconName, const QString &name, const auto &function) {
        auto *button = new QToolButton;
        button->setIcon(icon(iconName));
        button->setAccessibleName(name);
        button->setToolTip(name);
        setButtonKind(button, ButtonKind::Flat);
        connect(button, &QToolButton::clicked, m_timeline, function);
        zoomRow->addWidget(button);
    };
    addButton(QStringLiteral("zoom-out"), tr("Zoom out (-)"),
              [this] { m_timeline->zoom(1 / TimelineView::zoomStep); });
    addButton(QStringLiteral("zoom-in"), tr("Zoom in (+)"),
              [this] { m_timeline->zoom(TimelineView::zoomStep); });
    addButton(QStringLiteral("fit"), tr("Show the whole build (F)"), [this] { m_timeline->showWhole(); });

    auto *tools = new controls::Region(Role::Window, Qt::BottomEdge);
    tools->setMinimumHeight(dp(32));
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(dp(12), dp(3), dp(12), dp(4));
    layout->setSpacing(dp(12));
    layout->addWidget(m_segment);
    layout->addWidget(m_legend, 1);
    layout->addStretch(0);
    layout->addWidget(m_follow);
    layout->addWidget(m_zoomButtons);
    return tools;
}

QWidget *BuildView::makeSteps()
{
    auto *timelinePage = new QWidget;
    auto *timelineLayout = new QVBoxLayout(timelinePage);
    timelineLayout->setContentsMargins(0, 0, 0, 0);
    timelineLayout->setSpacing(0);
    timelineLayout->addWidget(m_timeline, 1);
    timelineLayout->addWidget(m_timeline->timeBar());
    m_pictures->addWidget(timelinePage);
    m_pictures->addWidget(m_table);

    auto *below = new QSplitter(Qt::Horizontal);
    below->addWidget(m_log);
    below->addWidget(m_side);
    below->setStretchFactor(0, 1);
    below->setSizes({dp(704), dp(400)});
    below->setChildrenCollapsible(false);
    auto *steps = new QSplitter(Qt::Vertical);
    steps->addWidget(m_pictures);
    steps->addWidget(below);
    steps->setStretchFactor(0, 1);
    steps->setSizes({dp(410), dp(206)});
    steps->setChildrenCollapsible(false);
    return steps;
}

void BuildView::setBuild(Build *build)
{
    if (build && build == m_build) {
        return;
    }
    if (m_build) {
        m_build->disconnect(this);
    }
    m_clock.stop();
    m_build = build;
    const std::vector<build::CallRun> *calls = build ? &build->calls() : nullptr;
    m_log->setBuild(build);
    m_wholeLog->setBuild(build);
    m_timelineModel->setCalls(calls);
    m_stepModel->setCalls(calls);
    m_head->setBuild(build);
    m_side->setBuild(build);
    m_timeline->setExpected({});
    if (!build) {
        return;
    }
    connect(build, &Build::stateChanged, this, &BuildView::stateChanged);
    connect(build, &Build::stepsChanged, this, &BuildView::stepsChanged);
    connect(build, &Build::loaded, this, [this, build] {
        setBuild(nullptr);
        setBuild(build);
    });
    m_timeline->setExpected([this, build](const StepRef &step) {
        const build::Vertex *vertex = m_timelineModel->vertex(step);
        return vertex ? build->expected().of(
                            build->calls()[static_cast<std::size_t>(step.call)].call().artifact, vertex->name)
                      : 0;
    });
    m_strip->setFolded(true);
    showWarnings();
    stateChanged();
    chooseFirstView();
}

// What the plan warned of holds for the run too: the first of it, and how many there are.
void BuildView::showWarnings()
{
    const QList<plan::Warning> &warnings = m_build->about().warnings;
    m_banner->clearButtons();
    m_banner->hide();
    if (warnings.isEmpty()) {
        return;
    }
    const auto sentence = [](const plan::Warning &warning) {
        return warning.artifact.isEmpty() ? warning.message
                                          : QStringLiteral("%1: %2").arg(warning.artifact, warning.message);
    };
    const QString first = sentence(warnings.constFirst());
    if (warnings.size() == 1) {
        m_banner->show(State::Warning, first, warnings.constFirst().fix);
        return;
    }
    const auto more = static_cast<int>(warnings.size() - 1);
    m_banner->show(State::Warning, first, tr("and %n more", nullptr, more));
    QPushButton *all = m_banner->addButton(tr("Show all"));
    connect(all, &QPushButton::clicked, this, [this, all, first, warnings, sentence] {
        QStringList others;
        for (const plan::Warning &warning : warnings.sliced(1)) {
            others << sentence(warning);
        }
        m_banner->show(State::Warning, first, others.join(QLatin1Char('\n')));
        all->hide();
    });
}

bool BuildView::hasPrimary() const
{
    const int view = m_segment->current();
    return m_build && m_build->isFinished() && (view == FailureShown || view == ResultShown);
}

void BuildView::chooseFirstView()
{
    switch (m_build->state()) {
    case Build::State::Failed:
        m_segment->setCurrent(FailureShown);
        break;
    case Build::State::Succeeded:
        m_segment->setCurrent(ResultShown);
        break;
    default:
        m_segment->setCurrent(TimelineShown);
    }
    showView(m_segment->current());
}

void BuildView::stateChanged()
{
    const bool failed = m_build->state() == Build::State::Failed;
    const bool succeeded = m_build->state() == Build::State::Succeeded;
    m_segment->setViewVisible(FailureShown, failed);
    m_segment->setViewVisible(ResultShown, succeeded);
    m_head->refresh();
    showCommand();
    if (!m_build->isFinished()) {
        m_clock.start();
        return;
    }
    m_clock.stop();
    tick();
    refreshTexts();
    if (failed) {
        m_failure->setBuild(*m_build);
        if (const build::CallRun *run = m_build->failedCall()) {
            const int call = static_cast<int>(run - m_build->calls().data());
            m_timeline->selectStep(m_timelineModel->leadingStep(m_timelineModel->index(call, 0)));
        }
    } else if (succeeded) {
        m_result->setBuild(*m_build);
        if (const StepRef longest = longestCriticalStep(); longest.isValid()) {
            m_timeline->selectStep(longest);
        }
    }
    chooseFirstView();
}

void BuildView::stepsChanged(int call, const QList<int> &vertexes)
{
    m_timelineModel->update(call, vertexes);
    m_stepModel->update(call, vertexes);
    // The step that is read stays until it has ended.
    const build::Vertex *selected = m_timelineModel->vertex(m_timeline->selectedStep());
    if (!selected || (m_follow->isChecked() && selected->isFinished() && !m_build->isFinished())) {
        const StepRef leading = m_timelineModel->leadingStep(m_timelineModel->index(call, 0));
        if (leading.isValid()) {
            m_timeline->selectStep(leading);
        }
    }
}

void BuildView::tick()
{
    if (!isVisible()) {
        return;
    }
    m_timeline->setNow(m_build->now(), !m_build->isFinished());
    m_head->refreshBar();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (now - m_textsShown >= leastTextTime) {
        m_textsShown = now;
        refreshTexts();
    }
}

void BuildView::refreshTexts()
{
    m_head->refresh();
    m_side->refresh();
    m_log->grow();
    m_wholeLog->grow();
    showCommand();
    m_critical.clear();
    for (std::size_t call = 0; call < m_build->calls().size(); ++call) {
        const build::VertexStore &store = m_build->calls()[call].vertexes();
        QList<StepRef> path;
        for (const QByteArray &digest : build::criticalPath(store)) {
            path.append({static_cast<int>(call),
                         static_cast<int>(store.find(digest) - store.vertexes().constData())});
        }
        m_critical.append(path);
    }
    m_timeline->setCriticalPath(m_critical);
}

// What took the longest of what nothing else could make up for.
StepRef BuildView::longestCriticalStep() const
{
    StepRef longest;
    std::chrono::nanoseconds most{0};
    for (const QList<StepRef> &path : m_critical) {
        for (const StepRef &step : path) {
            const build::Vertex *vertex = m_timelineModel->vertex(step);
            if (vertex && vertex->duration() > most) {
                most = vertex->duration();
                longest = step;
            }
        }
    }
    return longest;
}

void BuildView::selectStep(StepRef step)
{
    m_log->showStep(step);
    m_table->showStep(step);
    showCommand();
}

void BuildView::showView(int view)
{
    const bool steps = view == TimelineShown || view == TableShown;
    m_pages->setCurrentIndex(view == FailureShown ? 0 : view == ResultShown ? 1 : steps ? 2 : 3);
    m_pictures->setCurrentIndex(view == TableShown ? 1 : 0);
    m_legend->setVisible(view == TimelineShown);
    m_zoomButtons->setVisible(view == TimelineShown);
    m_follow->setVisible(steps && m_build && !m_build->isFinished());
    // Why it failed comes before what the plan warned of.
    m_banner->setVisible(m_build && !m_build->about().warnings.isEmpty() && view != FailureShown);
    m_wholeLog->grow();
    Q_EMIT viewChanged();
    if (view == LogShown && m_timeline->selectedStep().isValid()) {
        m_wholeLog->showStep(m_timeline->selectedStep());
    }
}

// The command of the call whose step is selected, else of the failed, else of the first.
void BuildView::showCommand()
{
    const auto count = m_build->calls().size();
    auto index = static_cast<std::size_t>(std::max(0, m_timeline->selectedStep().call));
    if (!m_timeline->selectedStep().isValid() && m_build->failedCall()) {
        index = static_cast<std::size_t>(m_build->failedCall() - m_build->calls().data());
    }
    if (index >= count) {
        m_strip->setCommand({}, {});
        return;
    }
    const build::CallRun &run = m_build->calls()[index];
    QString when = tr("Will run");
    if (run.state() == build::CallState::Running) {
        when = count > 1 ? tr("Running, %1 of %2").arg(index + 1).arg(count) : tr("Running");
    } else if (run.state() != build::CallState::Waiting) {
        when = count > 1 ? tr("Was run, %1 of %2").arg(index + 1).arg(count) : tr("Was run");
    }
    m_strip->setCommand(when, run.commandLine().displayText(), run.commandLine().shellText());
}

void BuildView::act(Remedy::Action action)
{
    switch (action) {
    case Remedy::Action::None:
        break;
    case Remedy::Action::OpenFile:
        openFailedFile();
        break;
    case Remedy::Action::ShowBuilders:
        Q_EMIT buildersAsked();
        break;
    case Remedy::Action::ShowLog:
        m_segment->setCurrent(LogShown);
        break;
    case Remedy::Action::Retry:
        Q_EMIT repeatAsked(m_build);
        break;
    }
}

void BuildView::openFailedFile()
{
    const build::CallRun *failed = m_build->failedCall();
    if (failed && failed->failure() && failed->failure()->line > 0) {
        Q_EMIT fileAsked(failedFile(*failed), failed->failure()->line);
    }
}

void BuildView::copyReport()
{
    const build::CallRun *failed = m_build->failedCall();
    if (failed && failed->failure()) {
        QGuiApplication::clipboard()->setText(
            models::failureReport(*failed->failure(), failed->commandLine().displayText()));
    } else if (const std::optional<Error> error = m_build->error()) {
        QGuiApplication::clipboard()->setText(error->summary());
    }
}

} // namespace kw::views
