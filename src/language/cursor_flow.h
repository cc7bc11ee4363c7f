// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/cursor.h"

#include <optional>

namespace kw::language {

// Reads "[…]", "{…}" or a quoted text from `begin` on. Nothing when it ends before the offset: then the
// offset is outside of it. `path` leads to that value, and lines that begin left of `column` + 1 do not
// belong to it.
std::optional<Cursor> flowCursor(const QByteArray &bytes, qsizetype begin, qsizetype offset,
                                 const QList<Step> &path, qsizetype column);

} // namespace kw::language
