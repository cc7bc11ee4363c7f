// SPDX-License-Identifier: Apache-2.0
#include "controls/hatch.h"

#include "style/theme.h"

#include <QPainter>

#include <cmath>

namespace kw::controls {

void paintHatch(QPainter &painter, const QRectF &rect, const QColor &color)
{
    if (rect.isEmpty()) {
        return;
    }
    const qreal pitch = style::dp(6);
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, style::Theme::instance()->length(1.5)));
    const qreal first = std::floor((rect.left() - rect.height()) / pitch) * pitch;
    for (qreal x = first; x < rect.right(); x += pitch) {
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    }
    painter.restore();
}

} // namespace kw::controls
