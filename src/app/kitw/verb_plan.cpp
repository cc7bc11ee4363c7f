// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/plan_options.h"
#include "app/kitw/tr.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kw::kitw {

namespace {

QString shellReport(const plan::Plan &plan)
{
    QString text;
    for (const plan::PlannedArtifact &artifact : plan.artifacts) {
        for (const process::CommandLine &followUp : artifact.followUps) {
            text += followUp.shellText() + u'\n';
        }
    }
    for (const plan::Call &call : plan.calls + plan.handed) {
        text += u"cd "_s + process::shellQuoted(call.workingDirectory) + u'\n';
        text += variablesText(call) + forPeople(call.resolved({})).shellText() + u'\n';
        for (const process::CommandLine &followUp : call.followUps) {
            text += followUp.shellText() + u'\n';
        }
    }
    return text;
}

QString decision(const plan::PlannedArtifact &artifact)
{
    const QString name = artifact.result.isEmpty() ? artifact.tag : artifact.result;
    switch (artifact.action) {
    case plan::PlannedArtifact::Action::Build:
        return Tr::tr("%1 -> %2: built, because %3").arg(artifact.imageName, name, artifact.reason);
    case plan::PlannedArtifact::Action::HandOver:
        return Tr::tr("%1: handed to skaffold build, because %2").arg(artifact.imageName, artifact.reason);
    case plan::PlannedArtifact::Action::FoundLocally:
        return Tr::tr("%1 -> %2: found in Docker, because %3").arg(artifact.imageName, name, artifact.reason);
    case plan::PlannedArtifact::Action::FoundInRegistry:
        return Tr::tr("%1 -> %2: found in the registry, because %3")
            .arg(artifact.imageName, name, artifact.reason);
    }
    return {};
}

QString textReport(const plan::Plan &plan)
{
    QString text = plan.builder.isEmpty() ? Tr::tr("Built by docker build.")
                                          : Tr::tr("Built by the builder %1.").arg(plan.builder);
    text += u'\n';
    for (const plan::PlannedArtifact &artifact : plan.artifacts) {
        text += decision(artifact) + u'\n';
    }
    for (const plan::Call &call : plan.calls + plan.handed) {
        text += u'\n' + variablesText(call) + forPeople(call.resolved({})).displayText() + u'\n';
        for (const process::CommandLine &followUp : call.followUps) {
            text += followUp.displayText() + u'\n';
        }
    }
    return text;
}

void show(Invocation &invocation, const launch::PlannedBuild &build)
{
    if (invocation.format() == "json"_L1) {
        invocation.printBytes(QJsonDocument(build.plan.toJson()).toJson());
    } else {
        printWarnings(invocation, build.plan.warnings);
        invocation.print(invocation.format() == "shell"_L1 ? shellReport(build.plan)
                                                           : textReport(build.plan));
    }
    if (build.obstacle) {
        invocation.report(*build.obstacle);
    }
    invocation.finish(ExitStatus::Done);
}

void runPlan(Invocation &invocation)
{
    auto *launcher = new launch::Launcher(invocation.runner(), &invocation);
    planBuild(invocation, *launcher)
        .then(&invocation, [&invocation](const Result<launch::PlannedBuild> &build) {
            if (build) {
                show(invocation, *build);
            } else {
                invocation.fail(build.error());
            }
        });
}

} // namespace

Verb planVerb()
{
    return {.name = u"plan"_s,
            .summary = Tr::tr("Show what a build would run"),
            .arguments = {},
            .options = planOptions(),
            .switches = planSwitches(),
            .formats = {u"text"_s, u"json"_s, u"shell"_s},
            .subverbs = {},
            .run = runPlan};
}

} // namespace kw::kitw
