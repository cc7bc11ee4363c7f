// SPDX-License-Identifier: Apache-2.0
#include "schema/json_strings.h"

#include <QJsonArray>
#include <QJsonValue>

namespace kw::schema {

QStringList jsonStrings(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray items = value.toArray();
    for (const QJsonValue &item : items)
        texts.append(item.toString());
    return texts;
}

} // namespace kw::schema
