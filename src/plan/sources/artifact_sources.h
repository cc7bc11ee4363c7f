// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "dockerfile/sources.h"
#include "plan/artifact.h"
#include "plan/request.h"

namespace kw::plan {

// While an image that is required is not there yet, FROM of it is an error (Skaffold's digest asks a registry
// for it, and fails), or it is passed over.
enum class RequiredImages { AreErrors, ArePassedOver };

// What goes into the image of a docker artifact. `request.files` must be set. Errors: those of the
// Dockerfile, of its ignore file and of templates.
Result<QList<dockerfile::SourceFile>> artifactSources(const Artifact &artifact, const Request &request,
                                                      RequiredImages required);

// The build context of a docker artifact. Errors: those of its ignore file.
Result<std::shared_ptr<const dockerfile::BuildContext>> artifactContext(const Artifact &artifact,
                                                                        const Request &request);

// As Go joins and relates paths: by their text alone.
QByteArray joinedPath(const QByteArray &context, const QByteArray &path);
QByteArray relativePath(const QByteArray &context, const QByteArray &path);

} // namespace kw::plan
