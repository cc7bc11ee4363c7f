// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/build_progress.h"
#include "build/build_session.h"
#include "build/history/build_record.h"
#include "plan/plan.h"
#include "workspace/step_times.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace kw::workspace {

// What is known about a build from its start on. A value.
struct BuildAbout
{
    int number = 0; // in the history
    QString folder;
    QString builder; // empty: plain docker build
    QStringList artifacts;
    QStringList platforms; // empty: the builder's own
    QDateTime started;
    plan::Request request; // to plan the same again; only of this run's builds
    QList<plan::Warning> warnings;
    QList<build::BuiltArtifact> found; // what need not be built: it was there already

    QString project() const; // name of its folder
};

// One build: of this run of the program, from its start to its end, or an earlier one out of the history,
// whose calls are there after setRecorded(). What steps say is passed on in portions, at most thirty times a
// second. GUI thread.
class Build : public QObject
{
    Q_OBJECT

public:
    using State = build::BuildSession::State;

    Build(BuildAbout about, std::unique_ptr<build::BuildSession> session, QObject *parent = nullptr);
    explicit Build(const build::BuildSummary &summary, QObject *parent = nullptr);

    const BuildAbout &about() const { return m_about; }
    void setNumber(int number) { m_about.number = number; }
    State state() const;
    bool isFinished() const;
    bool isOfThisRun() const { return m_session != nullptr; }
    bool isLoaded() const { return m_session || m_recorded; }
    bool wasInterrupted() const;                      // its program ended before it did
    const std::vector<build::CallRun> &calls() const; // empty while they are not loaded
    std::optional<Error> error() const;
    const build::CallRun *failedCall() const;
    QList<build::BuiltArtifact> built() const;
    QString cause() const;      // why it failed, one line; empty when it did not
    double cachedShare() const; // of the finished steps

    // Of a build that is not of this run: what the history holds of it now.
    void setSummary(const build::BuildSummary &summary);
    void setRecorded(std::shared_ptr<build::RecordedBuild> recorded);

    void start();
    void cancel(); // idempotent, harmless after the end

    const build::BuildProgress &progress() const { return m_progress; } // as of the last stepsChanged()
    std::chrono::milliseconds duration() const;                         // so far, or of the whole

    // What an earlier build of the same project took; empty while nothing is known.
    const StepTimes &expected() const { return m_expected; }
    void setExpected(StepTimes times) { m_expected = std::move(times); }

    // What time it is on the builder's clock, by what was heard last; never goes back. 0 before the first
    // word.
    build::Nanoseconds now() const;

Q_SIGNALS:
    void stateChanged();
    void stepsChanged(int call, const QList<int> &vertexes); // also with none: the call's state has changed
    void finished();
    void loaded();

private:
    void passOn();
    void note(int call);

    BuildAbout m_about;
    std::unique_ptr<build::BuildSession> m_session; // nullptr: of an earlier run
    build::BuildSummary m_summary;
    std::shared_ptr<build::RecordedBuild> m_recorded;
    build::BuildProgress m_progress;
    StepTimes m_expected;
    QTimer m_portion;
    std::vector<bool> m_changed; // by call
    QElapsedTimer m_clock;
    std::chrono::milliseconds m_duration{0};
    build::Nanoseconds m_offset = 0; // of the builder's clock to ours
};

} // namespace kw::workspace
