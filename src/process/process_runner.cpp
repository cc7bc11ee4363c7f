// SPDX-License-Identifier: Apache-2.0
#include "process/process_runner.h"

#include "process/executable.h"
#include "process/line_splitter.h"
#include "process/output_tail.h"
#include "process/process_guard.h"
#include "process/tr.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTimer>

#include <csignal>
#include <cstring>
#include <optional>

namespace kw::process {

namespace {

// QProcess waits for its child when it is destroyed too early; we never wait.
class Child : public QProcess
{
public:
    using QProcess::QProcess;
    void abandon() { setProcessState(QProcess::NotRunning); }
};

} // namespace

struct ProcessHandle::Run
{
    struct ChannelState
    {
        explicit ChannelState(qsizetype limit)
            : tail(limit)
        {
        }
        LineSplitter splitter;
        OutputTail tail;
    };

    Run(ProcessSpec theSpec, ActivityJournal &theJournal)
        : spec(std::move(theSpec))
        , journal(theJournal)
        , output(spec.outputLimit)
        , error(spec.outputLimit)
    {
    }

    void begin();
    void applyEnvironment();
    void startedRunning();
    void read(Channel channel);
    void stop(ProcessReason why);
    void escalate(int signal);
    void processError(QProcess::ProcessError code);
    void processEnded(int exitCode, QProcess::ExitStatus status);
    void fail(const QString &text);
    void end(ProcessOutcome outcome);

    ProcessSpec spec;
    ActivityJournal &journal;
    ProcessHandle *handle = nullptr;
    std::unique_ptr<Child> child;
    ChannelState output;
    ChannelState error;
    QTimer deadline;
    QTimer escalation;
    QElapsedTimer clock;
    pid_t session = 0;
    qint64 journalId = 0;
    std::optional<ProcessReason> stopReason;
    bool ended = false;
};

void ProcessHandle::Run::begin()
{
    clock.start();
    if (stopReason) {
        end({.reason = *stopReason});
        return;
    }
    const QString program = findExecutable(spec.commandLine.program);
    if (program.isEmpty()) {
        fail(Tr::tr("“%1” was not found in PATH").arg(spec.commandLine.program));
        return;
    }
    child = std::make_unique<Child>();
    child->setProgram(program);
    child->setArguments(spec.commandLine.arguments);
    child->setWorkingDirectory(spec.workingDirectory);
    applyEnvironment();
    if (spec.standardInput.isEmpty()) {
        child->setStandardInputFile(QProcess::nullDevice());
    }
    ProcessGuard &guard = ProcessGuard::instance();
    child->setUnixProcessParameters(QProcess::UnixProcessFlag::ResetSignalHandlers |
                                    QProcess::UnixProcessFlag::CloseFileDescriptors |
                                    QProcess::UnixProcessFlag::UseVFork);
    child->setChildProcessModifier([&guard] { guard.adoptChild(); });

    QObject::connect(child.get(), &QProcess::started, handle, [this] { startedRunning(); });
    QObject::connect(child.get(), &QProcess::readyReadStandardOutput, handle,
                     [this] { read(Channel::StandardOutput); });
    QObject::connect(child.get(), &QProcess::readyReadStandardError, handle,
                     [this] { read(Channel::StandardError); });
    QObject::connect(child.get(), &QProcess::errorOccurred, handle,
                     [this](QProcess::ProcessError code) { processError(code); });
    QObject::connect(child.get(), &QProcess::finished, handle,
                     [this](int code, QProcess::ExitStatus status) { processEnded(code, status); });
    child->start();
    session = static_cast<pid_t>(child->processId());
}

void ProcessHandle::Run::applyEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const EnvironmentChange &change : std::as_const(spec.environment)) {
        if (change.value) {
            environment.insert(change.name, *change.value);
        } else {
            environment.remove(change.name);
        }
    }
    child->setProcessEnvironment(environment);
}

void ProcessHandle::Run::startedRunning()
{
    if (!spec.standardInput.isEmpty()) {
        child->write(spec.standardInput);
        child->closeWriteChannel();
    }
    if (spec.timeout.count() > 0) {
        deadline.setSingleShot(true);
        QObject::connect(&deadline, &QTimer::timeout, handle, [this] { stop(ProcessReason::TimedOut); });
        deadline.start(spec.timeout);
    }
    Q_EMIT handle->started();
}

void ProcessHandle::Run::read(Channel channel)
{
    const bool isOutput = channel == Channel::StandardOutput;
    const QByteArray chunk = isOutput ? child->readAllStandardOutput() : child->readAllStandardError();
    if (chunk.isEmpty()) {
        return;
    }
    ChannelState &state = isOutput ? output : error;
    state.tail.append(chunk);
    Q_EMIT handle->output(channel, chunk);
    const QList<QByteArray> lines = state.splitter.feed(chunk);
    if (!lines.isEmpty()) {
        Q_EMIT handle->lines(channel, lines);
    }
}

void ProcessHandle::Run::stop(ProcessReason why)
{
    if (ended || stopReason) {
        return;
    }
    stopReason = why;
    if (session > 0) {
        escalate(SIGINT);
    }
}

// SIGINT and SIGTERM go to the group: docker's command line passes them on to its plugin by itself. SIGKILL
// cannot be passed on, so it goes to everything of the session.
void ProcessHandle::Run::escalate(int signal)
{
    if (signal == SIGKILL) {
        signalSession(session, SIGKILL);
        return;
    }
    kill(-session, signal);
    const bool interrupted = signal == SIGINT;
    escalation.setSingleShot(true);
    escalation.disconnect();
    QObject::connect(&escalation, &QTimer::timeout, handle,
                     [this, next = interrupted ? SIGTERM : SIGKILL] { escalate(next); });
    escalation.start(interrupted ? spec.interruptGrace : spec.terminateGrace);
}

void ProcessHandle::Run::processError(QProcess::ProcessError code)
{
    // A crash is told by finished() too, and a write to a program that has closed its input is no failure of
    // ours.
    if (code == QProcess::FailedToStart) {
        fail(child->errorString());
    }
}

void ProcessHandle::Run::processEnded(int exitCode, QProcess::ExitStatus status)
{
    read(Channel::StandardOutput);
    read(Channel::StandardError);
    for (const auto &[channel, state] :
         {std::pair(Channel::StandardOutput, &output), std::pair(Channel::StandardError, &error)}) {
        const QList<QByteArray> rest = state->splitter.finish();
        if (!rest.isEmpty()) {
            Q_EMIT handle->lines(channel, rest);
        }
    }
    ProcessOutcome outcome;
    const bool crashed = status == QProcess::CrashExit;
    outcome.reason = stopReason.value_or(crashed ? ProcessReason::Crashed : ProcessReason::Exited);
    outcome.exitCode = crashed ? -1 : exitCode;
    outcome.signal = crashed ? exitCode : 0; // Qt gives the signal's number as exit code then
    if (outcome.reason == ProcessReason::Crashed) {
        outcome.errorText = Tr::tr("the program was ended by signal %1 (%2)")
                                .arg(outcome.signal)
                                .arg(QString::fromLocal8Bit(strsignal(outcome.signal)));
    }
    end(std::move(outcome));
}

void ProcessHandle::Run::fail(const QString &text)
{
    ProcessOutcome outcome;
    outcome.reason = stopReason.value_or(ProcessReason::FailedToStart);
    outcome.errorText = text;
    end(std::move(outcome));
}

void ProcessHandle::Run::end(ProcessOutcome outcome)
{
    if (std::exchange(ended, true)) {
        return;
    }
    deadline.stop();
    escalation.stop();
    if (session > 0) {
        signalSession(session, SIGKILL); // what the program left behind
        ProcessGuard::instance().forget(session);
        session = 0;
    }
    outcome.standardOutput = output.tail.bytes();
    outcome.standardError = error.tail.bytes();
    outcome.outputTruncated = output.tail.isTruncated();
    outcome.errorTruncated = error.tail.isTruncated();
    outcome.duration = std::chrono::milliseconds(clock.elapsed());
    QStringList secrets = spec.commandLine.secrets;
    for (const EnvironmentChange &change : std::as_const(spec.environment)) {
        if (change.secret && change.value) {
            secrets.append(*change.value);
        }
    }
    journal.end(journalId, outcome, secrets);
    handle->deleteLater();
    Q_EMIT handle->finished(outcome);
}

ProcessHandle::ProcessHandle(std::unique_ptr<Run> run)
    : m_run(std::move(run))
{
    m_run->handle = this;
}

ProcessHandle::~ProcessHandle()
{
    if (m_run->child) {
        m_run->child->disconnect(this);
    }
    if (m_run->ended) {
        return;
    }
    if (m_run->session > 0) {
        signalSession(m_run->session, SIGKILL);
        ProcessGuard::instance().forget(m_run->session);
        m_run->child->abandon();
    }
    m_run->journal.end(m_run->journalId, {.reason = ProcessReason::Cancelled}, {});
}

qint64 ProcessHandle::journalId() const
{
    return m_run->journalId;
}

qint64 ProcessHandle::processId() const
{
    return m_run->session;
}

void ProcessHandle::cancel()
{
    m_run->stop(ProcessReason::Cancelled);
}

ProcessRunner::ProcessRunner(ActivityJournal &journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{
    ProcessGuard::instance();
}

ProcessRunner::~ProcessRunner()
{
    for (ProcessHandle *handle : std::as_const(m_running)) {
        handle->disconnect(this);
    }
    qDeleteAll(m_running);
}

ProcessHandle *ProcessRunner::start(const ProcessSpec &spec)
{
    auto run = std::make_unique<ProcessHandle::Run>(spec, m_journal);
    ProcessHandle::Run *started = run.get();
    auto *handle = new ProcessHandle(std::move(run));
    started->journalId = m_journal.begin(spec.title, spec.commandLine, spec.workingDirectory);
    m_running.append(handle);
    connect(handle, &ProcessHandle::finished, this, [this, handle] { forget(handle); });
    if (m_shutdown) {
        started->stopReason = ProcessReason::Cancelled;
    }
    QMetaObject::invokeMethod(handle, [started] { started->begin(); }, Qt::QueuedConnection);
    return handle;
}

QFuture<ProcessOutcome> ProcessRunner::run(const ProcessSpec &spec, const CancelToken &token)
{
    auto promise = std::make_shared<QPromise<ProcessOutcome>>();
    promise->start();
    ProcessHandle *handle = start(spec);
    connect(handle, &ProcessHandle::finished, this, [promise](const ProcessOutcome &outcome) {
        promise->addResult(outcome);
        promise->finish();
    });
    token.onCancelled(handle, [handle] { handle->cancel(); });
    return promise->future();
}

void ProcessRunner::forget(ProcessHandle *handle)
{
    m_running.removeOne(handle);
    if (m_shutdown && m_running.isEmpty() && !m_shutdown->future().isFinished()) {
        m_shutdown->finish();
    }
}

QFuture<void> ProcessRunner::shutdown()
{
    if (!m_shutdown) {
        m_shutdown = std::make_shared<QPromise<void>>();
        m_shutdown->start();
        const QList<ProcessHandle *> running = m_running;
        for (ProcessHandle *handle : running) {
            handle->cancel();
        }
        if (m_running.isEmpty()) {
            m_shutdown->finish();
        }
    }
    return m_shutdown->future();
}

Error outcomeError(const ProcessOutcome &outcome, const QString &what)
{
    Error error{.code = ErrorCode::ToolFailed, .what = what};
    error.detail = QString::fromUtf8(outcome.standardError).trimmed();
    error.why = outcome.errorText;
    switch (outcome.reason) {
    case ProcessReason::FailedToStart:
        error.code = ErrorCode::ToolMissing;
        break;
    case ProcessReason::Cancelled:
        error.code = ErrorCode::Cancelled;
        error.why = Tr::tr("it was cancelled");
        break;
    case ProcessReason::TimedOut:
        error.code = ErrorCode::TimedOut;
        error.why = Tr::tr("it did not end in time");
        break;
    case ProcessReason::Crashed:
        break;
    case ProcessReason::Exited:
        error.why = error.detail.isEmpty() ? Tr::tr("exit code %1").arg(outcome.exitCode)
                                           : error.detail.section(u'\n', -1).trimmed();
        break;
    }
    return error;
}

} // namespace kw::process
