// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "text/byte_range.h"

#include <QByteArray>
#include <QByteArrayView>

#include <compare>

namespace kw::text {

class PatchSet;

// Counts the edits of one text; a later text of the same file has the larger number.
struct Revision
{
    quint64 number = 0;
    constexpr auto operator<=>(const Revision &) const = default;
};

enum class LineEnd { None, Lf, CrLf };

// The bytes of a file, never changed and cheap to copy. They are valid UTF-8 without NUL and without a
// carriage return on its own, so that lines and characters are well defined; everything else stays as it was,
// the byte-order mark and the kind of each line end included. May be used from any thread.
class SourceText
{
public:
    static constexpr qsizetype maximumSize = 100'000'000;

    SourceText() = default;

    // InvalidInput for bytes that are not such a text (the reason names the first line), TooLarge above
    // maximumSize.
    static Result<SourceText> fromBytes(QByteArray bytes, Revision revision = {});

    // The text with the patches applied and the next revision. The same errors as fromBytes, and InvalidInput
    // for a patch outside the text.
    Result<SourceText> patched(const PatchSet &patches) const;

    const QByteArray &bytes() const { return m_bytes; }
    QByteArrayView view(ByteRange range) const
    {
        return QByteArrayView(m_bytes).sliced(range.begin, range.length());
    }
    qsizetype size() const { return m_bytes.size(); }
    bool isEmpty() const { return m_bytes.isEmpty(); }
    Revision revision() const { return m_revision; }
    bool hasByteOrderMark() const { return m_bytes.startsWith("\xEF\xBB\xBF"); }
    qsizetype contentStart() const { return hasByteOrderMark() ? 3 : 0; }

    // The end of the line that holds this offset; None on a last line without one.
    LineEnd lineEndAt(ByteOffset offset) const;
    // What most lines end with; Lf for a text without line ends.
    LineEnd usualLineEnd() const;

    bool operator==(const SourceText &other) const { return m_bytes == other.m_bytes; }

private:
    QByteArray m_bytes;
    Revision m_revision;
};

} // namespace kw::text
