// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/image.h"

#include <QJsonObject>

namespace kw::image {

// The image for a terminal: a tree with one line per thing, ending in a line break.
QString textReport(const Image &image);

// The image for programs. Stable: fields are added, never renamed. Sizes in bytes (-1: not known), times RFC
// 3339 in UTC, digests in full; what is not known is left out.
//
//   {"reference", "kind": "index|image|cache|artifact|unknown", "digest", "mediaType", "artifactType",
//    "totalSize", "storedSize", "annotations": {},
//    "integrity": {"complete", "read", "missing": [{"digest", "role", "why"}]},
//    "platforms": [{"platform", "osVersion", "manifest", "config", "size", "created",
//                   "layers": [{"digest", "mediaType", "size", "diffId", "instruction", "created",
//                   "shared"}], "attestations": [{"manifest", "statements": [{"digest", "size",
//                   "predicateType"}]}], "inlineCache": CACHE}],
//    "shared": [{"letter", "digest", "size", "platforms": []}],
//    "files": [{"digest", "mediaType", "size"}], "others": [{"digest", "mediaType", "size"}],
//    "cache": {"container": "manifest|index|inline", "size", "oldest", "newest",
//              "layers": [{"digest", "size", "parent", "created"}],
//              "records": [{"key", "results": [layer], "inputs": [[{"record", "selector"}]]}]}}
QJsonObject jsonReport(const Image &image);

// Only what concerns `platform`. Errors: NotFound, naming the platforms that there are.
Result<Image> onlyPlatform(const Image &image, const Platform &platform);

} // namespace kw::image
