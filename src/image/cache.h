// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/manifest.h"

// BuildKit's exported build cache. Source: the cacheconfig that BuildKit's registry and inline exporters
// write (cache/remotecache/v1/spec.go), version v0.
namespace kw::image {

struct CacheLayer
{
    Digest digest;
    qint64 size = -1;
    int parent = -1; // index of the layer below; -1: none
    Digest diffId;   // empty: not said
    QDateTime created;
};

// One result of a record: the layer with everything below it.
struct CacheResult
{
    int layer = 0;
    QDateTime created;
};

struct CacheInput
{
    int record = 0;  // index
    Digest selector; // of a path in that record's result; empty: all of it
};

// A cache key. Its place in the list is its identity: one key may occur twice, for two platforms.
struct CacheRecord
{
    Digest key;                      // empty: not named by content
    QList<CacheResult> results;      // none: the key alone
    QList<QList<CacheInput>> inputs; // per dependency, the records that satisfy it; none: a source
};

enum class CacheContainer { ImageManifest, Index, Inline };

struct Cache
{
    CacheContainer container = CacheContainer::ImageManifest;
    QList<CacheLayer> layers;
    QList<CacheRecord> records; // inputs point within the list and never in a circle

    qint64 size() const; // bytes of the distinct layers whose size is known
    qsizetype distinctLayerCount() const;
    qsizetype resultCount() const; // records that have a result
    QDateTime oldest() const;      // of layers and results; invalid: not known
    QDateTime newest() const;
    QList<int> chain(int layer) const; // from the base up to `layer`
};

// The cache in its config `json`, with sizes and times from the manifest's `blobs` (same order as the
// config's layers). Errors: ParseFailed for links outside the lists, circles, malformed JSON; TooLarge. Any
// thread.
Result<Cache> parseCache(const QByteArray &json, const QList<Descriptor> &blobs, CacheContainer container);

// The cache inside an image config: `json` is Config::inlineCache, its layers are the image's own.
Result<Cache> parseInlineCache(const QByteArray &json, const QList<Descriptor> &imageLayers);

} // namespace kw::image
