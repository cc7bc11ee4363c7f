// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/call_run.h"

#include <QHash>

#include <vector>

namespace kw::workspace {

// How long the steps of an earlier build took: what to expect of the same steps now. A value.
class StepTimes
{
public:
    StepTimes() = default;
    // Steps that were cached or did not end say nothing.
    explicit StepTimes(const std::vector<build::CallRun> &calls);

    build::Nanoseconds of(const QString &artifact, const QString &step) const; // 0: not known
    bool isEmpty() const { return m_times.isEmpty(); }

private:
    QHash<std::pair<QString, QString>, build::Nanoseconds> m_times; // by artifact and name of the step
};

} // namespace kw::workspace
