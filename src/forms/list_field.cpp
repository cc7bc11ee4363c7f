// SPDX-License-Identifier: Apache-2.0
#include "forms/list_field.h"

#include "forms/remove_button.h"
#include "forms/text_field.h"
#include "plan/named_context.h"
#include "style/theme.h"

#include <QHBoxLayout>
#include <QSet>
#include <QVBoxLayout>

namespace kw::forms {

using namespace style;

namespace {

// They have a field of their own.
QSet<qsizetype> rowsOfContexts(const QStringList &flags)
{
    QSet<qsizetype> rows;
    for (const plan::NamedContextFlag &flag : plan::namedContextFlags(flags)) {
        for (qsizetype row = flag.first; row < flag.first + flag.count; ++row) {
            rows.insert(row);
        }
    }
    return rows;
}

} // namespace

ListField::ListField(const FieldSpec &spec, QWidget *parent)
    : Field(spec, parent)
    , m_rows(new QVBoxLayout(this))
    , m_new(new CodeLine)
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(dp(4));
    m_new->setAccessibleName(tr("%1: another one").arg(spec.label));
    m_new->setAccessibleDescription(spec.help);
    m_new->setToolTip(spec.help);
    m_new->setRemark(spec.isForkOnly ? tr("buildx fork only") : QString());
    m_rows->addWidget(m_new);
    setFocusProxy(m_new);
    connect(m_new, &QLineEdit::editingFinished, this, [this] {
        if (const QString text = m_new->text().trimmed(); !text.isEmpty()) {
            m_new->clear();
            ask(FieldEdit::Kind::Append, this->spec().path, valueOf(text));
        }
    });
}

void ListField::addRow()
{
    const auto row = static_cast<int>(m_lines.size());
    auto *line = new CodeLine;
    line->setAccessibleName(tr("%1, number %2").arg(spec().label).arg(row + 1));
    line->setToolTip(spec().help);
    auto *remove = new RemoveButton(tr("Remove number %1 of %2").arg(row + 1).arg(spec().label));
    auto *widget = new QWidget;
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(dp(4));
    layout->addWidget(line, 1);
    layout->addWidget(remove);
    m_rows->insertWidget(row, widget);
    m_lines.append(line);
    m_rowWidgets.append(widget);
    connect(line, &QLineEdit::editingFinished, this, [this, row] { commit(row); });
    connect(remove, &QToolButton::clicked, this,
            [this, row] { ask(FieldEdit::Kind::Remove, spec().path.item(row)); });
}

void ListField::commit(int row)
{
    const QString text = m_lines.at(row)->text();
    if (row >= m_shown.size() || text == m_shown.at(row)) {
        return;
    }
    m_shown[row] = text;
    if (text.isEmpty()) {
        ask(FieldEdit::Kind::Remove, spec().path.item(row));
    } else {
        ask(FieldEdit::Kind::Set, spec().path.item(row), valueOf(text));
    }
}

void ListField::show(const yaml::Node &node)
{
    const QStringList texts = textsOf(node);
    const QSet<qsizetype> elsewhere =
        spec().kind == FieldKind::Flags ? rowsOfContexts(texts) : QSet<qsizetype>();
    while (m_lines.size() < texts.size()) {
        addRow();
    }
    for (qsizetype row = 0; row < m_lines.size(); ++row) {
        m_rowWidgets.at(row)->setVisible(row < texts.size() && !elsewhere.contains(row));
        const QString text = texts.value(row);
        const bool hasInput =
            row < m_shown.size() && m_lines.at(row)->text() != m_shown.at(row) && m_lines.at(row)->hasFocus();
        if (!hasInput && m_lines.at(row)->text() != text) {
            m_lines.at(row)->setText(text);
            m_lines.at(row)->setCursorPosition(0);
        }
    }
    m_shown = texts;
    m_new->setPlaceholderText(texts.isEmpty() && !spec().fallback.isEmpty() &&
                                      spec().fallback != QLatin1String("[]")
                                  ? spec().fallback
                                  : tr("add"));
}

} // namespace kw::forms
