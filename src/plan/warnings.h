// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/artifact.h"
#include "plan/plan.h"

namespace kw::plan {

// What a plan is likely to get wrong, each with its fix. Nothing is run; files are read, and the Docker
// config is, without its helpers.

// Of one call's options: "result-nowhere", "load-platforms", "emulated", "attestations-off", "cache-export",
// "secret-argument", "provenance-arguments", "secret-missing".
QList<Warning> callWarnings(const Call &call, const Artifact &artifact, const Request &request);

// Of what it is built from: "context-large" (above 200 MB, with the ten largest files), "context-missing" (a
// named build context that is not there), "dockerfile-feature" (newer than the BuildKit of a node, or than
// the frontend that "# syntax=" names). `request.files` must be set.
QList<Warning> sourceWarnings(const Call &call, const Artifact &artifact, const Request &request);

// Of where all of it goes: "push-unauthenticated", once for each registry.
QList<Warning> destinationWarnings(const QList<Call> &calls, const Request &request);

} // namespace kw::plan
