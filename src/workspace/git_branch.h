// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace kw::workspace {

// The branch that the working tree of this folder is on, or the first letters of its commit when it is on
// none; empty outside a working tree. Reads .git/HEAD, runs nothing.
QString gitBranch(const QString &folder);

} // namespace kw::workspace
