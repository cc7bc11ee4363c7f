// SPDX-License-Identifier: Apache-2.0
#include "views/project/structure_delegate.h"

#include "models/structure_model.h"
#include "style/icon.h"
#include "style/theme.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace kw::views {

using namespace style;
using models::StructureModel;

QSize StructureDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), dp(27)};
}

void StructureDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(StructureModel::IsStrongRole).toBool()) {
        option->font = Theme::instance()->font(TextStyle::BaseStrong);
    }
    if (!(option->features & QStyleOptionViewItem::HasCheckIndicator)) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {dp(16), dp(16)};
        option->icon = icon(index.data(StructureModel::IconRole).toString(), Role::Secondary);
    }
}

void StructureDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    // Room for the counts is taken away first, so that a long name never lies under them.
    QStyleOptionViewItem whole = option;
    initStyleOption(&whole, index);
    painter->save();
    const QFont small = Theme::instance()->font(TextStyle::Small);
    const QFontMetrics metrics(small);
    int right = option.rect.right() - dp(8);
    const auto widthOf = [&](int number) {
        return number == 0 ? 0 : dp(26) + metrics.horizontalAdvance(QString::number(number));
    };
    const int errors = index.data(StructureModel::ErrorsRole).toInt();
    const int warnings = index.data(StructureModel::WarningsRole).toInt();
    const int counts = widthOf(errors) + widthOf(warnings);
    QStyleOptionViewItem row = whole;
    row.rect.setRight(option.rect.right());
    const int nameRoom = option.rect.width() - counts - dp(36);
    row.text = QFontMetrics(row.font).elidedText(whole.text, Qt::ElideMiddle, std::max(dp(40), nameRoom));
    const QWidget *widget = option.widget;
    widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, widget);

    painter->setFont(small);
    const auto write = [&](State state, int number) {
        if (number == 0) {
            return;
        }
        const QString text = QString::number(number);
        const int width = metrics.horizontalAdvance(text);
        painter->setPen(themeColor(stateRole(state)));
        painter->drawText(QRect(right - width, option.rect.top(), width, option.rect.height()),
                          Qt::AlignVCenter, text);
        right -= width + dp(4) + dp(14);
        stateIcon(state).paint(painter, QRect(right, option.rect.center().y() - dp(7), dp(14), dp(14)));
        right -= dp(8);
    };
    write(State::Warning, warnings);
    write(State::Failed, errors);
    const int nameEnd = option.rect.left() + dp(30) + QFontMetrics(row.font).horizontalAdvance(row.text);
    const QRect room(nameEnd, option.rect.top(), right - nameEnd, option.rect.height());
    if (const QString detail = index.data(StructureModel::DetailRole).toString();
        !detail.isEmpty() && room.width() > dp(24)) {
        painter->setPen(themeColor(Role::Secondary));
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter,
                          metrics.elidedText(detail, Qt::ElideRight, room.width()));
    }
    painter->restore();
}

} // namespace kw::views
