// SPDX-License-Identifier: Apache-2.0
#include "schema/json_schema.h"
#include "schema/json_strings.h"
#include "schema/model.h"
#include "schema/tr.h"
#include "text/file.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::schema {

namespace {

constexpr QLatin1StringView definitionPrefix("#/definitions/");

std::unexpected<Error> refuse(const QString &why, const QString &detail = {})
{
    return failure(ErrorCode::ParseFailed, Tr::tr("Cannot use the schema"), why,
                   Tr::tr("Save the output of “skaffold schema get” and choose that file."), {}, detail);
}

} // namespace

// Turns a JSON schema with closed objects into types.
class JsonSchemaReader
{
public:
    Result<std::shared_ptr<const Model>> read(const QJsonObject &schema)
    {
        const QJsonObject definitions = schema.value("definitions"_L1).toObject();
        for (auto type = definitions.begin(); type != definitions.end(); ++type) {
            auto made = std::make_unique<ObjectType>();
            made->name = type.key().toUtf8();
            m_types.insert(type.key(), made.get());
            m_model->m_types.push_back(std::move(made));
        }
        for (auto type = definitions.begin(); type != definitions.end(); ++type)
            fill(*m_types.value(type.key()), type.value().toObject());
        const QJsonArray roots = schema.value("anyOf"_L1).toArray();
        const QJsonValue root =
            roots.isEmpty() ? schema.value("$ref"_L1) : roots.first().toObject().value("$ref"_L1);
        m_model->m_root = referred(root.toString());
        if (!m_model->m_root)
            return refuse(Tr::tr("it does not name the type of the whole file"));
        if (!m_model->m_root->find("apiVersion"))
            return refuse(Tr::tr("it describes files without “apiVersion”"));
        return m_model;
    }

private:
    ObjectType *referred(const QString &reference) const
    {
        return reference.startsWith(definitionPrefix)
                   ? m_types.value(reference.sliced(definitionPrefix.size()))
                   : nullptr;
    }

    void fill(ObjectType &type, const QJsonObject &schema)
    {
        type.text = schema.value("description"_L1).toString();
        QJsonArray shapes = schema.value("anyOf"_L1).toArray();
        if (shapes.isEmpty())
            shapes.append(schema);
        type.isOpen = shapes.first().toObject().value("additionalProperties"_L1) != false;
        const QJsonObject common = shapes.first().toObject().value("properties"_L1).toObject();
        const QStringList required = jsonStrings(schema.value("required"_L1));
        for (const QJsonValue &value : std::as_const(shapes))
            addShape(type, value.toObject(), common, required);
    }

    void addShape(ObjectType &type, const QJsonObject &shape, const QJsonObject &common,
                  const QStringList &required)
    {
        const QJsonObject properties = shape.value("properties"_L1).toObject();
        // An order may leave keys out.
        const QStringList order = jsonStrings(shape.value("preferredOrder"_L1)) + properties.keys();
        for (const QString &name : order) {
            if (type.find(name.toUtf8()) || !properties.contains(name))
                continue;
            Property property = read(name, properties.value(name).toObject());
            property.isRequired = required.contains(name);
            property.isVariant = !common.contains(name);
            if (property.isVariant) {
                type.choice = u"variant"_s;
                type.isChoiceInSchema = true;
            }
            type.properties.push_back(property);
        }
    }

    Property read(const QString &name, const QJsonObject &schema) const
    {
        Property property;
        property.name = name.toUtf8();
        property.type = valueType(schema);
        property.defaultValue = schema.value("default"_L1).toString();
        property.values = jsonStrings(schema.value("enum"_L1));
        property.isDeprecated =
            schema.value("deprecated"_L1).toBool() || schema.contains("deprecationMessage"_L1);
        property.text = schema.value("description"_L1).toString();
        return property;
    }

    ValueType valueType(const QJsonObject &schema) const
    {
        if (schema.contains("$ref"_L1)) {
            const ObjectType *type = referred(schema.value("$ref"_L1).toString());
            return type ? ValueType{ValueKind::Object, ValueKind::Any, type} : ValueType();
        }
        if (schema.contains("anyOf"_L1))
            return {schema.value("anyOf"_L1).toArray().size() == 2 ? ValueKind::StringOrInteger
                                                                   : ValueKind::Any};
        const QString type = schema.value("type"_L1).toString();
        if (type == "string"_L1)
            return {ValueKind::String};
        if (type == "boolean"_L1)
            return {ValueKind::Boolean};
        if (type == "integer"_L1)
            return {ValueKind::Integer};
        if (type == "array"_L1) {
            const ValueType item = valueType(schema.value("items"_L1).toObject());
            return {ValueKind::List, item.kind, item.object};
        }
        if (type == "object"_L1 && schema.value("additionalProperties"_L1).isObject()) {
            const ValueType item = valueType(schema.value("additionalProperties"_L1).toObject());
            return {ValueKind::Map, item.kind, item.object};
        }
        return {};
    }

    std::shared_ptr<Model> m_model = std::make_shared<Model>();
    QHash<QString, ObjectType *> m_types;
};

Result<std::shared_ptr<const Model>> loadJsonSchema(const QString &path)
{
    const auto loaded = text::load(path);
    if (!loaded)
        return std::unexpected(loaded.error());
    auto model = Model::fromJsonSchema(loaded->text.bytes());
    if (!model)
        model.error().where = path;
    return model;
}

Result<std::shared_ptr<const Model>> Model::fromJsonSchema(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return refuse(Tr::tr("it is not JSON with an object at its top"), error.errorString());
    return JsonSchemaReader().read(document.object());
}

} // namespace kw::schema
