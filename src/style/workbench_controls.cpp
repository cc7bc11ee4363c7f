// SPDX-License-Identifier: Apache-2.0
// Scroll bars, boxes to choose from, number boxes and tabs in our style.
#include "style/drawing.h"
#include "style/icon.h"
#include "style/theme.h"
#include "style/workbench_style.h"

#include <QAbstractScrollArea>
#include <QComboBox>
#include <QPainter>
#include <QStyleOption>

namespace kw::style {

namespace {

constexpr qreal controlRadius = 4;
constexpr qreal arrowRoom = 24;
constexpr qreal fieldMargin = 8;
constexpr char foldedProperty[] = "kwFolded";

QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part, int leastSlider)
{
    const bool across = bar.orientation == Qt::Horizontal;
    const int length = across ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    int slider = length;
    if (range > 0) {
        const qint64 shown = std::max(1, bar.pageStep);
        slider = std::clamp(static_cast<int>(shown * length / (range + shown)),
                            std::min(leastSlider, length / 2), length);
    }
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      length - slider, bar.upsideDown);
    int from = 0;
    int size = 0;
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        from = start;
        size = slider;
        break;
    case QStyle::SC_ScrollBarSubPage:
        size = start;
        break;
    case QStyle::SC_ScrollBarAddPage:
        from = start + slider;
        size = length - from;
        break;
    case QStyle::SC_ScrollBarGroove:
        size = length;
        break;
    default:
        return {}; // no buttons at the ends
    }
    const QRect rect = across ? QRect(bar.rect.left() + from, bar.rect.top(), size, bar.rect.height())
                              : QRect(bar.rect.left(), bar.rect.top() + from, bar.rect.width(), size);
    return QStyle::visualRect(bar.direction, bar.rect, rect);
}

void drawScrollBar(const QStyleOptionSlider &bar, const QRect &slider, QPainter *painter,
                   const QWidget *widget)
{
    painter->fillRect(bar.rect, surfaceOf(widget));
    if (bar.maximum <= bar.minimum) {
        return;
    }
    const bool held = bar.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const int inset = dp(held ? 2 : 3);
    const QRectF shape = QRectF(slider).adjusted(inset, inset, -inset, -inset);
    const qreal radius = std::min(shape.width(), shape.height()) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(themeColor(held ? Role::Strong : Role::Border));
    painter->drawRoundedRect(shape, radius, radius);
    painter->restore();
}

} // namespace

QColor surfaceOf(const QWidget *widget)
{
    for (const QWidget *each = widget; each; each = each->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(each)) {
            const QWidget *viewport = area->viewport();
            return viewport->palette().color(viewport->backgroundRole());
        }
    }
    return themeColor(Role::Base);
}

void drawFrame(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &frame, qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : Qt::NoBrush);
    const qreal line = isHighContrast(Theme::instance()->scheme()) ? std::max(width, 2.0) : width;
    painter->setPen(frame.isValid() ? QPen(frame, line) : QPen(Qt::NoPen));
    const qreal inset = line / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), dp(controlRadius),
                             dp(controlRadius));
    painter->restore();
}

void drawSmallIcon(QPainter *painter, const QRect &rect, const QString &name, bool enabled)
{
    QRect place(0, 0, dp(12), dp(12));
    place.moveCenter(rect.center());
    icon(name, enabled ? Role::Secondary : Role::Disabled).paint(painter, place);
}

bool showsFocus(const QWidget *widget)
{
    return widget && widget->hasFocus() && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

void setTabsFolded(QWidget *tabs, bool folded)
{
    tabs->setProperty(foldedProperty, folded);
    tabs->update();
}

bool areTabsFolded(const QWidget *tabs)
{
    return tabs && tabs->property(foldedProperty).toBool();
}

void WorkbenchStyle::drawTabLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (!tab) {
        return;
    }
    const bool shown = tab->state & State_Selected && !areTabsFolded(widget);
    painter->setFont(Theme::instance()->font(shown ? TextStyle::BaseStrong : TextStyle::Base));
    const int side = tab->icon.isNull() ? 0 : dp(16);
    const int gap = tab->icon.isNull() ? 0 : dp(6);
    const int text = painter->fontMetrics().horizontalAdvance(tab->text);
    QRect all(0, 0, side + gap + text, tab->rect.height());
    all.moveCenter(tab->rect.center());
    if (side > 0) {
        const QRect place(all.left(), all.center().y() - side / 2, side, side);
        tab->icon.paint(painter, visualRect(tab->direction, tab->rect, place));
    }
    painter->setPen(themeColor(shown ? Role::Text : Role::Secondary));
    const QRect words = visualRect(tab->direction, tab->rect, all.adjusted(side + gap, 0, 1, 0));
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter, tab->text);
    if (shown && showsFocus(widget)) {
        drawFrame(painter, tab->rect.adjusted(2, 4, -2, -2), {}, themeColor(Role::Mark), 2);
    }
}

void WorkbenchStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                        QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            drawScrollBar(*bar, subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget), painter,
                          widget);
            return;
        }
    }
    const bool isBox = control == CC_ComboBox;
    if (!isBox && control != CC_SpinBox) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const bool enabled = option->state & State_Enabled;
    const bool focused = option->state & State_HasFocus;
    const bool hovered = isBox && enabled && option->state & State_MouseOver;
    drawFrame(painter, option->rect, themeColor(hovered ? Role::Hover : Role::Base),
              themeColor(focused   ? Role::Mark
                         : enabled ? Role::Strong
                                   : Role::Border),
              focused ? 2 : 1);
    const QString down = QStringLiteral("chevron-down");
    if (isBox) {
        drawSmallIcon(painter, subControlRect(control, option, SC_ComboBoxArrow, widget), down, enabled);
        return;
    }
    drawSmallIcon(painter, subControlRect(control, option, SC_SpinBoxUp, widget),
                  QStringLiteral("chevron-up"), enabled);
    drawSmallIcon(painter, subControlRect(control, option, SC_SpinBoxDown, widget), down, enabled);
}

QRect WorkbenchStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                     SubControl part, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            return scrollBarPart(*bar, part, pixelMetric(PM_ScrollBarSliderMin, option, widget));
        }
    }
    if (control == CC_ComboBox && (part == SC_ComboBoxArrow || part == SC_ComboBoxEditField)) {
        const QRect all = option->rect;
        const int arrow = dp(arrowRoom);
        const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        const int margin = box && box->editable ? dp(fieldMargin) - 1 : dp(fieldMargin);
        const QRect rect = part == SC_ComboBoxArrow
                               ? QRect(all.right() - arrow + 1, all.top(), arrow, all.height())
                               : all.adjusted(margin, dp(2), -arrow, -dp(2));
        return visualRect(option->direction, all, rect);
    }
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_SpinBox && part == SC_SpinBoxEditField) {
        const int more = dp(4);
        return option->direction == Qt::RightToLeft ? rect.adjusted(0, 0, -more, 0)
                                                    : rect.adjusted(more, 0, 0, 0);
    }
    return rect;
}

QIcon WorkbenchStyle::standardIcon(StandardPixmap which, const QStyleOption *option,
                                   const QWidget *widget) const
{
    return which == SP_LineEditClearButton ? icon(QStringLiteral("close"), Role::Secondary)
                                           : QProxyStyle::standardIcon(which, option, widget);
}

} // namespace kw::style
