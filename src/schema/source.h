// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/api_version.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace kw::schema {

// The versions that know something. Both ends belong to it.
struct Span
{
    std::optional<ApiVersion> since;
    std::optional<ApiVersion> until;

    bool contains(ApiVersion version) const
    {
        return (!since || version >= *since) && (!until || version <= *until);
    }
    // From the members "since" and "until".
    static Span read(const QJsonObject &object);
};

struct SourceProperty
{
    QString name;
    Span span;
    bool isBuildxOnly = false;
    QJsonObject object;
};

struct SourceType
{
    QString name;
    Span span;
    QJsonObject object;
    QList<SourceProperty> properties;
};

// resources/schemas/*.json, read once: every type of every version. Its README says what the members mean.
class Source
{
public:
    static const Source &instance();

    const QList<SourceType> &types() const { return m_types; }
    const SourceType *type(const QString &name) const;

private:
    Source();

    QList<SourceType> m_types;
    QHash<QString, qsizetype> m_byName;
};

} // namespace kw::schema
