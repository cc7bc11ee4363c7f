// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace kw::dockerfile {

// Go's filepath.Match for one path element or several: * and ? do not match "/", [a-z], [^a-z], \ escapes.
// A broken pattern matches nothing.
bool globMatches(QStringView pattern, QStringView name);

// Files and folders below `folder` that a pattern (relative, with "/") matches, relative to it, sorted per
// folder; hidden ones too. Source: Go path/filepath, Glob.
QStringList globFiles(const QString &folder, const QString &pattern);

} // namespace kw::dockerfile
