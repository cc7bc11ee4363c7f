// SPDX-License-Identifier: Apache-2.0
#include "views/builders/builder_delegate.h"

#include "models/builder_model.h"
#include "style/icon.h"
#include "style/theme.h"
#include "views/builders/builder_state.h"

#include <QApplication>
#include <QPainter>

namespace kw::views {

using namespace style;
using models::BuilderModel;

QSize BuilderDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {dp(200), dp(index.parent().isValid() ? 28 : 50)};
}

void BuilderDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    QStyle *look = item.widget ? item.widget->style() : QApplication::style();
    look->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);

    const auto status = static_cast<buildx::NodeStatus>(index.data(BuilderModel::StatusRole).toInt());
    const State state = stateOf(status);
    const QString second = index.data(BuilderModel::SecondLineRole).toString();
    const Theme *theme = Theme::instance();
    const QRect area = option.rect.adjusted(dp(12), 0, -dp(12), 0);
    if (index.parent().isValid()) {
        const QRect shape(area.left() + dp(26), area.center().y() - dp(6), dp(14), dp(14));
        stateIcon(state).paint(painter, shape);
        const QRect text = area.adjusted(dp(48), 0, 0, 0);
        painter->setFont(theme->font(TextStyle::Base));
        painter->setPen(themeColor(Role::Text));
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        painter->setFont(theme->font(TextStyle::Small));
        painter->setPen(themeColor(state == State::Unreachable ? Role::Error : Role::Secondary));
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, second);
        painter->restore();
        return;
    }
    stateIcon(state).paint(painter, QRect(area.left(), area.top() + dp(9), dp(16), dp(16)));
    QRect line(area.left() + dp(26), area.top() + dp(7), area.width() - dp(26), dp(19));
    const QString name = index.data().toString();
    if (name == m_chosen) {
        painter->setFont(theme->font(TextStyle::Caption));
        const QString tag = tr("chosen");
        const int width = painter->fontMetrics().horizontalAdvance(tag) + dp(10);
        const QRect frame(line.right() - width, line.top() + 1, width, dp(17));
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(themeColor(Role::Border));
        painter->setBrush(themeColor(Role::Base));
        painter->drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), dp(3), dp(3));
        painter->setPen(themeColor(Role::Secondary));
        painter->drawText(frame, Qt::AlignCenter, tag);
        line.setRight(frame.left() - dp(6));
    }
    painter->setFont(theme->font(TextStyle::BaseStrong));
    painter->setPen(themeColor(Role::Text));
    const QString shownName = painter->fontMetrics().elidedText(name, Qt::ElideRight, line.width());
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, shownName);
    line.setLeft(line.left() + painter->fontMetrics().horizontalAdvance(shownName) + dp(6));
    painter->setFont(theme->font(TextStyle::Base));
    painter->setPen(themeColor(Role::Secondary));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data(BuilderModel::DriverRole).toString(),
                                                        Qt::ElideRight, line.width()));
    const QRect below(area.left() + dp(26), area.top() + dp(27), area.width() - dp(26), dp(17));
    painter->setFont(theme->font(TextStyle::Small));
    painter->setPen(themeColor(state == State::Unreachable ? Role::Error : Role::Secondary));
    painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(second, Qt::ElideRight, below.width()));
    painter->restore();
}

} // namespace kw::views
