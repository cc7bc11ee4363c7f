// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/kitw/invocation.h"
#include "launch/launcher.h"
#include "plan/plan.h"

#include <QCommandLineOption>
#include <QFuture>

namespace kw::kitw {

// Skaffold's flags for what a build is, and ours; the names of those that take an optional true or false.
QList<QCommandLineOption> planOptions();
QStringList planSwitches();

// What the flags ask for, in the working directory. InvalidInput for a detection policy that is not known.
Result<plan::Request> planRequest(const Invocation &invocation);

// Plans what the flags ask for, with everything asked for that the plan needs. GUI thread.
QFuture<Result<launch::PlannedBuild>> planBuild(Invocation &invocation, launch::Launcher &launcher);

// "warning: …" with its hint for each, on the error channel.
void printWarnings(Invocation &invocation, const QList<plan::Warning> &warnings);

// A command as it is run, without what only a run of ours needs: its metadata file and its kind of progress.
process::CommandLine forPeople(process::CommandLine command);

// The variables that a call sets, as they stand before a command in a shell: "NAME=value " for each.
QString variablesText(const plan::Call &call);

} // namespace kw::kitw
