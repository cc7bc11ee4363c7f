// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "controls/label.h"

namespace kw::controls {

// Up to five facts beside each other: caption over a strong value with a remark.
class FactsLine : public QWidget
{
    Q_OBJECT

public:
    struct Fact
    {
        QString caption;
        QString value;
        QString remark;
    };

    explicit FactsLine(QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);

private:
    struct Block
    {
        QWidget *widget = nullptr;
        Label *caption = nullptr;
        Label *value = nullptr;
        ElidedLabel *remark = nullptr;
    };

    void addBlock();

    QHBoxLayout *m_layout;
    QList<Block> m_blocks;
};

} // namespace kw::controls
