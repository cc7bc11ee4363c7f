// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/byte_range.h"
#include "text/source_text.h"

#include <QList>

namespace kw::text {

struct Position
{
    LineNumber line{1};
    ColumnNumber column{1};

    constexpr auto operator<=>(const Position &) const = default;
};

// Where the lines of a text begin. A line ends with a line feed, its carriage return belongs to it. The
// byte-order mark takes no column. Offsets outside the text are taken as its end.
class LineIndex
{
public:
    explicit LineIndex(const SourceText &text);

    qsizetype lineCount() const { return m_starts.size(); }
    Position position(ByteOffset offset) const;
    // A column behind the end of the line gives the end of the line.
    ByteOffset offset(Position position) const;
    // The line without its line end.
    ByteRange lineRange(LineNumber line) const;

private:
    qsizetype lineAt(qsizetype offset) const;

    SourceText m_text;
    QList<qsizetype> m_starts;
    QList<bool> m_asciiOnly;
};

} // namespace kw::text
