// SPDX-License-Identifier: Apache-2.0
#include "image/manifest.h"

#include "image/json_reader.h"
#include "image/media_type.h"
#include "image/tr.h"

using namespace Qt::StringLiterals;

namespace kw::image {

namespace {

QMap<QString, QString> readAnnotations(const QJsonValue &value)
{
    QMap<QString, QString> annotations;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end() && annotations.size() < maximalEntryCount; ++it) {
        if (it.value().isString()) {
            annotations.insert(it.key(), it.value().toString());
        }
    }
    return annotations;
}

Result<Descriptor> readDescriptor(const QJsonValue &value, const QString &place)
{
    if (!value.isObject()) {
        return malformed(Tr::tr("an entry is not a JSON object"), place);
    }
    const QJsonObject object = value.toObject();
    const auto digest = readDigest(object.value(u"digest"), place);
    if (!digest) {
        return std::unexpected(digest.error());
    }
    Descriptor descriptor;
    descriptor.mediaType = object.value(u"mediaType").toString();
    descriptor.digest = *digest;
    descriptor.size = readCount(object.value(u"size"), -1);
    descriptor.artifactType = object.value(u"artifactType").toString();
    descriptor.annotations = readAnnotations(object.value(u"annotations"));
    if (const QJsonValue platform = object.value(u"platform"); platform.isObject()) {
        descriptor.platform =
            Platform::fromFields(platform[u"os"_s].toString(), platform[u"architecture"_s].toString(),
                                 platform[u"variant"_s].toString());
        descriptor.osVersion = platform[u"os.version"_s].toString();
    }
    return descriptor;
}

Result<QList<Descriptor>> readDescriptors(const QJsonObject &object, const QString &key)
{
    const auto list = readList(object, key, key);
    if (!list) {
        return std::unexpected(list.error());
    }
    QList<Descriptor> descriptors;
    for (const QJsonValue value : *list) {
        auto descriptor = readDescriptor(value, u"%1[%2]"_s.arg(key).arg(descriptors.size()));
        if (!descriptor) {
            return std::unexpected(descriptor.error());
        }
        descriptors << *std::move(descriptor);
    }
    return descriptors;
}

Result<Document> readIndex(const QJsonObject &object)
{
    auto manifests = readDescriptors(object, u"manifests"_s);
    if (!manifests) {
        return std::unexpected(manifests.error());
    }
    return Index{.mediaType = object.value(u"mediaType").toString(),
                 .manifests = *std::move(manifests),
                 .annotations = readAnnotations(object.value(u"annotations"))};
}

Result<Document> readManifest(const QJsonObject &object)
{
    auto config = readDescriptor(object.value(u"config"), u"config"_s);
    auto layers = readDescriptors(object, u"layers"_s);
    if (!config || !layers) {
        return std::unexpected(config ? layers.error() : config.error());
    }
    Manifest manifest{.mediaType = object.value(u"mediaType").toString(),
                      .artifactType = object.value(u"artifactType").toString(),
                      .config = *std::move(config),
                      .layers = *std::move(layers),
                      .subject = {},
                      .annotations = readAnnotations(object.value(u"annotations"))};
    if (const QJsonValue subject = object.value(u"subject"); subject.isObject()) {
        auto descriptor = readDescriptor(subject, u"subject"_s);
        if (!descriptor) {
            return std::unexpected(descriptor.error());
        }
        manifest.subject = *std::move(descriptor);
    }
    return manifest;
}

} // namespace

Result<Document> parseDocument(const QByteArray &json)
{
    const auto object = readJsonObject(json);
    if (!object) {
        return std::unexpected(object.error());
    }
    const MediaKind kind = mediaKind(object->value(u"mediaType").toString());
    if (kind == MediaKind::Schema1 || object->value(u"schemaVersion").toInt() == 1) {
        return failure(ErrorCode::Unsupported, Tr::tr("Cannot read the registry's answer"),
                       Tr::tr("it is a Docker manifest of schema 1, a format that was given up in 2017"),
                       Tr::tr("Build and push the image again with a current client."));
    }
    if (kind == MediaKind::Index || object->contains(u"manifests"_s)) {
        return readIndex(*object);
    }
    if (kind == MediaKind::Manifest || object->contains(u"config"_s)) {
        return readManifest(*object);
    }
    return malformed(Tr::tr("it is neither an index nor a manifest"));
}

Result<Config> parseConfig(const QByteArray &json)
{
    const auto object = readJsonObject(json);
    if (!object) {
        return std::unexpected(object.error());
    }
    Config config;
    config.platform =
        Platform::fromFields(object->value(u"os").toString(), object->value(u"architecture").toString(),
                             object->value(u"variant").toString());
    config.created = readTime(object->value(u"created"));
    config.inlineCache =
        QByteArray::fromBase64(object->value(u"moby.buildkit.cache.v0").toString().toLatin1());
    const auto diffIds = readList(object->value(u"rootfs").toObject(), u"diff_ids"_s, u"rootfs"_s);
    const auto history = readList(*object, u"history"_s, u"history"_s);
    if (!diffIds || !history) {
        return std::unexpected(diffIds ? history.error() : diffIds.error());
    }
    for (const QJsonValue value : *diffIds) {
        const auto digest = readDigest(value, u"rootfs.diff_ids[%1]"_s.arg(config.diffIds.size()));
        if (!digest) {
            return std::unexpected(digest.error());
        }
        config.diffIds << *digest;
    }
    for (const QJsonValue value : *history) {
        config.history << HistoryEntry{.created = readTime(value[u"created"_s]),
                                       .createdBy = value[u"created_by"_s].toString(),
                                       .emptyLayer = value[u"empty_layer"_s].toBool()};
    }
    return config;
}

} // namespace kw::image
