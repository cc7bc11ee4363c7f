// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/image.h"

namespace kw::image {

// An SBOM lists every package: far larger than manifests.
inline constexpr qsizetype maximalStatementSize = 64 * 1024 * 1024; // bytes

// Whether the image has statements of the kind that describeProvenance() or describeSbom() can fill in.
bool hasProvenance(const Image &image);
bool hasSbom(const Image &image);

// Fill in what the statements say, from `docker buildx imagetools inspect --format '{{json .Provenance}}'`
// and
// `'{{json .SBOM}}'`: a map by platform, or one object for a single platform. SLSA provenance v0.2 and v1,
// SPDX 2. Errors: ParseFailed, TooLarge; then the image is as before. Any thread.
Result<void> describeProvenance(Image &image, const QByteArray &json);
Result<void> describeSbom(Image &image, const QByteArray &json);

} // namespace kw::image
