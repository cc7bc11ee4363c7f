// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/kitw/invocation.h"
#include "plan/request.h"

#include <QCommandLineOption>
#include <QFuture>

namespace kw::kitw {

// Skaffold's flags for what a build is, and ours; the names of those that take an optional true or false.
QList<QCommandLineOption> planOptions();
QStringList planSwitches();

// What the flags ask for, in the working directory. InvalidInput for a detection policy that is not known.
Result<plan::Request> planRequest(const Invocation &invocation);

// The same with whether a Docker daemon and the buildx plugin answer: asks docker.
QFuture<plan::Request> withDocker(Invocation &invocation, const plan::Request &request);

} // namespace kw::kitw
