// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace kw::process {

// The absolute path of program `name`, searched in the absolute folders of PATH only: never in the working
// directory, which may be a project that somebody else wrote. An absolute `name` is checked and returned.
// Empty when there is none.
QString findExecutable(const QString &name);

// The same with a search path of the caller's (colon separated).
QString findExecutable(const QString &name, const QString &searchPath);

} // namespace kw::process
