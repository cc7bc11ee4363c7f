// SPDX-License-Identifier: Apache-2.0
#include "schema/model.h"
#include "schema/json_strings.h"

#include "schema/source.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMutex>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace kw::schema {

namespace {

QString compact(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

} // namespace

// Turns the source into the types of one version.
class ModelBuilder
{
public:
    ModelBuilder(ApiVersion version, Flavour flavour)
        : m_version(version)
        , m_flavour(flavour)
    {
    }

    std::shared_ptr<const Model> build()
    {
        const QList<SourceType> &all = Source::instance().types();
        for (const SourceType &source : all) {
            if (!source.span.contains(m_version) || source.object.contains("type"_L1))
                continue;
            auto type = std::make_unique<ObjectType>();
            type->name = source.name.toUtf8();
            m_types.insert(source.name, type.get());
            m_model->m_types.push_back(std::move(type));
        }
        for (const SourceType &source : all) {
            if (ObjectType *type = m_types.value(source.name))
                fill(*type, source);
        }
        m_model->m_root = m_types.value(u"SkaffoldConfig"_s);
        m_model->m_version = m_version;
        return m_model;
    }

private:
    void fill(ObjectType &type, const SourceType &source)
    {
        const QJsonObject &object = source.object;
        type.text = object.value("text"_L1).toString();
        const QJsonValue open = object.value("open"_L1);
        type.isOpen = open.isObject() ? Span::read(open.toObject()).contains(m_version) : open.toBool();
        const QJsonObject choice = object.value("oneOf"_L1).toObject();
        type.choice = choice.value("name"_L1).toString();
        type.isChoiceInSchema = choice.value("refusedBy"_L1) == "schema"_L1;
        type.isChoiceInSkaffold = choice.value("refusedBy"_L1) != "nobody"_L1;
        for (const SourceProperty &property : source.properties) {
            if (property.span.contains(m_version) && (!property.isBuildxOnly || m_flavour == Flavour::Buildx))
                type.properties.push_back(read(property));
        }
    }

    Property read(const SourceProperty &source) const
    {
        const QJsonObject &object = source.object;
        Property property;
        property.name = source.name.toUtf8();
        property.type = valueType(object.value("type"_L1).toString());
        property.isRequired = object.value("required"_L1).toBool();
        property.isVariant = object.value("variant"_L1).toBool();
        property.isPath = object.value("path"_L1).toBool();
        property.isBuildxOnly = source.isBuildxOnly;
        property.isPublished = object.value("published"_L1).toBool(true);
        property.isDeprecated = object.value("deprecated"_L1).toBool();
        property.defaultValue = object.value("default"_L1).toString();
        property.values = jsonStrings(object.value("values"_L1));
        const bool isExpanded = object.value("templatesIn"_L1) != "buildx"_L1 || m_flavour == Flavour::Buildx;
        if (object.contains("templates"_L1) && isExpanded)
            property.templates = jsonStrings(object.value("templates"_L1));
        if (object.contains("example"_L1))
            property.example = compact(object.value("example"_L1));
        property.text = object.value("text"_L1).toString();
        return property;
    }

    ValueType valueType(const QString &text) const
    {
        if (text.startsWith(u'[') || text.startsWith(u'{')) {
            const ValueType item = valueType(text.sliced(1, text.size() - 2));
            return {text.startsWith(u'[') ? ValueKind::List : ValueKind::Map, item.kind, item.object};
        }
        if (text.startsWith(u'#'))
            return {ValueKind::Object, ValueKind::Any, m_types.value(text.sliced(1))};
        if (text == "string"_L1)
            return {ValueKind::String};
        if (text == "boolean"_L1)
            return {ValueKind::Boolean};
        if (text == "integer"_L1)
            return {ValueKind::Integer};
        if (text == "string|integer"_L1)
            return {ValueKind::StringOrInteger};
        return {};
    }

    ApiVersion m_version;
    Flavour m_flavour;
    std::shared_ptr<Model> m_model = std::make_shared<Model>();
    QHash<QString, ObjectType *> m_types;
};

const Property *ObjectType::find(QByteArrayView key) const
{
    const auto found = std::ranges::find_if(
        properties, [key](const Property &property) { return QByteArrayView(property.name) == key; });
    return found == properties.end() ? nullptr : &*found;
}

QStringList ObjectType::keys() const
{
    QStringList names;
    for (const Property &property : properties)
        names.append(QString::fromUtf8(property.name));
    return names;
}

std::shared_ptr<const Model> Model::of(ApiVersion version, Flavour flavour)
{
    static QMutex mutex;
    static QHash<std::pair<QString, Flavour>, std::shared_ptr<const Model>> made;
    static const ApiVersion first3 = *ApiVersion::parse(u"v3");
    static const ApiVersion alpha3 = *ApiVersion::parse(u"v3alpha1"); // v3 took it over unchanged
    const ApiVersion used = version == alpha3 ? first3 : std::max(version, ApiVersion::oldestComplete());
    const QMutexLocker locker(&mutex);
    std::shared_ptr<const Model> &model = made[{used.name(), flavour}];
    if (!model)
        model = ModelBuilder(used, flavour).build();
    return model;
}

const ObjectType *Model::type(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(
        m_types, [name](const auto &type) { return QByteArrayView(type->name) == name; });
    return found == m_types.end() ? nullptr : found->get();
}

std::optional<OtherPlace> Model::elsewhere(QByteArrayView type, QByteArrayView key) const
{
    const SourceType *source = m_version ? Source::instance().type(QString::fromUtf8(type)) : nullptr;
    if (!source)
        return {};
    const QString name = QString::fromUtf8(key);
    std::optional<OtherPlace> older;
    for (const SourceProperty &property : source->properties) {
        if (property.name != name)
            continue;
        if (property.span.contains(*m_version) && property.isBuildxOnly)
            return OtherPlace{OtherPlace::Kind::BuildxFlavour, {}};
        if (property.span.since && *m_version < *property.span.since)
            return OtherPlace{OtherPlace::Kind::NewerVersion, property.span.since->name()};
        if (property.span.until && *m_version > *property.span.until)
            older = OtherPlace{OtherPlace::Kind::OlderVersion, property.span.until->name()};
    }
    return older;
}

} // namespace kw::schema
