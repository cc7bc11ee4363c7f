// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/image.h"

#include <QJsonObject>

namespace kw::image {

// The image for a terminal: a tree with one line per thing, ending in a line break.
QString textReport(const Image &image);

// The image for programs. Stable: fields are added, never renamed. Sizes in bytes (-1: not known), times
// RFC 3339 in UTC, digests in full; what is not known is left out.
// clang-format off
//   IMAGE      {"reference", "kind": "index|image|cache|artifact|unknown", "digest", "mediaType", "artifactType",
//               "totalSize", "storedSize", "annotations": {}, "integrity": INTEGRITY, "platforms": [PLATFORM],
//               "shared": [{"letter", "digest", "size", "platforms": []}],
//               "files": [BLOB], "others": [BLOB], "cache": CACHE}
//   INTEGRITY  {"complete", "read", "missing": [{"digest", "role", "why"}]}
//   PLATFORM   {"platform", "osVersion", "manifest", "config", "size", "created", "layers": [LAYER],
//               "attestations": [{"manifest", "statements": [STATEMENT]}], "inlineCache": CACHE}
//   LAYER      BLOB and "diffId", "instruction", "created", "shared" (its letter)
//   STATEMENT  BLOB and "predicateType", "mode": "min|max", "materials", "packages", "started", "finished"
//   BLOB       {"digest", "mediaType", "size"}
//   CACHE      {"container": "manifest|index|inline", "size", "oldest", "newest",
//               "layers": [{"digest", "size", "parent", "created"}],
//               "records": [{"key", "results": [layer], "inputs": [[{"record", "selector"}]]}]}
// clang-format on
QJsonObject jsonReport(const Image &image);

// Only what concerns `platform`. Errors: NotFound, naming the platforms that there are.
Result<Image> onlyPlatform(const Image &image, const Platform &platform);

} // namespace kw::image
