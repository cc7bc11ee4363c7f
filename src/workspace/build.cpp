// SPDX-License-Identifier: Apache-2.0
#include "workspace/build.h"

#include <QFileInfo>

#include <algorithm>

namespace kw::workspace {

namespace {

constexpr std::chrono::milliseconds portionTime{33};

} // namespace

QString BuildAbout::project() const
{
    return QFileInfo(folder).fileName();
}

Build::Build(BuildAbout about, std::unique_ptr<build::BuildSession> session, QObject *parent)
    : QObject(parent)
    , m_about(std::move(about))
    , m_session(std::move(session))
    , m_changed(m_session->calls().size(), false)
{
    m_portion.setSingleShot(true);
    m_portion.setInterval(portionTime);
    connect(&m_portion, &QTimer::timeout, this, &Build::passOn);
    using build::BuildSession;
    connect(m_session.get(), &BuildSession::callStarted, this, &Build::note);
    connect(m_session.get(), &BuildSession::progressed, this, &Build::note);
    connect(m_session.get(), &BuildSession::callFinished, this, &Build::note);
    connect(m_session.get(), &BuildSession::stateChanged, this, [this] {
        if (isFinished()) {
            m_duration = std::chrono::milliseconds(m_clock.isValid() ? m_clock.elapsed() : 0);
            passOn();
        }
        Q_EMIT stateChanged();
    });
    connect(m_session.get(), &BuildSession::finished, this, &Build::finished);
}

Build::Build(const build::BuildSummary &summary, QObject *parent)
    : QObject(parent)
{
    setSummary(summary);
}

void Build::setSummary(const build::BuildSummary &summary)
{
    m_summary = summary;
    m_duration = summary.duration;
    m_about.number = static_cast<int>(summary.id);
    m_about.folder = summary.start.project;
    m_about.builder = summary.start.builder;
    m_about.artifacts = summary.artifacts;
    m_about.platforms = summary.platforms;
    m_about.started = summary.start.started.toLocalTime();
    Q_EMIT stateChanged();
}

void Build::setRecorded(std::shared_ptr<build::RecordedBuild> recorded)
{
    m_recorded = std::move(recorded);
    m_progress = build::measureProgress(m_recorded->calls);
    Q_EMIT loaded();
}

Build::State Build::state() const
{
    if (m_session) {
        return m_session->state();
    }
    switch (m_summary.state) {
    case build::RecordedState::Running:
        return State::Running;
    case build::RecordedState::Succeeded:
        return State::Succeeded;
    case build::RecordedState::Failed:
        return State::Failed;
    case build::RecordedState::Cancelled:
    case build::RecordedState::Interrupted:
        return State::Cancelled;
    }
    return State::Cancelled;
}

bool Build::isFinished() const
{
    return m_session ? m_session->isFinished() : m_summary.state != build::RecordedState::Running;
}

bool Build::wasInterrupted() const
{
    return !m_session && m_summary.state == build::RecordedState::Interrupted;
}

const std::vector<build::CallRun> &Build::calls() const
{
    static const std::vector<build::CallRun> none;
    return m_session ? m_session->calls() : (m_recorded ? m_recorded->calls : none);
}

const build::CallRun *Build::failedCall() const
{
    if (m_session) {
        return m_session->failedCall();
    }
    const auto failed = std::ranges::find(calls(), build::CallState::Failed, &build::CallRun::state);
    return failed == calls().end() ? nullptr : &*failed;
}

std::optional<Error> Build::error() const
{
    if (m_session) {
        return m_session->error();
    }
    const build::CallRun *failed = failedCall();
    return failed && failed->failure() ? std::optional(failed->failure()->toError()) : std::nullopt;
}

QList<build::BuiltArtifact> Build::built() const
{
    QList<build::BuiltArtifact> artifacts;
    for (const build::CallRun &run : calls()) {
        if (run.built()) {
            artifacts.append(*run.built());
        }
    }
    return artifacts;
}

QString Build::cause() const
{
    if (!m_session) {
        return m_summary.cause;
    }
    const std::optional<Error> &failure = m_session->error();
    return !failure ? QString() : (failure->why.isEmpty() ? failure->what : failure->why);
}

double Build::cachedShare() const
{
    const int cached = isLoaded() ? m_progress.steps.cached : m_summary.cached;
    const int steps = isLoaded() ? m_progress.steps.done : m_summary.steps;
    return steps == 0 ? 0 : static_cast<double>(cached) / steps;
}

void Build::start()
{
    m_clock.start();
    m_session->start();
}

void Build::cancel()
{
    if (m_session) {
        m_session->cancel();
    }
}

std::chrono::milliseconds Build::duration() const
{
    return isFinished() || !m_clock.isValid() ? m_duration : std::chrono::milliseconds(m_clock.elapsed());
}

build::Nanoseconds Build::now() const
{
    if (m_offset == 0 || isFinished()) {
        build::Nanoseconds latest = 0;
        for (const build::CallRun &run : calls()) {
            latest = std::max(latest, run.vertexes().latest());
        }
        return latest;
    }
    return m_clock.nsecsElapsed() + m_offset;
}

void Build::note(int call)
{
    // The word came after it happened, so the largest difference is nearest to the truth.
    const build::Nanoseconds latest = calls()[static_cast<std::size_t>(call)].vertexes().latest();
    if (latest != 0) {
        const build::Nanoseconds offset = latest - m_clock.nsecsElapsed();
        m_offset = m_offset == 0 ? offset : std::max(m_offset, offset);
    }
    m_changed[static_cast<std::size_t>(call)] = true;
    if (!m_portion.isActive()) {
        m_portion.start();
    }
}

void Build::passOn()
{
    m_portion.stop();
    m_progress = build::measureProgress(calls(), m_progress);
    for (std::size_t call = 0; call < m_changed.size(); ++call) {
        if (m_changed[call]) {
            m_changed[call] = false;
            Q_EMIT stepsChanged(static_cast<int>(call),
                                m_session->call(static_cast<qsizetype>(call)).takeChanged());
        }
    }
}

} // namespace kw::workspace
