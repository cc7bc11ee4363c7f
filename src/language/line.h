// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/byte_range.h"
#include "text/source_text.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QVarLengthArray>

namespace kw::language {

// What begins on a line: a list's item by its dash, or an entry by its key.
struct Level
{
    qsizetype column = 0; // bytes from the start of the line; only spaces stand before it, or other levels
    bool isDash = false;
    QByteArray key;      // of an entry, without quotes
    text::ByteRange at;  // the dash, or the key with its quotes
    qsizetype after = 0; // behind the dash or the colon
};

// One line of YAML by its characters alone, so that it can be read in any text.
struct Line
{
    text::ByteRange range; // without its line end
    qsizetype indent = -1; // column of the first character that is no space; -1 for a blank line
    bool isComment = false;
    bool isBoundary = false;          // "---" or "...": another YAML document
    QVarLengthArray<Level, 4> levels; // outer to inner
    qsizetype rest = 0;               // where what follows the levels begins, blanks left out

    bool isBlank() const { return indent < 0; }
    bool hasContent() const { return indent >= 0 && !isComment && !isBoundary; }
};

// Steps through the lines of a text. Holds the text; any thread.
class Lines
{
public:
    explicit Lines(const text::SourceText &text)
        : m_text(text)
        , m_bytes(text.bytes())
    {
    }

    const text::SourceText &text() const { return m_text; }
    const QByteArray &bytes() const { return m_bytes; }
    text::ByteRange rangeAt(qsizetype offset) const;
    // The neighbouring line; false at the first and the last one.
    bool stepUp(text::ByteRange &line) const;
    bool stepDown(text::ByteRange &line) const;
    // Column of the first character; -1 for a blank line, -2 for a comment, -3 for a boundary. Cheap.
    qsizetype indentOf(text::ByteRange line) const;
    Line read(text::ByteRange line) const;

    static constexpr qsizetype blank = -1;
    static constexpr qsizetype comment = -2;
    static constexpr qsizetype boundary = -3;

private:
    bool readKey(qsizetype at, qsizetype end, Level &level) const;

    text::SourceText m_text;
    QByteArray m_bytes;
};

// Where the value that begins at `at` ends on its line: before a comment and the blanks in front of it.
// Quotes are respected.
qsizetype endOfValue(const QByteArray &bytes, qsizetype at, qsizetype lineEnd);

// The place behind a quoted text that begins at `at`, at most `limit`.
qsizetype endOfQuoted(const QByteArray &bytes, qsizetype at, qsizetype limit);

} // namespace kw::language
