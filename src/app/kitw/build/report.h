// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/build_session.h"
#include "plan/plan.h"

#include <QString>

namespace kw::kitw {

// Text that a build made, for a terminal: control characters become spaces, so that no step can move the
// cursor or hide a line.
QString printable(const QString &text);

// "linux/arm64 build 2/4 RUN make", without the parts that a step does not have.
QString stepTitle(const build::Vertex &vertex);

// "done 0.4 s", "cached", "failed", "cancelled"; empty for a step that has not ended.
QString stepEndText(const build::Vertex &vertex);

// "12 MB of 30 MB", or what else a step moves; empty when nothing is known.
QString transferText(const build::Vertex &vertex);

// "6 of 6 steps, 4 cached".
QString countsText(const build::StepCounts &counts);

// Below the error's own line: the excerpt of the Dockerfile with the failed line marked, and the end of what
// the step said; the tool's own words when no step failed. Ends with a line end, or is empty.
QString failureText(const build::BuildFailure &failure);

// The artifacts that were built, in the order of the file, as `skaffold build` writes them.
QList<build::BuiltArtifact> inFileOrder(const plan::Plan &plan, const QList<build::BuiltArtifact> &built);

} // namespace kw::kitw
