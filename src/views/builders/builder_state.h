// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "buildx/builder.h"
#include "style/icon.h"

namespace kw::views {

// The shape that says a node's status.
style::State stateOf(buildx::NodeStatus status);

} // namespace kw::views
