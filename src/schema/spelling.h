// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace kw::schema {

// The candidate that `word` is most likely a slip of: other case, or a letter or two wrong, missing, too many
// or swapped. Empty when none is near enough.
QString likelyMeant(const QString &word, const QStringList &candidates);

} // namespace kw::schema
