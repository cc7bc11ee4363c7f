// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/build_session.h"
#include "build/history/build_record.h"
#include "core/cancel.h"
#include "plan/plan.h"
#include "process/process_runner.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>

namespace kw::launch {

// A build that is planned and not started.
struct PlannedBuild
{
    plan::Request request; // with everything that was asked for it
    plan::Plan plan;       // its warnings are for the person, before the run

    // Why the plan cannot run here and now: no docker command, no engine, the builder is not there or does
    // not answer. It can be shown all the same.
    std::optional<Error> obstacle;
};

// What the history of builds keeps of it, started now.
build::BuildStart historyStart(const PlannedBuild &build);

// After the build: what it made need not be built again. Errors: those of plan::rememberBuilt().
Result<void> rememberBuilt(const plan::Plan &plan, const plan::Request &request,
                           const QList<build::BuiltArtifact> &built);

// From a request to a running build: asks Docker, the builder and git what the plan needs, makes the plan,
// and makes the session that runs it. What is shown is what is run: both come from PlannedBuild::plan. GUI
// thread; nothing here blocks it.
class Launcher : public QObject
{
    Q_OBJECT

public:
    // The runner must outlive the launcher and every session.
    explicit Launcher(process::ProcessRunner &runner, QObject *parent = nullptr);

    // Runs nothing but questions. Errors: those of plan::make(), Cancelled. The future always gets a result
    // while the launcher lives. Several may be under way.
    QFuture<Result<PlannedBuild>> plan(const plan::Request &request, const CancelToken &token = {});

    // A session for every call of the plan, ready to start(). Its owner may show it as long as it lives.
    std::unique_ptr<build::BuildSession> session(const plan::Plan &plan);

private:
    QFuture<Result<PlannedBuild>> askBuilder(const PlannedBuild &build, const QString &name,
                                             const CancelToken &token);
    QFuture<Result<PlannedBuild>> makePlan(const PlannedBuild &build, const QList<plan::Warning> &warnings,
                                           const CancelToken &token);

    process::ProcessRunner &m_runner;
};

} // namespace kw::launch
