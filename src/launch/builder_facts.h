// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "buildx/builder.h"
#include "core/cancel.h"
#include "plan/plan.h"
#include "process/process_runner.h"

#include <QFuture>

#include <optional>

namespace kw::launch {

// What a builder says about itself, as far as a plan looks at it.
struct BuilderAnswer
{
    plan::BuilderFacts facts;
    std::optional<Error> error; // nothing can be built with it: it is not there, or none of its nodes answers
    QList<plan::Warning> warnings; // nodes that do not answer, when others do
};

// Asks each node of the builder by itself, for as long as buildx::BuilderList does. The future always gets a
// result; with a cancelled token one that means nothing. The runner and `context` must outlive it. GUI
// thread.
QFuture<BuilderAnswer> askBuilder(process::ProcessRunner &runner, const QString &name, QObject *context,
                                  const CancelToken &token);

// The same from what is known about the builder already; nullptr: it is not there.
BuilderAnswer answerOf(const QString &name, const buildx::Builder *builder);

} // namespace kw::launch
