// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace kw::build {

// Names a process for as long as the machine runs, and never another one: "PID:START". Linux: /proc.
QString ownMark();
bool isAlive(const QString &mark);

} // namespace kw::build
