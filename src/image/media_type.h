// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace kw::image {

// What a media type of a registry object means to us.
enum class MediaKind {
    Index,       // OCI index, Docker manifest list
    Manifest,    // OCI or Docker schema 2 manifest
    Schema1,     // Docker's first format, signed JSON: not readable here
    ImageConfig, // of a runnable image
    CacheConfig, // BuildKit's registry cache
    Layer,       // a file system change, any compression
    Statement,   // in-toto attestation, signed or not
    Empty,       // the placeholder config of artifacts
    Other,
};

// Never fails; parameters after a semicolon are ignored. Any thread.
MediaKind mediaKind(QStringView mediaType);

// For people: "OCI layer, tar and gzip", "OCI image index"; the media type itself where there is no better
// word.
QString mediaTypeText(const QString &mediaType);

} // namespace kw::image
