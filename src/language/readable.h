// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/document.h"

namespace kw::language {

// The document itself, or one of the same length that can be read: the lines at a fault taken as blank, so
// that all that stands around them keeps its place. What is still faulty after a few such lines stays as it
// is. Parses again, once for each fault; any thread.
yaml::Document readable(const yaml::Document &document);

} // namespace kw::language
