// SPDX-License-Identifier: Apache-2.0
#include "build/progress_time.h"

#include <chrono>

namespace kw::build {

namespace {

// The number in `text` at `from`, `count` digits; -1 when one is no digit.
int digits(std::string_view text, size_t from, size_t count)
{
    int value = 0;
    for (size_t i = from; i < from + count; ++i) {
        if (text[i] < '0' || text[i] > '9') {
            return -1;
        }
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

} // namespace

Nanoseconds parseProgressTime(std::string_view text)
{
    constexpr size_t fractionAt = 20;
    if (text.size() < fractionAt || text.size() > 30 || text.back() != 'Z' || text[4] != '-' ||
        text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':') {
        return 0;
    }
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    const int day = digits(text, 8, 2);
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    if (year < 1970 || year > 2261 || month < 1 || day < 1 || hour < 0 || minute < 0 || second < 0) {
        return 0;
    }
    Nanoseconds fraction = 0;
    if (text[19] == '.') {
        const size_t count = text.size() - 1 - fractionAt;
        const int value = digits(text, fractionAt, count);
        fraction = value < 0 ? 0 : value;
        for (size_t i = count; i < 9; ++i) {
            fraction *= 10;
        }
    }
    const std::chrono::sys_days date = std::chrono::year(year) /
                                       std::chrono::month(static_cast<unsigned>(month)) /
                                       std::chrono::day(static_cast<unsigned>(day));
    const qint64 seconds =
        date.time_since_epoch().count() * qint64(86'400) + hour * 3'600 + minute * 60 + second;
    return seconds * 1'000'000'000 + fraction;
}

} // namespace kw::build
