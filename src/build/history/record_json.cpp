// SPDX-License-Identifier: Apache-2.0
#include "build/history/record_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kw::build {

namespace {

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &text : value.toArray()) {
        texts.append(text.toString());
    }
    return texts;
}

QJsonObject toJson(const process::CommandLine &command)
{
    return {{u"program"_s, command.program}, {u"arguments"_s, QJsonArray::fromStringList(command.arguments)}};
}

process::CommandLine commandFrom(const QJsonObject &json)
{
    return {.program = json[u"program"].toString(), .arguments = textsOf(json[u"arguments"]), .secrets = {}};
}

QJsonArray environmentJson(const QList<process::EnvironmentChange> &changes)
{
    QJsonArray list;
    for (const process::EnvironmentChange &change : changes) {
        list.append(QJsonObject{{u"name"_s, change.name},
                                {u"value"_s, change.value ? QJsonValue(*change.value) : QJsonValue()},
                                {u"secret"_s, change.secret}});
    }
    return list;
}

QList<process::EnvironmentChange> environmentFrom(const QJsonArray &list)
{
    QList<process::EnvironmentChange> changes;
    for (const QJsonValue &change : list) {
        const QJsonValue value = change[u"value"];
        changes.append({change[u"name"].toString(),
                        value.isString() ? std::optional(value.toString()) : std::nullopt,
                        change[u"secret"].toBool()});
    }
    return changes;
}

QJsonArray requiredJson(const QList<plan::Requirement> &required)
{
    QJsonArray list;
    for (const plan::Requirement &requirement : required) {
        list.append(QJsonObject{{u"artifact"_s, requirement.artifact}, {u"planned"_s, requirement.planned}});
    }
    return list;
}

QJsonArray platformsJson(const QList<Platform> &platforms)
{
    QJsonArray list;
    for (const Platform &platform : platforms) {
        list.append(platform.text());
    }
    return list;
}

QJsonArray intervalsJson(const QList<Interval> &intervals)
{
    QJsonArray list;
    for (const Interval &interval : intervals) {
        list.append(QJsonArray{interval.start, interval.end});
    }
    return list;
}

Vertex vertexFrom(const QJsonValue &json)
{
    Vertex vertex{.digest = json[u"digest"].toString().toLatin1(),
                  .name = json[u"name"].toString(),
                  .state = static_cast<VertexState>(json[u"state"].toInt()),
                  .cached = json[u"cached"].toBool(),
                  .error = json[u"error"].toString()};
    vertex.step = StepName::parse(vertex.name);
    for (const QString &input : textsOf(json[u"inputs"])) {
        vertex.inputs.append(input.toLatin1());
    }
    for (const QJsonValue &interval : json[u"intervals"].toArray()) {
        vertex.intervals.append({interval[0].toInteger(), interval[1].toInteger()});
    }
    return vertex;
}

} // namespace

QByteArray callToJson(const CallRecord &record)
{
    const plan::Call &call = record.call;
    QJsonArray followUps;
    for (const process::CommandLine &followUp : call.followUps) {
        followUps.append(toJson(followUp));
    }
    QJsonObject json{{u"artifact"_s, call.artifact},
                     {u"tag"_s, call.tag},
                     {u"command"_s, toJson(call.commandLine)},
                     {u"followUps"_s, followUps},
                     {u"environment"_s, environmentJson(call.environment)},
                     {u"folder"_s, call.workingDirectory},
                     {u"required"_s, requiredJson(call.required)},
                     {u"platforms"_s, platformsJson(call.platforms)},
                     {u"pushes"_s, call.pushes},
                     {u"loads"_s, call.loads},
                     {u"usesBuildx"_s, call.usesBuildx},
                     {u"state"_s, static_cast<int>(record.state)},
                     {u"exitCode"_s, record.exitCode},
                     {u"milliseconds"_s, qint64(record.duration.count())},
                     {u"text"_s, QJsonArray::fromStringList(record.text)}};
    if (record.built) {
        json[u"built"] = QJsonObject{{u"tag"_s, record.built->tag}, {u"digest"_s, record.built->digest}};
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

CallRecord callFromJson(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    CallRecord record{.state = static_cast<CallState>(json[u"state"].toInt()),
                      .exitCode = json[u"exitCode"].toInt(),
                      .duration = std::chrono::milliseconds(json[u"milliseconds"].toInteger()),
                      .text = textsOf(json[u"text"])};
    plan::Call &call = record.call;
    call.artifact = json[u"artifact"].toString();
    call.tag = json[u"tag"].toString();
    call.commandLine = commandFrom(json[u"command"].toObject());
    for (const QJsonValue &followUp : json[u"followUps"].toArray()) {
        call.followUps.append(commandFrom(followUp.toObject()));
    }
    call.environment = environmentFrom(json[u"environment"].toArray());
    call.workingDirectory = json[u"folder"].toString();
    for (const QJsonValue &required : json[u"required"].toArray()) {
        call.required.append(
            {.artifact = required[u"artifact"].toString(), .planned = required[u"planned"].toString()});
    }
    for (const QString &name : textsOf(json[u"platforms"])) {
        if (const auto platform = Platform::parse(name)) {
            call.platforms.append(*platform);
        }
    }
    call.pushes = json[u"pushes"].toBool();
    call.loads = json[u"loads"].toBool();
    call.usesBuildx = json[u"usesBuildx"].toBool();
    if (const QJsonObject built = json[u"built"].toObject(); !built.isEmpty()) {
        record.built = BuiltArtifact{call.artifact, built[u"tag"].toString(), built[u"digest"].toString()};
    }
    return record;
}

QByteArray vertexesToJson(const QList<Vertex> &vertexes)
{
    QJsonArray list;
    for (const Vertex &vertex : vertexes) {
        QJsonArray inputs;
        for (const QByteArray &input : vertex.inputs) {
            inputs.append(QString::fromLatin1(input));
        }
        list.append(QJsonObject{{u"digest"_s, QString::fromLatin1(vertex.digest)},
                                {u"name"_s, vertex.name},
                                {u"state"_s, static_cast<int>(vertex.state)},
                                {u"cached"_s, vertex.cached},
                                {u"error"_s, vertex.error},
                                {u"inputs"_s, inputs},
                                {u"intervals"_s, intervalsJson(vertex.intervals)}});
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

QList<Vertex> vertexesFromJson(const QByteArray &bytes)
{
    QList<Vertex> vertexes;
    for (const QJsonValue &vertex : QJsonDocument::fromJson(bytes).array()) {
        vertexes.append(vertexFrom(vertex));
    }
    return vertexes;
}

} // namespace kw::build
