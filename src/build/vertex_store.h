// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/progress_event.h"
#include "build/step_name.h"

#include <QHash>

#include <chrono>
#include <set>

namespace kw::build {

enum class VertexState { Pending, Running, Done, Cached, Failed, Cancelled };

struct Interval
{
    Nanoseconds start = 0;
    Nanoseconds end = 0; // 0: still open

    bool operator==(const Interval &) const = default;
};

struct Transfer
{
    QString id; // what BuildKit calls it: "transferring context:", "sha256:…", "pushing layers"
    qint64 current = 0;
    qint64 total = 0; // 0: not known
    Nanoseconds started = 0;
    Nanoseconds completed = 0;
};

// One step of a build, with everything that was said about it.
struct Vertex
{
    QByteArray digest;
    QString name;
    StepName step;
    QList<QByteArray> inputs;
    VertexState state = VertexState::Pending;
    bool cached = false;
    QString error;
    QList<Interval> intervals; // a step may be reopened; in the order of coming
    std::optional<ProgressGroup> group;
    QList<Transfer> transfers;

    bool isFinished() const { return state != VertexState::Pending && state != VertexState::Running; }

    // Of an import: there is no cache under that name yet, as in every first build. That is no failure.
    bool foundNoCache() const;

    // The time it was worked on: overlapping intervals count once. `now` closes an open interval.
    std::chrono::nanoseconds duration(Nanoseconds now = 0) const;
};

struct StepCounts
{
    int total = 0; // known steps without the internal ones; grows during a build
    int done = 0;  // cached ones included
    int cached = 0;
    int running = 0;
    int failed = 0;

    bool operator==(const StepCounts &) const = default;
};

StepCounts countsOf(const QList<Vertex> &vertexes);

// The steps of one call, kept current by its events. Any single thread.
class VertexStore
{
public:
    void apply(const ProgressEvent &event);

    const QList<Vertex> &vertexes() const { return m_vertexes; } // in the order of their first mention
    const Vertex *find(const QByteArray &digest) const;

    const QList<WarningEvent> &warnings() const { return m_warnings; } // each once
    StepCounts counts() const { return countsOf(m_vertexes); }

    // Why the build failed: the step whose error is not a mere echo of the stop; nullptr when there is none.
    // Means nothing in a build that succeeded (a missing cache leaves an error too).
    const Vertex *rootCause() const;

    // Finished last, by the daemon's clock; 0 before the first event.
    Nanoseconds latest() const { return m_latest; }

    // Indexes of the vertexes changed since the last call.
    QList<int> takeChanged();

private:
    Vertex &vertex(const QByteArray &digest);
    void applyVertex(const VertexEvent &event);
    void applyStatus(const StatusEvent &event);
    void applyWarning(const WarningEvent &event);

    QList<Vertex> m_vertexes;
    QHash<QByteArray, qsizetype> m_index;
    QHash<QPair<QByteArray, QString>, qsizetype> m_transferIndex;
    QList<WarningEvent> m_warnings;
    std::set<int> m_changed;
    Nanoseconds m_latest = 0;
};

} // namespace kw::build
