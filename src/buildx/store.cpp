// SPDX-License-Identifier: Apache-2.0
#include "buildx/store.h"

#include "buildx/tr.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kw::buildx {

namespace {

constexpr qint64 largestFile = 64 * 1024 * 1024; // instance files embed certificates of up to 1 MiB each

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::ReadFailed, Tr::tr("Cannot read a file of the builder store"),
                       file.errorString(), {}, path);
    }
    return file.read(largestFile);
}

Result<QJsonObject> readObject(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &error);
    if (!document.isObject()) {
        const QString why = error.error == QJsonParseError::NoError
                                ? Tr::tr("it holds no JSON object")
                                : Tr::tr("it is no JSON from byte %1").arg(error.offset);
        return failure(ErrorCode::ParseFailed, Tr::tr("Broken instance file"), why,
                       Tr::tr("Move the file aside: as long as it is there, every buildx command fails."),
                       path);
    }
    return document.object();
}

Node storedNode(const QJsonObject &object)
{
    Node node;
    node.name = object["Name"_L1].toString();
    node.endpoint = object["Endpoint"_L1].toString();
    const QJsonArray platforms = object["Platforms"_L1].toArray();
    for (const QJsonValue &platform : platforms) {
        node.claimedPlatforms.append(platformText(platform));
    }
    const QJsonObject options = object["DriverOpts"_L1].toObject();
    for (auto it = options.begin(); it != options.end(); ++it) {
        node.driverOptions.insert(it.key(), it.value().toString());
    }
    const QJsonArray flags = object["Flags"_L1].toArray();
    for (const QJsonValue &flag : flags) {
        node.flags.append(flag.toString());
    }
    return node;
}

QString dockerFolder()
{
    const QString folder = qEnvironmentVariable("DOCKER_CONFIG");
    return folder.isEmpty() ? QDir::homePath() + u"/.docker"_s : folder;
}

QString endpointKeyOfEnvironment()
{
    for (const char *name : {"DOCKER_HOST", "DOCKER_CONTEXT"}) {
        const QString value = qEnvironmentVariable(name);
        if (!value.isEmpty()) {
            return value;
        }
    }
    const auto config = readObject(dockerFolder() + u"/config.json"_s);
    const QString context = config ? config->value("currentContext"_L1).toString() : QString();
    return context.isEmpty() ? u"default"_s : context;
}

} // namespace

QString platformText(const QJsonValue &value)
{
    if (value.isString()) {
        return value.toString();
    }
    const QJsonObject object = value.toObject();
    QStringList parts{object["os"_L1].toString(), object["architecture"_L1].toString()};
    if (const QString variant = object["variant"_L1].toString(); !variant.isEmpty()) {
        parts.append(variant);
    }
    return parts.join(u'/');
}

Store::Store(QString folder, QString endpointKey)
    : m_folder(std::move(folder))
    , m_endpointKey(std::move(endpointKey))
{
}

Store Store::ofEnvironment()
{
    const QString folder = qEnvironmentVariable("BUILDX_CONFIG");
    return {folder.isEmpty() ? dockerFolder() + u"/buildx"_s : folder, endpointKeyOfEnvironment()};
}

QString Store::instanceFile(const QString &builder) const
{
    return m_folder + u"/instances/"_s + builder.toLower();
}

Builder Store::readInstance(const QString &name) const
{
    Builder builder;
    builder.name = name;
    builder.stored = true;
    const Result<QJsonObject> object = readObject(instanceFile(name));
    if (!object) {
        builder.error = object.error();
        return builder;
    }
    builder.driver = object->value("Driver"_L1).toString();
    builder.dynamic = object->value("Dynamic"_L1).toBool();
    const QJsonArray nodes = object->value("Nodes"_L1).toArray();
    for (const QJsonValue &node : nodes) {
        builder.nodes.append(storedNode(node.toObject()));
    }
    if (const auto activity = readFile(m_folder + u"/activity/"_s + name)) {
        builder.lastActivity = QDateTime::fromString(QString::fromLatin1(*activity).trimmed(), Qt::ISODate);
    }
    return builder;
}

QList<Builder> Store::builders() const
{
    QList<Builder> builders;
    const QString current = currentName();
    const QStringList names =
        QDir(m_folder + u"/instances"_s).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    for (const QString &name : names) {
        builders.append(readInstance(name));
    }
    if (!names.contains("default"_L1)) {
        Node node;
        node.name = node.endpoint = u"default"_s;
        Builder builder;
        builder.name = u"default"_s;
        builder.driver = u"docker"_s;
        builder.nodes.append(node);
        builders.append(builder);
    }
    for (Builder &builder : builders) {
        builder.current = builder.name == current;
    }
    return builders;
}

QString Store::currentName() const
{
    const auto exists = [this](const QString &name) {
        return !name.isEmpty() && QFile::exists(instanceFile(name));
    };
    if (const auto current = readObject(m_folder + u"/current"_s)) {
        const QString name = current->value("Name"_L1).toString();
        const bool applies =
            current->value("Global"_L1).toBool() || current->value("Key"_L1) == m_endpointKey;
        if (applies && exists(name)) {
            return name;
        }
    }
    const QByteArray key =
        QCryptographicHash::hash(m_endpointKey.toUtf8(), QCryptographicHash::Sha256).toHex().first(20);
    if (const auto chosen = readFile(m_folder + u"/defaults/"_s + QString::fromLatin1(key))) {
        const QString name = QString::fromUtf8(*chosen).trimmed();
        if (exists(name)) {
            return name;
        }
    }
    // A host address is no context name: Docker's own builder is then called default.
    return m_endpointKey.contains("://"_L1) ? u"default"_s : m_endpointKey;
}

Result<QByteArray> Store::instanceWithNode(const QString &builder, qsizetype index) const
{
    Result<QJsonObject> object = readObject(instanceFile(builder));
    if (!object) {
        return std::unexpected(object.error());
    }
    const QJsonArray nodes = object->value("Nodes"_L1).toArray();
    if (index < 0 || index >= nodes.size()) {
        return failure(ErrorCode::NotFound, Tr::tr("The builder has changed"),
                       Tr::tr("it has %n nodes", nullptr, static_cast<int>(nodes.size())), {}, builder);
    }
    object->insert("Nodes"_L1, QJsonArray{nodes.at(index)});
    return QJsonDocument(*object).toJson(QJsonDocument::Compact);
}

} // namespace kw::buildx
