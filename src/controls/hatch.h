// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace kw::controls {

// Lines at 45 degrees, 6 pixels of the design apart, inside `rect`: what came from the cache. They keep their
// place when the rectangle grows to the right.
void paintHatch(QPainter &painter, const QRectF &rect, const QColor &color);

} // namespace kw::controls
