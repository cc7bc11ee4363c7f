// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace kw::process {

// One difference between our environment and that of a program we start.
struct EnvironmentChange
{
    QString name;
    std::optional<QString> value; // nothing: the variable is removed
    bool secret = false;          // the value is never shown or recorded

    bool operator==(const EnvironmentChange &) const = default;
};

// What every tool gets: no colours, no builder or progress style that somebody's shell has set (we always
// pass both as arguments), and none of the library paths that an AppImage sets for our own program.
QList<EnvironmentChange> toolEnvironment();

} // namespace kw::process
