// SPDX-License-Identifier: Apache-2.0
#include "language/line.h"

#include <algorithm>

namespace kw::language {

namespace {

bool isBlankByte(char c)
{
    return c == ' ' || c == '\t';
}

} // namespace

qsizetype endOfQuoted(const QByteArray &bytes, qsizetype at, qsizetype limit)
{
    const char quote = bytes.at(at);
    for (++at; at < limit; ++at) {
        if (quote == '"' && bytes.at(at) == '\\')
            ++at;
        else if (bytes.at(at) == quote && quote == '\'' && at + 1 < limit && bytes.at(at + 1) == quote)
            ++at;
        else if (bytes.at(at) == quote)
            return at + 1;
    }
    return limit;
}

qsizetype endOfValue(const QByteArray &bytes, qsizetype at, qsizetype lineEnd)
{
    qsizetype end = at;
    while (at < lineEnd) {
        const char c = bytes.at(at);
        const bool startsWord = at == end || isBlankByte(bytes.at(at - 1));
        if (c == '#' && startsWord)
            break;
        if ((c == '"' || c == '\'') && startsWord)
            at = endOfQuoted(bytes, at, lineEnd);
        else
            ++at;
        if (!isBlankByte(c))
            end = at;
    }
    return end;
}

text::ByteRange Lines::rangeAt(qsizetype offset) const
{
    offset = std::clamp<qsizetype>(offset, 0, m_bytes.size());
    const qsizetype before = offset > 0 ? m_bytes.lastIndexOf('\n', offset - 1) : -1;
    const qsizetype begin = std::max(before + 1, m_text.contentStart());
    const qsizetype feed = m_bytes.indexOf('\n', begin);
    qsizetype end = feed < 0 ? m_bytes.size() : feed;
    if (end > begin && m_bytes.at(end - 1) == '\r')
        --end;
    return {begin, end};
}

bool Lines::stepUp(text::ByteRange &line) const
{
    if (line.begin <= m_text.contentStart())
        return false;
    line = rangeAt(line.begin - 1);
    return true;
}

bool Lines::stepDown(text::ByteRange &line) const
{
    const qsizetype feed = m_bytes.indexOf('\n', line.end);
    if (feed < 0)
        return false;
    line = rangeAt(feed + 1);
    return true;
}

qsizetype Lines::indentOf(text::ByteRange line) const
{
    qsizetype at = line.begin;
    while (at < line.end && m_bytes.at(at) == ' ')
        ++at;
    if (at == line.end)
        return blank;
    const char c = m_bytes.at(at);
    if (c == '#')
        return comment;
    if (c == '\t')
        return QByteArrayView(m_bytes).sliced(at, line.end - at).trimmed().isEmpty() ? blank
                                                                                     : at - line.begin;
    const bool mayBeBoundary = at == line.begin && (c == '-' || c == '.') && line.length() >= 3;
    if (mayBeBoundary && m_bytes.at(at + 1) == c && m_bytes.at(at + 2) == c &&
        (line.length() == 3 || isBlankByte(m_bytes.at(at + 3))))
        return boundary;
    return at - line.begin;
}

bool Lines::readKey(qsizetype at, qsizetype end, Level &level) const
{
    if (at >= end || QByteArrayView("[]{}&*!|>%@`#,?").contains(m_bytes.at(at)))
        return false;
    const auto isColon = [this, end](qsizetype place) {
        return place < end && m_bytes.at(place) == ':' &&
               (place + 1 == end || isBlankByte(m_bytes.at(place + 1)));
    };
    const qsizetype begin = at;
    if (m_bytes.at(at) == '"' || m_bytes.at(at) == '\'') {
        const qsizetype closed = endOfQuoted(m_bytes, at, end);
        at = closed;
        while (at < end && isBlankByte(m_bytes.at(at)))
            ++at;
        if (!isColon(at))
            return false;
        level.at = {begin, closed};
        level.key = m_bytes.sliced(begin + 1, std::max<qsizetype>(closed - begin - 2, 0));
        level.after = at + 1;
        return true;
    }
    while (at < end && !isColon(at)) {
        if (m_bytes.at(at) == '#' && at > begin && isBlankByte(m_bytes.at(at - 1)))
            return false;
        ++at;
    }
    if (at >= end || at == begin)
        return false;
    qsizetype keyEnd = at;
    while (keyEnd > begin && isBlankByte(m_bytes.at(keyEnd - 1)))
        --keyEnd;
    level.at = {begin, keyEnd};
    level.key = m_bytes.sliced(begin, keyEnd - begin);
    level.after = at + 1;
    return true;
}

Line Lines::read(text::ByteRange range) const
{
    Line line{.range = range, .indent = indentOf(range), .rest = range.end};
    line.isComment = line.indent == comment;
    line.isBoundary = line.indent == boundary;
    if (line.indent < 0)
        return line;
    qsizetype at = range.begin + line.indent;
    const auto skipBlanks = [&] {
        while (at < range.end && isBlankByte(m_bytes.at(at)))
            ++at;
    };
    while (at < range.end && m_bytes.at(at) == '-' &&
           (at + 1 == range.end || isBlankByte(m_bytes.at(at + 1)))) {
        line.levels.append({at - range.begin, true, {}, {at, at + 1}, at + 1});
        ++at;
        skipBlanks();
    }
    Level entry{.column = at - range.begin};
    if (readKey(at, range.end, entry)) {
        line.levels.append(entry);
        at = entry.after;
        skipBlanks();
    }
    line.rest = at;
    return line;
}

} // namespace kw::language
