// SPDX-License-Identifier: Apache-2.0
#include "shell/palette_field.h"

#include "style/drawing.h"
#include "style/icon.h"
#include "style/theme.h"

#include <QPainter>
#include <QStyle>

namespace kw::shell {

using namespace style;

namespace {

constexpr qreal fieldEdge = 8;
constexpr qreal pictureSide = 16;

} // namespace

PaletteField::PaletteField(QWidget *parent)
    : QAbstractButton(parent)
{
    setAccessibleName(tr("Search or run a command"));
    setToolTip(tr("Search or run a command (Ctrl+Shift+P)"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    connect(Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

void PaletteField::setWordsShown(bool shown)
{
    if (shown != m_areWordsShown) {
        m_areWordsShown = shown;
        updateGeometry();
        update();
    }
}

QSize PaletteField::sizeHint() const
{
    const int picture = 2 * dp(fieldEdge) + dp(pictureSide);
    if (!m_areWordsShown) {
        return {picture, dp(28)};
    }
    const QFontMetrics words(Theme::instance()->font(TextStyle::Base));
    const QFontMetrics keys(Theme::instance()->font(TextStyle::Caption));
    return {picture + words.horizontalAdvance(tr("Search or run a command")) +
                keys.horizontalAdvance(tr("Ctrl+Shift+P")) + dp(36),
            dp(28)};
}

QSize PaletteField::minimumSizeHint() const
{
    return {2 * dp(fieldEdge) + dp(pictureSide), dp(28)};
}

void PaletteField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool focused = showsFocus(this);
    drawFrame(&painter, rect(), themeColor(underMouse() || isDown() ? Role::Hover : Role::Base),
              themeColor(focused ? Role::Mark : Role::Strong), focused ? 2 : 1);
    const auto mirror = [this](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    const int side = dp(pictureSide);
    style::icon(QStringLiteral("search"), Role::Secondary)
        .paint(&painter, mirror(QRect(dp(fieldEdge), (height() - side) / 2, side, side)));
    if (!m_areWordsShown) {
        return;
    }
    QRect room = rect().adjusted(dp(fieldEdge) + side + dp(8), 0, -dp(fieldEdge), 0);
    painter.setFont(Theme::instance()->font(TextStyle::Caption));
    const QString keys = tr("Ctrl+Shift+P");
    const int keysWidth = painter.fontMetrics().horizontalAdvance(keys) + dp(10);
    const QRect cap(room.right() - keysWidth, (height() - dp(18)) / 2, keysWidth, dp(18));
    drawFrame(&painter, mirror(cap), {}, themeColor(Role::Border));
    painter.setPen(themeColor(Role::Secondary));
    painter.drawText(mirror(cap), Qt::AlignCenter, keys);
    room.setRight(cap.left() - dp(8));
    painter.setFont(Theme::instance()->font(TextStyle::Base));
    painter.drawText(
        mirror(room), Qt::AlignLeading | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(tr("Search or run a command"), Qt::ElideRight, room.width()));
}

} // namespace kw::shell
