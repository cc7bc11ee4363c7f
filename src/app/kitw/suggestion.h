// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace kw::kitw {

// The candidate that `word` is most likely a slip of; empty when none is near.
QString nearest(const QString &word, const QStringList &candidates);

} // namespace kw::kitw
