// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/build_progress.h"
#include "build/build_session.h"
#include "plan/plan.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace kw::workspace {

// What a build was asked for. A value.
struct BuildAbout
{
    int number = 0;
    QString project; // name of its folder
    QString folder;
    QDateTime started;
    plan::Request request; // to plan the same again
    plan::Plan plan;
};

// One build, from its start to its end and as long as it is shown. What its steps say is passed on in
// portions, at most thirty times a second. GUI thread.
class Build : public QObject
{
    Q_OBJECT

public:
    using State = build::BuildSession::State;

    Build(BuildAbout about, std::unique_ptr<build::BuildSession> session, QObject *parent = nullptr);

    const BuildAbout &about() const { return m_about; }
    State state() const { return m_session->state(); }
    bool isFinished() const { return m_session->isFinished(); }
    const std::vector<build::CallRun> &calls() const { return m_session->calls(); }
    const std::optional<Error> &error() const { return m_session->error(); }
    const build::CallRun *failedCall() const { return m_session->failedCall(); }
    QList<build::BuiltArtifact> built() const { return m_session->built(); }

    void start();
    void cancel(); // idempotent, harmless after the end

    const build::BuildProgress &progress() const { return m_progress; } // as of the last stepsChanged()
    std::chrono::milliseconds duration() const;                         // so far, or of the whole

    // What time it is on the builder's clock, by what was heard last; never goes back. 0 before the first
    // word.
    build::Nanoseconds now() const;

    // "linux/amd64, linux/arm64": what the calls are for; empty: the builder's own platform.
    QStringList platforms() const;

Q_SIGNALS:
    void stateChanged();
    void stepsChanged(int call, const QList<int> &vertexes); // also with none: the call's state has changed
    void finished();

private:
    void passOn();
    void note(int call);

    BuildAbout m_about;
    std::unique_ptr<build::BuildSession> m_session;
    build::BuildProgress m_progress;
    QTimer m_portion;
    std::vector<bool> m_changed; // by call
    QElapsedTimer m_clock;
    std::chrono::milliseconds m_duration{0};
    build::Nanoseconds m_offset = 0; // of the builder's clock to ours
};

} // namespace kw::workspace
