// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace kw::plan {

// What one artifact became when it was built.
struct BuiltImage
{
    QString digest;  // in a registry: "sha256:…"; empty: it was not pushed
    QStringList ids; // what a Docker daemon may call it (its image store decides); empty: it was not loaded
    qint64 used = 0; // seconds since 1970

    bool operator==(const BuiltImage &) const = default;
};

// By the hash of what it is made from (PlannedArtifact::hash).
using BuiltImages = QHash<QByteArray, BuiltImage>;

// The file in a cache folder that keeps them between runs; private to this user.
QString builtImagesPath(const QString &cacheFolder);

// Empty for a file that is not there or cannot be read: everything is then built once more.
BuiltImages loadBuiltImages(const QString &path);

// Adds to what the file holds, at once or not at all; what another run added in the meantime stays. Of more
// than 5,000 the oldest go. Errors: WriteFailed.
Result<void> addBuiltImages(const QString &path, const BuiltImages &images);

} // namespace kw::plan
