// SPDX-License-Identifier: Apache-2.0
// Going from step to step.
#include "models/timeline_model.h"

#include <algorithm>

namespace kw::models {

namespace {

using build::VertexState;

// In the order of their starts.
QList<StepRef> stepsOf(const TimelineRow &row)
{
    std::vector<std::pair<Nanoseconds, StepRef>> found;
    for (const Lane &lane : row.lanes) {
        for (std::size_t i = 0; i < lane.bars.size(); ++i) {
            if (lane.bars[i].part != BarPart::Push) {
                found.emplace_back(lane.starts[i], lane.bars[i].step);
            }
        }
    }
    std::ranges::stable_sort(found, {}, &std::pair<Nanoseconds, StepRef>::first);
    QList<StepRef> refs;
    for (const auto &[start, step] : found) {
        refs.append(step);
    }
    return refs;
}

void collectRows(const TimelineRow &row, QList<const TimelineRow *> &rows)
{
    if (!row.lanes.empty()) {
        rows.append(&row);
    }
    for (const std::unique_ptr<TimelineRow> &child : row.children) {
        collectRows(*child, rows);
    }
}

} // namespace

Span TimelineModel::hull(const QModelIndex &index) const
{
    const TimelineRow &shown = *row(index);
    if (shown.first == 0) {
        return {};
    }
    QList<const TimelineRow *> rows;
    collectRows(shown, rows);
    Nanoseconds last = shown.first;
    for (const TimelineRow *each : rows) {
        for (const Lane &lane : each->lanes) {
            last = std::max(last, lane.ends.back() == 0 ? latest() : lane.ends.back());
        }
    }
    return {shown.first, last};
}

QList<const TimelineRow *> TimelineModel::rowsWithBars() const
{
    QList<const TimelineRow *> rows;
    for (const std::unique_ptr<TimelineRow> &artifact : m_artifacts) {
        collectRows(*artifact, rows);
    }
    return rows;
}

StepRef TimelineModel::neighbour(StepRef step, int direction) const
{
    const QList<const TimelineRow *> rows = rowsWithBars();
    const QModelIndex at = rowOf(step);
    qsizetype position = direction > 0 ? 0 : rows.size() - 1;
    if (at.isValid()) {
        position = rows.indexOf(&row(at)->barsRow());
        const QList<StepRef> steps = stepsOf(*rows.at(position));
        const qsizetype next = steps.indexOf(step) + direction;
        if (next >= 0 && next < steps.size()) {
            return steps.at(next);
        }
        position += direction;
    }
    if (position < 0 || position >= rows.size()) {
        return {};
    }
    const QList<StepRef> steps = stepsOf(*rows.at(position));
    return direction > 0 ? steps.constFirst() : steps.constLast();
}

StepRef TimelineModel::leadingStep(const QModelIndex &index) const
{
    QList<const TimelineRow *> rows;
    collectRows(*row(index), rows);
    StepRef running;
    StepRef last;
    Nanoseconds lastStart = 0;
    for (const TimelineRow *each : rows) {
        for (const Lane &lane : each->lanes) {
            const auto failed = std::ranges::find_if(
                lane.bars, [this](const Bar &bar) { return vertex(bar.step)->state == VertexState::Failed; });
            if (each->counts.failed > 0 && failed != lane.bars.end()) {
                return failed->step;
            }
            if (lane.ends.back() == 0) {
                running = lane.bars.back().step;
            }
            if (lane.starts.back() >= lastStart) {
                lastStart = lane.starts.back();
                last = lane.bars.back().step;
            }
        }
    }
    return running.isValid() ? running : last;
}

} // namespace kw::models
