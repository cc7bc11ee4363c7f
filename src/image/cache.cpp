// SPDX-License-Identifier: Apache-2.0
#include "image/cache.h"

#include "image/json_reader.h"
#include "image/tr.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::image {

namespace {

CacheLayer layerOf(const Descriptor &blob)
{
    const auto diffId = Digest::parse(blob.annotations.value(u"containerd.io/uncompressed"_s));
    return {.digest = blob.digest,
            .size = blob.size,
            .parent = -1,
            .diffId = diffId.value_or(Digest()),
            .created = readTime(blob.annotations.value(u"buildkit/createdat"_s))};
}

// An index of a list with `count` entries; a field that is left out means zero, as Go writes it.
Result<int> readLink(const QJsonValue &value, qsizetype count, const QString &place)
{
    const qint64 link = value.isUndefined() ? 0 : readCount(value, -1);
    if (link < 0 || link >= count) {
        return malformed(
            Tr::tr("it points to entry %1 of %2").arg(value.toVariant().toString().left(30)).arg(count),
            place);
    }
    return static_cast<int>(link);
}

class CacheReader
{
public:
    CacheReader(Cache &cache, qsizetype recordCount)
        : m_cache(cache)
        , m_recordCount(recordCount)
    {
    }

    Result<void> readLayers(const QJsonArray &list, const QList<Descriptor> &blobs);
    Result<void> readRecord(const QJsonValue &value, const QString &place);

private:
    Result<void> readResults(CacheRecord &record, const QJsonObject &object, const QString &place);
    Result<void> readInputs(CacheRecord &record, const QJsonObject &object, const QString &place);

    Cache &m_cache;
    qsizetype m_recordCount;
    qsizetype m_linkCount = 0;
};

Result<void> CacheReader::readLayers(const QJsonArray &list, const QList<Descriptor> &blobs)
{
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString place = u"layers[%1]"_s.arg(i);
        const QJsonObject object = list.at(i).toObject();
        const auto digest = readDigest(object.value(u"blob"), place);
        if (!digest) {
            return std::unexpected(digest.error());
        }
        const bool described = i < blobs.size() && blobs.at(i).digest == *digest;
        CacheLayer layer =
            described ? layerOf(blobs.at(i))
                      : CacheLayer{.digest = *digest, .size = -1, .parent = -1, .diffId = {}, .created = {}};
        if (const QJsonValue parent = object.value(u"parent"); parent.toInt() != -1) {
            const auto link = readLink(parent, list.size(), place);
            if (!link) {
                return std::unexpected(link.error());
            }
            layer.parent = *link;
        }
        m_cache.layers << layer;
    }
    return {};
}

Result<void> CacheReader::readResults(CacheRecord &record, const QJsonObject &object, const QString &place)
{
    const auto results = readList(object, u"layers"_s, place);
    const auto chains = readList(object, u"chains"_s, place);
    if (!results || !chains) {
        return std::unexpected(results ? chains.error() : results.error());
    }
    for (const QJsonValue value : *results) {
        const auto layer = readLink(value[u"layer"_s], m_cache.layers.size(), place);
        if (!layer) {
            return std::unexpected(layer.error());
        }
        record.results << CacheResult{.layer = *layer, .created = readTime(value[u"createdAt"_s])};
    }
    // A chain lists its layers itself; the last one is the result's own.
    for (const QJsonValue value : *chains) {
        const QJsonArray layers = value[u"layers"_s].toArray();
        if (layers.isEmpty()) {
            continue;
        }
        const auto layer = readLink(layers.last(), m_cache.layers.size(), place);
        if (!layer) {
            return std::unexpected(layer.error());
        }
        record.results << CacheResult{.layer = *layer, .created = readTime(value[u"createdAt"_s])};
    }
    return {};
}

Result<void> CacheReader::readInputs(CacheRecord &record, const QJsonObject &object, const QString &place)
{
    const auto inputs = readList(object, u"inputs"_s, place);
    if (!inputs) {
        return std::unexpected(inputs.error());
    }
    for (const QJsonValue alternatives : *inputs) {
        QList<CacheInput> satisfying;
        for (const QJsonValue value : alternatives.toArray()) {
            const auto link = readLink(value[u"link"_s], m_recordCount, place + u".inputs"_s);
            if (!link) {
                return std::unexpected(link.error());
            }
            if (++m_linkCount > maximalEntryCount * 10) {
                return malformed(Tr::tr("the records have too many inputs"), place);
            }
            const auto selector = Digest::parse(value[u"selector"_s].toString());
            satisfying << CacheInput{.record = *link, .selector = selector.value_or(Digest())};
        }
        record.inputs << satisfying;
    }
    return {};
}

Result<void> CacheReader::readRecord(const QJsonValue &value, const QString &place)
{
    const QJsonObject object = value.toObject();
    // A source without content of its own has a name that BuildKit made up for the occasion, no digest.
    const QString name = object.value(u"digest").toString();
    const bool isMadeUp = !name.isEmpty() && !name.contains(u':');
    const Result<Digest> key = isMadeUp ? Digest() : readDigest(object.value(u"digest"), place);
    if (!key) {
        return std::unexpected(key.error());
    }
    CacheRecord record;
    record.key = *key;
    auto read = readResults(record, object, place);
    if (read) {
        read = readInputs(record, object, place);
    }
    m_cache.records << record;
    return read;
}

// Layers form trees: following the parents must end.
bool parentsEnd(const QList<CacheLayer> &layers)
{
    QList<char> ends(layers.size(), 0);
    for (int start = 0; start < layers.size(); ++start) {
        QList<int> path;
        QSet<int> seen;
        for (int i = start; i >= 0 && !ends.at(i); i = layers.at(i).parent) {
            if (seen.contains(i)) {
                return false;
            }
            seen.insert(i);
            path << i;
        }
        for (const int i : path) {
            ends[i] = 1;
        }
    }
    return true;
}

// Takes away, again and again, the records whose inputs are all gone; a circle is what stays.
bool recordsAreAcyclic(const QList<CacheRecord> &records)
{
    QList<int> open(records.size(), 0);
    QList<QList<int>> users(records.size());
    for (int i = 0; i < records.size(); ++i) {
        for (const auto &alternatives : records.at(i).inputs) {
            for (const CacheInput &input : alternatives) {
                ++open[i];
                users[input.record] << i;
            }
        }
    }
    QList<int> ready;
    for (int i = 0; i < records.size(); ++i) {
        if (open.at(i) == 0) {
            ready << i;
        }
    }
    for (qsizetype next = 0; next < ready.size(); ++next) {
        for (const int user : std::as_const(users[ready.at(next)])) {
            if (--open[user] == 0) {
                ready << user;
            }
        }
    }
    return ready.size() == records.size();
}

template <typename Compare>
QDateTime extremeTime(const Cache &cache, Compare before)
{
    QDateTime extreme;
    const auto consider = [&](const QDateTime &time) {
        if (time.isValid() && (!extreme.isValid() || before(time, extreme))) {
            extreme = time;
        }
    };
    for (const CacheLayer &layer : cache.layers) {
        consider(layer.created);
    }
    for (const CacheRecord &record : cache.records) {
        for (const CacheResult &result : record.results) {
            consider(result.created);
        }
    }
    return extreme;
}

} // namespace

qint64 Cache::size() const
{
    QSet<Digest> seen;
    qint64 sum = 0;
    for (const CacheLayer &layer : layers) {
        if (!seen.contains(layer.digest)) {
            seen.insert(layer.digest);
            sum += std::max<qint64>(0, layer.size);
        }
    }
    return sum;
}

qsizetype Cache::distinctLayerCount() const
{
    QSet<Digest> seen;
    for (const CacheLayer &layer : layers) {
        seen.insert(layer.digest);
    }
    return seen.size();
}

qsizetype Cache::resultCount() const
{
    return std::ranges::count_if(records,
                                 [](const CacheRecord &record) { return !record.results.isEmpty(); });
}

QDateTime Cache::oldest() const
{
    return extremeTime(*this, std::less());
}

QDateTime Cache::newest() const
{
    return extremeTime(*this, std::greater());
}

QList<int> Cache::chain(int layer) const
{
    QList<int> below;
    for (int i = layer; i >= 0 && i < layers.size() && below.size() <= layers.size();
         i = layers.at(i).parent) {
        below.prepend(i);
    }
    return below;
}

Result<Cache> parseCache(const QByteArray &json, const QList<Descriptor> &blobs, CacheContainer container)
{
    const auto object = readJsonObject(json);
    if (!object) {
        return std::unexpected(object.error());
    }
    const auto layers = readList(*object, u"layers"_s, u"layers"_s);
    const auto records = readList(*object, u"records"_s, u"records"_s);
    if (!layers || !records) {
        return std::unexpected(layers ? records.error() : layers.error());
    }
    Cache cache;
    cache.container = container;
    CacheReader reader(cache, records->size());
    auto read = reader.readLayers(*layers, blobs);
    for (qsizetype i = 0; read && i < records->size(); ++i) {
        read = reader.readRecord(records->at(i), u"records[%1]"_s.arg(i));
    }
    if (!read) {
        return std::unexpected(read.error());
    }
    if (!parentsEnd(cache.layers) || !recordsAreAcyclic(cache.records)) {
        return malformed(Tr::tr("its layers or records refer to each other in a circle"));
    }
    return cache;
}

Result<Cache> parseInlineCache(const QByteArray &json, const QList<Descriptor> &imageLayers)
{
    const auto document = readJson(json);
    if (!document) {
        return std::unexpected(document.error());
    }
    const auto records = readList({{u"records"_s, document->array()}}, u"records"_s, u"records"_s);
    if (!records) {
        return std::unexpected(records.error());
    }
    Cache cache;
    cache.container = CacheContainer::Inline;
    for (const Descriptor &blob : imageLayers) {
        CacheLayer layer = layerOf(blob);
        layer.parent = static_cast<int>(cache.layers.size()) - 1;
        cache.layers << layer;
    }
    CacheReader reader(cache, records->size());
    for (qsizetype i = 0; i < records->size(); ++i) {
        if (const auto read = reader.readRecord(records->at(i), u"records[%1]"_s.arg(i)); !read) {
            return std::unexpected(read.error());
        }
    }
    if (!recordsAreAcyclic(cache.records)) {
        return malformed(Tr::tr("its records refer to each other in a circle"));
    }
    return cache;
}

} // namespace kw::image
