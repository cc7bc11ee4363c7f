// SPDX-License-Identifier: Apache-2.0
#include "schema/source.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace kw::schema {

namespace {

SourceType readType(const QString &name, const QJsonObject &object)
{
    SourceType type{.name = name, .span = Span::read(object), .object = object, .properties = {}};
    const QJsonArray properties = object.value("properties"_L1).toArray();
    for (const QJsonValue &value : properties) {
        const QJsonObject property = value.toObject();
        type.properties.append({.name = property.value("name"_L1).toString(),
                                .span = Span::read(property),
                                .isBuildxOnly = property.value("flavour"_L1) == "buildx"_L1,
                                .object = property});
    }
    return type;
}

} // namespace

Span Span::read(const QJsonObject &object)
{
    return {.since = ApiVersion::parse(object.value("since"_L1).toString()),
            .until = ApiVersion::parse(object.value("until"_L1).toString())};
}

const Source &Source::instance()
{
    static const Source source;
    return source;
}

Source::Source()
{
    constexpr std::array sections{"config"_L1, "build"_L1,  "builders"_L1,
                                  "test"_L1,   "render"_L1, "deploy"_L1};
    for (const QLatin1StringView section : sections) {
        QFile file(u":/kitwright/schemas/"_s + section + u".json"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The program was built without its schema");
        const QJsonObject types =
            QJsonDocument::fromJson(file.readAll()).object().value("types"_L1).toObject();
        for (auto type = types.begin(); type != types.end(); ++type) {
            m_byName.insert(type.key(), m_types.size());
            m_types.append(readType(type.key(), type.value().toObject()));
        }
    }
}

const SourceType *Source::type(const QString &name) const
{
    const auto found = m_byName.constFind(name);
    return found == m_byName.cend() ? nullptr : &m_types.at(*found);
}

} // namespace kw::schema
