// SPDX-License-Identifier: Apache-2.0
#include "build/build_session.h"

#include "build/tr.h"

#include <QSet>

#include <algorithm>

namespace kw::build {

namespace {

using State = BuildSession::State;

bool mayFollow(State from, State to)
{
    switch (from) {
    case State::Idle:
        return to == State::Preparing || to == State::Cancelled;
    case State::Preparing:
        return to == State::Running || to == State::Failed;
    case State::Running:
        return to == State::Cancelling || to == State::Succeeded || to == State::Failed;
    case State::Cancelling:
        return to == State::Cancelled || to == State::Failed || to == State::Succeeded;
    case State::Succeeded:
    case State::Failed:
    case State::Cancelled:
        return false;
    }
    return false;
}

// An artifact that has to wait for itself; empty when there is none.
QString circularArtifact(const std::vector<CallRun> &calls)
{
    QSet<QString> all;
    for (const CallRun &run : calls) {
        all.insert(run.call().artifact);
    }
    QSet<QString> done;
    for (bool grown = true; grown;) {
        grown = false;
        for (const CallRun &run : calls) {
            const bool free =
                std::ranges::all_of(run.call().required, [&](const plan::Requirement &requirement) {
                    return !all.contains(requirement.artifact) || done.contains(requirement.artifact);
                });
            if (free && !done.contains(run.call().artifact)) {
                done.insert(run.call().artifact);
                grown = true;
            }
        }
    }
    for (const CallRun &run : calls) {
        if (!done.contains(run.call().artifact)) {
            return run.call().artifact;
        }
    }
    return {};
}

} // namespace

BuildSession::BuildSession(process::ProcessRunner &runner, QList<plan::Call> calls, int concurrency,
                           QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_handles(static_cast<size_t>(calls.size()))
    , m_followUps(static_cast<size_t>(calls.size()))
    , m_concurrency(concurrency)
{
    m_calls.reserve(static_cast<size_t>(calls.size()));
    for (plan::Call &call : calls) {
        m_calls.emplace_back(std::move(call));
    }
}

BuildSession::~BuildSession()
{
    for (const QPointer<process::ProcessHandle> &handle : m_handles) {
        if (handle != nullptr) {
            handle->disconnect(this);
            handle->cancel();
        }
    }
}

bool BuildSession::isFinished() const
{
    return m_state == State::Succeeded || m_state == State::Failed || m_state == State::Cancelled;
}

void BuildSession::enter(State next)
{
    if (!mayFollow(m_state, next)) {
        return;
    }
    m_state = next;
    if (isFinished()) {
        m_folder.reset();
    }
    Q_EMIT stateChanged(next);
    if (isFinished()) {
        Q_EMIT finished();
    }
}

void BuildSession::start()
{
    if (m_state != State::Idle) {
        return;
    }
    enter(State::Preparing);
    m_error = prepare();
    if (m_error) {
        enter(State::Failed);
        return;
    }
    enter(State::Running);
    startReady();
    settle();
}

std::optional<Error> BuildSession::prepare()
{
    const QString what = Tr::tr("The build cannot start");
    QSet<QString> names;
    for (const CallRun &run : m_calls) {
        if (names.contains(run.call().artifact)) {
            return Error{.code = ErrorCode::InvalidInput,
                         .what = what,
                         .why = Tr::tr("“%1” would be built twice").arg(run.call().artifact)};
        }
        names.insert(run.call().artifact);
    }
    for (const CallRun &run : m_calls) {
        for (const plan::Requirement &requirement : run.call().required) {
            if (!names.contains(requirement.artifact) && requirement.planned.isEmpty()) {
                return Error{.code = ErrorCode::InvalidInput,
                             .what = what,
                             .why = Tr::tr("“%1” requires “%2”, which is not built here")
                                        .arg(run.call().artifact, requirement.artifact)};
            }
        }
    }
    if (const QString circular = circularArtifact(m_calls); !circular.isEmpty()) {
        return Error{.code = ErrorCode::InvalidInput,
                     .what = what,
                     .why = Tr::tr("“%1” requires itself, directly or through others").arg(circular)};
    }
    m_folder = std::make_unique<QTemporaryDir>();
    if (!m_folder->isValid()) {
        return Error{.code = ErrorCode::WriteFailed, .what = what, .why = m_folder->errorString()};
    }
    return std::nullopt;
}

const CallRun *BuildSession::find(const QString &artifact) const
{
    const auto found = std::ranges::find_if(
        m_calls, [&artifact](const CallRun &run) { return run.call().artifact == artifact; });
    return found == m_calls.end() ? nullptr : &*found;
}

bool BuildSession::isReady(const CallRun &run) const
{
    return run.state() == CallState::Waiting &&
           std::ranges::all_of(run.call().required, [this](const plan::Requirement &requirement) {
               const CallRun *built = find(requirement.artifact);
               return built == nullptr || built->state() == CallState::Succeeded;
           });
}

void BuildSession::startReady()
{
    for (size_t i = 0; i < m_calls.size(); ++i) {
        const auto running =
            std::ranges::count_if(m_handles, [](const auto &handle) { return handle != nullptr; });
        if (m_state != State::Running || m_error || (m_concurrency > 0 && running >= m_concurrency)) {
            return;
        }
        if (isReady(m_calls[i])) {
            startCall(i);
        }
    }
}

QString BuildSession::metadataPath(size_t index) const
{
    return m_folder->filePath(QStringLiteral("metadata-%1.json").arg(index));
}

process::CommandLine BuildSession::filledIn(const CallRun &run, size_t index) const
{
    QHash<QString, QString> results;
    for (const BuiltArtifact &artifact : built()) {
        results.insert(artifact.imageName, artifact.tag);
    }
    process::CommandLine commandLine = run.call().resolved(results);
    commandLine.arguments.replaceInStrings(plan::metadataFilePlaceholder, metadataPath(index));
    return commandLine;
}

void BuildSession::startCall(size_t index)
{
    CallRun &run = m_calls[index];
    run.begin(filledIn(run, index));
    startProcess(index, run.commandLine(), Tr::tr("Build %1").arg(run.call().artifact));
    Q_EMIT callStarted(static_cast<int>(index));
}

void BuildSession::startProcess(size_t index, const process::CommandLine &commandLine, const QString &title)
{
    const CallRun &run = m_calls[index];
    process::ProcessSpec spec;
    spec.commandLine = commandLine;
    spec.title = title;
    spec.workingDirectory = run.call().workingDirectory;
    spec.environment += run.call().environment;
    process::ProcessHandle *handle = m_runner.start(spec);
    m_handles[index] = handle;
    connect(handle, &process::ProcessHandle::output, this,
            [this, index](process::Channel channel, const QByteArray &chunk) {
                m_calls[index].feed(channel, chunk);
                Q_EMIT progressed(static_cast<int>(index));
            });
    connect(handle, &process::ProcessHandle::finished, this,
            [this, index](const process::ProcessOutcome &outcome) { endProcess(index, outcome); });
}

void BuildSession::endProcess(size_t index, const process::ProcessOutcome &outcome)
{
    m_handles[index] = nullptr;
    m_followUps[index].duration += outcome.duration;
    if (outcome.succeeded() && startFollowUp(index)) {
        return;
    }
    endCall(index, outcome);
}

// False when none is left.
bool BuildSession::startFollowUp(size_t index)
{
    const QList<process::CommandLine> &followUps = m_calls[index].call().followUps;
    FollowUps &progress = m_followUps[index];
    if (progress.started == followUps.size() || m_error || m_state != State::Running) {
        return false;
    }
    const process::CommandLine &next = followUps.at(progress.started++);
    startProcess(index, next, Tr::tr("After the build of %1").arg(m_calls[index].call().artifact));
    return true;
}

void BuildSession::endCall(size_t index, const process::ProcessOutcome &outcome)
{
    CallRun &run = m_calls[index];
    const FollowUps &progress = m_followUps[index];
    const bool isComplete = progress.started == run.call().followUps.size();
    if (outcome.succeeded() && isComplete) {
        run.end(CallState::Succeeded, 0, progress.duration);
        takeResult(index);
    } else if (outcome.succeeded() || outcome.reason == process::ProcessReason::Cancelled) {
        run.end(CallState::Cancelled, outcome.exitCode, progress.duration);
    } else {
        run.end(CallState::Failed, outcome.exitCode, progress.duration);
        if (outcome.reason != process::ProcessReason::Exited) {
            BuildFailure failure = *run.failure();
            failure.cause = process::outcomeError(outcome, {}).why;
            run.fail(failure);
        }
        if (!m_error) {
            m_failedIndex = static_cast<int>(index);
            m_error = run.failure()->toError();
        }
    }
    Q_EMIT callFinished(static_cast<int>(index));
    if (m_error) {
        stopOthers();
    } else {
        startReady();
    }
    settle();
}

void BuildSession::takeResult(size_t index)
{
    CallRun &run = m_calls[index];
    const bool hasMetadata =
        run.commandLine().arguments.join(QLatin1Char('\n')).contains(metadataPath(index));
    if (!hasMetadata) {
        run.setBuilt(pushedResult(run.call(), run.text()));
        return;
    }
    const Result<BuiltArtifact> built = readMetadata(run.call(), metadataPath(index));
    if (built) {
        run.setBuilt(*built);
        return;
    }
    run.fail({.artifact = run.call().artifact, .cause = built.error().why, .hint = built.error().hint});
    if (!m_error) {
        m_failedIndex = static_cast<int>(index);
        m_error = built.error();
    }
}

void BuildSession::stopOthers()
{
    for (const QPointer<process::ProcessHandle> &handle : m_handles) {
        if (handle != nullptr) {
            handle->cancel();
        }
    }
}

void BuildSession::cancel()
{
    if (m_state == State::Idle) {
        enter(State::Cancelled);
    } else if (m_state == State::Running) {
        m_cancelRequested = true;
        enter(State::Cancelling);
        stopOthers();
        settle();
    }
}

// Ends the session when nothing runs and nothing more will.
void BuildSession::settle()
{
    if (isFinished() ||
        std::ranges::any_of(m_handles, [](const auto &handle) { return handle != nullptr; })) {
        return;
    }
    const bool allDone =
        std::ranges::all_of(m_calls, [](const CallRun &run) { return run.state() == CallState::Succeeded; });
    if (m_error) {
        enter(State::Failed);
    } else if (allDone) {
        enter(State::Succeeded);
    } else if (m_cancelRequested) {
        enter(State::Cancelled);
    } else {
        m_error = Error{.code = ErrorCode::Cancelled, .what = Tr::tr("The build was stopped from outside")};
        enter(State::Failed);
    }
}

QList<BuiltArtifact> BuildSession::built() const
{
    QList<BuiltArtifact> artifacts;
    for (const CallRun &run : m_calls) {
        if (run.built()) {
            artifacts.append(*run.built());
        }
    }
    return artifacts;
}

const CallRun *BuildSession::failedCall() const
{
    return m_failedIndex < 0 ? nullptr : &m_calls[static_cast<size_t>(m_failedIndex)];
}

} // namespace kw::build
