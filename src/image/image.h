// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/cache.h"
#include "image/manifest.h"
#include "image/reference.h"

#include <QHash>

// What a reference names in a registry, as one value: made by survey() from the raw objects.
namespace kw::image {

enum class ImageKind {
    Index,    // one or more platforms behind one name
    Image,    // one platform, a manifest alone
    Cache,    // BuildKit's cache: nothing to pull or run
    Artifact, // something else in a manifest: chart, signature, SBOM …
    Unknown,
};

struct Layer
{
    Descriptor blob;     // size as stored, compressed
    Digest diffId;       // uncompressed; empty: not known
    QString instruction; // from the history, without BuildKit's remark; empty: not known
    QDateTime created;
    QString letter; // "A", "B", … "Z", "AA" for a layer that several platforms share; else empty
};

struct Statement
{
    Descriptor blob;
    QString predicateType; // "https://slsa.dev/provenance/v1"

    // What describeProvenance() and describeSbom() found in it.
    std::optional<bool> isMaximal; // of provenance: with mode=max, so with the build's steps
    int materials = -1;            // of provenance: what the build was made from; -1: not known
    int packages = -1;             // of an SBOM; -1: not known
    QDateTime started;             // of the build
    QDateTime finished;

    QString name() const;   // "Provenance, SLSA v1", "SBOM, SPDX", or the predicate type
    QString remark() const; // "mode=max", "214 packages"; empty when nothing is known
};

struct Attestation
{
    Descriptor manifest;
    QList<Statement> statements; // empty when the manifest is missing
};

struct PlatformImage
{
    Platform platform;
    QString osVersion;
    Descriptor manifest;
    Descriptor config;   // digest empty when the manifest is missing
    QList<Layer> layers; // base first
    QList<Attestation> attestations;
    QDateTime created;
    std::optional<Cache> inlineCache;

    qint64 size() const; // bytes: config and distinct layers
};

// A layer that more than one platform uses, stored once.
struct SharedLayer
{
    QString letter;
    Digest digest;
    qint64 size = -1;
    QList<int> platforms; // indexes into Image::platforms
};

struct MissingObject
{
    Digest digest;
    QString role; // for people: "manifest of linux/arm64"
    Error error;
};

// Of the objects that can be read without pulling: manifests, configs, attestation manifests, cache configs.
// Layers are not asked for.
struct Integrity
{
    int read = 0;
    QList<MissingObject> missing;
    bool isComplete() const { return missing.isEmpty(); }
};

struct Image
{
    Reference reference;
    ImageKind kind = ImageKind::Unknown;
    Digest digest;
    QString mediaType;
    QString artifactType;
    qint64 documentSize = 0; // of the index or manifest itself
    QMap<QString, QString> annotations;
    QList<PlatformImage> platforms; // in the index's order; never unknown/unknown
    QList<SharedLayer> shared;      // in the order of first use
    QList<Descriptor> others;       // index entries that are no image and describe none
    QList<Descriptor> files;        // what an artifact holds
    std::optional<Cache> cache;
    Integrity integrity;

    qint64 totalSize() const;  // sum over platforms
    qint64 storedSize() const; // every digest once

    // Its index in `shared`; -1: only one platform has this layer.
    int sharedIndex(const Layer &layer) const;
};

// What was read, or why not, by digest.
using ObjectTable = QHash<Digest, Result<QByteArray>>;

// One step of reading: the image as far as `objects` tells, and what to read next.
struct Survey
{
    Image image;
    QList<Descriptor> wanted; // distinct, not in `objects`; empty: the image is whole
};

// Pure and bounded (nested indexes to a depth of 3, at most 1000 platforms). Call it again with what was
// wanted until nothing is. `root` is the index or manifest that `reference` names. Any thread. Errors: those
// of parseDocument for the root; a bad object below it is in `integrity` instead.
Result<Survey> survey(const Reference &reference, const QByteArray &root, const ObjectTable &objects);

// "A" for 0, "Z" for 25, "AA" for 26.
QString shareLetter(qsizetype index);

} // namespace kw::image
