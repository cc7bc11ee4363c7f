// SPDX-License-Identifier: Apache-2.0
#include "image/json_reader.h"

#include "core/format.h"
#include "image/tr.h"

#include <cmath>

namespace kw::image {

std::unexpected<Error> malformed(QString why, QString place)
{
    return failure(ErrorCode::ParseFailed, Tr::tr("Cannot read the registry's answer"), std::move(why),
                   Tr::tr("Push the image again, or check with another tool whether the registry is sound."),
                   std::move(place));
}

Result<QJsonDocument> readJson(const QByteArray &json, qsizetype limit)
{
    if (json.size() > limit) {
        return failure(ErrorCode::TooLarge, Tr::tr("Cannot read the registry's answer"),
                       Tr::tr("it is larger than %1").arg(formatSize(limit)),
                       Tr::tr("An index or manifest is never that large; the object may be something else."));
    }
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        return malformed(Tr::tr("it is not JSON at byte %1: %2").arg(error.offset).arg(error.errorString()));
    }
    return document;
}

Result<QJsonObject> readJsonObject(const QByteArray &json, qsizetype limit)
{
    const auto document = readJson(json, limit);
    if (!document) {
        return std::unexpected(document.error());
    }
    if (!document->isObject()) {
        return malformed(Tr::tr("it is not a JSON object"));
    }
    return document->object();
}

Result<QJsonArray> readList(const QJsonObject &object, const QString &key, const QString &place)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull()) {
        return QJsonArray();
    }
    if (!value.isArray()) {
        return malformed(Tr::tr("“%1” is not a list").arg(key), place);
    }
    QJsonArray list = value.toArray();
    if (list.size() > maximalEntryCount) {
        return malformed(
            Tr::tr("“%1” has %2 entries, more than %3").arg(key).arg(list.size()).arg(maximalEntryCount),
            place);
    }
    return list;
}

Result<Digest> readDigest(const QJsonValue &value, const QString &place)
{
    auto digest = Digest::parse(value.toString());
    if (!digest) {
        return malformed(digest.error().what, place);
    }
    return digest;
}

QDateTime readTime(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString().left(64), Qt::ISODateWithMs);
}

qint64 readCount(const QJsonValue &value, qint64 fallback)
{
    const double number = value.toDouble(-1);
    constexpr double largest = 9007199254740992.0; // above 2^53 JSON numbers are not exact
    return number >= 0 && number <= largest && std::floor(number) == number ? static_cast<qint64>(number)
                                                                            : fallback;
}

} // namespace kw::image
