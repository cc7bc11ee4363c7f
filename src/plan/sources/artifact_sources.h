// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/platform.h"
#include "plan/artifact.h"
#include "plan/named_context.h"
#include "plan/request.h"
#include "plan/sources/project_files.h"

namespace kw::plan {

// While an image that is required is not there yet, FROM of it is an error (Skaffold's digest asks a registry
// for it, and fails), or it is passed over.
enum class RequiredImages { AreErrors, ArePassedOver };

// What goes into the image of a docker artifact, as Skaffold sees it. `request.files` must be set. Errors:
// those of the Dockerfile, of its ignore file and of templates.
ProjectFiles::SourcesResult artifactSources(const Artifact &artifact, const Request &request,
                                            RequiredImages required);

// Everything on this machine that may make another image of it, in several lists: what Skaffold sees, for
// each of these platforms (none: for any) and for any that builds; what RUN mounts from the context; folders
// that are named contexts (`contexts`). More than is used may be in them. Errors: those of artifactSources()
// when no platform has sources, Unsupported for a named context on another machine.
Result<QList<std::shared_ptr<const SourceList>>> everySource(const Artifact &artifact, const Request &request,
                                                             const QList<Platform> &platforms,
                                                             const QList<NamedContext> &contexts);

// Whether the Dockerfile may make another image on a builder of another platform. `request.files` must be
// set.
bool asksForBuildPlatform(const Artifact &artifact, const Request &request);

// Where its Dockerfile is; absolute. `request.files` must be set.
QString dockerfileOf(const Artifact &artifact, const Request &request);

// The build context of a docker artifact. Errors: those of its ignore file.
Result<std::shared_ptr<const dockerfile::BuildContext>> artifactContext(const Artifact &artifact,
                                                                        const Request &request);

// As Go joins and relates paths: by their text alone.
QByteArray joinedPath(const QByteArray &context, const QByteArray &path);
QByteArray relativePath(const QByteArray &context, const QByteArray &path);

} // namespace kw::plan
