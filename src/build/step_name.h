// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace kw::build {

// What a step does, for its icon and for counting.
enum class StepKind { Internal, Transfer, Pull, Run, Copy, Export, Push, CacheImport, CacheExport, Other };

// The parts of a vertex name: "[linux/arm64 build 2/4] RUN make".
struct StepName
{
    StepKind kind = StepKind::Other;
    QString platform;    // empty: for every platform
    QString stage;       // empty for a Dockerfile with one stage
    int index = 0;       // 1-based place in the stage; 0 outside of stages
    int count = 0;       // steps of the stage
    QString instruction; // the text without the bracket

    bool operator==(const StepName &) const = default;

    static StepName parse(const QString &name);
};

} // namespace kw::build
