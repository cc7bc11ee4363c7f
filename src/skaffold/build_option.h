// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace kw::skaffold {

// An option of buildx that is written as fields, "type=registry,ref=demo/app:cache": names in lower case and
// values, in their order. Source: docker/buildx, util/buildflags.
struct OptionFields
{
    QList<std::pair<QString, QString>> fields;

    QString value(QStringView name) const; // empty when it is not there
    bool contains(QStringView name) const;
    QStringList names() const;
};

// What is wrong with an option: a sentence, and a better text for the whole when there is one.
struct OptionFault
{
    QString message;
    QString proposal;
    bool isCertain = true; // buildx refuses it; else it does not know it and goes on
};

// The comma separated values of one line, quotes (RFC 4180) taken away. Nothing for an open quote.
std::optional<QStringList> commaSeparated(const QString &text);

enum class CacheDirection { Import, Export };

// A value of --cache-from or --cache-to: an image reference or fields. Templates in it count as any text.
std::optional<OptionFault> cacheFault(const QString &text, CacheDirection direction);

// A value of --ssh: "default", or ID=SOCKET or ID=KEY,KEY.
std::optional<OptionFault> sshFault(const QString &text);

// A value of --add-host: NAME:ADDRESS or NAME=ADDRESS.
std::optional<OptionFault> addHostFault(const QString &text);

} // namespace kw::skaffold
