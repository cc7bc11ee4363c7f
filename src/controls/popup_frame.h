// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

namespace kw::controls {

// A surface that opens over its window, in the frame of popups. Escape and a click elsewhere close it.
class PopupFrame : public QFrame
{
    Q_OBJECT

public:
    explicit PopupFrame(QWidget *parent);

    // Below `anchor` (global), as wide as asked for, never beyond the window.
    void openBelow(const QRect &anchor, const QSize &size);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace kw::controls
