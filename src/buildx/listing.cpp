// SPDX-License-Identifier: Apache-2.0
#include "buildx/listing.h"

#include "buildx/store.h"
#include "buildx/tool_failure.h"
#include "buildx/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::buildx {

namespace {

NodeStatus statusFrom(const QString &word)
{
    static const QMap<QString, NodeStatus> words{
        {u"running"_s, NodeStatus::Running},   {u"inactive"_s, NodeStatus::NotStarted},
        {u"starting"_s, NodeStatus::Starting}, {u"stopping"_s, NodeStatus::Stopping},
        {u"stopped"_s, NodeStatus::Stopped},   {u"error"_s, NodeStatus::Unreachable},
    };
    return words.value(word, NodeStatus::NotKnown);
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array) {
        list.append(platformText(entry));
    }
    return list;
}

QMap<QString, QString> texts(const QJsonValue &value)
{
    QMap<QString, QString> map;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        map.insert(it.key(), it.value().toString());
    }
    return map;
}

GcRule ruleFrom(const QJsonObject &object)
{
    GcRule rule;
    rule.all = object["all"_L1].toBool();
    rule.filters = strings(object["filter"_L1]);
    rule.keepDuration = std::chrono::nanoseconds(object["keepDuration"_L1].toInteger());
    rule.reservedSpace = object["reservedSpace"_L1].toInteger(object["keepBytes"_L1].toInteger(-1));
    rule.maxUsedSpace = object["maxUsedSpace"_L1].toInteger(-1);
    rule.minFreeSpace = object["minFreeSpace"_L1].toInteger(-1);
    return rule;
}

Node listedNode(const QJsonObject &object)
{
    Node node;
    node.name = object["Name"_L1].toString();
    node.endpoint = object["Endpoint"_L1].toString();
    node.status = statusFrom(object["Status"_L1].toString());
    node.version = object["Version"_L1].toString();
    if (node.version.startsWith("v0.0.0"_L1)) {
        node.version.clear(); // what distributions build without a version
    }
    node.detectedPlatforms = strings(object["Platforms"_L1]);
    node.driverOptions = texts(object["DriverOpts"_L1]);
    node.flags = strings(object["Flags"_L1]);
    node.ids = strings(object["IDs"_L1]);
    node.labels = texts(object["Labels"_L1]);
    const QJsonArray rules = object["GCPolicy"_L1].toArray();
    for (const QJsonValue &rule : rules) {
        node.gcRules.append(ruleFrom(rule.toObject()));
    }
    if (const QString text = object["Err"_L1].toString(); !text.isEmpty()) {
        node.error = explainFailure(text, node.endpoint);
        node.status = NodeStatus::Unreachable;
    }
    return node;
}

Builder builderFrom(const QJsonObject &object)
{
    Builder builder;
    builder.name = object["Name"_L1].toString();
    builder.driver = object["Driver"_L1].toString();
    builder.dynamic = object["Dynamic"_L1].toBool();
    builder.current = object["Current"_L1].toBool();
    builder.lastActivity = QDateTime::fromString(object["LastActivity"_L1].toString(), Qt::ISODate);
    if (builder.lastActivity.date().year() <= 1) {
        builder.lastActivity = {};
    }
    const QJsonArray nodes = object["Nodes"_L1].toArray();
    for (const QJsonValue &node : nodes) {
        builder.nodes.append(listedNode(node.toObject()));
    }
    if (const QString text = object["Err"_L1].toString(); !text.isEmpty()) {
        builder.error = explainFailure(text, builder.name);
    }
    return builder;
}

} // namespace

Result<QList<Builder>> parseListing(const QByteArray &output)
{
    QList<Builder> builders;
    bool strange = false;
    const QList<QByteArray> lines = output.split('\n');
    for (const QByteArray &line : lines) {
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject()) {
            strange = strange || !line.trimmed().isEmpty();
            continue;
        }
        const Builder builder = builderFrom(document.object());
        if (!std::ranges::contains(builders, builder.name, &Builder::name)) {
            builders.append(builder);
        }
    }
    if (builders.isEmpty() && strange) {
        return failure(ErrorCode::ParseFailed, Tr::tr("Cannot read the list of builders"),
                       Tr::tr("buildx printed no JSON"), Tr::tr("buildx 0.13 or newer is needed."));
    }
    return builders;
}

Node merged(const Node &stored, const Node &found)
{
    Node node = found;
    node.name = stored.name;
    node.endpoint = stored.endpoint;
    node.claimedPlatforms = stored.claimedPlatforms;
    node.driverOptions = stored.driverOptions;
    node.flags = stored.flags;
    node.detectedPlatforms.removeIf(
        [&](const QString &platform) { return stored.claimedPlatforms.contains(platform); });
    return node;
}

} // namespace kw::buildx
