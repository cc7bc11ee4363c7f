// SPDX-License-Identifier: Apache-2.0
#include "image/image.h"
#include "image/json_reader.h"
#include "image/media_type.h"
#include "image/tr.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::image {

namespace {

constexpr int maximalIndexDepth = 3;
constexpr qsizetype maximalPlatformCount = 1000;

bool isAttestation(const Descriptor &entry)
{
    return entry.annotations.value(u"vnd.docker.reference.type"_s) == "attestation-manifest"_L1 ||
           entry.artifactType == "application/vnd.docker.attestation.manifest.v1+json"_L1;
}

Digest describedDigest(const Descriptor &entry)
{
    const QString text = entry.annotations.value(u"vnd.docker.reference.digest"_s,
                                                 entry.annotations.value(u"com.docker.reference.digest"_s));
    return Digest::parse(text).value_or(Digest());
}

bool isCacheIndex(const Index &index)
{
    return std::ranges::any_of(index.manifests, [](const Descriptor &entry) {
        const MediaKind kind = mediaKind(entry.mediaType);
        return kind == MediaKind::Layer || kind == MediaKind::CacheConfig;
    });
}

QString withoutRemark(const QString &createdBy)
{
    QString text = createdBy.trimmed();
    constexpr auto remark = "# buildkit"_L1;
    if (text.endsWith(remark)) {
        text.chop(remark.size());
    }
    return text.trimmed();
}

class Surveyor
{
public:
    Surveyor(const Reference &reference, const ObjectTable &objects)
        : m_objects(objects)
    {
        m_survey.image.reference = reference;
    }

    Result<Survey> read(const QByteArray &root);

private:
    void readIndex(const Index &index, int depth);
    void readEntry(const Descriptor &entry, int depth);
    void readRootManifest(const Manifest &manifest, const Descriptor &self);
    void readImage(const Descriptor &entry);
    void fillImage(PlatformImage &image, const Manifest &manifest);
    void readConfig(PlatformImage &image);
    void attach(const Descriptor &entry);
    void readCache(const Descriptor &config, const QList<Descriptor> &blobs, CacheContainer container);
    void findSharedLayers();

    // The object's bytes, or nothing while it is not read yet or missing (then it is noted).
    std::optional<QByteArray> object(const Descriptor &descriptor, const QString &role);
    std::optional<Document> document(const Descriptor &descriptor, const QString &role);
    void noteMissing(const Descriptor &descriptor, const QString &role, const Error &error);

    const ObjectTable &m_objects;
    Survey m_survey;
    QSet<Digest> m_noted; // counted as read, missing or wanted
};

void Surveyor::noteMissing(const Descriptor &descriptor, const QString &role, const Error &error)
{
    const auto same = [&](const MissingObject &missing) { return missing.digest == descriptor.digest; };
    if (std::ranges::none_of(m_survey.image.integrity.missing, same)) {
        m_survey.image.integrity.missing << MissingObject{descriptor.digest, role, error};
    }
}

std::optional<QByteArray> Surveyor::object(const Descriptor &descriptor, const QString &role)
{
    const bool isNew = !m_noted.contains(descriptor.digest);
    m_noted.insert(descriptor.digest);
    const auto found = m_objects.constFind(descriptor.digest);
    if (found == m_objects.constEnd()) {
        if (isNew) {
            m_survey.wanted << descriptor;
        }
        return std::nullopt;
    }
    if (!found->has_value()) {
        noteMissing(descriptor, role, found->error());
        return std::nullopt;
    }
    m_survey.image.integrity.read += isNew ? 1 : 0;
    return found->value();
}

std::optional<Document> Surveyor::document(const Descriptor &descriptor, const QString &role)
{
    const auto bytes = object(descriptor, role);
    if (!bytes) {
        return std::nullopt;
    }
    auto parsed = parseDocument(*bytes);
    if (!parsed) {
        noteMissing(descriptor, role, parsed.error());
        return std::nullopt;
    }
    return *std::move(parsed);
}

Result<Survey> Surveyor::read(const QByteArray &root)
{
    const auto parsed = parseDocument(root);
    if (!parsed) {
        return std::unexpected(parsed.error());
    }
    Image &image = m_survey.image;
    const Digest named = image.reference.digest();
    image.digest = named.isEmpty() ? Digest::sha256Of(root) : named;
    image.documentSize = root.size();
    image.integrity.read = 1;
    m_noted.insert(image.digest);
    if (const auto *index = std::get_if<Index>(&*parsed)) {
        image.mediaType = index->mediaType;
        image.annotations = index->annotations;
        if (isCacheIndex(*index)) {
            image.kind = ImageKind::Cache;
            QList<Descriptor> blobs = index->manifests;
            const auto config = std::ranges::find_if(blobs, [](const Descriptor &entry) {
                return mediaKind(entry.mediaType) == MediaKind::CacheConfig;
            });
            if (config != blobs.end()) {
                const Descriptor descriptor = blobs.takeAt(config - blobs.begin());
                readCache(descriptor, blobs, CacheContainer::Index);
            }
        } else {
            image.kind = ImageKind::Index;
            readIndex(*index, 1);
        }
    } else {
        const auto &manifest = std::get<Manifest>(*parsed);
        image.mediaType = manifest.mediaType;
        image.annotations = manifest.annotations;
        Descriptor self;
        self.mediaType = manifest.mediaType;
        self.digest = image.digest;
        self.size = root.size();
        readRootManifest(manifest, self);
    }
    findSharedLayers();
    return std::move(m_survey);
}

void Surveyor::readIndex(const Index &index, int depth)
{
    for (const Descriptor &entry : index.manifests) {
        if (!isAttestation(entry)) {
            readEntry(entry, depth);
        }
    }
    for (const Descriptor &entry : index.manifests) {
        if (isAttestation(entry)) {
            attach(entry);
        }
    }
}

void Surveyor::readEntry(const Descriptor &entry, int depth)
{
    if (mediaKind(entry.mediaType) == MediaKind::Index) {
        const auto nested = document(entry, Tr::tr("nested index"));
        if (nested && std::holds_alternative<Index>(*nested) && depth < maximalIndexDepth) {
            readIndex(std::get<Index>(*nested), depth + 1);
        } else if (nested) {
            m_survey.image.others << entry;
        }
        return;
    }
    const bool isImage = entry.artifactType.isEmpty() && !(entry.platform && entry.platform->isUnknown());
    if (isImage && m_survey.image.platforms.size() < maximalPlatformCount) {
        readImage(entry);
    } else {
        m_survey.image.others << entry;
    }
}

void Surveyor::readRootManifest(const Manifest &manifest, const Descriptor &self)
{
    Image &image = m_survey.image;
    const MediaKind config = mediaKind(manifest.config.mediaType);
    if (config == MediaKind::CacheConfig) {
        image.kind = ImageKind::Cache;
        readCache(manifest.config, manifest.layers, CacheContainer::ImageManifest);
    } else if (config == MediaKind::ImageConfig && manifest.artifactType.isEmpty()) {
        image.kind = ImageKind::Image;
        PlatformImage single;
        single.manifest = self;
        fillImage(single, manifest);
        image.platforms << single;
    } else {
        image.kind = ImageKind::Artifact;
        image.artifactType =
            manifest.artifactType.isEmpty() ? manifest.config.mediaType : manifest.artifactType;
        image.files = manifest.layers;
    }
}

void Surveyor::readImage(const Descriptor &entry)
{
    PlatformImage image;
    image.platform = entry.platform.value_or(Platform());
    image.osVersion = entry.osVersion;
    image.manifest = entry;
    const auto read = document(entry, Tr::tr("manifest of %1").arg(image.platform.text()));
    if (read && std::holds_alternative<Manifest>(*read)) {
        const auto &manifest = std::get<Manifest>(*read);
        const MediaKind config = mediaKind(manifest.config.mediaType);
        if (config != MediaKind::ImageConfig && !entry.platform) {
            m_survey.image.others << entry;
            return;
        }
        fillImage(image, manifest);
    }
    m_survey.image.platforms << image;
}

void Surveyor::fillImage(PlatformImage &image, const Manifest &manifest)
{
    image.config = manifest.config;
    for (const Descriptor &blob : manifest.layers) {
        Layer layer;
        layer.blob = blob;
        image.layers << layer;
    }
    readConfig(image);
}

void Surveyor::readConfig(PlatformImage &image)
{
    const QString role = Tr::tr("config of %1").arg(image.platform.text());
    const auto bytes = object(image.config, role);
    if (!bytes) {
        return;
    }
    const auto config = parseConfig(*bytes);
    if (!config) {
        noteMissing(image.config, role, config.error());
        return;
    }
    if (image.platform.text().isEmpty()) {
        image.platform = config->platform;
    }
    image.created = config->created;
    if (config->diffIds.size() == image.layers.size()) {
        for (qsizetype i = 0; i < image.layers.size(); ++i) {
            image.layers[i].diffId = config->diffIds.at(i);
        }
    }
    QList<HistoryEntry> made = config->history;
    made.removeIf([](const HistoryEntry &entry) { return entry.emptyLayer; });
    // Squashed and foreign images have a history that does not fit: then no instruction is better than a
    // wrong one.
    if (made.size() == image.layers.size()) {
        for (qsizetype i = 0; i < made.size(); ++i) {
            image.layers[i].instruction = withoutRemark(made.at(i).createdBy);
            image.layers[i].created = made.at(i).created;
        }
    }
    if (!config->inlineCache.isEmpty()) {
        QList<Descriptor> blobs;
        for (const Layer &layer : std::as_const(image.layers)) {
            blobs << layer.blob;
        }
        if (auto cache = parseInlineCache(config->inlineCache, blobs)) {
            image.inlineCache = *std::move(cache);
        }
    }
}

void Surveyor::attach(const Descriptor &entry)
{
    Attestation attestation;
    attestation.manifest = entry;
    Digest described = describedDigest(entry);
    const auto read = document(entry, Tr::tr("attestations of %1").arg(described.text()));
    if (read && std::holds_alternative<Manifest>(*read)) {
        const auto &manifest = std::get<Manifest>(*read);
        if (described.isEmpty() && manifest.subject) {
            described = manifest.subject->digest;
        }
        for (const Descriptor &blob : manifest.layers) {
            Statement statement;
            statement.blob = blob;
            statement.predicateType = blob.annotations.value(u"in-toto.io/predicate-type"_s);
            attestation.statements << statement;
        }
    }
    auto &platforms = m_survey.image.platforms;
    bool attached = false;
    for (PlatformImage &platform : platforms) {
        if (platform.manifest.digest == described) {
            platform.attestations << attestation;
            attached = true;
        }
    }
    if (!attached) {
        m_survey.image.others << entry;
    }
}

void Surveyor::readCache(const Descriptor &config, const QList<Descriptor> &blobs, CacheContainer container)
{
    const QString role = Tr::tr("cache config");
    const auto bytes = object(config, role);
    if (!bytes) {
        return;
    }
    auto cache = parseCache(*bytes, blobs, container);
    if (cache) {
        m_survey.image.cache = *std::move(cache);
    } else {
        noteMissing(config, role, cache.error());
    }
}

void Surveyor::findSharedLayers()
{
    Image &image = m_survey.image;
    QHash<Digest, SharedLayer> uses;
    QList<Digest> order;
    for (int p = 0; p < image.platforms.size(); ++p) {
        for (const Layer &layer : std::as_const(image.platforms[p].layers)) {
            SharedLayer &use = uses[layer.blob.digest];
            if (use.platforms.isEmpty()) {
                use.digest = layer.blob.digest;
                use.size = layer.blob.size;
                order << layer.blob.digest;
            }
            if (use.platforms.isEmpty() || use.platforms.last() != p) {
                use.platforms << p;
            }
        }
    }
    for (const Digest &digest : std::as_const(order)) {
        SharedLayer &use = uses[digest];
        if (use.platforms.size() > 1) {
            use.letter = shareLetter(image.shared.size());
            image.shared << use;
        }
    }
    for (PlatformImage &platform : image.platforms) {
        for (Layer &layer : platform.layers) {
            layer.letter = uses.value(layer.blob.digest).letter;
        }
    }
}

} // namespace

Result<Survey> survey(const Reference &reference, const QByteArray &root, const ObjectTable &objects)
{
    return Surveyor(reference, objects).read(root);
}

} // namespace kw::image
