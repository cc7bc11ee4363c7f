// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/call.h"
#include "core/error.h"

#include <QByteArray>
#include <QList>

namespace kw::build {

// One image that was built.
struct BuiltArtifact
{
    QString imageName;
    QString tag;    // with the digest when it was pushed
    QString digest; // "sha256:…"

    bool operator==(const BuiltArtifact &) const = default;
};

// The digest in the file of `--metadata-file`: containerimage.digest when it was pushed, else
// containerimage.config.digest if there, else containerimage.digest. Errors: ReadFailed, ParseFailed, and
// NotFound when it holds none; each names the artifact.
Result<BuiltArtifact> readMetadata(const Call &call, const QString &path);

// What `skaffold build --file-output` writes for the same images: one line without line end, nothing escaped
// that JSON does not ask for. Source: cmd/skaffold/app/flags/build_output.go.
QByteArray resultFile(const QList<BuiltArtifact> &artifacts);

} // namespace kw::build
