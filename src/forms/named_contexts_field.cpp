// SPDX-License-Identifier: Apache-2.0
#include "forms/named_contexts_field.h"

#include "forms/remove_button.h"
#include "forms/text_field.h"
#include "style/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QVBoxLayout>

namespace kw::forms {

using namespace style;
using plan::NamedContext;
using plan::NamedContextFlag;

namespace {

QString examplePlace(NamedContext::Kind kind)
{
    switch (kind) {
    case NamedContext::Kind::Folder:
        return QStringLiteral("../shared");
    case NamedContext::Kind::Image:
        return QStringLiteral("alpine:3.22");
    case NamedContext::Kind::OciLayout:
        return QStringLiteral("layouts/base:1.0");
    case NamedContext::Kind::Address:
        return QStringLiteral("https://github.com/…");
    }
    return {};
}

} // namespace

NamedContextRow::NamedContextRow(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_name(new CodeLine)
    , m_kind(new QComboBox)
    , m_place(new CodeLine)
    , m_remove(new RemoveButton(tr("Remove %1").arg(label)))
{
    m_name->setAccessibleName(tr("%1: name").arg(label));
    m_name->setPlaceholderText(tr("name"));
    m_kind->setAccessibleName(tr("%1: kind").arg(label));
    m_kind->addItem(tr("Folder"), QVariant::fromValue(NamedContext::Kind::Folder));
    m_kind->addItem(tr("Image"), QVariant::fromValue(NamedContext::Kind::Image));
    m_kind->addItem(tr("OCI layout"), QVariant::fromValue(NamedContext::Kind::OciLayout));
    m_kind->addItem(tr("Git or web address"), QVariant::fromValue(NamedContext::Kind::Address));
    m_place->setAccessibleName(tr("%1: place").arg(label));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(dp(4));
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_kind, 0, 1);
    grid->addWidget(m_remove, 0, 2);
    grid->addWidget(m_place, 1, 0, 1, 2);
    setFocusProxy(m_name);
    showKind();
    connect(m_name, &QLineEdit::editingFinished, this, &NamedContextRow::committed);
    connect(m_place, &QLineEdit::editingFinished, this, &NamedContextRow::committed);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &NamedContextRow::showKind);
    connect(m_kind, &QComboBox::activated, this, &NamedContextRow::committed);
    connect(m_remove, &QToolButton::clicked, this, &NamedContextRow::removeAsked);
}

void NamedContextRow::showKind()
{
    m_place->setPlaceholderText(examplePlace(m_kind->currentData().value<NamedContext::Kind>()));
}

void NamedContextRow::show(const NamedContext &context)
{
    if (context == m_shown) {
        return;
    }
    m_shown = context;
    m_name->setText(context.name);
    m_kind->setCurrentIndex(m_kind->findData(QVariant::fromValue(context.kind())));
    m_place->setText(context.place());
    m_place->setCursorPosition(0);
}

void NamedContextRow::clear()
{
    m_name->clear();
    m_place->clear();
}

void NamedContextRow::setNew()
{
    m_name->setPlaceholderText(tr("add a name"));
    QSizePolicy keepsPlace = m_remove->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_remove->setSizePolicy(keepsPlace);
    m_remove->hide();
}

std::optional<NamedContext> NamedContextRow::context() const
{
    const QString name = m_name->text().trimmed();
    const QString place = m_place->text().trimmed();
    if (name.isEmpty() || name.contains(u'=') || place.isEmpty()) {
        return std::nullopt;
    }
    return NamedContext::of(name, m_kind->currentData().value<NamedContext::Kind>(), place);
}

NamedContextsField::NamedContextsField(const FieldSpec &spec, QWidget *parent)
    : Field(spec, parent)
    , m_layout(new QVBoxLayout(this))
    , m_new(new NamedContextRow(tr("New context")))
{
    setObjectName(QStringLiteral("field.namedContexts"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(dp(8));
    m_layout->addWidget(m_new);
    m_new->setNew();
    m_new->setToolTip(spec.help);
    setFocusProxy(m_new);
    connect(m_new, &NamedContextRow::committed, this, &NamedContextsField::commitNew);
}

void NamedContextsField::show(const yaml::Node &node)
{
    m_shown = plan::namedContextFlags(textsOf(node));
    while (m_rows.size() < m_shown.size()) {
        addRow();
    }
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        m_rows.at(row)->setVisible(row < m_shown.size());
        if (row < m_shown.size()) {
            m_rows.at(row)->show(m_shown.at(row).context);
        }
    }
}

void NamedContextsField::addRow()
{
    const qsizetype row = m_rows.size();
    auto *line = new NamedContextRow(tr("Context %1").arg(row + 1));
    line->setToolTip(spec().help);
    m_layout->insertWidget(static_cast<int>(row), line);
    m_rows.append(line);
    connect(line, &NamedContextRow::committed, this, [this, row] { commit(row); });
    connect(line, &NamedContextRow::removeAsked, this, [this, row] { remove(row); });
}

void NamedContextsField::commit(qsizetype row)
{
    const std::optional<NamedContext> context = m_rows.at(row)->context();
    if (!context || row >= m_shown.size() || *context == m_shown.at(row).context) {
        return;
    }
    NamedContextFlag &flag = m_shown[row];
    flag.context = *context;
    const int last = static_cast<int>(flag.first + flag.count - 1);
    ask(FieldEdit::Kind::Set, spec().path.item(last),
        yaml::Value::string(flag.count == 2 ? context->text() : context->flag()));
}

void NamedContextsField::commitNew()
{
    const std::optional<NamedContext> context = m_new->context();
    if (!context) {
        return;
    }
    m_new->clear();
    ask(FieldEdit::Kind::Append, spec().path, yaml::Value::string(context->flag()));
}

void NamedContextsField::remove(qsizetype row)
{
    const NamedContextFlag flag = m_shown.value(row);
    QList<FieldEdit> edits;
    for (qsizetype item = flag.first + flag.count - 1; item >= flag.first; --item) {
        edits.append({FieldEdit::Kind::Remove, spec().path.item(static_cast<int>(item)), {}, {}});
    }
    Q_EMIT edited(edits);
}

} // namespace kw::forms
