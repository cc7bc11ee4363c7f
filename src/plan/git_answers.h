// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cancel.h"
#include "plan/plan.h"
#include "process/process_runner.h"

#include <QFuture>

namespace kw::plan {

// make() in another thread, with git asked for what the tags need: hooks and file system monitors of the
// project do not run. Errors: those of make(), Cancelled. The runner and `context` must outlive the future.
// GUI thread.
QFuture<Result<Plan>> makeWithGit(process::ProcessRunner &runner, const Request &request, QObject *context,
                                  const CancelToken &token);

// The git command of a question.
process::ProcessSpec gitSpec(const GitQuestion &question);

} // namespace kw::plan
