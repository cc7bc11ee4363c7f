// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/call_run.h"
#include "process/process_runner.h"

#include <QObject>
#include <QPointer>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace kw::build {

// One run of a set of build commands, from the first to its result. Used once. GUI thread.
//
// Calls run in the order of what they require, at most `concurrency` at a time; the follow-ups of a call
// belong to it. What a call requires and no call of the session builds keeps the reference that was planned
// for it. The first failure stops the others; cancel() stops all. The end is told when no process is left.
class BuildSession : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Preparing, Running, Cancelling, Succeeded, Failed, Cancelled };
    Q_ENUM(State)

    // The runner must outlive the session. `concurrency` 0: as many as are ready.
    BuildSession(process::ProcessRunner &runner, QList<plan::Call> calls, int concurrency,
                 QObject *parent = nullptr);
    ~BuildSession() override;

    State state() const { return m_state; }
    bool isFinished() const;
    const std::vector<CallRun> &calls() const { return m_calls; }
    CallRun &call(qsizetype index) { return m_calls[static_cast<size_t>(index)]; }

    void start();  // from Idle only
    void cancel(); // idempotent, harmless after the end

    // After the end: what was built, in the order of the calls.
    QList<BuiltArtifact> built() const;

    // What stands in the way of success: of the first call that failed, or of the preparation.
    const std::optional<Error> &error() const { return m_error; }
    const CallRun *failedCall() const; // nullptr when none failed

Q_SIGNALS:
    void stateChanged(kw::build::BuildSession::State state);
    void callStarted(int index);
    void progressed(int index); // steps, logs or text of a call have grown
    void callFinished(int index);
    void finished(); // once, after the last stateChanged()

private:
    // How far the commands after a build have come.
    struct FollowUps
    {
        qsizetype started = 0;
        std::chrono::milliseconds duration{0}; // of what has ended: the build and the commands after it
    };

    void enter(State next);
    std::optional<Error> prepare();
    void startReady();
    bool isReady(const CallRun &run) const;
    const CallRun *find(const QString &artifact) const;
    process::CommandLine filledIn(const CallRun &run, size_t index) const;
    QString metadataPath(size_t index) const;
    void startCall(size_t index);
    void startProcess(size_t index, const process::CommandLine &commandLine, const QString &title);
    void endProcess(size_t index, const process::ProcessOutcome &outcome);
    bool startFollowUp(size_t index);
    void endCall(size_t index, const process::ProcessOutcome &outcome);
    void takeResult(size_t index);
    void stopOthers();
    void settle();

    process::ProcessRunner &m_runner;
    std::vector<CallRun> m_calls;
    std::vector<QPointer<process::ProcessHandle>> m_handles; // by call; nullptr when it does not run
    std::vector<FollowUps> m_followUps;                      // by call
    int m_concurrency;
    State m_state = State::Idle;
    bool m_cancelRequested = false;
    std::optional<Error> m_error;
    int m_failedIndex = -1;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace kw::build
