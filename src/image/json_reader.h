// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/manifest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// Checked access to JSON from registries, for the parsers of this module.
namespace kw::image {

std::unexpected<Error> malformed(QString why, QString place = {});

// The whole text as JSON, at most `limit` bytes.
Result<QJsonDocument> readJson(const QByteArray &json, qsizetype limit = maximalDocumentSize);
Result<QJsonObject> readJsonObject(const QByteArray &json, qsizetype limit = maximalDocumentSize);

// The list `key` of `object`: empty when absent or null; an error when it is something else or too long.
Result<QJsonArray> readList(const QJsonObject &object, const QString &key, const QString &place);

Result<Digest> readDigest(const QJsonValue &value, const QString &place);
QDateTime readTime(const QJsonValue &value); // RFC 3339; invalid where it is none

// A whole number of at least zero, or `fallback` when there is none.
qint64 readCount(const QJsonValue &value, qint64 fallback);

} // namespace kw::image
