// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cancel.h"
#include "core/error.h"
#include "process/activity_journal.h"
#include "process/command_line.h"
#include "process/environment.h"
#include "process/process_outcome.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <chrono>
#include <memory>

namespace kw::process {

enum class Channel { StandardOutput, StandardError };

// What to run, and within which bounds.
struct ProcessSpec
{
    CommandLine commandLine;
    QString title;            // for the journal, in the user's words: "Create builder fleet"
    QString workingDirectory; // empty: ours
    QList<EnvironmentChange> environment = toolEnvironment();
    QByteArray standardInput; // written at once, then closed; empty: the program reads end of file
    std::chrono::milliseconds timeout{0};           // from the start; zero: none
    qsizetype outputLimit = 4 * 1024 * 1024;        // bytes kept per channel, the last ones
    std::chrono::milliseconds interruptGrace{5000}; // from SIGINT to SIGTERM
    std::chrono::milliseconds terminateGrace{5000}; // from SIGTERM to SIGKILL
};

// One run. Made by ProcessRunner::start(), deletes itself after finished(). GUI thread.
// Signals come in this order: started (unless it failed to start), output and lines, finished exactly once;
// none before start() has returned.
class ProcessHandle : public QObject
{
    Q_OBJECT

public:
    ~ProcessHandle() override;

    qint64 journalId() const;
    qint64 processId() const; // also the number of its session; 0 when it does not run

    // Asks it to stop: SIGINT to the process group, SIGTERM when the first grace is over, SIGKILL to the
    // whole session after the second; by timers, returns at once. finished() then tells Cancelled.
    // Idempotent, harmless after the end.
    void cancel();

Q_SIGNALS:
    void started();
    void output(kw::process::Channel channel, const QByteArray &chunk);
    void lines(kw::process::Channel channel,
               const QList<QByteArray> &lines); // without line ends; bytes, not yet decoded
    void finished(const kw::process::ProcessOutcome &outcome);

private:
    friend class ProcessRunner;
    struct Run;

    explicit ProcessHandle(std::unique_ptr<Run> run);

    std::unique_ptr<Run> m_run;
};

// The one place where programs are started: argument arrays only, a session of its own for each, output
// bounded, every run in the journal. Nothing that was started outlives the runner, nor a crash of this
// program. GUI thread.
class ProcessRunner : public QObject
{
    Q_OBJECT

public:
    // The journal must outlive the runner.
    explicit ProcessRunner(ActivityJournal &journal, QObject *parent = nullptr);
    ~ProcessRunner() override; // kills what still runs, without waiting

    ActivityJournal &journal() const { return m_journal; }

    ProcessHandle *start(const ProcessSpec &spec);

    // For short commands. The future always gets a result, also when `token` is cancelled; cancelling the
    // future itself does nothing (Qt does not carry it to the source).
    QFuture<ProcessOutcome> run(const ProcessSpec &spec, const CancelToken &token = {});

    qsizetype runningCount() const { return m_running.size(); }

    // Cancels everything and refuses new runs. The future finishes when the last one has ended: at the latest
    // when the longest grace is over.
    QFuture<void> shutdown();

private:
    void forget(ProcessHandle *handle);

    ActivityJournal &m_journal;
    QList<ProcessHandle *> m_running;
    std::shared_ptr<QPromise<void>> m_shutdown;
};

// The failure that an outcome means: nothing to add for `succeeded()`. `what` is the sentence that names what
// could not be done.
Error outcomeError(const ProcessOutcome &outcome, const QString &what);

} // namespace kw::process
