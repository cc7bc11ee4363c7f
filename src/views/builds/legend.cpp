// SPDX-License-Identifier: Apache-2.0
#include "views/builds/legend.h"

#include "controls/hatch.h"
#include "style/theme.h"
#include "views/builds/step_look.h"

#include <QPainter>

namespace kw::views {

using namespace style;

namespace {

constexpr int boxWidth = 16;
constexpr int boxHeight = 12;
constexpr int textGap = 6;
constexpr int entryGap = 12;

constexpr StepKind kinds[] = {StepKind::Pull, StepKind::Transfer, StepKind::Run,
                              StepKind::Copy, StepKind::Export,   StepKind::Push};

} // namespace

Legend::Legend(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Legend: what the colours mean; each bar's kind is in the table too"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

QSize Legend::sizeHint() const
{
    return {dp(560), dp(24)};
}

QSize Legend::minimumSizeHint() const
{
    return {0, dp(20)};
}

void Legend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::instance()->font(TextStyle::Small));
    int x = 0;
    const auto entry = [&](const QString &text, const auto &paintBox) {
        const int textWidth = painter.fontMetrics().horizontalAdvance(text);
        if (x + dp(boxWidth + textGap) + textWidth > width()) {
            x = width();
            return;
        }
        const QRectF box(x + 0.5, (height() - dp(boxHeight)) / 2.0, dp(boxWidth), dp(boxHeight));
        paintBox(box);
        painter.setPen(themeColor(Role::Secondary));
        painter.drawText(QRect(x + dp(boxWidth + textGap), 0, textWidth + 1, height()),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
        x += dp(boxWidth + textGap + entryGap) + textWidth;
    };
    for (const StepKind kind : kinds) {
        const FillAndEdge colors = stepColors(kind, Theme::instance()->scheme());
        entry(stepKindWord(kind), [&](const QRectF &box) {
            painter.setPen(colors.edge);
            painter.setBrush(colors.fill);
            painter.drawRoundedRect(box, dp(2), dp(2));
            painter.fillRect(QRectF(box.left(), box.top(), dp(3), box.height()), colors.edge);
        });
    }
    entry(stepKindWord(StepKind::Idle), [&](const QRectF &box) {
        QPen dashes(themeColor(Role::Strong), 1);
        dashes.setDashPattern({3, 3});
        painter.setPen(dashes);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, dp(2), dp(2));
    });
    entry(tr("Cached"), [&](const QRectF &box) {
        controls::paintHatch(painter, box, themeColor(Role::Secondary));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(themeColor(Role::Secondary));
        painter.drawRoundedRect(box, dp(2), dp(2));
    });
    entry(tr("Critical path"), [&](const QRectF &box) {
        painter.fillRect(QRectF(box.left(), box.center().y() - 1, box.width(), dp(2)),
                         themeColor(Role::Text));
    });
}

} // namespace kw::views
