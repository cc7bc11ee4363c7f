// SPDX-License-Identifier: Apache-2.0
#include "forms/map_field.h"

#include "forms/remove_button.h"
#include "forms/text_field.h"
#include "style/theme.h"

#include <QGridLayout>

namespace kw::forms {

using namespace style;

namespace {

constexpr int lastRow = 10'000; // the one to add stays below all others

void showIn(CodeLine *line, const QString &text)
{
    if (!line->hasFocus() && line->text() != text) {
        line->setText(text);
        line->setCursorPosition(0);
    }
}

} // namespace

MapField::MapField(const FieldSpec &spec, QWidget *parent)
    : Field(spec, parent)
    , m_grid(new QGridLayout(this))
    , m_newKey(new CodeLine)
    , m_newValue(new CodeLine)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(dp(4));
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3);
    m_newKey->setPlaceholderText(tr("add a name"));
    m_newKey->setAccessibleName(tr("%1: another name").arg(spec.label));
    m_newKey->setToolTip(spec.help);
    m_newValue->setPlaceholderText(tr("value"));
    m_newValue->setAccessibleName(tr("%1: its value").arg(spec.label));
    m_newValue->setToolTip(spec.help);
    m_grid->addWidget(m_newKey, lastRow, 0);
    m_grid->addWidget(m_newValue, lastRow, 1);
    setFocusProxy(m_newKey);
    connect(m_newKey, &QLineEdit::returnPressed, this, &MapField::commitNew);
    connect(m_newValue, &QLineEdit::editingFinished, this, &MapField::commitNew);
}

void MapField::commitNew()
{
    const QString key = m_newKey->text().trimmed();
    if (key.isEmpty()) {
        return;
    }
    const QString value = m_newValue->text();
    m_newKey->clear();
    m_newValue->clear();
    ask(FieldEdit::Kind::Set, spec().path.key(key), valueOf(value));
}

void MapField::addRow()
{
    const auto row = static_cast<int>(m_rows.size());
    Row parts{new CodeLine, new CodeLine, nullptr};
    parts.key->setAccessibleName(tr("%1: name %2").arg(spec().label).arg(row + 1));
    parts.value->setAccessibleName(tr("%1: value %2").arg(spec().label).arg(row + 1));
    auto *remove = new RemoveButton(tr("Remove number %1 of %2").arg(row + 1).arg(spec().label));
    parts.remove = remove;
    m_grid->addWidget(parts.key, row, 0);
    m_grid->addWidget(parts.value, row, 1);
    m_grid->addWidget(remove, row, 2);
    m_rows.append(parts);
    connect(parts.key, &QLineEdit::editingFinished, this, [this, row] { commitKey(row); });
    connect(parts.value, &QLineEdit::editingFinished, this, [this, row] { commitValue(row); });
    connect(remove, &QToolButton::clicked, this,
            [this, row] { ask(FieldEdit::Kind::Remove, spec().path.key(m_keys.value(row))); });
}

void MapField::commitKey(int row)
{
    const QString key = m_rows.at(row).key->text().trimmed();
    const QString old = m_keys.value(row);
    if (key == old || old.isEmpty()) {
        return;
    }
    if (key.isEmpty()) {
        ask(FieldEdit::Kind::Remove, spec().path.key(old));
    } else {
        ask(FieldEdit::Kind::Rename, spec().path.key(old), {}, key);
    }
}

void MapField::commitValue(int row)
{
    const QString value = m_rows.at(row).value->text();
    if (row < m_values.size() && value != m_values.at(row)) {
        m_values[row] = value;
        ask(FieldEdit::Kind::Set, spec().path.key(m_keys.at(row)), valueOf(value));
    }
}

void MapField::show(const yaml::Node &node)
{
    m_keys.clear();
    m_values.clear();
    for (const yaml::Entry &entry : node.resolved().entries()) {
        m_keys << entry.key.text();
        m_values << entry.value.resolved().text();
    }
    while (m_rows.size() < m_keys.size()) {
        addRow();
    }
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        const Row &parts = m_rows.at(row);
        const bool isUsed = row < m_keys.size();
        parts.key->setVisible(isUsed);
        parts.value->setVisible(isUsed);
        parts.remove->setVisible(isUsed);
        showIn(parts.key, m_keys.value(row));
        showIn(parts.value, m_values.value(row));
    }
}

} // namespace kw::forms
