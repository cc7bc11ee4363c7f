// SPDX-License-Identifier: Apache-2.0
// What the parts of our style draw with.
#pragma once

#include <QColor>
#include <QRect>
#include <QString>

class QPainter;
class QWidget;

namespace kw::style {

// A rectangle with the round corners of controls; an invalid colour leaves fill or frame out.
void drawFrame(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &frame,
               qreal width = 1);

// A line icon of 12 in the middle of `rect`: arrows of boxes, trees and buttons.
void drawSmallIcon(QPainter *painter, const QRect &rect, const QString &name, bool enabled = true);

// The colour of what a part of a scroll area lies on.
QColor surfaceOf(const QWidget *part);

// Whether the widget has the keyboard because somebody works with it: then its focus ring is drawn.
bool showsFocus(const QWidget *widget);

bool areTabsFolded(const QWidget *tabs);

} // namespace kw::style
