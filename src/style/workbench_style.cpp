// SPDX-License-Identifier: Apache-2.0
#include "style/workbench_style.h"

#include "style/drawing.h"
#include "style/icon.h"
#include "style/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableView>
#include <QTreeView>

namespace kw::style {

namespace {

constexpr char kindProperty[] = "kwButtonKind";
constexpr qreal controlHeight = 28;
constexpr qreal tableMargin = 8; // of the words in heads and cells

bool isFramed(ButtonKind kind)
{
    return kind != ButtonKind::Flat && kind != ButtonKind::Link;
}

Role buttonTextRole(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Primary:
        return Role::AccentText;
    case ButtonKind::Danger:
        return Role::Error;
    case ButtonKind::Link:
        return Role::Link;
    default:
        return Role::Text;
    }
}

} // namespace

void setButtonKind(QAbstractButton *button, ButtonKind kind)
{
    button->setProperty(kindProperty, static_cast<int>(kind));
    button->update();
}

ButtonKind buttonKind(const QWidget *button)
{
    const QVariant kind = button ? button->property(kindProperty) : QVariant();
    return kind.isValid() ? static_cast<ButtonKind>(kind.toInt()) : ButtonKind::Plain;
}

WorkbenchStyle::WorkbenchStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void WorkbenchStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // Enter presses the button that has the keyboard, outside of dialogs too.
    if (auto *button = qobject_cast<QPushButton *>(widget)) {
        button->setAutoDefault(true);
    }
}

void WorkbenchStyle::drawButtonPanel(const QStyleOption *option, QPainter *painter,
                                     const QWidget *widget) const
{
    const bool enabled = option->state & State_Enabled;
    const bool hovered = enabled && (option->state & State_MouseOver);
    const bool pressed = option->state & (State_Sunken | State_On);
    switch (enabled ? buttonKind(widget)
                    : (isFramed(buttonKind(widget)) ? ButtonKind::Plain : ButtonKind::Flat)) {
    case ButtonKind::Primary:
        drawFrame(painter, option->rect, themeColor(hovered || pressed ? Role::AccentHover : Role::Accent),
                  {});
        break;
    case ButtonKind::Flat:
        if (hovered || pressed) {
            drawFrame(painter, option->rect, themeColor(pressed ? Role::Selection : Role::Hover), {});
        }
        break;
    case ButtonKind::Link:
        break;
    case ButtonKind::Plain:
    case ButtonKind::Danger:
        drawFrame(painter, option->rect,
                  themeColor(pressed   ? Role::Selection
                             : hovered ? Role::Hover
                                       : Role::Raised),
                  themeColor(enabled ? Role::Strong : Role::Border));
        break;
    }
    // Fusion leaves it out for push buttons. On a filled one the mark itself would not show.
    if (showsFocus(widget)) {
        const bool isFilled = enabled && buttonKind(widget) == ButtonKind::Primary;
        const int inset = isFilled ? dp(2) : 0;
        drawFrame(painter, option->rect.adjusted(inset, inset, -inset, -inset), {},
                  themeColor(isFilled ? Role::AccentText : Role::Mark), 2);
    }
}

void WorkbenchStyle::drawFieldFrame(const QStyleOption *option, QPainter *painter) const
{
    const bool focused = option->state & State_HasFocus;
    drawFrame(painter, option->rect, themeColor(Role::Base), themeColor(focused ? Role::Mark : Role::Strong),
              focused ? 2 : 1);
}

void WorkbenchStyle::drawItemPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    const bool selected = option->state & State_Selected;
    if (item && item->backgroundBrush.style() != Qt::NoBrush) {
        painter->fillRect(option->rect, item->backgroundBrush);
    }
    if (selected) {
        // In a popup the keyboard is in the search field and moves in the list.
        const bool active = !widget || widget->window()->windowType() == Qt::Popup ||
                            (option->state & State_Active && widget->hasFocus());
        painter->fillRect(option->rect, themeColor(active ? Role::Selection : Role::SelectionUnfocused));
        // In a tree the mark stands at the edge of the row, not at the indentation.
        const bool isTree = qobject_cast<const QTreeView *>(widget);
        const bool first = isTree ? option->rect.left() <= 0
                                  : item && (item->viewItemPosition == QStyleOptionViewItem::Beginning ||
                                             item->viewItemPosition == QStyleOptionViewItem::OnlyOne);
        if (first) {
            painter->fillRect(QRect(option->rect.topLeft(), QSize(dp(3), option->rect.height())),
                              themeColor(Role::Mark));
        }
    } else if (option->state & State_MouseOver && option->state & State_Enabled) {
        painter->fillRect(option->rect, themeColor(Role::Hover));
    }
}

void WorkbenchStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                   const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonBevel:
    case PE_PanelButtonTool:
        drawButtonPanel(option, painter, widget);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0) {
            drawFieldFrame(option, painter);
        }
        return;
    case PE_FrameLineEdit:
        return; // drawn with the panel, or by the box around it
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, surfaceOf(widget));
        return;
    case PE_PanelItemViewItem:
        drawItemPanel(option, painter, widget);
        return;
    case PE_PanelItemViewRow:
        if (option->state & State_Selected && qobject_cast<const QTreeView *>(widget)) {
            drawItemPanel(option, painter, widget); // the indentation belongs to the row
        }
        return;
    case PE_FrameFocusRect:
        // Item views set the flag always; their window knows whether the keyboard brought the focus.
        if (option->state & State_KeyboardFocusChange &&
            (!qobject_cast<const QAbstractItemView *>(widget) ||
             widget->window()->testAttribute(Qt::WA_KeyboardFocusChange))) {
            drawFrame(painter, option->rect, {}, themeColor(Role::Mark), 2);
        }
        return;
    case PE_IndicatorBranch:
        if (option->state & State_Children) {
            const bool closed = !(option->state & State_Open);
            const bool mirrored = option->direction == Qt::RightToLeft;
            drawSmallIcon(painter, option->rect,
                          !closed    ? QStringLiteral("chevron-down")
                          : mirrored ? QStringLiteral("chevron-left")
                                     : QStringLiteral("chevron-right"));
        }
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: {
        const bool checked = option->state & State_On;
        const bool enabled = option->state & State_Enabled;
        drawFrame(painter, option->rect,
                  themeColor(checked ? (enabled ? Role::Accent : Role::Disabled) : Role::Base),
                  checked ? QColor() : themeColor(enabled ? Role::Strong : Role::Border));
        if (checked) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(
                QPen(themeColor(Role::AccentText), dp(1.6), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const QRectF r = option->rect;
            painter->drawPolyline(
                QPolygonF({QPointF(r.left() + r.width() * 0.24, r.top() + r.height() * 0.54),
                           QPointF(r.left() + r.width() * 0.43, r.top() + r.height() * 0.72),
                           QPointF(r.left() + r.width() * 0.77, r.top() + r.height() * 0.30)}));
            painter->restore();
        }
        return;
    }
    case PE_IndicatorArrowDown:
        if (widget && widget->property("kwNoMenuArrow").toBool()) {
            return;
        }
        drawSmallIcon(painter, option->rect, QStringLiteral("chevron-down"));
        return;
    case PE_FrameTabBarBase:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void WorkbenchStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    switch (element) {
    case CE_Splitter: {
        const QRect r = option->rect;
        const bool vertical = option->state & State_Horizontal;
        painter->fillRect(vertical ? QRect(r.center().x(), r.top(), 1, r.height())
                                   : QRect(r.left(), r.center().y(), r.width(), 1),
                          themeColor(Role::Border));
        return;
    }
    case CE_HeaderSection: {
        painter->fillRect(option->rect, themeColor(Role::Window));
        painter->setPen(themeColor(Role::Border));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        const QRect &r = option->rect;
        painter->drawLine(option->direction == Qt::RightToLeft ? r.topLeft() : r.topRight(),
                          option->direction == Qt::RightToLeft ? r.bottomLeft() : r.bottomRight());
        return;
    }
    case CE_HeaderLabel:
        if (const auto *label = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option)) {
            QStyleOptionHeaderV2 copy = *label;
            copy.palette.setColor(QPalette::ButtonText, themeColor(Role::Secondary));
            painter->setFont(Theme::instance()->font(TextStyle::SmallStrong));
            const int more = std::max(0, dp(tableMargin) - pixelMetric(PM_HeaderMargin, option, widget));
            copy.rect.adjust(more, 0, -more, 0);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_TabBarTabShape: {
        if (option->state & State_Selected && !areTabsFolded(widget)) {
            painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), dp(2)),
                              themeColor(Role::Mark));
        } else if (option->state & State_MouseOver) {
            painter->fillRect(option->rect, themeColor(Role::Hover));
        }
        return;
    }
    case CE_TabBarTabLabel:
        drawTabLabel(option, painter, widget);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, themeColor(Role::Window));
        painter->setPen(themeColor(Role::Border));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case CE_PushButtonLabel: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (!button || !(option->state & State_Enabled)) {
            break;
        }
        if (const Role role = buttonTextRole(buttonKind(widget)); role != Role::Text) {
            QStyleOptionButton copy = *button;
            copy.palette.setColor(QPalette::ButtonText, themeColor(role));
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

QSize WorkbenchStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                       const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        if (buttonKind(widget) == ButtonKind::Link) {
            return {size.width() + dp(4), std::max(dp(22), size.height() + dp(4))};
        }
        result.setHeight(std::max(dp(controlHeight), size.height() + dp(6)));
        result.setWidth(std::max(result.width(), size.width() + dp(24)));
        break;
    case CT_ComboBox:
        // Room for our margin and arrow around the words.
        result.setWidth(std::max(result.width(), size.width() + dp(36)));
        result.setHeight(std::max(dp(controlHeight), size.height() + dp(6)));
        break;
    case CT_LineEdit:
        result.setHeight(std::max(dp(controlHeight), size.height() + dp(6)));
        break;
    case CT_SpinBox:
        // Its text field brings the height of a field already; Fusion leaves a line free above and below.
        result.setHeight(std::max(dp(controlHeight), option->fontMetrics.height() + dp(8)) + 2);
        break;
    case CT_TabBarTab:
        result = QSize(result.width() + dp(8), std::max(dp(30), size.height()));
        break;
    case CT_ItemViewItem:
        result.setHeight(std::max(dp(26), result.height()));
        break;
    case CT_HeaderSection:
        result.setHeight(std::max(dp(26), size.height()));
        break;
    default:
        break;
    }
    return result;
}

QRect WorkbenchStyle::subElementRect(SubElement element, const QStyleOption *option,
                                     const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    // Boxes that can be typed into have their own margins.
    const bool isField = widget && !qobject_cast<const QComboBox *>(widget->parentWidget()) &&
                         !qobject_cast<const QAbstractSpinBox *>(widget->parentWidget());
    return element == SE_LineEditContents && isField ? rect.adjusted(dp(6), 0, -dp(6), 0) : rect;
}

int WorkbenchStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 1; // Qt makes the area that can be gripped wider
    case PM_ScrollBarExtent:
        return dp(12);
    case PM_ScrollBarSliderMin:
        return dp(28);
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
        return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return dp(16);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_TreeViewIndentation:
        return dp(16);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return dp(16);
    case PM_FocusFrameHMargin:
        if (qobject_cast<const QTableView *>(widget)) {
            return dp(tableMargin) - 1; // a cell adds one
        }
        return QProxyStyle::pixelMetric(metric, option, widget);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return dp(8);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int WorkbenchStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                              QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
        return 0;
    case SH_UnderlineShortcut:
        return qobject_cast<const QMenu *>(widget) ? 1 : 0; // elsewhere nothing has a letter of its own
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace kw::style
