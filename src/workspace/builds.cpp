// SPDX-License-Identifier: Apache-2.0
#include "workspace/builds.h"

#include "plan/artifact_check.h"
#include "plan/image_name.h"
#include "plan/trust.h"

#include <algorithm>

namespace kw::workspace {

namespace {

BuildAbout aboutOf(const launch::PlannedBuild &planned)
{
    BuildAbout about;
    about.folder = planned.request.folder;
    about.builder = planned.plan.builder;
    about.warnings = planned.plan.warnings;
    for (const plan::Call &call : planned.plan.calls + planned.plan.handed) {
        about.artifacts << call.artifact;
        for (const Platform &platform : call.platforms) {
            if (!about.platforms.contains(platform.text())) {
                about.platforms << platform.text();
            }
        }
    }
    for (const plan::PlannedArtifact &artifact : planned.plan.artifacts) {
        if (!artifact.result.isEmpty()) {
            about.found.append(
                {artifact.imageName, artifact.result, plan::referenceParts(artifact.result).digest});
        }
    }
    return about;
}

bool hasTagsToGive(const plan::Plan &plan)
{
    return std::ranges::any_of(
        plan.artifacts, [](const plan::PlannedArtifact &artifact) { return !artifact.followUps.isEmpty(); });
}

} // namespace

Builds::Builds(process::ProcessRunner &runner, const QString &historyPath, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_launcher(runner)
    , m_historyPath(historyPath)
{
}

Builds::~Builds()
{
    m_planToken.cancel();
}

Build *Builds::find(int number) const
{
    const auto found = std::ranges::find_if(
        m_builds, [number](const std::unique_ptr<Build> &each) { return each->about().number == number; });
    return found == m_builds.end() ? nullptr : found->get();
}

int Builds::runningCount() const
{
    return static_cast<int>(std::ranges::count_if(m_builds, [](const std::unique_ptr<Build> &each) {
        return each->isOfThisRun() && !each->isFinished();
    }));
}

build::BuildHistory &Builds::history()
{
    if (!m_history) {
        m_history = std::make_unique<build::BuildHistory>(m_historyPath);
        connect(m_history.get(), &build::BuildHistory::changed, this, &Builds::readHistory);
    }
    return *m_history;
}

void Builds::setProject(const QString &folder)
{
    m_project = folder;
    std::erase_if(m_builds, [&folder](const std::unique_ptr<Build> &each) {
        return !each->isOfThisRun() && each->about().folder != folder;
    });
    Q_EMIT listChanged();
    readHistory();
}

void Builds::readHistory()
{
    if (m_project.isEmpty()) {
        return;
    }
    history().list(m_project).then(
        this, [this, project = m_project](const Result<QList<build::BuildSummary>> &summaries) {
            m_historyError = summaries ? std::nullopt : std::optional(summaries.error());
            if (summaries && project == m_project) {
                takeHistory(*summaries);
            }
        });
}

void Builds::takeHistory(const QList<build::BuildSummary> &summaries)
{
    for (const build::BuildSummary &summary : summaries) {
        const auto isThis = [&summary](const std::unique_ptr<Build> &each) {
            return each->isOfThisRun() ? each->about().folder == summary.start.project &&
                                             each->about().started.toUTC() == summary.start.started.toUTC()
                                       : each->about().number == static_cast<int>(summary.id);
        };
        const auto known = std::ranges::find_if(m_builds, isThis);
        if (known == m_builds.end()) {
            m_builds.push_back(std::make_unique<Build>(summary));
        } else if ((*known)->isOfThisRun()) {
            (*known)->setNumber(static_cast<int>(summary.id));
        } else if (!(*known)->isFinished()) {
            (*known)->setSummary(summary);
        }
    }
    std::ranges::stable_sort(m_builds, std::ranges::greater(), [](const std::unique_ptr<Build> &each) {
        return each->about().started.toMSecsSinceEpoch();
    });
    Q_EMIT listChanged();
}

void Builds::load(Build *build)
{
    history()
        .load(build->about().number)
        .then(build, [this, build](const Result<std::shared_ptr<build::RecordedBuild>> &recorded) {
            m_historyError = recorded ? std::nullopt : std::optional(recorded.error());
            if (recorded) {
                build->setRecorded(*recorded);
            } else {
                Q_EMIT listChanged();
            }
        });
}

void Builds::markSeen()
{
    if (m_unseenFailures != 0) {
        m_unseenFailures = 0;
        Q_EMIT seenChanged();
    }
}

void Builds::setOptions(const BuildOptions &options)
{
    if (options != m_options) {
        m_options = options;
        Q_EMIT optionsChanged();
    }
}

plan::Request Builds::withOptions(plan::Request request) const
{
    request.buildImages = m_options.images;
    request.platforms = m_options.platforms;
    request.push = m_options.push;
    request.cacheArtifacts = m_options.cacheArtifacts;
    return request;
}

void Builds::makePlan(const plan::Request &request)
{
    m_planToken.cancel();
    m_planToken = CancelToken();
    m_request = request;
    m_planned.reset();
    m_planError.reset();
    m_neededLeave.clear();
    m_planning = true;
    m_tagging = false;
    m_startWhenPlanned = false;
    m_wasToStart = false;
    m_launcher.plan(request, m_planToken)
        .then(this, [this, token = m_planToken](const Result<launch::PlannedBuild> &result) {
            if (!token.isCancelled()) {
                takePlan(result);
            }
        });
    Q_EMIT planChanged();
}

void Builds::planAndStart(const plan::Request &request)
{
    makePlan(request);
    m_startWhenPlanned = true;
    m_wasToStart = true;
    Q_EMIT planChanged();
}

void Builds::planAgain(const plan::Request &request)
{
    if (m_wasToStart) {
        planAndStart(request);
    } else {
        makePlan(request);
    }
}

void Builds::givePlanUp()
{
    m_planToken.cancel();
    m_planning = false;
    m_tagging = false;
    m_startWhenPlanned = false;
    m_planned.reset();
    m_planError.reset();
    m_neededLeave.clear();
    Q_EMIT planChanged();
}

void Builds::takePlan(const Result<launch::PlannedBuild> &result)
{
    m_planning = false;
    if (result) {
        m_planned = *result;
    } else {
        m_planError = result.error();
    }
    const auto isRefused = [](const std::optional<Error> &error) {
        return error && error->code == ErrorCode::PermissionDenied;
    };
    if (isRefused(m_planError) || (result && isRefused(result->obstacle))) {
        m_neededLeave = plan::trustNeeds(m_request).value_or(QList<plan::TrustNeed>());
    }
    if (std::exchange(m_startWhenPlanned, false) && canStart()) {
        startPlanned();
    } else {
        Q_EMIT planChanged();
    }
}

bool Builds::canStart() const
{
    return m_planned && !m_tagging && !m_planned->obstacle &&
           (m_planned->plan.buildsSomething() || hasTagsToGive(m_planned->plan));
}

void Builds::startPlanned()
{
    if (!canStart()) {
        return;
    }
    if (!hasTagsToGive(m_planned->plan)) {
        startBuild();
        return;
    }
    m_tagging = true;
    plan::tagFoundArtifacts(m_runner, m_planned->plan, this, m_planToken)
        .then(this, [this, token = m_planToken](const Result<void> &tagged) {
            if (!token.isCancelled()) {
                takeTags(tagged);
            }
        });
    Q_EMIT planChanged();
}

void Builds::takeTags(const Result<void> &tagged)
{
    m_tagging = false;
    if (!tagged) {
        m_planned.reset();
        m_planError = tagged.error();
    } else {
        for (plan::PlannedArtifact &artifact : m_planned->plan.artifacts) {
            artifact.followUps.clear();
        }
        if (m_planned->plan.buildsSomething()) {
            startBuild();
            return;
        }
    }
    Q_EMIT planChanged();
}

void Builds::startBuild()
{
    const launch::PlannedBuild planned = *std::exchange(m_planned, std::nullopt);
    const build::BuildStart start = launch::historyStart(planned);
    BuildAbout about = aboutOf(planned);
    about.number = m_builds.empty() ? 1 : m_builds.front()->about().number + 1;
    about.started = start.started.toLocalTime();
    about.request = m_request;
    auto session = m_launcher.session(planned.plan);
    build::BuildSession &recorded = *session;
    m_builds.insert(m_builds.begin(), std::make_unique<Build>(std::move(about), std::move(session)));
    Build *build = m_builds.front().get();
    connect(build, &Build::stateChanged, this, [this, build] { Q_EMIT changed(build); });
    connect(build, &Build::finished, this, [this, build, planned] {
        remember(*build, planned);
        if (build->state() == Build::State::Failed) {
            ++m_unseenFailures;
        }
        Q_EMIT ended(build);
        Q_EMIT seenChanged();
    });
    Q_EMIT added(build);
    history().record(recorded, start); // its answer may come at once and has to find the build in the list
    expectTimes(build);
    build->start();
    Q_EMIT planChanged();
}

// The newest build that did most of its work itself tells how long steps take.
void Builds::expectTimes(Build *build)
{
    const auto earlier = std::ranges::find_if(m_builds, [build](const std::unique_ptr<Build> &each) {
        constexpr double mostlyCached = 0.9;
        return each.get() != build && each->about().folder == build->about().folder &&
               each->state() == Build::State::Succeeded && each->cachedShare() < mostlyCached;
    });
    if (earlier == m_builds.end()) {
        return;
    }
    if ((*earlier)->isLoaded()) {
        build->setExpected(StepTimes((*earlier)->calls()));
        return;
    }
    history()
        .load((*earlier)->about().number)
        .then(build, [build](const Result<std::shared_ptr<build::RecordedBuild>> &recorded) {
            if (recorded) {
                build->setExpected(StepTimes((*recorded)->calls));
            }
        });
}

// Also of a build that failed: what it made until then need not be built again.
void Builds::remember(const Build &build, const launch::PlannedBuild &planned)
{
    // Not remembered is only slower: the next plan builds it again.
    (void)launch::rememberBuilt(planned.plan, planned.request, build.built());
}

} // namespace kw::workspace
