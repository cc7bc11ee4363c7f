// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace kw::views {

// What the colours and lines of the timeline mean; leaves out from the right what has no room.
class Legend : public QWidget
{
    Q_OBJECT

public:
    explicit Legend(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace kw::views
