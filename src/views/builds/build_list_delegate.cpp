// SPDX-License-Identifier: Apache-2.0
#include "views/builds/build_list_delegate.h"

#include "controls/progress_bar.h"
#include "models/build_list_model.h"
#include "style/theme.h"
#include "views/builds/step_look.h"

#include <QApplication>
#include <QPainter>

namespace kw::views {

using namespace style;
using models::BuildListModel;

namespace {

bool isRunning(const QModelIndex &index)
{
    return index.data(BuildListModel::DoneRole).toDouble() >= 0;
}

State shapeOf(const QModelIndex &index)
{
    if (index.data(BuildListModel::WarnsRole).toBool()) {
        return State::Warning;
    }
    return stateOf(static_cast<workspace::Build::State>(index.data(BuildListModel::StateRole).toInt()));
}

} // namespace

QSize BuildListDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (index.data(BuildListModel::IsHeadRole).toBool()) {
        return {dp(120), dp(30)};
    }
    return {dp(120), dp(isRunning(index) ? 62 : 50)};
}

void BuildListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    painter->save();
    const Theme *theme = Theme::instance();
    const QRect area = option.rect.adjusted(dp(12), 0, -dp(12), 0);
    if (index.data(BuildListModel::IsHeadRole).toBool()) {
        painter->setFont(theme->font(TextStyle::SmallStrong));
        painter->setPen(themeColor(Role::Secondary));
        painter->drawText(area.adjusted(0, 0, 0, -dp(4)), Qt::AlignLeft | Qt::AlignBottom,
                          index.data().toString());
        painter->restore();
        return;
    }
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    QStyle *look = item.widget ? item.widget->style() : QApplication::style();
    look->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
    stateIcon(shapeOf(index)).paint(painter, QRect(area.left(), area.top() + dp(9), dp(16), dp(16)));

    const int left = area.left() + dp(26);
    const QRect line(left, area.top() + dp(7), area.right() - left, dp(19));
    const QString number = QStringLiteral("#%1").arg(index.data(BuildListModel::NumberRole).toInt());
    painter->setFont(theme->font(TextStyle::BaseStrong));
    painter->setPen(themeColor(Role::Text));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, number);
    const QRect title = line.adjusted(painter->fontMetrics().horizontalAdvance(number) + dp(7), 0, 0, 0);
    painter->setFont(theme->font(TextStyle::Base));
    painter->drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data(BuildListModel::TitleRole).toString(),
                                                        Qt::ElideRight, title.width()));
    const QRect below(left, area.top() + dp(27), area.right() - left, dp(17));
    painter->setFont(theme->font(TextStyle::Small));
    painter->setPen(themeColor(Role::Secondary));
    painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data(BuildListModel::SecondLineRole).toString(),
                                                        Qt::ElideRight, below.width()));
    if (isRunning(index)) {
        controls::ProgressBar::paint(*painter, QRectF(left, area.top() + dp(48), area.right() - left, dp(6)),
                                     index.data(BuildListModel::DoneRole).toDouble(), 0,
                                     themeColor(Role::Mark));
    }
    painter->setPen(themeColor(Role::Border));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

} // namespace kw::views
