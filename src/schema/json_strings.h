// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QJsonValue;

namespace kw::schema {

// The items of a JSON list as texts; an item that is no text gives an empty one, a value that is no list
// none.
QStringList jsonStrings(const QJsonValue &value);

} // namespace kw::schema
