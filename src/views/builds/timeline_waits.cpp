// SPDX-License-Identifier: Apache-2.0
// What is no work on the timeline: waiting before a call and before a step, and what a running step is
// expected to take still.
#include "core/format.h"
#include "style/theme.h"
#include "views/builds/timeline_delegate.h"

#include <QPainter>

namespace kw::views {

using namespace style;
using models::Nanoseconds;

namespace {

constexpr qreal leastGap = 14;
constexpr qreal restGap = 10; // behind the line of now

QPen dashed()
{
    QPen pen(themeColor(Role::Strong), 1);
    pen.setDashPattern({3, 3});
    return pen;
}

QString durationText(Nanoseconds time)
{
    return formatDuration(
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::nanoseconds(time)));
}

void drawQuietText(QPainter &painter, const QRectF &room, const QString &text)
{
    painter.setFont(Theme::instance()->font(TextStyle::Caption));
    painter.setPen(themeColor(Role::Secondary));
    painter.drawText(room, Qt::AlignCenter, text);
}

} // namespace

// The images that the call needs are built first.
void TimelineDelegate::paintWaiting(QPainter &painter, const QRect &cell, const QModelIndex &index) const
{
    const QStringList images = m_model.waitsFor(index);
    const Nanoseconds started = m_model.hull(index).start;
    if (images.isEmpty() || m_look.now == 0 || (started == 0 && !m_look.running)) {
        return;
    }
    const qreal left = cell.left() + dp(inset) + m_look.scale.x(m_model.origin());
    const qreal right = cell.left() + dp(inset) + m_look.scale.x(started == 0 ? m_look.now : started);
    if (right - left < dp(leastGap)) {
        return;
    }
    const QString words = tr("waits for %1").arg(images.join(QStringLiteral(", ")));
    painter.setFont(Theme::instance()->font(TextStyle::Caption));
    const qreal width = painter.fontMetrics().horizontalAdvance(words) + dp(12);
    const qreal y = cell.center().y();
    painter.setPen(dashed());
    if (width > right - left - dp(16)) {
        painter.drawLine(QPointF(left, y), QPointF(right - dp(2), y));
        return;
    }
    const QRectF room((left + right - width) / 2, cell.top(), width, cell.height());
    painter.drawLine(QPointF(left, y), QPointF(room.left(), y));
    painter.drawLine(QPointF(room.right(), y), QPointF(right - dp(2), y));
    drawQuietText(painter, room, words);
}

// All that the step needs was there, and it did not start yet.
void TimelineDelegate::paintGap(QPainter &painter, const PlacedBlock &block, qreal freeFrom,
                                qreal barsLeft) const
{
    const Nanoseconds ready =
        block.count == 1 && block.bar.part != models::BarPart::Push ? m_model.readySince(block.bar.step) : 0;
    if (ready == 0) {
        return;
    }
    const qreal from = std::max(freeFrom + dp(2), barsLeft + m_look.scale.x(ready));
    const QRectF gap(from, block.rect.top(), block.rect.left() - dp(2) - from, block.rect.height());
    if (gap.width() < dp(leastGap)) {
        return;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(dashed());
    painter.drawRoundedRect(gap.adjusted(0.5, 3.5, -0.5, -3.5), dp(2), dp(2));
    const QString words = tr("waits");
    painter.setFont(Theme::instance()->font(TextStyle::Caption));
    if (painter.fontMetrics().horizontalAdvance(words) + dp(8) < gap.width()) {
        drawQuietText(painter, gap, words);
    }
}

void TimelineDelegate::paintRest(QPainter &painter, const PlacedBlock &block, qreal barsLeft) const
{
    const build::Vertex *vertex = m_model.vertex(block.bar.step);
    if (!m_look.running || !m_look.expected || block.count > 1 ||
        vertex->state != build::VertexState::Running) {
        return;
    }
    const Nanoseconds rest = m_look.expected(block.bar.step) - vertex->duration(m_look.now).count();
    if (rest <= 0) {
        return;
    }
    const qreal now = barsLeft + m_look.scale.x(m_look.now);
    const qreal width = m_look.scale.x(m_look.now + rest) - m_look.scale.x(m_look.now);
    const QRectF outline(now + dp(restGap), block.rect.top() + 1, std::max<qreal>(width, dp(7)),
                         block.rect.height() - 2);
    painter.setBrush(themeColor(Role::Alternate));
    painter.setPen(dashed());
    painter.drawRoundedRect(outline.adjusted(0.5, 0.5, -0.5, -0.5), dp(2), dp(2));
    const QString words = tr("about %1 more").arg(durationText(rest));
    painter.setFont(Theme::instance()->font(TextStyle::Caption));
    const qreal room = painter.fontMetrics().horizontalAdvance(words) + dp(8);
    // At its start, as the end may be out of sight; beside the outline where it is too short for words.
    const qreal left = room < outline.width() ? outline.left() : outline.right();
    const QRectF place(left + dp(2), outline.top(), room, outline.height());
    drawQuietText(painter, place, words);
}

} // namespace kw::views
