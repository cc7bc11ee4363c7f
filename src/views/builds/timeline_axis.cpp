// SPDX-License-Identifier: Apache-2.0
#include "views/builds/timeline_axis.h"

#include "core/format.h"
#include "style/theme.h"

#include <QPainter>

namespace kw::views {

using namespace style;

TimelineAxis::TimelineAxis(const TimelineLook &look, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_look(look)
{
    setAccessibleName(tr("Time axis"));
    setSectionsClickable(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void TimelineAxis::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->fillRect(rect, themeColor(Role::Window));
    painter->setPen(themeColor(Role::Border));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (section != models::TimelineModel::BarsColumn) {
        painter->setFont(Theme::instance()->font(TextStyle::CaptionStrong));
        painter->setPen(themeColor(Role::Secondary));
        painter->drawText(rect.adjusted(dp(12), 0, -dp(8), 0), Qt::AlignLeft | Qt::AlignVCenter,
                          model()->headerData(section, Qt::Horizontal).toString());
        painter->setPen(themeColor(Role::Border));
        painter->drawLine(rect.topRight(), rect.bottomRight());
        return;
    }
    painter->setClipRect(rect);
    painter->setFont(Theme::instance()->font(TextStyle::Caption));
    const int left = rect.left() + dp(TimelineDelegate::inset);
    for (const models::AxisTick &tick :
         models::axisTicks(m_look.scale, rect.width(), dp(TimelineDelegate::tickDistance))) {
        const int x = left + static_cast<int>(tick.x);
        painter->setPen(themeColor(Role::Strong));
        painter->drawLine(x, rect.bottom() - dp(tick.label.isEmpty() ? 3 : 5), x, rect.bottom());
        painter->setPen(themeColor(Role::Secondary));
        painter->drawText(
            QRect(x + dp(4), rect.top(), dp(TimelineDelegate::tickDistance), rect.height() - dp(3)),
            Qt::AlignLeft | Qt::AlignVCenter, tick.label);
    }
    if (m_look.running && m_look.now != 0) {
        paintNow(*painter, rect);
    }
}

void TimelineAxis::paintNow(QPainter &painter, const QRect &rect) const
{
    const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::nanoseconds(m_look.now - m_look.scale.origin));
    painter.setFont(Theme::instance()->font(TextStyle::CaptionStrong));
    const QString text = formatDuration(elapsed);
    const int width = painter.fontMetrics().horizontalAdvance(text) + dp(12);
    const double x = rect.left() + dp(TimelineDelegate::inset) + m_look.scale.x(m_look.now);
    const QRectF tag(x - width / 2.0, rect.top() + dp(2), width, rect.height() - dp(4));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(Role::Accent));
    painter.drawRoundedRect(tag, dp(3), dp(3));
    painter.setPen(themeColor(Role::AccentText));
    painter.drawText(tag, Qt::AlignCenter, text);
}

} // namespace kw::views
