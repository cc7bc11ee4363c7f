// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "dockerfile/sources.h"
#include "plan/artifact.h"
#include "plan/plan.h"
#include "template/template.h"

namespace kw::plan {

using dockerfile::BuildArguments;
using templates::TemplateContext;

// What Skaffold calls every image that is still to be built, while it lists files.
inline constexpr QLatin1StringView imageToBeBuilt("image:latest");

// `request.files` must be set for all of these.

// Arguments for listing an artifact's files: nothing is built yet. Errors: those of the Dockerfile and of
// templates.
Result<BuildArguments> argumentsForListing(const Artifact &artifact, const Request &request);

// Arguments for the build. Those that Skaffold adds (the run mode, required images) are there only when the
// Dockerfile declares them; the file's own win. Required images get a placeholder, which `required` tells.
Result<BuildArguments> argumentsForBuild(const Artifact &artifact, const Request &request,
                                         const TemplateContext &templates, QList<Requirement> &required);

// What templates of the build see: the environment and IMAGE_*.
TemplateContext buildTemplates(const Request &request, const QString &reference);

// The failure of a template with its place, and how to allow what needs consent.
Error templateError(Error error, const Origin &origin);

// What templates of a trusted project may ask programs; empty for one that is not trusted. Notes in
// `request.openCommands` what is not answered yet.
std::function<TemplateContext::ProgramAnswer(const QStringList &)> programsOf(const Request &request);

} // namespace kw::plan
