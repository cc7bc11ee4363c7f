// SPDX-License-Identifier: Apache-2.0
#include "build/vertex_store.h"

#include <algorithm>

namespace kw::build {

namespace {

constexpr QLatin1StringView cancelledSuffix("context canceled");
constexpr QLatin1StringView notFoundSuffix(": not found");

VertexState finalState(const Vertex &vertex)
{
    if (vertex.foundNoCache()) {
        return VertexState::Done;
    }
    if (!vertex.error.isEmpty()) {
        return vertex.error.endsWith(cancelledSuffix) ? VertexState::Cancelled : VertexState::Failed;
    }
    return vertex.cached ? VertexState::Cached : VertexState::Done;
}

void recordInterval(QList<Interval> &intervals, Nanoseconds start, Nanoseconds end)
{
    for (Interval &interval : intervals) {
        if (interval.start == start) {
            if (end != 0) {
                interval.end = end;
            }
            return;
        }
    }
    intervals.append({start, end});
}

} // namespace

bool Vertex::foundNoCache() const
{
    return step.kind == StepKind::CacheImport && error.endsWith(notFoundSuffix);
}

std::chrono::nanoseconds Vertex::duration(Nanoseconds now) const
{
    QList<Interval> sorted = intervals;
    std::ranges::sort(sorted, {}, &Interval::start);
    Nanoseconds sum = 0;
    Nanoseconds reached = 0;
    for (const Interval &interval : sorted) {
        const Nanoseconds end = interval.end != 0 ? interval.end : now;
        const Nanoseconds start = std::max(interval.start, reached);
        if (end > start) {
            sum += end - start;
            reached = end;
        }
    }
    return std::chrono::nanoseconds(sum);
}

void VertexStore::apply(const ProgressEvent &event)
{
    if (const auto *vertexEvent = std::get_if<VertexEvent>(&event)) {
        applyVertex(*vertexEvent);
    } else if (const auto *status = std::get_if<StatusEvent>(&event)) {
        applyStatus(*status);
    } else if (const auto *log = std::get_if<LogEvent>(&event)) {
        vertex(log->vertex); // logs may come before their step is announced
    } else if (const auto *warning = std::get_if<WarningEvent>(&event)) {
        applyWarning(*warning);
    }
}

const Vertex *VertexStore::find(const QByteArray &digest) const
{
    const auto found = m_index.constFind(digest);
    return found == m_index.cend() ? nullptr : &m_vertexes.at(*found);
}

Vertex &VertexStore::vertex(const QByteArray &digest)
{
    auto found = m_index.find(digest);
    if (found == m_index.end()) {
        found = m_index.insert(digest, m_vertexes.size());
        m_vertexes.append(Vertex{.digest = digest});
    }
    m_changed.insert(static_cast<int>(*found));
    return m_vertexes[*found];
}

void VertexStore::applyVertex(const VertexEvent &event)
{
    Vertex &known = vertex(event.digest);
    if (known.name.isEmpty() && !event.name.isEmpty()) {
        known.name = event.name;
        known.step = StepName::parse(event.name);
    }
    if (!event.inputs.isEmpty()) {
        known.inputs = event.inputs;
    }
    if (event.group) {
        known.group = event.group;
    }
    known.cached = known.cached || event.cached;
    if (event.started == 0) {
        if (!event.error.isEmpty()) {
            known.error = event.error;
            known.state = finalState(known);
        }
        return;
    }
    recordInterval(known.intervals, event.started, event.completed);
    m_latest = std::max({m_latest, event.started, event.completed});
    known.error = event.error;
    known.state = event.completed != 0 ? finalState(known) : VertexState::Running;
}

void VertexStore::applyStatus(const StatusEvent &event)
{
    Vertex &known = vertex(event.vertex);
    const QPair<QByteArray, QString> key(event.vertex, event.id);
    auto found = m_transferIndex.find(key);
    if (found == m_transferIndex.end()) {
        found = m_transferIndex.insert(key, known.transfers.size());
        known.transfers.append(Transfer{.id = event.id});
    }
    Transfer &transfer = known.transfers[*found];
    transfer.current = event.current;
    transfer.total = std::max(transfer.total, event.total);
    transfer.started = event.started != 0 ? event.started : transfer.started;
    transfer.completed = event.completed;
    m_latest = std::max({m_latest, event.started, event.completed});
}

// Each platform and node reports the same warning again.
void VertexStore::applyWarning(const WarningEvent &event)
{
    const bool known = std::ranges::any_of(m_warnings, [&event](const WarningEvent &other) {
        return other.text == event.text && other.url == event.url && other.file == event.file &&
               other.firstLine == event.firstLine;
    });
    if (!known) {
        m_warnings.append(event);
    }
}

StepCounts countsOf(const QList<Vertex> &vertexes)
{
    StepCounts counts;
    for (const Vertex &each : vertexes) {
        if (each.step.kind == StepKind::Internal || each.name.isEmpty()) {
            continue;
        }
        ++counts.total;
        counts.done += each.isFinished() ? 1 : 0;
        counts.cached += each.state == VertexState::Cached ? 1 : 0;
        counts.running += each.state == VertexState::Running ? 1 : 0;
        counts.failed += each.state == VertexState::Failed ? 1 : 0;
    }
    return counts;
}

const Vertex *VertexStore::rootCause() const
{
    const Vertex *cause = nullptr;
    for (const Vertex &each : m_vertexes) {
        // A cache that could not be imported is an error of its step and never the end of a build.
        if (each.state != VertexState::Failed || each.step.kind == StepKind::CacheImport) {
            continue;
        }
        const bool earlier = cause != nullptr && !each.intervals.isEmpty() && !cause->intervals.isEmpty() &&
                             each.intervals.constLast().end < cause->intervals.constLast().end;
        if (cause == nullptr || earlier) {
            cause = &each;
        }
    }
    return cause;
}

QList<int> VertexStore::takeChanged()
{
    const QList<int> changed(m_changed.cbegin(), m_changed.cend());
    m_changed.clear();
    return changed;
}

} // namespace kw::build
