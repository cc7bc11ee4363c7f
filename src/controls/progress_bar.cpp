// SPDX-License-Identifier: Apache-2.0
#include "controls/progress_bar.h"

#include "controls/hatch.h"
#include "style/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace kw::controls {

using namespace style;

namespace {

constexpr int wholeRange = 100;

} // namespace

ProgressBar::ProgressBar(QWidget *parent)
    : QProgressBar(parent)
{
    setRange(0, wholeRange);
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressBar::setShares(double done, double cached)
{
    m_done = done;
    m_cached = cached;
    setValue(static_cast<int>(done * wholeRange));
    update();
}

QSize ProgressBar::sizeHint() const
{
    return {dp(120), dp(8)};
}

QSize ProgressBar::minimumSizeHint() const
{
    return {dp(40), dp(8)};
}

void ProgressBar::paint(QPainter &painter, const QRectF &rect, double done, double cached, const QColor &fill)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(frame, dp(2), dp(2));
    painter.fillPath(shape, themeColor(Role::Sunken));
    painter.save();
    painter.setClipPath(shape);
    const qreal cachedWidth = frame.width() * cached;
    const qreal doneWidth = frame.width() * done;
    const QRectF cachedRect(frame.left(), frame.top(), cachedWidth, frame.height());
    painter.fillRect(cachedRect, themeColor(Role::Base));
    paintHatch(painter, cachedRect, fill);
    painter.fillRect(QRectF(frame.left() + cachedWidth, frame.top(), doneWidth - cachedWidth, frame.height()),
                     fill);
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(themeColor(Role::Strong));
    painter.drawPath(shape);
    painter.restore();
}

void ProgressBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF bar(0, (height() - dp(8)) / 2.0, width(), dp(8));
    paint(painter, bar, m_done, m_cached, themeColor(Role::Mark));
}

} // namespace kw::controls
