// SPDX-License-Identifier: Apache-2.0
#include "schema/help.h"
#include "schema/json_schema.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kw::schema {

namespace {

QJsonObject reference(const ObjectType &type)
{
    return {{u"$ref"_s, u"#/definitions/"_s + QString::fromUtf8(type.name)}};
}

QJsonObject valueSchema(const ValueType &type)
{
    switch (type.kind) {
    case ValueKind::Any:
        return {};
    case ValueKind::String:
        return {{u"type"_s, u"string"_s}};
    case ValueKind::Boolean:
        return {{u"type"_s, u"boolean"_s}};
    case ValueKind::Integer:
        return {{u"type"_s, u"integer"_s}};
    case ValueKind::StringOrInteger:
        return {{u"anyOf"_s,
                 QJsonArray{QJsonObject{{u"type"_s, u"string"_s}}, QJsonObject{{u"type"_s, u"integer"_s}}}}};
    case ValueKind::List:
        return {{u"type"_s, u"array"_s}, {u"items"_s, valueSchema({type.item, ValueKind::Any, type.object})}};
    case ValueKind::Map:
        return {{u"type"_s, u"object"_s},
                {u"additionalProperties"_s, valueSchema({type.item, ValueKind::Any, type.object})}};
    case ValueKind::Object:
        break;
    }
    return reference(*type.object);
}

QJsonObject propertySchema(const Property &property)
{
    QJsonObject schema = valueSchema(property.type);
    schema.insert(u"description"_s, helpText(property));
    if (!property.defaultValue.isEmpty())
        schema.insert(u"default"_s, property.defaultValue);
    if (!property.values.isEmpty())
        schema.insert(u"enum"_s, QJsonArray::fromStringList(property.values));
    if (!property.example.isEmpty())
        schema.insert(u"examples"_s, QJsonArray{property.example});
    return schema;
}

QJsonArray requiredKeys(const ObjectType &type)
{
    QJsonArray keys;
    for (const Property &property : type.properties) {
        if (property.isRequired)
            keys.append(QString::fromUtf8(property.name));
    }
    return keys;
}

// The shape with all common keys and at most one variant.
QJsonObject alternative(const ObjectType &type, const Property *variant)
{
    QJsonObject properties;
    QJsonArray order;
    for (const Property &property : type.properties) {
        if (property.isVariant && variant && &property != variant)
            continue;
        if (property.isVariant && !variant && type.isChoiceInSchema)
            continue;
        properties.insert(QString::fromUtf8(property.name), propertySchema(property));
        order.append(QString::fromUtf8(property.name));
    }
    QJsonObject shape{{u"properties"_s, properties}, {u"preferredOrder"_s, order}};
    if (!type.isOpen)
        shape.insert(u"additionalProperties"_s, false);
    return shape;
}

QJsonObject typeSchema(const ObjectType &type)
{
    QJsonObject schema;
    if (type.isChoiceInSchema) {
        QJsonArray shapes{alternative(type, nullptr)};
        for (const Property &property : type.properties) {
            if (property.isVariant)
                shapes.append(alternative(type, &property));
        }
        schema.insert(u"anyOf"_s, shapes);
    } else {
        schema = alternative(type, nullptr);
    }
    schema.insert(u"type"_s, u"object"_s);
    schema.insert(u"description"_s, type.text);
    if (const QJsonArray keys = requiredKeys(type); !keys.isEmpty())
        schema.insert(u"required"_s, keys);
    return schema;
}

} // namespace

QJsonObject toJsonSchema(const Model &model)
{
    QJsonObject definitions;
    for (const auto &type : model.types())
        definitions.insert(QString::fromUtf8(type->name), typeSchema(*type));
    return {{u"$schema"_s, u"http://json-schema.org/draft-07/schema#"_s},
            {u"type"_s, u"object"_s},
            {u"anyOf"_s, QJsonArray{reference(model.root())}},
            {u"definitions"_s, definitions}};
}

} // namespace kw::schema
