// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace kw::workspace {

// What turns `before` into `after`, as unified difference with three lines around each change; empty when
// they are the same. Any thread.
QString lineDifference(const QStringList &before, const QStringList &after);

} // namespace kw::workspace
