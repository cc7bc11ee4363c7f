// SPDX-License-Identifier: Apache-2.0
#include "controls/card.h"

#include "style/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace kw::controls {

using namespace style;

Card::Card(Role frame, QWidget *parent)
    : QWidget(parent)
    , m_frame(frame)
{
}

void Card::setHead(const QWidget *head, Role fill)
{
    m_head = head;
    m_headFill = fill;
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), dp(6), dp(6));
    painter.fillPath(shape, themeColor(Role::Base));
    if (m_head) {
        const QRect head(0, 0, width(), m_head->geometry().bottom() + 1);
        painter.save();
        painter.setClipRect(head);
        painter.fillPath(shape, themeColor(m_headFill));
        painter.restore();
        painter.setPen(themeColor(m_frame));
        painter.drawLine(head.bottomLeft(), head.bottomRight());
    }
    painter.setPen(themeColor(m_frame));
    painter.drawPath(shape);
}

} // namespace kw::controls
