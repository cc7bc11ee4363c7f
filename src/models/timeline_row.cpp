// SPDX-License-Identifier: Apache-2.0
#include "models/timeline_row.h"

#include <QCoreApplication>

#include <algorithm>

namespace kw::models {

namespace {

using build::CallState;
using build::Vertex;
using build::VertexState;

constexpr std::size_t mostLanes = 8;

Nanoseconds pushStart(const Vertex &vertex)
{
    Nanoseconds first = 0;
    if (vertex.step.kind != build::StepKind::Export) {
        return first;
    }
    for (const build::Transfer &transfer : vertex.transfers) {
        const bool pushes = transfer.id.startsWith(QLatin1String("pushing")) && transfer.started != 0;
        if (pushes && (first == 0 || transfer.started < first)) {
            first = transfer.started;
        }
    }
    return first;
}

void add(RowCounts &counts, VertexState state, int change)
{
    counts.running += state == VertexState::Running ? change : 0;
    counts.failed += state == VertexState::Failed ? change : 0;
    counts.cancelled += state == VertexState::Cancelled ? change : 0;
    counts.cached += state == VertexState::Cached ? change : 0;
    counts.done += state == VertexState::Cached || state == VertexState::Done ? change : 0;
}

} // namespace

build::Interval partInterval(const Vertex &vertex, BarPart part)
{
    if (vertex.intervals.isEmpty()) {
        return {};
    }
    build::Interval whole = vertex.intervals.constFirst();
    for (const build::Interval &interval : vertex.intervals) {
        whole.start = std::min(whole.start, interval.start);
        whole.end = whole.end == 0 || interval.end == 0 ? 0 : std::max(whole.end, interval.end);
    }
    const Nanoseconds push = part == BarPart::Whole ? 0 : pushStart(vertex);
    if (part == BarPart::Push) {
        return push == 0 ? build::Interval() : build::Interval{push, whole.end};
    }
    return push == 0 ? whole : build::Interval{whole.start, std::max(push, whole.start)};
}

QString rowStateWord(RowState state)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("TimelineRow", text); };
    switch (state) {
    case RowState::Waiting:
        return tr(QT_TRANSLATE_NOOP("TimelineRow", "Waiting"));
    case RowState::Running:
        return tr(QT_TRANSLATE_NOOP("TimelineRow", "Running"));
    case RowState::Done:
        return tr(QT_TRANSLATE_NOOP("TimelineRow", "Done"));
    case RowState::Failed:
        return tr(QT_TRANSLATE_NOOP("TimelineRow", "Failed"));
    case RowState::Cancelled:
        return tr(QT_TRANSLATE_NOOP("TimelineRow", "Cancelled"));
    case RowState::Skipped:
        return tr(QT_TRANSLATE_NOOP("TimelineRow", "Not started"));
    }
    return {};
}

int TimelineRow::position() const
{
    const auto found = std::ranges::find_if(
        parent->children, [this](const std::unique_ptr<TimelineRow> &each) { return each.get() == this; });
    return static_cast<int>(found - parent->children.begin());
}

void TimelineRow::count(VertexState before, VertexState now)
{
    for (TimelineRow *row = this; row; row = row->parent) {
        add(row->counts, before, -1);
        add(row->counts, now, 1);
    }
}

bool TimelineRow::addBar(Bar bar, const build::Interval &interval)
{
    for (TimelineRow *row = this; row; row = row->parent) {
        row->first = row->first == 0 ? interval.start : std::min(row->first, interval.start);
    }
    auto lane = std::ranges::find_if(lanes, [&interval](const Lane &each) {
        return each.ends.back() != 0 && each.ends.back() <= interval.start;
    });
    const bool grows = lane == lanes.end() && lanes.size() < mostLanes;
    if (grows) {
        lane = lanes.emplace(lanes.end());
    } else if (lane == lanes.end()) {
        --lane;
    }
    const auto at = std::ranges::upper_bound(lane->starts, interval.start) - lane->starts.begin();
    lane->starts.insert(lane->starts.begin() + at, interval.start);
    lane->ends.insert(lane->ends.begin() + at, interval.end);
    lane->bars.insert(lane->bars.begin() + at, bar);
    return grows;
}

void TimelineRow::setEnd(Bar bar, Nanoseconds end)
{
    for (Lane &lane : lanes) {
        // What still changes is near the end.
        for (std::size_t i = lane.bars.size(); i-- > 0;) {
            if (lane.bars[i] == bar) {
                lane.ends[i] = end;
                return;
            }
        }
    }
}

RowState TimelineRow::state(CallState callState) const
{
    if (callState == CallState::Succeeded) {
        return RowState::Done; // a cache that could not be imported is no failure of the build
    }
    if (counts.failed > 0 || (kind == RowKind::Artifact && callState == CallState::Failed)) {
        return RowState::Failed;
    }
    if (callState == CallState::Waiting) {
        return RowState::Waiting;
    }
    if (callState == CallState::Running) {
        if (kind != RowKind::Artifact && counts.total > 0 && counts.done == counts.total) {
            return RowState::Done;
        }
        const bool begun = counts.running + counts.done > 0 || kind == RowKind::Artifact;
        return begun ? RowState::Running : RowState::Waiting;
    }
    if (counts.total > 0 && counts.done == counts.total && kind != RowKind::Artifact) {
        return RowState::Done;
    }
    const bool begun = counts.done + counts.cancelled > 0 || kind == RowKind::Artifact;
    return begun ? RowState::Cancelled : RowState::Skipped;
}

} // namespace kw::models
