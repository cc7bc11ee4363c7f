// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "buildx/builder.h"

namespace kw::buildx {

// What `docker buildx ls --format json` printed: one JSON object per line. Versions before 0.21 repeat each
// builder for every node: the repetitions are dropped. Lines that are no JSON objects are skipped. Errors:
// ParseFailed when there are only such lines.
Result<QList<Builder>> parseListing(const QByteArray &output);

// `stored` with what was found out about it: state, version, platforms, labels, rules. The store stays right
// about names, endpoints, options and claims. Platforms that the store claims are not counted as detected.
Node merged(const Node &stored, const Node &found);

} // namespace kw::buildx
