// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTypes>

#include <algorithm>
#include <compare>

namespace kw::text {

// Numbers that must not be mixed up; conversion both ways is written out.
template <typename Tag>
struct StrongNumber
{
    qsizetype value = 0;

    constexpr StrongNumber() = default;
    constexpr explicit StrongNumber(qsizetype number)
        : value(number)
    {
    }
    constexpr auto operator<=>(const StrongNumber &) const = default;
};

using ByteOffset = StrongNumber<struct ByteOffsetTag>;     // from 0, the byte-order mark counts
using LineNumber = StrongNumber<struct LineNumberTag>;     // from 1, as people count
using ColumnNumber = StrongNumber<struct ColumnNumberTag>; // from 1, in UTF-16 units

// Bytes [begin, end) of a text.
struct ByteRange
{
    qsizetype begin = 0;
    qsizetype end = 0;

    constexpr qsizetype length() const { return end - begin; }
    constexpr bool isEmpty() const { return end <= begin; }
    constexpr bool contains(qsizetype offset) const { return begin <= offset && offset < end; }
    constexpr bool contains(ByteRange other) const { return begin <= other.begin && other.end <= end; }
    constexpr ByteRange united(ByteRange other) const
    {
        return {std::min(begin, other.begin), std::max(end, other.end)};
    }
    constexpr ByteRange shifted(qsizetype by) const { return {begin + by, end + by}; }
    constexpr bool operator==(const ByteRange &) const = default;
};

} // namespace kw::text
