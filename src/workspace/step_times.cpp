// SPDX-License-Identifier: Apache-2.0
#include "workspace/step_times.h"

namespace kw::workspace {

StepTimes::StepTimes(const std::vector<build::CallRun> &calls)
{
    for (const build::CallRun &run : calls) {
        for (const build::Vertex &vertex : run.vertexes().vertexes()) {
            if (vertex.state == build::VertexState::Done && !vertex.cached) {
                m_times.insert({run.call().artifact, vertex.name}, vertex.duration().count());
            }
        }
    }
}

build::Nanoseconds StepTimes::of(const QString &artifact, const QString &step) const
{
    return m_times.value({artifact, step}, 0);
}

} // namespace kw::workspace
