// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/diagnostic.h"
#include "style/icon.h"

namespace kw::views {

// The shape and word that a severity is shown with.
style::State stateOf(schema::Severity severity);

} // namespace kw::views
