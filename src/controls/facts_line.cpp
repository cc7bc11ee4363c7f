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

// Blocks stay while only their texts change: numbers of what runs change often.
void FactsLine::setFacts(const QList<Fact> &facts)
{
    while (m_blocks.size() > facts.size()) {
        delete m_blocks.takeLast().widget;
    }
    while (m_blocks.size() < facts.size()) {
        addBlock();
    }
    for (qsizetype i = 0; i < facts.size(); ++i) {
        const Block &block = m_blocks.at(i);
        const Fact &fact = facts.at(i);
        block.caption->setText(fact.caption);
        block.value->setText(fact.value);
        block.remark->setText(fact.remark);
        block.widget->setAccessibleName(
            QStringLiteral("%1: %2 %3").arg(fact.caption, fact.value, fact.remark));
    }
}

void FactsLine::addBlock()
{
    Block block;
    block.widget = new QWidget;
    block.caption = new Label(TextStyle::Caption, Role::Secondary);
    block.value = new Label(TextStyle::BaseStrong);
    block.remark = new ElidedLabel(TextStyle::Small, Role::Secondary);
    auto *rows = new QVBoxLayout(block.widget);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(block.caption);
    auto *values = new QHBoxLayout;
    values->setSpacing(dp(6));
    values->addWidget(block.value);
    values->addWidget(block.remark);
    values->addStretch(1);
    rows->addLayout(values);
    m_layout->insertWidget(m_layout->count() - 1, block.widget);
    m_blocks.append(block);
}

} // namespace kw::controls
