// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/vertex_store.h"
#include "models/timeline_row.h"
#include "style/icon.h"
#include "workspace/build.h"

namespace kw::views {

// How steps, rows and builds look: which colours of the design, which shape.
style::StepKind lookOf(build::StepKind kind, models::BarPart part = models::BarPart::Whole);
QString stepKindWord(style::StepKind kind); // "Pull", "Transfer" …
style::State stateOf(models::RowState state);
style::State stateOf(build::VertexState state);
style::State stateOf(workspace::Build::State state);

} // namespace kw::views
