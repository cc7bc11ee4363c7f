// SPDX-License-Identifier: Apache-2.0
#include "controls/popup_frame.h"

#include "style/theme.h"

#include <QPainter>

namespace kw::controls {

using namespace style;

PopupFrame::PopupFrame(QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
}

void PopupFrame::openBelow(const QRect &anchor, const QSize &size)
{
    const QWidget *above = parentWidget()->window();
    const QRect room(above->mapToGlobal(QPoint(0, 0)), above->size());
    QRect place(QPoint(anchor.left(), anchor.bottom() + dp(4)), size);
    place.setBottom(std::min(place.bottom(), room.bottom() - dp(8)));
    if (layoutDirection() == Qt::RightToLeft) {
        place.moveRight(std::max(anchor.right(), room.left() + dp(8) + place.width()));
    } else {
        place.moveRight(std::min(place.right(), room.right() - dp(8)));
    }
    setGeometry(place);
    show();
}

void PopupFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Role::Base));
    painter.setPen(themeColor(Role::Strong));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace kw::controls
