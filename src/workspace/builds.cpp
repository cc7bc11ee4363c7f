// SPDX-License-Identifier: Apache-2.0
#include "workspace/builds.h"

#include <QFileInfo>

#include <algorithm>

namespace kw::workspace {

Builds::Builds(process::ProcessRunner &runner, QObject *parent)
    : QObject(parent)
    , m_launcher(runner)
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
    return static_cast<int>(std::ranges::count_if(
        m_builds, [](const std::unique_ptr<Build> &each) { return !each->isFinished(); }));
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
    m_planning = true;
    m_startWhenPlanned = false;
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
    Q_EMIT planChanged();
}

void Builds::givePlanUp()
{
    m_planToken.cancel();
    m_planning = false;
    m_startWhenPlanned = false;
    m_planned.reset();
    m_planError.reset();
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
    const bool start =
        m_startWhenPlanned && m_planned && !m_planned->obstacle && !m_planned->plan.calls.isEmpty();
    m_startWhenPlanned = false;
    if (start) {
        startPlanned();
    }
    Q_EMIT planChanged();
}

Build *Builds::startPlanned()
{
    if (!m_planned) {
        return nullptr;
    }
    const launch::PlannedBuild planned = *std::exchange(m_planned, std::nullopt);
    BuildAbout about;
    about.number = m_builds.empty() ? 1 : m_builds.front()->about().number + 1;
    about.folder = planned.request.folder;
    about.project = QFileInfo(planned.request.folder).fileName();
    about.started = QDateTime::currentDateTime();
    about.request = m_request;
    about.plan = planned.plan;
    m_builds.insert(m_builds.begin(),
                    std::make_unique<Build>(std::move(about), m_launcher.session(planned.plan)));
    Build *build = m_builds.front().get();
    connect(build, &Build::stateChanged, this, [this, build] { Q_EMIT changed(build); });
    connect(build, &Build::finished, this, [this, build] {
        if (build->state() == Build::State::Failed) {
            ++m_unseenFailures;
        }
        Q_EMIT ended(build);
        Q_EMIT seenChanged();
    });
    Q_EMIT added(build);
    build->start();
    Q_EMIT planChanged();
    return build;
}

} // namespace kw::workspace
