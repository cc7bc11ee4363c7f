// SPDX-License-Identifier: Apache-2.0
#include "text/patch.h"

#include "text/tr.h"

#include <algorithm>

namespace kw::text {

namespace {

bool isInsideCharacter(const QByteArray &bytes, qsizetype at)
{
    return at < bytes.size() && (static_cast<uchar>(bytes.at(at)) & 0xC0) == 0x80;
}

} // namespace

bool PatchSet::add(const Patch &patch)
{
    const auto after = std::find_if(m_patches.begin(), m_patches.end(), [&](const Patch &other) {
        return other.range.begin >= patch.range.begin;
    });
    if (after != m_patches.end() &&
        (after->range.begin < patch.range.end || after->range.begin == patch.range.begin))
        return false;
    if (after != m_patches.begin() && std::prev(after)->range.end > patch.range.begin)
        return false;
    m_patches.insert(after, patch);
    return true;
}

Result<QByteArray> PatchSet::applied(const QByteArray &bytes) const
{
    QByteArray result;
    qsizetype from = 0;
    for (const Patch &patch : m_patches) {
        if (patch.range.begin < from || patch.range.end > bytes.size() ||
            patch.range.end < patch.range.begin) {
            return failure(ErrorCode::InvalidInput, Tr::tr("The edit does not fit the text"),
                           Tr::tr("It was made for another revision."));
        }
        result += QByteArrayView(bytes).sliced(from, patch.range.begin - from);
        result += patch.text;
        from = patch.range.end;
    }
    result += QByteArrayView(bytes).sliced(from);
    return result;
}

Result<Patch> PatchSet::combined(const QByteArray &bytes) const
{
    const auto after = applied(bytes);
    if (!after)
        return std::unexpected(after.error());
    if (m_patches.isEmpty())
        return Patch{};
    qsizetype begin = m_patches.first().range.begin;
    qsizetype end = m_patches.last().range.end;
    qsizetype newEnd = end + after->size() - bytes.size();
    while (begin < end && begin < newEnd && bytes.at(begin) == after->at(begin))
        ++begin;
    while (begin > 0 && (isInsideCharacter(bytes, begin) || isInsideCharacter(*after, begin)))
        --begin;
    while (end > begin && newEnd > begin && bytes.at(end - 1) == after->at(newEnd - 1)) {
        --end;
        --newEnd;
    }
    while (isInsideCharacter(bytes, end) || isInsideCharacter(*after, newEnd)) {
        ++end;
        ++newEnd;
    }
    return Patch{{begin, end}, after->sliced(begin, newEnd - begin)};
}

Patch PatchSet::inverse(const Patch &patch, const QByteArray &bytes)
{
    return {{patch.range.begin, patch.range.begin + patch.text.size()},
            bytes.sliced(patch.range.begin, patch.range.length())};
}

} // namespace kw::text
