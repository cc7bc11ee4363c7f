// SPDX-License-Identifier: Apache-2.0
#include "build/build_progress.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace kw::build {

namespace {

// What ends each call and is announced late: exporting and pushing.
constexpr int lateSteps = 2;

void add(StepCounts &sum, const StepCounts &counts)
{
    sum.total += counts.total;
    sum.done += counts.done;
    sum.cached += counts.cached;
    sum.running += counts.running;
    sum.failed += counts.failed;
}

struct Share
{
    double done = 0;
    double cached = 0;
};

Share shareOf(const CallRun &run, const StepCounts &counts)
{
    const double cachedShare = counts.done == 0 ? 0 : static_cast<double>(counts.cached) / counts.done;
    if (run.state() == CallState::Succeeded) {
        return {1, cachedShare};
    }
    // Before the Dockerfile is read only the reading itself is known.
    const bool knowsStages = std::ranges::any_of(run.vertexes().vertexes(),
                                                 [](const Vertex &vertex) { return vertex.step.count > 0; });
    if (!knowsStages) {
        return {};
    }
    const double done = static_cast<double>(counts.done) / (counts.total + lateSteps);
    return {done, done * cachedShare};
}

Nanoseconds endOf(const Vertex &vertex)
{
    Nanoseconds end = 0;
    for (const Interval &interval : vertex.intervals) {
        if (interval.end == 0) {
            return std::numeric_limits<Nanoseconds>::max();
        }
        end = std::max(end, interval.end);
    }
    return end;
}

// For what names no inputs (exporting, merging): the step that ended last before it began.
const Vertex *endedBefore(const VertexStore &vertexes, const Vertex &later)
{
    const Vertex *found = nullptr;
    for (const Vertex &vertex : vertexes.vertexes()) {
        const bool isBefore = !vertex.intervals.isEmpty() && &vertex != &later &&
                              endOf(vertex) <= later.intervals.constFirst().start;
        if (isBefore && (found == nullptr || endOf(vertex) > endOf(*found))) {
            found = &vertex;
        }
    }
    return found;
}

} // namespace

bool leavesBuilder(const Vertex &vertex, const Transfer &transfer)
{
    return vertex.step.kind == StepKind::Export || vertex.step.kind == StepKind::Push ||
           vertex.step.kind == StepKind::CacheExport || transfer.id.startsWith(QLatin1String("pushing"));
}

BuildProgress measureProgress(const std::vector<CallRun> &calls, const BuildProgress &before)
{
    BuildProgress progress;
    for (const CallRun &run : calls) {
        const StepCounts counts = run.vertexes().counts();
        add(progress.steps, counts);
        progress.callsDone += run.state() == CallState::Succeeded ? 1 : 0;
        const Share share = shareOf(run, counts);
        progress.done += share.done / static_cast<double>(calls.size());
        progress.cached += share.cached / static_cast<double>(calls.size());
        for (const Vertex &vertex : run.vertexes().vertexes()) {
            for (const Transfer &transfer : vertex.transfers) {
                qint64 &sum = leavesBuilder(vertex, transfer) ? progress.sent : progress.received;
                sum += transfer.current;
            }
        }
    }
    progress.done = std::clamp(progress.done, before.done, std::max(before.done, 1.0));
    progress.cached = std::min(std::max(progress.cached, before.cached), progress.done);
    return progress;
}

QList<QByteArray> criticalPath(const VertexStore &vertexes)
{
    const Vertex *last = nullptr;
    for (const Vertex &vertex : vertexes.vertexes()) {
        if (!vertex.intervals.isEmpty() && (last == nullptr || endOf(vertex) >= endOf(*last))) {
            last = &vertex;
        }
    }
    QList<QByteArray> path;
    QSet<QByteArray> seen; // hostile input may have circles
    while (last != nullptr && !seen.contains(last->digest)) {
        path.prepend(last->digest);
        seen.insert(last->digest);
        const Vertex *longest = nullptr;
        for (const QByteArray &input : std::as_const(last->inputs)) {
            const Vertex *vertex = vertexes.find(input);
            if (vertex != nullptr && !vertex->intervals.isEmpty() &&
                (longest == nullptr || endOf(*vertex) > endOf(*longest))) {
                longest = vertex;
            }
        }
        last = longest != nullptr ? longest : endedBefore(vertexes, *last);
    }
    return path;
}

} // namespace kw::build
