// SPDX-License-Identifier: Apache-2.0
#include "forms/other_field.h"

#include "style/workbench_style.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace kw::forms {

using namespace style;

namespace {

QString summaryOf(const yaml::Node &node)
{
    if (node.isSequence()) {
        return OtherField::tr("%n item(s)", nullptr, node.size());
    }
    QStringList keys;
    for (const yaml::Entry &entry : node.entries()) {
        keys << entry.key.text();
    }
    return keys.isEmpty() ? OtherField::tr("empty") : keys.join(QStringLiteral(", "));
}

} // namespace

OtherField::OtherField(const FieldSpec &spec, QWidget *parent)
    : Field(spec, parent)
    , m_summary(new controls::ElidedLabel(TextStyle::Base, Role::Secondary))
    , m_go(new QPushButton(tr("In the text")))
{
    m_go->setAccessibleName(tr("Show %1 in the text").arg(spec.label));
    m_go->setToolTip(spec.help);
    m_summary->setToolTip(spec.help);
    setButtonKind(m_go, ButtonKind::Flat);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(dp(9), 0, 0, 0);
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_go);
    setFocusProxy(m_go);
    connect(m_go, &QPushButton::clicked, this, &Field::textAsked);
}

void OtherField::show(const yaml::Node &node)
{
    m_summary->setText(node.isValid() ? summaryOf(node.resolved())
                       : spec().fallback.isEmpty()
                           ? tr("not set")
                           : tr("not set, default %1").arg(spec().fallback.simplified()));
    m_go->setVisible(node.isValid());
}

} // namespace kw::forms
