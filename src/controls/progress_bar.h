// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "style/role.h"

#include <QProgressBar>

namespace kw::controls {

// A flat bar: the cached part hatched, the rest of what is done solid. Names and values reach assistive tools
// as those of any progress bar.
class ProgressBar : public QProgressBar
{
    Q_OBJECT

public:
    explicit ProgressBar(QWidget *parent = nullptr);

    // Shares of the whole, 0 to 1; `cached` is the part of `done` that is hatched.
    void setShares(double done, double cached = 0);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    // The same bar elsewhere: rows of lists have one too.
    static void paint(QPainter &painter, const QRectF &rect, double done, double cached, const QColor &fill);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_done = 0;
    double m_cached = 0;
};

} // namespace kw::controls
