// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "dockerfile/context_listing.h"
#include "dockerfile/dockerfile.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace kw::dockerfile {

using BuildArguments = QMap<QString, std::optional<QString>>; // nothing: the value comes from the environment

// What an artifact's image is made from.
struct SourceRequest
{
    QString folder;     // absolute: the project's folder
    QString context;    // as written, relative to it, or absolute
    QString dockerfile; // as written
    BuildArguments arguments;
    QString unknownImage;    // what an image that is still to be built is called; a FROM of it is an error
    bool withMounts = false; // what RUN --mount=type=bind reads of the context counts as well
};

// The Dockerfile: in the context, else relative to the project's folder; absolute. When neither is there, the
// one in the context.
QString dockerfilePath(const SourceRequest &request);

// Sources of every COPY and ADD of all stages, as Skaffold finds them: relative to the context, or patterns
// that matched there. Triggers (ONBUILD) of foreign base images are not looked up. InvalidInput for sources
// that match nothing, with file and line; Unsupported for a FROM of `unknownImage`.
// Source: pkg/skaffold/docker/parse.go.
Result<QStringList> copySources(const Dockerfile &dockerfile, const SourceRequest &request);

// A file that goes into an image (or an empty folder).
struct SourceFile
{
    QByteArray path;                // from the context; the Dockerfile as it is written
    std::optional<PathStamp> stamp; // where it was looked at
};

// Files and empty folders that these sources hold after the context's rules, with the Dockerfile, sorted
// bytewise. Errors: those of copySources(). Source: pkg/skaffold/docker/dependencies.go.
Result<QList<SourceFile>> sourceFiles(const SourceRequest &request, const Dockerfile &dockerfile,
                                      const BuildContext &context);

// The context's folder; absolute.
QString contextRoot(const SourceRequest &request);

// The names of these files; reads the Dockerfile and lists the context. Without a Dockerfile, its name alone.
Result<QStringList> sourceFiles(const SourceRequest &request);

} // namespace kw::dockerfile
