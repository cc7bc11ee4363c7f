// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "plan/global_config.h"
#include "plan/plan.h"

namespace kw::plan {

// Which builder builds, and whether through buildx.
struct BuilderChoice
{
    QString builder; // chosen by anyone; empty: nobody
    bool usesBuildx = false;
    QList<Warning> warnings; // what is lost when buildx cannot be used
};

// The first of: this run, the project's setting, BUILDX_BUILDER, the global config; then the policy says
// whether buildx is used. Reads the Docker config for Detection::AsSkaffold. ToolMissing or NotFound, with
// the fix, for Detection::Required.
Result<BuilderChoice> chooseBuilder(const Request &request, const GlobalConfig &config);

// The builder that a plan of `request` uses; empty: plain docker build. Reads the global config and the
// kubeconfig. Errors: those of loadGlobalConfig() and chooseBuilder().
Result<QString> plannedBuilder(const Request &request);

} // namespace kw::plan
