// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "style/icon.h"

#include <QString>

namespace kw::editor {

// A stretch of text with something to say, drawn as squiggle, gutter shape and scroll mark. Lines and columns
// from 0, columns in UTF-16 units.
struct Mark
{
    int line = 0;
    int column = 0;
    int endLine = 0;
    int endColumn = 0;
    style::State state = style::State::Failed; // Failed, Warning or Info
    QString text;
};

// Lines [first, last] that fold into the first one; from 0.
struct FoldRange
{
    int first = 0;
    int last = 0;
};

} // namespace kw::editor
