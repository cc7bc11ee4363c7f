// SPDX-License-Identifier: Apache-2.0
#include "launch/launcher.h"

#include "launch/builder_facts.h"
#include "launch/docker_facts.h"
#include "launch/tr.h"
#include "plan/artifact_check.h"
#include "plan/builder_choice.h"
#include "plan/git_answers.h"

#include <QStandardPaths>

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

// Skaffold runs what the project says, on this machine.
std::optional<Error> handOverObstacle(const PlannedBuild &build)
{
    QStringList images;
    for (const plan::Call &call : build.plan.handed) {
        images.append(call.artifact);
    }
    const QString what = Tr::tr("Cannot have Skaffold build %1").arg(images.join(QStringLiteral(", ")));
    if (!build.request.isTrusted) {
        return Error{
            .code = ErrorCode::PermissionDenied,
            .what = what,
            .why = Tr::tr("it runs programs of this project, which are not allowed yet"),
            .hint = Tr::tr("Allow them if you trust the project (kitw: --trust), or leave these artifacts "
                           "out (kitw: -b).")};
    }
    if (QStandardPaths::findExecutable(build.plan.handed.first().commandLine.program).isEmpty()) {
        return Error{.code = ErrorCode::ToolMissing,
                     .what = what,
                     .why = Tr::tr("the program “skaffold” is not installed"),
                     .hint = Tr::tr("Install Skaffold, or leave these artifacts out (kitw: -b).")};
    }
    return std::nullopt;
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

Result<void> rememberBuilt(const plan::Plan &plan, const plan::Request &request,
                           const QList<build::BuiltArtifact> &built)
{
    QHash<QString, QStringList> digests;
    for (const build::BuiltArtifact &artifact : built) {
        QStringList &known = digests[artifact.imageName];
        for (const QString &digest : {artifact.digest, artifact.other}) {
            if (!digest.isEmpty()) {
                known.append(digest);
            }
        }
    }
    return plan::rememberBuilt(plan, request, digests);
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
            if (!made.obstacle && !made.plan.handed.isEmpty()) {
                made.obstacle = handOverObstacle(made);
            }
            return made;
        });
}

std::unique_ptr<build::BuildSession> Launcher::session(const plan::Plan &plan)
{
    return std::make_unique<build::BuildSession>(m_runner, plan.calls + plan.handed, plan.concurrency);
}

} // namespace kw::launch
