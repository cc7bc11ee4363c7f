// SPDX-License-Identifier: Apache-2.0
#include "text/line_index.h"

#include <algorithm>

namespace kw::text {

namespace {

// UTF-16 units that a character takes, told by its first byte; none for the bytes that follow.
qsizetype unitsOf(char byte)
{
    const auto value = static_cast<uchar>(byte);
    if ((value & 0xC0) == 0x80)
        return 0;
    return value >= 0xF0 ? 2 : 1;
}

} // namespace

LineIndex::LineIndex(const SourceText &text)
    : m_text(text)
{
    const QByteArray &bytes = m_text.bytes();
    m_starts.append(m_text.contentStart());
    bool ascii = true;
    for (qsizetype at = m_text.contentStart(); at < bytes.size(); ++at) {
        ascii = ascii && static_cast<uchar>(bytes.at(at)) < 0x80;
        if (bytes.at(at) == '\n') {
            m_starts.append(at + 1);
            m_asciiOnly.append(ascii);
            ascii = true;
        }
    }
    m_asciiOnly.append(ascii);
}

qsizetype LineIndex::lineAt(qsizetype offset) const
{
    const auto next = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
    return std::max<qsizetype>(0, std::distance(m_starts.begin(), next) - 1);
}

Position LineIndex::position(ByteOffset offset) const
{
    const qsizetype at = std::clamp<qsizetype>(offset.value, m_text.contentStart(), m_text.size());
    const qsizetype line = lineAt(at);
    const qsizetype start = m_starts.at(line);
    qsizetype units = at - start;
    if (!m_asciiOnly.at(line)) {
        units = 0;
        for (qsizetype i = start; i < at; ++i)
            units += unitsOf(m_text.bytes().at(i));
    }
    return {LineNumber(line + 1), ColumnNumber(units + 1)};
}

ByteOffset LineIndex::offset(Position position) const
{
    if (position.line.value > lineCount())
        return ByteOffset(m_text.size());
    const ByteRange range = lineRange(position.line);
    const qsizetype wanted = std::max<qsizetype>(0, position.column.value - 1);
    const qsizetype line = std::max<qsizetype>(1, position.line.value) - 1;
    if (m_asciiOnly.at(line))
        return ByteOffset(std::min(range.begin + wanted, range.end));
    qsizetype units = 0;
    for (qsizetype at = range.begin; at < range.end; ++at) {
        const qsizetype own = unitsOf(m_text.bytes().at(at));
        if (own > 0 && units >= wanted)
            return ByteOffset(at);
        units += own;
    }
    return ByteOffset(range.end);
}

ByteRange LineIndex::lineRange(LineNumber line) const
{
    const qsizetype index = std::clamp<qsizetype>(line.value - 1, 0, lineCount() - 1);
    const bool isLast = index + 1 == lineCount();
    qsizetype end = isLast ? m_text.size() : m_starts.at(index + 1) - 1;
    if (!isLast && end > m_starts.at(index) && m_text.bytes().at(end - 1) == '\r')
        --end;
    return {m_starts.at(index), end};
}

} // namespace kw::text
