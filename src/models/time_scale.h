// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/progress_event.h"

#include <QList>
#include <QString>

#include <vector>

namespace kw::models {

using build::Nanoseconds;

// Where a moment of a build is on a line of pixels. A value type.
struct TimeScale
{
    Nanoseconds origin = 0;      // this moment is at pixel 0 before scrolling
    double pixelsPerSecond = 10; // above 0
    double scrolled = 0;         // pixels that are left of the view

    double x(Nanoseconds time) const;
    Nanoseconds time(double x) const;

    // The same moment stays at `x` while the scale grows by `factor`; kept between one pixel for an hour and
    // ten pixels for a millisecond.
    TimeScale zoomed(double factor, double x) const;

    // The whole of `length` in `width` pixels, from the origin on.
    static TimeScale fitting(Nanoseconds origin, Nanoseconds length, double width);
};

// A round length that holds `elapsed` and some room behind it, so that a running build does not change its
// scale with every step. At least one second.
Nanoseconds roomFor(Nanoseconds elapsed);

struct AxisTick
{
    double x = 0;
    QString label; // empty for a tick between two labels

    bool operator==(const AxisTick &) const = default;
};

// The ticks that are seen in `width` pixels, labels at least `labelDistance` apart, at round times: "0:20",
// below a second "0.2 s".
QList<AxisTick> axisTicks(const TimeScale &scale, double width, double labelDistance);

// One bar's time; `end` is never before `start`.
struct Span
{
    Nanoseconds start = 0;
    Nanoseconds end = 0;

    bool operator==(const Span &) const = default;
};

// Some bars of a lane that are drawn as one block.
struct Block
{
    double x = 0;
    double width = 0;
    qsizetype first = 0; // index of its first bar
    qsizetype count = 1; // more than one: too narrow to tell apart

    bool operator==(const Block &) const = default;
};

// What is seen of a lane in `width` pixels. `spans` are in the order of their starts. Each block is at least
// `leastWidth` wide and begins behind the one before it; short bars are pushed to the right by at most four
// times that width, those that would go farther join the block before them. The work grows with what is seen,
// not with the number of spans.
QList<Block> visibleBlocks(const std::vector<Span> &spans, const TimeScale &scale, double width,
                           double leastWidth);

} // namespace kw::models
