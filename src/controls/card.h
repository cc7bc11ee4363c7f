// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "style/role.h"

#include <QWidget>

namespace kw::controls {

// A framed surface with round corners; its head may have a fill of its own.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(style::Role frame = style::Role::Border, QWidget *parent = nullptr);

    // The widget at the top whose height is filled with `fill`.
    void setHead(const QWidget *head, style::Role fill);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    style::Role m_frame;
    const QWidget *m_head = nullptr;
    style::Role m_headFill = style::Role::Base;
};

} // namespace kw::controls
