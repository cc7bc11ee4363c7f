// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/builds/timeline_delegate.h"

#include <QHeaderView>

namespace kw::views {

// The head of the timeline: the axis above the bars, with the moment that it is.
class TimelineAxis : public QHeaderView
{
    Q_OBJECT

public:
    explicit TimelineAxis(const TimelineLook &look, QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    void paintNow(QPainter &painter, const QRect &rect) const;

    const TimelineLook &m_look;
};

} // namespace kw::views
