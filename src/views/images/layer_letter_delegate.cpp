// SPDX-License-Identifier: Apache-2.0
#include "views/images/layer_letter_delegate.h"

#include "models/image_model.h"
#include "style/theme.h"

#include <QPainter>
#include <QWidget>

namespace kw::views {

using namespace style;
using models::ImageModel;

void LayerLetterDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QString letter = index.data(ImageModel::LetterRole).toString();
    if (letter.isEmpty() || index.column() != ImageModel::NameColumn) {
        return;
    }
    const FillAndEdge colors = identityColors(index.data(ImageModel::SharedIndexRole).toInt() % identityCount,
                                              Theme::instance()->scheme());
    const qreal ratio = option->widget ? option->widget->devicePixelRatio() : 1;
    QPixmap tag(QSize(dp(18), dp(16)) * ratio);
    tag.setDevicePixelRatio(ratio);
    tag.fill(Qt::transparent);
    QPainter painter(&tag);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area(0.5, 0.5, dp(18) - 1, dp(16) - 1);
    painter.setBrush(colors.fill);
    painter.setPen(colors.edge);
    painter.drawRoundedRect(area, dp(3), dp(3));
    painter.setFont(Theme::instance()->font(TextStyle::CaptionStrong));
    painter.setPen(textOnFill(Theme::instance()->scheme()));
    painter.drawText(area, Qt::AlignCenter, letter);
    painter.end();
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {dp(18), dp(16)};
    option->icon = QIcon(tag);
}

} // namespace kw::views
