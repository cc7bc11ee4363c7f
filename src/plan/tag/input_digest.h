// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/sources/file_hashes.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace kw::plan {

// A path as Skaffold names it (relative to its working directory, or absolute), with what was seen of it.
struct DigestFile
{
    QByteArray path;
    std::optional<dockerfile::PathStamp> stamp;
};

// The digest of files: SHA-256 over the JSON list of their MD5 sums, each of path and content, sorted by path
// as given, doubles kept, missing ones left out. What is hashed is the path relative to `context`. `folder`
// is the working directory. Errors: ReadFailed. Source: pkg/skaffold/tag/input_digest.go.
Result<QString> inputDigest(FileHashes &hashes, const QString &folder, const QString &context,
                            QList<DigestFile> files);

} // namespace kw::plan
