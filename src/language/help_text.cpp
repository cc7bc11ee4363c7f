// SPDX-License-Identifier: Apache-2.0
#include "language/help_text.h"

#include "language/tr.h"
#include "schema/source.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::language {

namespace {

QString itemsName(const schema::ValueType &type)
{
    switch (type.item) {
    case schema::ValueKind::String:
    case schema::ValueKind::StringOrInteger:
        return Tr::tr("list of texts");
    case schema::ValueKind::Integer:
        return Tr::tr("list of numbers");
    case schema::ValueKind::Object:
        return Tr::tr("list of mappings");
    default:
        return Tr::tr("list");
    }
}

// Which versions know the property, as far as the schema's source tells: its first and its last one.
QStringList versions(const schema::Property &property, const schema::ObjectType &owner)
{
    const schema::SourceType *type = schema::Source::instance().type(QString::fromUtf8(owner.name));
    if (!type)
        return {};
    std::optional<schema::ApiVersion> since;
    std::optional<schema::ApiVersion> until;
    bool fromStart = false;
    bool toEnd = false;
    for (const schema::SourceProperty &source : type->properties) {
        if (source.name != QString::fromUtf8(property.name))
            continue;
        fromStart = fromStart || !source.span.since;
        toEnd = toEnd || !source.span.until;
        if (source.span.since)
            since = since ? std::min(*since, *source.span.since) : source.span.since;
        if (source.span.until)
            until = until ? std::max(*until, *source.span.until) : source.span.until;
    }
    QStringList lines;
    if (since && !fromStart)
        lines.append(Tr::tr("Since %1").arg(since->name()));
    if (until && !toEnd)
        lines.append(Tr::tr("Until %1").arg(until->name()));
    return lines;
}

QString templateLine(const schema::Property &property)
{
    if (!property.templates)
        return Tr::tr("Templates are not expanded");
    QStringList names;
    for (const QString &name : *property.templates)
        names.append(code(u"{{."_s + name + u"}}"_s));
    if (names.isEmpty())
        return Tr::tr("Templates expand, with environment variables such as %1").arg(code(u"{{.USER}}"_s));
    return Tr::tr("Templates expand, with %1 and environment variables").arg(names.join(u", "_s));
}

bool holdsText(const schema::ValueType &type)
{
    using schema::ValueKind;
    return type.kind == ValueKind::String || type.kind == ValueKind::Any ||
           ((type.kind == ValueKind::List || type.kind == ValueKind::Map) && type.item == ValueKind::String);
}

} // namespace

QString code(const QString &text)
{
    const QString fence = text.contains(u'`') ? u"``"_s : u"`"_s;
    const QString space = text.startsWith(u'`') || text.endsWith(u'`') ? u" "_s : QString();
    return fence + space + text + space + fence;
}

QString typeName(const schema::ValueType &type)
{
    switch (type.kind) {
    case schema::ValueKind::Any:
        return Tr::tr("anything");
    case schema::ValueKind::String:
        return Tr::tr("text");
    case schema::ValueKind::Boolean:
        return Tr::tr("true or false");
    case schema::ValueKind::Integer:
        return Tr::tr("whole number");
    case schema::ValueKind::StringOrInteger:
        return Tr::tr("text or whole number");
    case schema::ValueKind::List:
        return itemsName(type);
    case schema::ValueKind::Map:
        return Tr::tr("names with values");
    case schema::ValueKind::Object:
        break;
    }
    return Tr::tr("mapping");
}

QString typeAndDefault(const schema::Property &property)
{
    const QString type = typeName(property.type);
    if (property.isRequired)
        return Tr::tr("%1, required").arg(type);
    if (property.defaultValue.isEmpty() || property.defaultValue == "[]"_L1 ||
        property.defaultValue == "{}"_L1)
        return type;
    return Tr::tr("%1, default %2").arg(type, property.defaultValue);
}

QString helpFor(const schema::Property &property, const schema::ObjectType &owner)
{
    QStringList facts{Tr::tr("Type: %1").arg(typeName(property.type))};
    if (property.isRequired)
        facts.append(Tr::tr("Required"));
    if (property.isVariant && !owner.choice.isEmpty())
        facts.append(Tr::tr("One of several: choose at most one"));
    if (!property.defaultValue.isEmpty())
        facts.append(Tr::tr("Default: %1").arg(code(property.defaultValue)));
    if (!property.values.isEmpty()) {
        QStringList values;
        for (const QString &value : property.values)
            values.append(code(value));
        facts.append(Tr::tr("Values: %1").arg(values.join(u", "_s)));
    }
    facts += versions(property, owner);
    if (property.isBuildxOnly)
        facts.append(Tr::tr("Only in Skaffold with buildx support"));
    if (holdsText(property.type))
        facts.append(templateLine(property));
    QString text = u"**%1**"_s.arg(QString::fromUtf8(property.name));
    if (!property.text.isEmpty())
        text += u"\n\n"_s + property.text;
    if (property.type.object && !property.type.object->text.isEmpty())
        text += u"\n\n"_s + property.type.object->text;
    text += u"\n\n- "_s + facts.join(u"\n- "_s);
    if (!property.example.isEmpty())
        text += u"\n\n```yaml\n%1: %2\n```"_s.arg(QString::fromUtf8(property.name), property.example);
    return text;
}

} // namespace kw::language
