// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/progress_event.h"

#include <string_view>

namespace kw::build {

// "2026-11-23T22:48:16.320599039Z" (RFC 3339 in UTC, up to nine fraction digits); 0 for anything else, and
// for years before 1970: Go writes the year 1 for "not set".
Nanoseconds parseProgressTime(std::string_view text);

} // namespace kw::build
