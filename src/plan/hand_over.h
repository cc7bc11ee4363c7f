// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/artifact.h"
#include "plan/call.h"
#include "plan/request.h"

namespace kw::plan {

// Whether an artifact is built here: of kind docker, by Docker on this machine.
bool isBuiltHere(const Artifact &artifact);

// The command that has Skaffold build one artifact that is not built here, with what it requires and with the
// flags of the request. The file that metadataFilePlaceholder stands for gets the result as --file-output
// writes it. `artifacts`: all there are.
Call handOverCall(const Artifact &artifact, const QString &reference, const Request &request,
                  const QList<Artifact> &artifacts);

} // namespace kw::plan
