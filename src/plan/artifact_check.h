// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cancel.h"
#include "plan/plan.h"
#include "process/process_runner.h"

#include <QFuture>
#include <QHash>

namespace kw::plan {

// The plan without what need not be built: each artifact whose hash is known is looked for in the Docker
// daemon (when it is loaded) or in the registry (when it is pushed), under its tag and else under what it was
// when it was last built. Nothing is pulled. What is found gets Action::FoundLocally or FoundInRegistry with
// its reason, loses its call, and calls that require it name what was found. With local.tryImportMissing, an
// image that carries the tag counts although nobody here has built it.
//
// Asks docker once for all images that are loaded, and each registry reference by itself, eight at a time;
// what does not answer within 20 s is built. Without the cache (Request::cacheArtifacts) asks nothing. The
// future always gets a result. Errors: Cancelled. The runner and `context` must outlive it. GUI thread.
QFuture<Result<Plan>> checkArtifacts(process::ProcessRunner &runner, const Plan &plan, const Request &request,
                                     QObject *context, const CancelToken &token);

// Runs what PlannedArtifact::followUps of the found artifacts say, one after the other: their tags then name
// what was found. Errors: ToolFailed with the artifact, Cancelled.
QFuture<Result<void>> tagFoundArtifacts(process::ProcessRunner &runner, const Plan &plan, QObject *context,
                                        const CancelToken &token);

// After a build: remembers what it made, by image name in skaffold.yaml and digests (of the manifest where it
// was pushed; where it was loaded, all that a daemon may call it). Errors: WriteFailed.
Result<void> rememberBuilt(const Plan &plan, const Request &request,
                           const QHash<QString, QStringList> &digests);

} // namespace kw::plan
