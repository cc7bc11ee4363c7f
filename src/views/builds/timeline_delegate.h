// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/timeline_model.h"

#include <QSet>
#include <QStyledItemDelegate>

#include <functional>

namespace kw::views {

// What the timeline's rows are drawn with: the scale, the time, what is marked.
struct TimelineLook
{
    models::TimeScale scale;
    models::Nanoseconds now = 0; // 0: nothing has started
    bool running = false;
    models::StepRef selected;
    QSet<QPair<int, int>> critical; // call and vertex
    // How long the step took in an earlier build; 0: not known.
    std::function<models::Nanoseconds(const models::StepRef &)> expected;
};

// One block of a lane where it is drawn.
struct PlacedBlock
{
    QRectF rect;
    models::Bar bar; // the first of the block
    qsizetype count = 1;
};

// Draws the rows of the timeline: shape, name and remark; bars in the colours of what they do.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    TimelineDelegate(const models::TimelineModel &model, const TimelineLook &look, QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    // The bars of a row that are seen in `cell`, the cell of its second column.
    QList<PlacedBlock> blocks(const QModelIndex &index, const QRect &cell) const;

    static constexpr int inset = 8;         // design pixels before the origin
    static constexpr int tickDistance = 72; // design pixels between labels of the axis, at least

private:
    void paintName(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintBars(QPainter &painter, const QRect &cell, const QModelIndex &index) const;
    void paintBar(QPainter &painter, const PlacedBlock &block) const;
    void paintWaiting(QPainter &painter, const QRect &cell, const QModelIndex &index) const;
    void paintGap(QPainter &painter, const PlacedBlock &block, qreal freeFrom, qreal barsLeft) const;
    void paintRest(QPainter &painter, const PlacedBlock &block, qreal barsLeft) const;
    void paintBracket(QPainter &painter, const QRect &cell, const models::Span &span) const;
    void paintGround(QPainter &painter, const QRect &cell, bool isGroup) const;

    const models::TimelineModel &m_model;
    const TimelineLook &m_look;
};

} // namespace kw::views
