// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "plan/call.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace kw::build {

// One image that was built.
struct BuiltArtifact
{
    QString imageName;
    QString tag;    // with the digest when it was pushed
    QString digest; // "sha256:…"
    QString other;  // of what was loaded: what an engine with the containerd image store calls it

    bool operator==(const BuiltArtifact &) const = default;
};

// The digest in the file of `--metadata-file`: containerimage.digest when it was pushed, else
// containerimage.config.digest if there (the other one is then `other`), else containerimage.digest. Errors:
// ReadFailed, ParseFailed, and NotFound when it holds none; each names the artifact. Of a call that is handed
// over, what Skaffold has written there.
Result<BuiltArtifact> readMetadata(const plan::Call &call, const QString &path);

// The result of a build without metadata file: its digest is what `docker push` said last, as
// "TAG: digest: sha256:… size: N". Without a digest when nothing was pushed.
BuiltArtifact pushedResult(const plan::Call &call, const QStringList &text);

// What `skaffold build --file-output` writes for the same images: one line without line end, nothing escaped
// that JSON does not ask for. Source: cmd/skaffold/app/flags/build_output.go.
QByteArray resultFile(const QList<BuiltArtifact> &artifacts);

} // namespace kw::build
