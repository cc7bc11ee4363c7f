// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cancel.h"
#include "plan/plan.h"
#include "process/process_runner.h"

#include <QFuture>

namespace kw::plan {

// make(), off this thread, with git asked for what the tags need: hooks and file system monitors of the
// project do not run. For a trusted project, programs in templates (cmd) are run and required repositories
// fetched as well. The future always gets a result. Errors also: Cancelled, those of fetchRemote(). The
// runner and `context` must outlive the future. GUI thread.
QFuture<Result<Plan>> makeWithGit(process::ProcessRunner &runner, const Request &request, QObject *context,
                                  const CancelToken &token);

// Starts reading what make() will read, on all cores, while others are still asked: makeWithGit() then finds
// it in memory. Sets `request.files`. Runs nothing.
void startReading(Request &request);

// The git command of a question.
process::ProcessSpec gitSpec(const GitQuestion &question);

} // namespace kw::plan
