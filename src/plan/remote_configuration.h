// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cancel.h"
#include "core/error.h"
#include "plan/config/configuration.h"
#include "plan/request.h"
#include "process/process_runner.h"

#include <QFuture>

namespace kw::plan {

// Fetches a configuration of another repository into a shallow copy below `cacheFolder`, with git and without
// its hooks; only https, ssh, git and file addresses. Call it for a trusted project only. Gives the copy's
// folder. Errors: InvalidInput for an address or reference that git would take for an option, ToolMissing,
// ToolFailed with git's words, TimedOut after two minutes, Cancelled. The runner and `context` must outlive
// the future. GUI thread.
QFuture<Result<QString>> fetchRemote(process::ProcessRunner &runner, const RemoteConfiguration &remote,
                                     const QString &cacheFolder, QObject *context, const CancelToken &token);

// effectiveConfigurations(), with what other repositories hold fetched for a trusted project. The future
// always gets a result. Errors: those of both. GUI thread.
QFuture<Result<QList<Configuration>>> effectiveWithRemotes(process::ProcessRunner &runner,
                                                           const Request &request, QObject *context,
                                                           const CancelToken &token);

} // namespace kw::plan
