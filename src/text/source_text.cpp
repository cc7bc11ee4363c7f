// SPDX-License-Identifier: Apache-2.0
#include "text/source_text.h"

#include "text/patch.h"
#include "text/tr.h"

#include <algorithm>
#include <utility>

namespace kw::text {

namespace {

// Length of the valid UTF-8 character at `at`, 0 when there is none.
qsizetype characterLength(QByteArrayView bytes, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return i < bytes.size() ? static_cast<uchar>(bytes[i]) : uchar(0); };
    const auto follows = [&](qsizetype i) { return (byte(i) & 0xC0) == 0x80; };
    const uchar first = byte(at);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return follows(at + 1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const uchar second = byte(at + 1);
        if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F))
            return 0;
        return follows(at + 1) && follows(at + 2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const uchar second = byte(at + 1);
        if ((first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F))
            return 0;
        return follows(at + 1) && follows(at + 2) && follows(at + 3) ? 4 : 0;
    }
    return 0;
}

std::unexpected<Error> notText(QByteArrayView bytes, qsizetype at, const QString &why)
{
    const qsizetype line = bytes.first(at).count('\n') + 1;
    return failure(ErrorCode::InvalidInput, Tr::tr("This is not a text file that can be edited"), why,
                   Tr::tr("Convert the file to UTF-8 with usual line ends, then open it again."),
                   Tr::tr("line %1").arg(line));
}

// Every character that begins in [begin, end), which must be where one begins.
Result<void> checked(QByteArrayView bytes, qsizetype begin, qsizetype end)
{
    for (qsizetype at = begin; at < end;) {
        const char byte = bytes[at];
        if (byte == '\0')
            return notText(bytes, at, Tr::tr("It holds a NUL byte, as binary files do."));
        if (byte == '\r' && (at + 1 == bytes.size() || bytes[at + 1] != '\n'))
            return notText(bytes, at, Tr::tr("It holds a carriage return without a line feed."));
        const qsizetype length = characterLength(bytes, at);
        if (length == 0)
            return notText(bytes, at, Tr::tr("It holds bytes that are not UTF-8."));
        at += length;
    }
    return {};
}

bool continuesCharacter(QByteArrayView bytes, qsizetype at)
{
    return at < bytes.size() && (static_cast<uchar>(bytes[at]) & 0xC0) == 0x80;
}

// What a patch can have broken, in the text after it: its own text and the characters around it.
Result<void> checkedAround(QByteArrayView bytes, qsizetype begin, qsizetype end)
{
    begin = std::max<qsizetype>(begin - 1, 0);
    while (begin > 0 && continuesCharacter(bytes, begin))
        --begin;
    while (continuesCharacter(bytes, end))
        ++end;
    return checked(bytes, begin, end);
}

std::unexpected<Error> tooLarge()
{
    return failure(ErrorCode::TooLarge, Tr::tr("The text is too large"), Tr::tr("It has more than 100 MB."));
}

} // namespace

Result<SourceText> SourceText::fromBytes(QByteArray bytes, Revision revision)
{
    if (bytes.size() > maximumSize)
        return tooLarge();
    if (const auto valid = checked(bytes, 0, bytes.size()); !valid)
        return std::unexpected(valid.error());
    SourceText text;
    text.m_bytes = std::move(bytes);
    text.m_revision = revision;
    return text;
}

Result<SourceText> SourceText::patched(const PatchSet &patches) const
{
    auto bytes = patches.applied(m_bytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (bytes->size() > maximumSize)
        return tooLarge();
    qsizetype grown = 0;
    for (const Patch &patch : patches.patches()) {
        const qsizetype begin = patch.range.begin + grown;
        if (const auto valid = checkedAround(*bytes, begin, begin + patch.text.size()); !valid)
            return std::unexpected(valid.error());
        grown += patch.text.size() - patch.range.length();
    }
    SourceText text;
    text.m_bytes = *std::move(bytes);
    text.m_revision = Revision{m_revision.number + 1};
    return text;
}

LineEnd SourceText::lineEndAt(ByteOffset offset) const
{
    const qsizetype feed = m_bytes.indexOf('\n', offset.value);
    if (feed < 0)
        return LineEnd::None;
    return feed > 0 && m_bytes.at(feed - 1) == '\r' ? LineEnd::CrLf : LineEnd::Lf;
}

LineEnd SourceText::usualLineEnd() const
{
    const qsizetype feeds = m_bytes.count('\n');
    return m_bytes.count('\r') * 2 > feeds ? LineEnd::CrLf : LineEnd::Lf;
}

} // namespace kw::text
