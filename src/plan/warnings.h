// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/artifact.h"
#include "plan/plan.h"

namespace kw::plan {

// What a call is likely to get wrong, each with its fix: "result-nowhere", "load-platforms", "emulated",
// "cache-export", "secret-argument", "secret-missing", "attestations-off". Reads no file but looks whether
// secret files are there.
QList<Warning> callWarnings(const Call &call, const Artifact &artifact, const Request &request);

} // namespace kw::plan
