// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "plan/artifact.h"
#include "plan/builder_choice.h"
#include "plan/plan.h"

namespace kw::plan {

// What a docker command is made of, beside the artifact.
struct DockerBuild
{
    const Artifact &artifact;
    const Request &request;
    const GlobalConfig &config;
    const BuilderChoice &choice;
    QString reference; // that is built, with its tag
    QList<Platform> platforms;
    bool pushes = false;
};

// The call for one docker artifact, arguments in the order of Skaffold's. Warnings of what is left out go to
// `warnings`. Errors: the Dockerfile's, a template's.
Result<Call> dockerCall(const DockerBuild &build, QList<Warning> &warnings);

} // namespace kw::plan
