// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/call_run.h"
#include "models/step_ref.h"
#include "models/time_scale.h"

#include <memory>
#include <vector>

namespace kw::models {

// What the steps of a row add up to.
struct RowCounts
{
    int total = 0;
    int done = 0; // cached ones included
    int cached = 0;
    int running = 0;
    int failed = 0;
    int cancelled = 0;

    bool operator==(const RowCounts &) const = default;
};

enum class RowKind { Artifact, Platform, Stage };
enum class RowState { Waiting, Running, Done, Failed, Cancelled, Skipped };

// An exporting step shows the time from which it pushes as a bar of its own.
enum class BarPart { Whole, BeforePush, Push };

struct Bar
{
    StepRef step;
    BarPart part = BarPart::Whole;

    bool operator==(const Bar &) const = default;
};

// Bars one behind the other.
struct Lane
{
    std::vector<Bar> bars; // in the order of their starts, hardly overlapping
    std::vector<Nanoseconds> starts;
    std::vector<Nanoseconds> ends; // 0: still runs
};

// One row of the timeline, with the rows below it.
struct TimelineRow
{
    RowKind kind = RowKind::Artifact;
    TimelineRow *parent = nullptr;
    int call = 0;
    QString name; // artifact, platform, stage; empty: of no platform, of no stage
    std::vector<std::unique_ptr<TimelineRow>> children;
    std::vector<Lane> lanes;
    RowCounts counts;
    Nanoseconds first = 0; // start of the first step; 0: none has started
    bool dirty = false;

    // A platform with one stage shows that stage's bars itself.
    bool showsRows() const { return kind == RowKind::Artifact || children.size() > 1; }
    const TimelineRow &barsRow() const
    {
        return kind == RowKind::Platform && children.size() == 1 ? *children.front() : *this;
    }
    int position() const; // among the children of its parent

    void count(build::VertexState before, build::VertexState now); // here and above

    // Puts a bar into the first lane that is free at its start. True when that needed one more lane.
    bool addBar(Bar bar, const build::Interval &interval);
    void setEnd(Bar bar, Nanoseconds end);

    RowState state(build::CallState callState) const;
};

// The words of a row's state are the same everywhere in the window.
QString rowStateWord(RowState state);

// The time of a part of a step; an end of 0 means that it still goes on, a start of 0 that there is no such
// part.
build::Interval partInterval(const build::Vertex &vertex, BarPart part);

} // namespace kw::models
