// SPDX-License-Identifier: Apache-2.0
#include "forms/choice_field.h"

#include "style/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace kw::forms {

using namespace style;

ChoiceField::ChoiceField(const FieldSpec &spec, QWidget *parent)
    : Field(spec, parent)
    , m_box(new QComboBox)
{
    m_box->setAccessibleName(spec.label);
    m_box->setAccessibleDescription(spec.help);
    m_box->setToolTip(spec.help);
    m_box->addItem(spec.fallback.isEmpty() ? tr("Not set") : tr("Not set (default: %1)").arg(spec.fallback),
                   QString());
    m_box->setItemData(0, themeColor(Role::Secondary), Qt::ForegroundRole);
    const QStringList values = spec.kind == FieldKind::Flag
                                   ? QStringList{QStringLiteral("true"), QStringLiteral("false")}
                                   : spec.values;
    for (const QString &value : values) {
        m_box->addItem(value, value);
    }
    // “<…>” in a value stands for any text.
    if (values.join(QString()).contains(QLatin1Char('<'))) {
        m_box->setEditable(true);
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    setFocusProxy(m_box);
    connect(m_box, &QComboBox::activated, this, &ChoiceField::commit);
    if (m_box->isEditable()) {
        connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, &ChoiceField::commit);
    }
}

void ChoiceField::show(const yaml::Node &node)
{
    const QSignalBlocker quiet(m_box);
    const QString text = node.resolved().text();
    int index = m_box->findData(text);
    if (index < 0 && !m_box->isEditable()) {
        // What is written there is not allowed: it shows all the same, with its problem below.
        m_box->addItem(text, text);
        index = m_box->count() - 1;
    }
    m_box->setCurrentIndex(index);
    if (index < 0) {
        m_box->setEditText(text);
    }
}

void ChoiceField::commit()
{
    const bool isTyped = m_box->isEditable() && m_box->findText(m_box->currentText()) < 0;
    const QString text = isTyped ? m_box->currentText() : m_box->currentData().toString();
    if (text.isEmpty()) {
        ask(FieldEdit::Kind::Remove, spec().path);
    } else if (spec().kind == FieldKind::Flag) {
        ask(FieldEdit::Kind::Set, spec().path, yaml::Value::boolean(text == QLatin1String("true")));
    } else {
        ask(FieldEdit::Kind::Set, spec().path, valueOf(text));
    }
}

} // namespace kw::forms
