// SPDX-License-Identifier: Apache-2.0
#include "launch/launcher.h"

#include "launch/builder_facts.h"
#include "launch/docker_facts.h"
#include "launch/tr.h"
#include "plan/artifact_check.h"
#include "plan/builder_choice.h"
#include "plan/git_answers.h"

namespace kw::launch {

namespace {

QFuture<Result<PlannedBuild>> stopped()
{
    return QtFuture::makeReadyValueFuture(
        Result<PlannedBuild>(failure(ErrorCode::Cancelled, Tr::tr("Planning was stopped"))));
}

PlannedBuild withFacts(const plan::Request &request, const DockerFacts &facts)
{
    PlannedBuild build{.request = request};
    build.request.daemonAnswers = !facts.engineError;
    build.request.buildxAnswers = !facts.buildxError;
    build.request.builderFacts.hasContainerdStore = facts.hasContainerdStore;
    build.obstacle = facts.toolError;
    return build;
}

} // namespace

build::BuildStart historyStart(const PlannedBuild &build)
{
    return {.project = build.request.folder,
            .file = build.request.file.isEmpty() ? QStringLiteral("skaffold.yaml") : build.request.file,
            .builder = build.plan.builder,
            .profiles = build.request.profiles,
            .pushes = build.plan.pushes,
            .started = QDateTime::currentDateTimeUtc()};
}

Launcher::Launcher(process::ProcessRunner &runner, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
{
}

QFuture<Result<PlannedBuild>> Launcher::plan(const plan::Request &given, const CancelToken &token)
{
    plan::Request request = given;
    plan::startReading(request);
    return askDocker(m_runner, this, token)
        .then(this,
              [this, request, token](const DockerFacts &facts) {
                  PlannedBuild build = withFacts(request, facts);
                  const auto builder = plan::plannedBuilder(build.request);
                  if (token.isCancelled()) {
                      return stopped();
                  }
                  if (builder && !builder->isEmpty()) {
                      return askBuilder(build, *builder, token);
                  }
                  if (!build.obstacle) {
                      build.obstacle = facts.engineError;
                  }
                  return makePlan(build, {}, token);
              })
        .unwrap();
}

QFuture<Result<PlannedBuild>> Launcher::askBuilder(const PlannedBuild &build, const QString &name,
                                                   const CancelToken &token)
{
    return launch::askBuilder(m_runner, name, this, token)
        .then(this,
              [this, build, token](const BuilderAnswer &answer) {
                  if (token.isCancelled()) {
                      return stopped();
                  }
                  PlannedBuild asked = build;
                  asked.request.builderFacts.driver = answer.facts.driver;
                  asked.request.builderFacts.nodes = answer.facts.nodes;
                  asked.request.builderFacts.buildkitVersions = answer.facts.buildkitVersions;
                  asked.obstacle = answer.error;
                  return makePlan(asked, answer.warnings, token);
              })
        .unwrap();
}

QFuture<Result<PlannedBuild>>
Launcher::makePlan(const PlannedBuild &build, const QList<plan::Warning> &warnings, const CancelToken &token)
{
    return plan::makeWithGit(m_runner, build.request, this, token)
        .then(this,
              [this, build, token](const Result<plan::Plan> &plan) {
                  return plan ? plan::checkArtifacts(m_runner, *plan, build.request, this, token)
                              : QtFuture::makeReadyValueFuture(plan);
              })
        .unwrap()
        .then(this, [build, warnings](const Result<plan::Plan> &plan) -> Result<PlannedBuild> {
            if (!plan) {
                return std::unexpected(plan.error());
            }
            PlannedBuild made = build;
            made.plan = *plan;
            made.plan.warnings = warnings + made.plan.warnings;
            if (made.plan.calls.isEmpty()) {
                made.obstacle.reset();
            }
            return made;
        });
}

std::unique_ptr<build::BuildSession> Launcher::session(const plan::Plan &plan)
{
    return std::make_unique<build::BuildSession>(m_runner, plan.calls, plan.concurrency);
}

} // namespace kw::launch
