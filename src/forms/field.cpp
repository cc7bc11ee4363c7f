// SPDX-License-Identifier: Apache-2.0
#include "forms/field.h"

#include "forms/choice_field.h"
#include "forms/list_field.h"
#include "forms/map_field.h"
#include "forms/named_contexts_field.h"
#include "forms/other_field.h"
#include "forms/text_field.h"

namespace kw::forms {

Field::Field(const FieldSpec &spec, QWidget *parent)
    : QWidget(parent)
    , m_spec(spec)
{
    setObjectName(QStringLiteral("field.") + spec.path.last().key);
}

Field *Field::make(const FieldSpec &spec, QWidget *parent)
{
    switch (spec.kind) {
    case FieldKind::Text:
    case FieldKind::Number:
        return new TextField(spec, parent);
    case FieldKind::Flag:
    case FieldKind::Choice:
        return new ChoiceField(spec, parent);
    case FieldKind::NamedContexts:
        return new NamedContextsField(spec, parent);
    case FieldKind::Texts:
    case FieldKind::Flags:
        return new ListField(spec, parent);
    case FieldKind::Map:
        return new MapField(spec, parent);
    case FieldKind::Other:
        break;
    }
    return new OtherField(spec, parent);
}

yaml::Value Field::valueOf(const QString &text) const
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber && !m_spec.isTextOnly ? yaml::Value::integer(number) : yaml::Value::string(text);
}

void Field::ask(FieldEdit::Kind kind, const yaml::Path &path, const yaml::Value &value, const QString &key)
{
    Q_EMIT edited({{kind, path, value, key}});
}

} // namespace kw::forms
