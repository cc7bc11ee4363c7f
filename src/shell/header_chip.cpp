// SPDX-License-Identifier: Apache-2.0
#include "shell/header_chip.h"

#include "style/drawing.h"
#include "style/icon.h"
#include "style/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace kw::shell {

using namespace style;

namespace {

constexpr qreal chipEdge = 10;
constexpr qreal chipGap = 6;
constexpr qreal chipShape = 16;
constexpr qreal chipArrow = 12;
constexpr qreal longestChipName = 220;

int widthOf(const QString &text, TextStyle textStyle)
{
    return text.isEmpty()
               ? 0
               : QFontMetrics(Theme::instance()->font(textStyle)).horizontalAdvance(text) + dp(chipGap);
}

} // namespace

HeaderChip::HeaderChip(Frame frame, QWidget *parent)
    : QAbstractButton(parent)
    , m_frame(frame)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

void HeaderChip::setContent(const QIcon &icon, const QString &label, const QString &name,
                            const QString &remark)
{
    m_icon = icon;
    m_label = label;
    m_name = name;
    m_remark = remark;
    QStringList words{label, name};
    words.removeAll(QString());
    setAccessibleName(words.join(QLatin1Char(' ')) +
                      (remark.isEmpty() ? QString() : QStringLiteral(", ") + remark));
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

void HeaderChip::setRemarkShown(bool shown)
{
    if (shown != m_isRemarkShown) {
        m_isRemarkShown = shown;
        updateGeometry();
        update();
    }
}

QSize HeaderChip::sizeHint() const
{
    const int name = std::min(widthOf(m_name, TextStyle::BaseStrong), dp(longestChipName));
    return {dp(chipEdge) + dp(chipShape) + dp(chipGap) + widthOf(m_label, TextStyle::Base) + name +
                widthOf(shownRemark(), TextStyle::Base) + dp(chipArrow) + dp(chipEdge),
            dp(28)};
}

QSize HeaderChip::minimumSizeHint() const
{
    return {dp(chipEdge) + dp(chipShape) + dp(chipGap) + dp(40) + dp(chipArrow) + dp(chipEdge), dp(28)};
}

void HeaderChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool pressed = isDown();
    painter.setBrush(themeColor(pressed                  ? Role::Selection
                                : underMouse()           ? Role::Hover
                                : m_frame == Frame::Line ? Role::Raised
                                                         : Role::Window));
    painter.setPen(m_frame == Frame::Line ? QPen(themeColor(Role::Strong)) : QPen(Qt::NoPen));
    painter.drawRoundedRect(frame, dp(4), dp(4));
    if (showsFocus(this)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(themeColor(Role::Mark), 2));
        painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), dp(4), dp(4));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    int x = dp(chipEdge);
    m_icon.paint(&painter, QRect(x, (height() - dp(chipShape)) / 2, dp(chipShape), dp(chipShape)));
    x += dp(chipShape) + dp(chipGap);
    const int right = width() - dp(chipEdge) - dp(chipArrow);
    const auto write = [&](const QString &text, TextStyle textStyle, Role role) {
        if (text.isEmpty() || x >= right) {
            return;
        }
        painter.setFont(Theme::instance()->font(textStyle));
        painter.setPen(themeColor(isEnabled() ? role : Role::Disabled));
        const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, right - x - dp(4));
        painter.drawText(QRect(x, 0, right - x, height()), Qt::AlignVCenter | Qt::AlignLeft, shown);
        x += painter.fontMetrics().horizontalAdvance(shown) + dp(chipGap);
    };
    write(m_label, TextStyle::Base, Role::Secondary);
    write(m_name, TextStyle::BaseStrong, Role::Text);
    write(shownRemark(), TextStyle::Base, Role::Secondary);
    style::icon(QStringLiteral("chevron-down"), Role::Secondary)
        .paint(&painter, QRect(right, (height() - dp(chipArrow)) / 2, dp(chipArrow), dp(chipArrow)));
}

} // namespace kw::shell
