// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/plan_options.h"
#include "app/kitw/tr.h"
#include "plan/git_answers.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kw::kitw {

namespace {

// Without what only a run of ours needs: its metadata file and its kind of progress.
process::CommandLine forPeople(process::CommandLine command)
{
    const qsizetype metadata = command.arguments.indexOf("--metadata-file"_L1);
    if (metadata >= 0) {
        command.arguments.remove(metadata, 2);
    }
    command.arguments.removeAll(u"--progress=rawjson"_s);
    return command;
}

QString variables(const plan::Call &call)
{
    QString text;
    for (const process::EnvironmentChange &change : call.environment) {
        text += change.name + u'=' + process::shellQuoted(change.value.value_or(QString())) + u' ';
    }
    return text;
}

QString shellReport(const plan::Plan &plan)
{
    QString text;
    for (const plan::Call &call : plan.calls) {
        text += u"cd "_s + process::shellQuoted(call.workingDirectory) + u'\n';
        text += variables(call) + forPeople(call.resolved({})).shellText() + u'\n';
        for (const process::CommandLine &followUp : call.followUps) {
            text += followUp.shellText() + u'\n';
        }
    }
    return text;
}

QString textReport(const plan::Plan &plan)
{
    QString text = plan.builder.isEmpty() ? Tr::tr("Built by docker build.")
                                          : Tr::tr("Built by the builder %1.").arg(plan.builder);
    text += u'\n';
    for (const plan::PlannedArtifact &artifact : plan.artifacts) {
        const bool isBuilt = artifact.action == plan::PlannedArtifact::Action::Build;
        text += isBuilt ? u"%1 -> %2\n"_s.arg(artifact.imageName, artifact.tag)
                        : Tr::tr("%1: handed to skaffold build").arg(artifact.imageName) + u'\n';
    }
    for (const plan::Call &call : plan.calls) {
        text += u'\n' + variables(call) + forPeople(call.resolved({})).displayText() + u'\n';
        for (const process::CommandLine &followUp : call.followUps) {
            text += followUp.displayText() + u'\n';
        }
    }
    return text;
}

void showWarnings(Invocation &invocation, const plan::Plan &plan)
{
    for (const plan::Warning &warning : plan.warnings) {
        const QString about = warning.artifact.isEmpty() ? QString() : warning.artifact + u": "_s;
        invocation.printError(Tr::tr("warning: %1%2 (%3)").arg(about, warning.message, warning.code) + u'\n');
        if (!warning.fix.isEmpty()) {
            invocation.printError(Tr::tr("hint: %1").arg(warning.fix) + u'\n');
        }
    }
}

void show(Invocation &invocation, const plan::Plan &plan)
{
    if (invocation.format() == "json"_L1) {
        invocation.printBytes(QJsonDocument(plan.toJson()).toJson());
    } else {
        showWarnings(invocation, plan);
        invocation.print(invocation.format() == "shell"_L1 ? shellReport(plan) : textReport(plan));
    }
    invocation.finish(ExitStatus::Done);
}

void runPlan(Invocation &invocation)
{
    const auto request = planRequest(invocation);
    if (!request) {
        invocation.fail(request.error());
        return;
    }
    withDocker(invocation, *request)
        .then(&invocation,
              [&invocation](const plan::Request &asked) {
                  return plan::makeWithGit(invocation.runner(), asked, &invocation, invocation.token());
              })
        .unwrap()
        .then(&invocation, [&invocation](const Result<plan::Plan> &plan) {
            if (plan) {
                show(invocation, *plan);
            } else {
                invocation.fail(plan.error());
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
