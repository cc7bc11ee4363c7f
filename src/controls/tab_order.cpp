// SPDX-License-Identifier: Apache-2.0
#include "controls/tab_order.h"

#include <QWidget>

namespace kw::controls {

void setTabOrderAlong(const QList<QWidget *> &parts)
{
    QWidget *before = nullptr;
    for (QWidget *part : parts) {
        for (QWidget *widget : QList<QWidget *>{part} + part->findChildren<QWidget *>()) {
            // Lists of combo boxes are windows of their own.
            const bool isHere = widget->window() == part->window();
            if (!isHere || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy()) {
                continue;
            }
            if (before) {
                QWidget::setTabOrder(before, widget);
            }
            before = widget;
        }
    }
}

} // namespace kw::controls
