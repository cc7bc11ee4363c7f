// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaType>

namespace kw::models {

// One step of a build: the index of its call, and of its vertex in the order of their first mention. Both
// stay what they are while a build goes on.
struct StepRef
{
    int call = -1;
    int vertex = -1;

    bool isValid() const { return call >= 0 && vertex >= 0; }
    bool operator==(const StepRef &) const = default;
};

} // namespace kw::models

Q_DECLARE_METATYPE(kw::models::StepRef)
