// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace kw::editor {

// Columns of one level, as skaffold.yaml files are written.
inline constexpr int indentation = 2;

// Spaces at the start of a line.
inline int leadingSpaces(const QString &text)
{
    int count = 0;
    while (count < text.size() && text.at(count) == QLatin1Char(' ')) {
        ++count;
    }
    return count;
}

} // namespace kw::editor
