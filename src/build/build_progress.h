// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/call_run.h"

#include <vector>

namespace kw::build {

// How far a set of calls is. A value.
struct BuildProgress
{
    StepCounts steps; // of all calls together
    int callsDone = 0;
    double done = 0;     // share of the whole, 0 to 1: an estimate while steps are still found
    double cached = 0;   // the part of `done` that came from the cache
    qint64 received = 0; // bytes that came to the builder: base images, contexts, caches
    qint64 sent = 0;     // bytes that left it: layers, caches, as far as BuildKit counts them

    bool operator==(const BuildProgress &) const = default;
};

// `before`: what was measured last of the same calls; shares never become less than they were.
BuildProgress measureProgress(const std::vector<CallRun> &calls, const BuildProgress &before = {});

// True when the bytes of a transfer leave the builder.
bool leavesBuilder(const Vertex &vertex, const Transfer &transfer);

// The steps that decided how long a call took: from the step that ended last back through the input that each
// had to wait for longest; of one without inputs, the step that ended last before it. In the order of their
// starts; digests. Empty before the first step has started.
QList<QByteArray> criticalPath(const VertexStore &vertexes);

} // namespace kw::build
