// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/source_text.h"

#include <QByteArray>

namespace kw::language {

// How a file lays out what it holds; what it does not show has the usual value.
struct Habits
{
    qsizetype step = 2;      // columns from a key to the keys below it
    qsizetype dashStep = 2;  // columns from a key to the dashes below it; often 0
    qsizetype dashWidth = 2; // columns from a dash to what follows it
    QByteArray lineEnd = "\n";

    // From the first lines of the text. Any thread.
    static Habits of(const text::SourceText &text);
};

} // namespace kw::language
