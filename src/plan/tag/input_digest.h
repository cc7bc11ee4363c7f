// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/artifact.h"

#include <QString>
#include <QStringList>

namespace kw::plan {

// The digest of files: SHA-256 over the JSON list of their MD5 sums, each of path and content, sorted by path
// as given, doubles kept, missing ones left out. `paths` are relative to `folder` or absolute; what is hashed
// is the path relative to `context`. Errors: ReadFailed.
// Source: pkg/skaffold/tag/input_digest.go.
Result<QString> inputDigest(const QString &folder, const QString &context, QStringList paths);

} // namespace kw::plan
