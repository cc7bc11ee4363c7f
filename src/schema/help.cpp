// SPDX-License-Identifier: Apache-2.0
#include "schema/help.h"

#include "schema/model.h"
#include "schema/tr.h"

using namespace Qt::StringLiterals;

namespace kw::schema {

namespace {

bool holdsText(const Property &property)
{
    const ValueKind kind = property.type.kind == ValueKind::List || property.type.kind == ValueKind::Map
                               ? property.type.item
                               : property.type.kind;
    return kind == ValueKind::String || kind == ValueKind::StringOrInteger;
}

QString marked(const QStringList &names)
{
    QStringList parts;
    for (const QString &name : names)
        parts.append(u"`{{."_s + name + u"}}`"_s);
    return parts.join(u", "_s);
}

} // namespace

QString templateSentence(const Property &property)
{
    if (!property.templates)
        return holdsText(property) ? Tr::tr("Templates are not expanded here.") : QString();
    if (property.templates->isEmpty())
        return Tr::tr("Templates are expanded, with environment variables such as `{{.HOME}}`.");
    if (property.templates->first() == "components"_L1)
        return Tr::tr("Templates are expanded, with the names of the components.");
    return Tr::tr("Templates are expanded, with %1 and environment variables.")
        .arg(marked(*property.templates));
}

QString helpText(const Property &property)
{
    QStringList sentences{property.text};
    const bool hasDefault = !property.defaultValue.isEmpty() && property.defaultValue != "[]"_L1 &&
                            property.defaultValue != "{}"_L1;
    if (hasDefault)
        sentences.append(Tr::tr("Default: `%1`.").arg(property.defaultValue));
    if (const QString sentence = templateSentence(property); !sentence.isEmpty())
        sentences.append(sentence);
    return sentences.join(u' ');
}

} // namespace kw::schema
