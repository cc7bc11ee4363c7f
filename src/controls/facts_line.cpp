// SPDX-License-Identifier: Apache-2.0
#include "controls/facts_line.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace kw::controls {

using namespace style;

FactsLine::FactsLine(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(dp(16), dp(8), dp(16), dp(8));
    m_layout->setSpacing(dp(32));
    m_layout->addStretch(1);
}

void FactsLine::setFacts(const QList<Fact> &facts)
{
    while (m_layout->count() > 1) {
        QLayoutItem *item = m_layout->takeAt(0);
        delete item->widget();
        delete item;
    }
    for (const Fact &fact : facts) {
        auto *block = new QWidget;
        auto *rows = new QVBoxLayout(block);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(0);
        rows->addWidget(new Label(fact.caption, TextStyle::Caption, Role::Secondary));
        auto *values = new QHBoxLayout;
        values->setSpacing(dp(6));
        values->addWidget(new Label(fact.value, TextStyle::BaseStrong));
        values->addWidget(new ElidedLabel(fact.remark, TextStyle::Small, Role::Secondary));
        values->addStretch(1);
        rows->addLayout(values);
        block->setAccessibleName(QStringLiteral("%1: %2 %3").arg(fact.caption, fact.value, fact.remark));
        m_layout->insertWidget(m_layout->count() - 1, block);
    }
}

} // namespace kw::controls
