// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/platform.h"
#include "image/digest.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>
#include <variant>

// The JSON documents of a registry as values. Sources: OCI image specification 1.1 (image-index.md,
// manifest.md, config.md), Docker's manifest schema 2. Everything here may come from a stranger: sizes and
// counts are bounded.
namespace kw::image {

inline constexpr qsizetype maximalDocumentSize = 4 * 1024 * 1024; // bytes, as registries limit manifests
inline constexpr qsizetype maximalEntryCount = 10'000;            // of any one list

// A pointer to another object.
struct Descriptor
{
    QString mediaType; // empty where the document leaves it out
    Digest digest;
    qint64 size = -1; // bytes; -1: not said
    std::optional<Platform> platform;
    QString osVersion; // Windows only
    QString artifactType;
    QMap<QString, QString> annotations;

    bool operator==(const Descriptor &) const = default;
};

struct Index
{
    QString mediaType;
    QList<Descriptor> manifests;
    QMap<QString, QString> annotations;
};

struct Manifest
{
    QString mediaType;
    QString artifactType;
    Descriptor config;
    QList<Descriptor> layers; // base first
    std::optional<Descriptor> subject;
    QMap<QString, QString> annotations;
};

struct HistoryEntry
{
    QDateTime created;
    QString createdBy;
    bool emptyLayer = false;
};

struct Config
{
    Platform platform;
    QDateTime created;
    QList<Digest> diffIds;
    QList<HistoryEntry> history;
    QByteArray inlineCache; // decoded JSON of BuildKit's inline cache; empty: none
};

using Document = std::variant<Index, Manifest>;

// All three: errors ParseFailed (with the place in the document), TooLarge, Unsupported (schema 1).
// A missing top-level mediaType is told from the fields. Any thread.
Result<Document> parseDocument(const QByteArray &json);
Result<Config> parseConfig(const QByteArray &json);

} // namespace kw::image
