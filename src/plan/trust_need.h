// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace kw::plan {

// Something that a project would run or fetch by itself, or that makes its plan depend on this machine.
struct TrustNeed
{
    enum class Kind {
        Command,     // {{cmd …}} in a template
        Remote,      // `requires` of another repository
        Hook,        // a lifecycle hook of a build
        CustomBuild, // custom.buildCommand
        HandOver,    // an artifact that Skaffold builds with programs of this machine
        Activation,  // a profile that looks at the environment, the cluster or the command
    };

    Kind kind = Kind::Command;
    QString what;  // the template, address, command or condition
    QString where; // file:line:column

    bool operator==(const TrustNeed &) const = default;
};

} // namespace kw::plan
