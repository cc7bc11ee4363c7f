// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cancel.h"
#include "core/error.h"
#include "process/process_runner.h"

#include <QFuture>

#include <optional>

namespace kw::launch {

// What the docker command line, its engine and its buildx plugin say about themselves.
struct DockerFacts
{
    std::optional<Error> toolError;   // the docker command cannot be run at all
    std::optional<Error> engineError; // no engine answers
    std::optional<Error> buildxError; // the plugin does not answer
    bool hasContainerdStore = false;  // the engine keeps its images in containerd, as several platforms need
};

// Asks for five seconds at most. The future always gets a result; with a cancelled token one that means
// nothing. The runner and `context` must outlive it. GUI thread.
QFuture<DockerFacts> askDocker(process::ProcessRunner &runner, QObject *context, const CancelToken &token);

// What `docker info --format "{{.ServerVersion}}|{{json .DriverStatus}}"` printed: its status is 0 also when
// no engine answers.
bool engineAnswered(const QByteArray &output);
bool namesContainerdStore(const QByteArray &output);

} // namespace kw::launch
