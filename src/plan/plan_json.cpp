// SPDX-License-Identifier: Apache-2.0
#include "plan/plan.h"

#include "plan/named_context.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

QJsonArray argv(const process::CommandLine &command)
{
    QJsonArray words = {command.program};
    for (const QString &argument : command.redacted().arguments) {
        words.append(argument);
    }
    return words;
}

QJsonArray argvs(const QList<process::CommandLine> &commands)
{
    QJsonArray list;
    for (const process::CommandLine &command : commands) {
        list.append(argv(command));
    }
    return list;
}

QString kindWord(NamedContext::Kind kind)
{
    switch (kind) {
    case NamedContext::Kind::Folder:
        return u"folder"_s;
    case NamedContext::Kind::Image:
        return u"image"_s;
    case NamedContext::Kind::OciLayout:
        return u"oci-layout"_s;
    case NamedContext::Kind::Address:
        break;
    }
    return u"address"_s;
}

QJsonObject jsonOf(const Call &call)
{
    QJsonObject environment;
    for (const process::EnvironmentChange &change : call.environment) {
        environment[change.name] = change.value.value_or(QString());
    }
    QJsonObject object = {{u"artifact"_s, call.artifact},
                          {u"argv"_s, argv(call.resolved({}))},
                          {u"env"_s, environment},
                          {u"cwd"_s, call.workingDirectory}};
    if (!call.followUps.isEmpty()) {
        object[u"followUps"] = argvs(call.followUps);
    }
    QJsonArray contexts;
    for (const NamedContext &context : namedContexts(call.commandLine.arguments)) {
        contexts.append(QJsonObject{
            {u"name"_s, context.name}, {u"source"_s, context.source}, {u"kind"_s, kindWord(context.kind())}});
    }
    if (!contexts.isEmpty()) {
        object[u"contexts"] = contexts;
    }
    return object;
}

QJsonObject jsonOf(const PlannedArtifact &artifact)
{
    QJsonObject object = {{u"imageName"_s, artifact.imageName},
                          {u"tag"_s, artifact.tag},
                          {u"kind"_s, artifact.kind},
                          {u"action"_s, actionWord(artifact.action)},
                          {u"reason"_s, artifact.reason}};
    if (!artifact.followUps.isEmpty()) {
        object[u"followUps"] = argvs(artifact.followUps);
    }
    return object;
}

QJsonObject handedOver(const PlannedArtifact &artifact, const Plan &plan)
{
    QJsonObject object = {
        {u"imageName"_s, artifact.imageName}, {u"kind"_s, artifact.kind}, {u"reason"_s, artifact.reason}};
    for (const Call &call : plan.handed) {
        if (call.artifact == artifact.imageName) {
            object[u"argv"] = argv(call.commandLine);
            object[u"cwd"] = call.workingDirectory;
        }
    }
    return object;
}

QJsonObject jsonOf(const Warning &warning)
{
    QJsonObject object = {
        {u"code"_s, warning.code}, {u"message"_s, warning.message}, {u"fix"_s, warning.fix}};
    if (!warning.artifact.isEmpty()) {
        object[u"artifact"] = warning.artifact;
    }
    if (!warning.where.isEmpty()) {
        object[u"where"] = warning.where;
    }
    if (!warning.details.isEmpty()) {
        object[u"details"] = QJsonArray::fromStringList(warning.details);
    }
    return object;
}

} // namespace

QString actionWord(PlannedArtifact::Action action)
{
    switch (action) {
    case PlannedArtifact::Action::Build:
        return u"build"_s;
    case PlannedArtifact::Action::HandOver:
        return u"hand-over"_s;
    case PlannedArtifact::Action::FoundLocally:
        return u"found-locally"_s;
    case PlannedArtifact::Action::FoundInRegistry:
        return u"found-in-registry"_s;
    }
    return {};
}

QJsonObject Plan::toJson() const
{
    QJsonArray callList;
    for (const Call &call : calls) {
        callList.append(jsonOf(call));
    }
    QJsonArray builds;
    QJsonArray handedOnes;
    QJsonArray decisions;
    for (const PlannedArtifact &artifact : artifacts) {
        decisions.append(jsonOf(artifact));
        if (artifact.action == PlannedArtifact::Action::HandOver) {
            handedOnes.append(handedOver(artifact, *this));
        } else {
            builds.append(
                QJsonObject{{u"imageName"_s, artifact.imageName},
                            {u"tag"_s, artifact.result.isEmpty() ? artifact.tag : artifact.result}});
        }
    }
    QJsonArray warningList;
    for (const Warning &warning : warnings) {
        warningList.append(jsonOf(warning));
    }
    QJsonObject plan = {{u"calls"_s, callList},
                        {u"builds"_s, builds},
                        {u"artifacts"_s, decisions},
                        {u"warnings"_s, warningList}};
    if (!handedOnes.isEmpty()) {
        plan[u"handed"] = handedOnes;
    }
    return plan;
}

} // namespace kw::plan
