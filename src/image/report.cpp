// SPDX-License-Identifier: Apache-2.0
#include "image/report.h"

#include "core/format.h"
#include "image/media_type.h"
#include "image/tr.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::image {

namespace {

constexpr int sizeWidth = 9;

QString sizeColumn(qint64 size)
{
    return formatSize(size).rightJustified(sizeWidth);
}

// Control characters of a stranger's image must not reach the terminal.
QString printable(const QString &text)
{
    QString line;
    for (const QChar c : text) {
        line += c.isPrint() ? c : QChar(u' ');
    }
    return line;
}

QString cacheHead(const Cache &cache)
{
    return Tr::tr("%1 in %2 layers, %3 records, %4 with a result")
        .arg(formatSize(cache.size()))
        .arg(cache.distinctLayerCount())
        .arg(cache.records.size())
        .arg(cache.resultCount());
}

QString cacheLines(const Cache &cache)
{
    QString text;
    for (qsizetype i = 0; i < cache.records.size(); ++i) {
        const CacheRecord &record = cache.records.at(i);
        QStringList inputs;
        for (const auto &alternatives : record.inputs) {
            QStringList links;
            for (const CacheInput &input : alternatives) {
                links << QString::number(input.record);
            }
            inputs << links.join(u'|');
        }
        const QString from = inputs.isEmpty() ? Tr::tr("root") : Tr::tr("from %1").arg(inputs.join(u", "_s));
        const QString result = record.results.isEmpty()
                                   ? Tr::tr("key only")
                                   : formatSize(cache.layers.at(record.results.first().layer).size);
        text +=
            u"  %1  %2  %3  %4\n"_s.arg(QString::number(i).rightJustified(4), shortDigest(record.key.text()),
                                        result.rightJustified(sizeWidth), from);
    }
    return text;
}

QString kindText(const Image &image)
{
    switch (image.kind) {
    case ImageKind::Cache:
        return Tr::tr("Build cache, no image");
    case ImageKind::Artifact:
        return Tr::tr("Artifact, %1").arg(printable(image.artifactType));
    default:
        return mediaTypeText(image.mediaType);
    }
}

QString layerLine(const Layer &layer)
{
    const QString letter = layer.letter.isEmpty() ? u"-"_s : layer.letter;
    const QString instruction =
        layer.instruction.isEmpty() ? Tr::tr("instruction not known") : layer.instruction;
    return u"  %1 %2  %3  %4\n"_s.arg(letter.rightJustified(2), sizeColumn(layer.blob.size),
                                      shortDigest(layer.blob.digest.text()), printable(instruction));
}

QString platformLines(const PlatformImage &platform)
{
    QString text = u"\n%1%2  %3  %4\n"_s.arg(
        printable(platform.platform.text()),
        platform.osVersion.isEmpty() ? QString() : u" (%1)"_s.arg(printable(platform.osVersion)),
        formatSize(platform.size()), shortDigest(platform.manifest.digest.text()));
    for (const Layer &layer : platform.layers) {
        text += layerLine(layer);
    }
    if (platform.inlineCache) {
        text += u"  %1: %2\n"_s.arg(Tr::tr("Inline cache"), cacheHead(*platform.inlineCache));
    }
    if (platform.attestations.isEmpty()) {
        text += u"  %1\n"_s.arg(Tr::tr("No attestations"));
    }
    for (const Attestation &attestation : platform.attestations) {
        text += u"  %1 %2\n"_s.arg(Tr::tr("Attestations"), shortDigest(attestation.manifest.digest.text()));
        for (const Statement &statement : attestation.statements) {
            const QString remark = statement.remark();
            text += u"     %1  %2%3\n"_s.arg(sizeColumn(statement.blob.size), printable(statement.name()),
                                             remark.isEmpty() ? QString() : u", "_s + remark);
        }
    }
    return text;
}

QString integrityLines(const Integrity &integrity)
{
    if (integrity.isComplete()) {
        return Tr::tr("Complete: %n manifests and configs read", nullptr, integrity.read) + u'\n';
    }
    QString text = Tr::tr("Damaged: %n objects are missing or unreadable", nullptr,
                          static_cast<int>(integrity.missing.size())) +
                   u'\n';
    for (const MissingObject &missing : integrity.missing) {
        text += u"  %1 (%2): %3\n"_s.arg(missing.digest.text(), printable(missing.role),
                                         printable(missing.error.why));
    }
    return text;
}

void putTime(QJsonObject &object, const QString &key, const QDateTime &time)
{
    if (time.isValid()) {
        object.insert(key, time.toUTC().toString(Qt::ISODateWithMs));
    }
}

void putText(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty()) {
        object.insert(key, text);
    }
}

QJsonObject descriptorJson(const Descriptor &descriptor)
{
    QJsonObject object{{u"digest"_s, descriptor.digest.text()}, {u"size"_s, descriptor.size}};
    putText(object, u"mediaType"_s, descriptor.mediaType);
    return object;
}

template <typename List, typename Function>
QJsonArray jsonList(const List &list, Function function)
{
    QJsonArray array;
    for (const auto &item : list) {
        array << function(item);
    }
    return array;
}

QJsonObject cacheRecordJson(const CacheRecord &record)
{
    const auto inputJson = [](const CacheInput &input) {
        QJsonObject object{{u"record"_s, input.record}};
        putText(object, u"selector"_s, input.selector.text());
        return object;
    };
    return {{u"key"_s, record.key.text()},
            {u"results"_s, jsonList(record.results, [](const CacheResult &result) { return result.layer; })},
            {u"inputs"_s, jsonList(record.inputs, [&](const auto &alternatives) {
                 return jsonList(alternatives, inputJson);
             })}};
}

QJsonObject cacheJson(const Cache &cache)
{
    const auto layerJson = [](const CacheLayer &layer) {
        QJsonObject object{
            {u"digest"_s, layer.digest.text()}, {u"size"_s, layer.size}, {u"parent"_s, layer.parent}};
        putTime(object, u"created"_s, layer.created);
        return object;
    };
    const QString container = cache.container == CacheContainer::Index    ? u"index"_s
                              : cache.container == CacheContainer::Inline ? u"inline"_s
                                                                          : u"manifest"_s;
    QJsonObject object{{u"container"_s, container},
                       {u"size"_s, cache.size()},
                       {u"layers"_s, jsonList(cache.layers, layerJson)},
                       {u"records"_s, jsonList(cache.records, cacheRecordJson)}};
    putTime(object, u"oldest"_s, cache.oldest());
    putTime(object, u"newest"_s, cache.newest());
    return object;
}

QJsonObject layerJson(const Layer &layer)
{
    QJsonObject object = descriptorJson(layer.blob);
    putText(object, u"diffId"_s, layer.diffId.text());
    putText(object, u"instruction"_s, layer.instruction);
    putText(object, u"shared"_s, layer.letter);
    putTime(object, u"created"_s, layer.created);
    return object;
}

QJsonObject attestationJson(const Attestation &attestation)
{
    const auto statementJson = [](const Statement &statement) {
        QJsonObject object = descriptorJson(statement.blob);
        putText(object, u"predicateType"_s, statement.predicateType);
        putTime(object, u"started"_s, statement.started);
        putTime(object, u"finished"_s, statement.finished);
        if (statement.isMaximal) {
            object.insert(u"mode"_s, *statement.isMaximal ? u"max"_s : u"min"_s);
        }
        if (statement.materials >= 0) {
            object.insert(u"materials"_s, statement.materials);
        }
        if (statement.packages >= 0) {
            object.insert(u"packages"_s, statement.packages);
        }
        return object;
    };
    return {{u"manifest"_s, attestation.manifest.digest.text()},
            {u"statements"_s, jsonList(attestation.statements, statementJson)}};
}

QJsonObject platformJson(const PlatformImage &platform)
{
    QJsonObject object{{u"platform"_s, platform.platform.text()},
                       {u"manifest"_s, platform.manifest.digest.text()},
                       {u"size"_s, platform.size()},
                       {u"layers"_s, jsonList(platform.layers, layerJson)},
                       {u"attestations"_s, jsonList(platform.attestations, attestationJson)}};
    putText(object, u"osVersion"_s, platform.osVersion);
    putText(object, u"config"_s, platform.config.digest.text());
    putTime(object, u"created"_s, platform.created);
    if (platform.inlineCache) {
        object.insert(u"inlineCache"_s, cacheJson(*platform.inlineCache));
    }
    return object;
}

QString kindName(ImageKind kind)
{
    switch (kind) {
    case ImageKind::Index:
        return u"index"_s;
    case ImageKind::Image:
        return u"image"_s;
    case ImageKind::Cache:
        return u"cache"_s;
    case ImageKind::Artifact:
        return u"artifact"_s;
    case ImageKind::Unknown:
        break;
    }
    return u"unknown"_s;
}

QJsonObject integrityJson(const Integrity &integrity)
{
    const auto missingJson = [](const MissingObject &missing) {
        return QJsonObject{
            {u"digest"_s, missing.digest.text()}, {u"role"_s, missing.role}, {u"why"_s, missing.error.why}};
    };
    return {{u"complete"_s, integrity.isComplete()},
            {u"read"_s, integrity.read},
            {u"missing"_s, jsonList(integrity.missing, missingJson)}};
}

} // namespace

QString textReport(const Image &image)
{
    QString text =
        u"%1\n%2  %3\n"_s.arg(image.reference.familiarName(), kindText(image), image.digest.text());
    if (!image.platforms.isEmpty()) {
        const qint64 saved = image.totalSize() - image.storedSize();
        text += saved > 0 ? Tr::tr("Stored %1, %2 less because layers are shared")
                                .arg(formatSize(image.storedSize()), formatSize(saved))
                          : Tr::tr("Stored %1").arg(formatSize(image.storedSize()));
        text += u'\n';
    }
    text += integrityLines(image.integrity);
    if (image.cache) {
        text += cacheHead(*image.cache) + u'\n' + cacheLines(*image.cache);
    }
    for (const PlatformImage &platform : image.platforms) {
        text += platformLines(platform);
    }
    for (const Descriptor &file : image.files) {
        text += u"  %1  %2  %3\n"_s.arg(sizeColumn(file.size), shortDigest(file.digest.text()),
                                        printable(file.mediaType));
    }
    for (const Descriptor &other : image.others) {
        text += u"%1 %2  %3\n"_s.arg(Tr::tr("Other entry"), shortDigest(other.digest.text()),
                                     printable(mediaTypeText(other.mediaType)));
    }
    return text;
}

QJsonObject jsonReport(const Image &image)
{
    QJsonObject annotations;
    for (auto it = image.annotations.begin(); it != image.annotations.end(); ++it) {
        annotations.insert(it.key(), it.value());
    }
    const auto sharedJson = [&](const SharedLayer &shared) {
        return QJsonObject{{u"letter"_s, shared.letter},
                           {u"digest"_s, shared.digest.text()},
                           {u"size"_s, shared.size},
                           {u"platforms"_s, jsonList(shared.platforms, [&](int index) {
                                return image.platforms.at(index).platform.text();
                            })}};
    };
    QJsonObject object{{u"reference"_s, image.reference.familiarName()},
                       {u"kind"_s, kindName(image.kind)},
                       {u"digest"_s, image.digest.text()},
                       {u"totalSize"_s, image.totalSize()},
                       {u"storedSize"_s, image.storedSize()},
                       {u"annotations"_s, annotations},
                       {u"integrity"_s, integrityJson(image.integrity)},
                       {u"platforms"_s, jsonList(image.platforms, platformJson)},
                       {u"shared"_s, jsonList(image.shared, sharedJson)},
                       {u"files"_s, jsonList(image.files, descriptorJson)},
                       {u"others"_s, jsonList(image.others, descriptorJson)}};
    putText(object, u"mediaType"_s, image.mediaType);
    putText(object, u"artifactType"_s, image.artifactType);
    if (image.cache) {
        object.insert(u"cache"_s, cacheJson(*image.cache));
    }
    return object;
}

Result<Image> onlyPlatform(const Image &image, const Platform &platform)
{
    Image chosen = image;
    chosen.platforms.removeIf([&](const PlatformImage &one) { return one.platform != platform; });
    if (chosen.platforms.isEmpty()) {
        QStringList names;
        for (const PlatformImage &one : image.platforms) {
            names << one.platform.text();
        }
        return failure(ErrorCode::NotFound, Tr::tr("The image has no platform %1").arg(platform.text()),
                       names.isEmpty() ? Tr::tr("it has no platforms")
                                       : Tr::tr("it has %1").arg(names.join(u", "_s)),
                       {}, image.reference.familiarName());
    }
    // With one platform left, nothing is shared between platforms.
    chosen.shared.clear();
    for (PlatformImage &one : chosen.platforms) {
        for (Layer &layer : one.layers) {
            layer.letter.clear();
        }
    }
    return chosen;
}

} // namespace kw::image
