// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace kw::skaffold {

// The page of help for a problem's code (resources/help/problems), Markdown: a title, then what it means, why
// it matters, how to fix it and an example. Empty for a code that does not exist. Any thread.
QString problemHelp(const QString &code);

// Its title, without marks.
QString problemTitle(const QString &code);

// All codes that have a page, sorted.
QStringList problemCodes();

} // namespace kw::skaffold
