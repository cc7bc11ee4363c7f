// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "style/role.h"

#include <QIcon>
#include <QPixmap>

namespace kw::style {

// The line icon `name` of resources/icons, painted in the colour of a role of the theme in force: it follows
// theme changes by itself. Disabled icons take the disabled colour. An unknown name gives an icon that paints
// nothing.
QIcon icon(const QString &name, Role role = Role::Text);

// What things are in. Each has a shape and a word.
enum class State {
    Running,
    Up,
    Done,
    Failed,
    Warning,
    Info,
    Stopped,
    Waiting,
    Skipped,
    Asking,
    Cancelled,
    Unreachable,
    Cached,
};

QIcon stateIcon(State state);
QString stateWord(State state); // translated: "Running", "Done" …
Role stateRole(State state);

} // namespace kw::style
