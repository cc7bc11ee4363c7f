// SPDX-License-Identifier: Apache-2.0
#include "views/builds/timeline_delegate.h"

#include "controls/hatch.h"
#include "style/theme.h"
#include "views/builds/step_look.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

namespace kw::views {

using namespace style;
using models::Bar;
using models::RowKind;
using models::TimelineModel;

namespace {

constexpr int laneHeight = 24;
constexpr int barHeight = 18;
constexpr int leastBar = 7;

RowKind kindOf(const QModelIndex &index)
{
    return static_cast<RowKind>(index.data(TimelineModel::KindRole).toInt());
}

// A right end that is still open.
QPainterPath barShape(const QRectF &rect, bool running)
{
    QPainterPath path;
    if (!running || rect.width() < dp(10)) {
        path.addRoundedRect(rect, dp(2), dp(2));
        return path;
    }
    const qreal tooth = dp(4);
    path.moveTo(rect.topLeft());
    path.lineTo(rect.topRight());
    constexpr int teeth = 3;
    const qreal step = rect.height() / teeth;
    for (int i = 0; i < teeth; ++i) {
        path.lineTo(rect.right() - tooth, rect.top() + (i + 0.5) * step);
        path.lineTo(rect.right(), rect.top() + (i + 1) * step);
    }
    path.lineTo(rect.bottomLeft());
    path.closeSubpath();
    return path;
}

} // namespace

TimelineDelegate::TimelineDelegate(const TimelineModel &model, const TimelineLook &look, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_look(look)
{
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto lanes = std::max<std::size_t>(1, m_model.lanes(index).size());
    const bool showsRows = m_model.rowCount(index.siblingAtColumn(0)) > 0;
    return {dp(40), dp(laneHeight) * (showsRows ? 1 : static_cast<int>(lanes))};
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    if (index.column() == TimelineModel::NameColumn) {
        paintName(*painter, option, index);
    } else {
        paintBars(*painter, option.rect, index);
    }
    painter->setPen(themeColor(Role::Border));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

void TimelineDelegate::paintName(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const RowKind kind = kindOf(index);
    const Theme *theme = Theme::instance();
    if (option.state & QStyle::State_Selected) {
        const bool focused =
            option.state & QStyle::State_Active && option.widget && option.widget->hasFocus();
        painter.fillRect(option.rect, themeColor(focused ? Role::Selection : Role::SelectionUnfocused));
    } else if (kind == RowKind::Artifact) {
        painter.fillRect(option.rect, themeColor(Role::Window));
    }
    const int side = dp(14);
    const QRect area(option.rect.left() + dp(4), option.rect.top(), option.rect.width() - dp(12),
                     dp(laneHeight));
    const auto state = stateOf(static_cast<models::RowState>(index.data(TimelineModel::StateRole).toInt()));
    stateIcon(state).paint(&painter, QRect(area.left(), area.center().y() - side / 2, side, side));
    const QString remark = index.data(TimelineModel::RemarkRole).toString();
    painter.setFont(theme->font(TextStyle::Small));
    painter.setPen(themeColor(Role::Secondary));
    const QRect text = area.adjusted(side + dp(6), 0, 0, 0);
    // Of a long remark the end is what counts.
    const QString shownRemark =
        painter.fontMetrics().elidedText(remark, Qt::ElideLeft, std::max(text.width() / 2, dp(40)));
    painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, shownRemark);
    const int remarkWidth = painter.fontMetrics().horizontalAdvance(shownRemark) + dp(8);
    painter.setFont(theme->font(kind == RowKind::Artifact ? TextStyle::BaseStrong : TextStyle::Base));
    painter.setPen(themeColor(Role::Text));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                      text.width() - remarkWidth));
}

void TimelineDelegate::paintGround(QPainter &painter, const QRect &cell, bool isGroup) const
{
    if (isGroup) {
        painter.fillRect(cell, themeColor(Role::Window));
    } else if (m_look.running) {
        const int now = cell.left() + dp(inset) + static_cast<int>(m_look.scale.x(m_look.now));
        painter.fillRect(cell.intersected(QRect(QPoint(now, cell.top()), cell.bottomRight())),
                         themeColor(Role::Alternate));
    }
    painter.setPen(QPen(themeColor(Role::Border), 1, Qt::DotLine));
    for (const models::AxisTick &tick : models::axisTicks(m_look.scale, cell.width(), dp(tickDistance))) {
        const int x = cell.left() + dp(inset) + static_cast<int>(tick.x);
        if (!tick.label.isEmpty()) {
            painter.drawLine(x, cell.top(), x, cell.bottom());
        }
    }
}

QList<PlacedBlock> TimelineDelegate::blocks(const QModelIndex &index, const QRect &cell) const
{
    QList<PlacedBlock> placed;
    const QModelIndex row = index.siblingAtColumn(0);
    if (m_model.rowCount(row) > 0) {
        return placed;
    }
    const qreal left = cell.left() + dp(inset);
    qreal top = cell.top() + (dp(laneHeight) - dp(barHeight)) / 2.0;
    for (const models::Lane &lane : m_model.lanes(row)) {
        std::vector<models::Span> spans(lane.bars.size());
        for (std::size_t i = 0; i < spans.size(); ++i) {
            const models::Nanoseconds end = lane.ends[i] == 0 ? m_look.now : lane.ends[i];
            spans[i] = {lane.starts[i], std::max(lane.starts[i], end)};
        }
        for (const models::Block &block :
             models::visibleBlocks(spans, m_look.scale, cell.width() - dp(inset), dp(leastBar))) {
            placed.append({QRectF(left + block.x, top, block.width, dp(barHeight)),
                           lane.bars[static_cast<std::size_t>(block.first)], block.count});
        }
        top += dp(laneHeight);
    }
    return placed;
}

void TimelineDelegate::paintBars(QPainter &painter, const QRect &cell, const QModelIndex &index) const
{
    painter.setClipRect(cell);
    const RowKind kind = kindOf(index);
    paintGround(painter, cell, kind == RowKind::Artifact);
    if (m_look.now == 0) {
        return;
    }
    if (m_model.rowCount(index.siblingAtColumn(0)) > 0) {
        const models::Span span = m_model.hull(index);
        if (kind == RowKind::Artifact) {
            paintWaiting(painter, cell, index);
        }
        if (span.start != 0 && kind == RowKind::Artifact) {
            paintBracket(painter, cell, span);
        }
        return;
    }
    painter.setFont(Theme::instance()->font(TextStyle::Caption));
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal left = cell.left() + dp(inset);
    qreal lane = -1;
    qreal freeFrom = left;
    for (const PlacedBlock &block : blocks(index, cell)) {
        if (block.rect.top() != lane) {
            lane = block.rect.top();
            freeFrom = left;
        }
        paintGap(painter, block, freeFrom, left);
        paintBar(painter, block);
        paintRest(painter, block, left);
        freeFrom = block.rect.right();
    }
}

void TimelineDelegate::paintBracket(QPainter &painter, const QRect &cell, const models::Span &span) const
{
    const qreal left = cell.left() + dp(inset) + m_look.scale.x(span.start);
    const qreal right = std::max(left + dp(2), cell.left() + dp(inset) + m_look.scale.x(span.end));
    const qreal y = cell.center().y();
    painter.setPen(QPen(themeColor(Role::Strong), 1));
    painter.drawLine(QPointF(left, y), QPointF(right, y));
    for (const qreal x : {left, right}) {
        painter.drawLine(QPointF(x, y - dp(4)), QPointF(x, y + dp(4)));
    }
}

void TimelineDelegate::paintBar(QPainter &painter, const PlacedBlock &block) const
{
    const build::Vertex *vertex = m_model.vertex(block.bar.step);
    const StepKind kind = lookOf(vertex->step.kind, block.bar.part);
    const FillAndEdge colors = stepColors(kind, Theme::instance()->scheme());
    const bool running =
        vertex->state == build::VertexState::Running && block.bar.part != models::BarPart::BeforePush;
    const bool failed = vertex->state == build::VertexState::Failed;
    const QRectF rect = block.rect.adjusted(0.5, 0.5, -0.5, -0.5);
    const QPainterPath shape = barShape(rect, running);
    if (vertex->cached) {
        painter.fillPath(shape, themeColor(Role::Base));
        painter.save();
        painter.setClipPath(shape, Qt::IntersectClip);
        controls::paintHatch(painter, rect, colors.edge);
        painter.restore();
    } else {
        painter.fillPath(shape, colors.fill);
        painter.fillRect(QRectF(rect.left(), rect.top(), dp(3), rect.height()), colors.edge);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(failed ? QPen(themeColor(Role::Error), 2) : QPen(colors.edge, 1));
    painter.drawPath(shape);
    QRectF text = rect.adjusted(dp(7), 0, -dp(running ? 7 : 3), 0);
    if (failed && rect.width() > dp(18)) {
        stateIcon(State::Failed)
            .paint(&painter, QRect(text.topLeft().toPoint() + QPoint(-1, dp(2)), QSize(dp(13), dp(13))));
        text.setLeft(text.left() + dp(16));
    }
    QString words = block.bar.part == models::BarPart::Push ? tr("push") : vertex->step.instruction;
    if (block.count > 1) {
        words = tr("%n step(s)", nullptr, static_cast<int>(block.count));
    }
    const QString shown =
        painter.fontMetrics().elidedText(words, Qt::ElideRight, static_cast<int>(text.width()));
    if (!vertex->cached && shown.size() > 3) {
        painter.setPen(textOnFill(Theme::instance()->scheme()));
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, shown);
    }
    if (m_look.critical.contains({block.bar.step.call, block.bar.step.vertex})) {
        painter.fillRect(QRectF(rect.left(), rect.bottom() + 1, rect.width(), dp(2)), themeColor(Role::Text));
    }
    if (block.bar.step == m_look.selected) {
        painter.setPen(QPen(themeColor(Role::Mark), 2));
        painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), dp(3), dp(3));
    }
}

} // namespace kw::views
