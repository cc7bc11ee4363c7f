// SPDX-License-Identifier: Apache-2.0
#include "views/builds/timeline_view.h"

#include "core/format.h"
#include "models/step_model.h"
#include "style/theme.h"
#include "views/builds/timeline_axis.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace kw::views {

using namespace style;
using models::Nanoseconds;
using models::StepRef;
using models::TimelineModel;

namespace {

constexpr int nameWidth = 244;
constexpr Nanoseconds leastLength = 100'000'000; // of a build that took no time: a tenth of a second

} // namespace

TimelineView::TimelineView(TimelineModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_delegate(new TimelineDelegate(model, m_look, this))
    , m_timeBar(new QScrollBar(Qt::Horizontal))
{
    setObjectName(QStringLiteral("builds.timeline"));
    setAccessibleName(tr("Steps on a time axis; the table holds the same"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setHeader(new TimelineAxis(m_look, this));
    header()->setStretchLastSection(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setExpandsOnDoubleClick(false);
    m_timeBar->setVisible(false);
    connect(m_timeBar, &QScrollBar::valueChanged, this, [this](int value) {
        m_look.scale.scrolled = value;
        viewport()->update();
        header()->viewport()->update();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_look.selected = {};
        m_look.critical.clear();
        m_criticalPaths.clear();
        m_whole = true;
        expandAll();
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &above) { expand(above); });
    connect(&model, &TimelineModel::laneCountChanged, this,
            [this](const QModelIndex &index) { Q_EMIT m_delegate->sizeHintChanged(index); });
    connect(Theme::instance(), &Theme::changed, this, &TimelineView::applyTheme);
    applyTheme();
}

void TimelineView::applyTheme()
{
    setIndentation(dp(16));
    setColumnWidth(TimelineModel::NameColumn, dp(nameWidth));
    scheduleDelayedItemsLayout();
}

int TimelineView::barsLeft() const
{
    return columnViewportPosition(TimelineModel::BarsColumn) + dp(TimelineDelegate::inset);
}

double TimelineView::barsWidth() const
{
    return std::max(1, viewport()->width() - barsLeft() - dp(16));
}

void TimelineView::setNow(Nanoseconds now, bool running)
{
    m_look.now = now;
    m_look.running = running;
    updateScale();
}

void TimelineView::setCriticalPath(const QList<QList<StepRef>> &paths)
{
    if (paths == m_criticalPaths) {
        return;
    }
    m_criticalPaths = paths;
    m_look.critical.clear();
    for (const QList<StepRef> &path : paths) {
        for (const StepRef &step : path) {
            m_look.critical.insert({step.call, step.vertex});
        }
    }
    viewport()->update();
}

void TimelineView::setExpected(std::function<Nanoseconds(const StepRef &)> expected)
{
    m_look.expected = std::move(expected);
}

void TimelineView::updateScale()
{
    // Until the first step, the time begins now.
    const Nanoseconds origin = m_model.origin() > 0 ? m_model.origin() : m_look.now;
    const Nanoseconds length = std::max(m_look.now - origin, leastLength);
    m_look.scale.origin = origin;
    if (m_whole) {
        m_look.scale = models::TimeScale::fitting(origin, m_look.running ? models::roomFor(length) : length,
                                                  barsWidth());
    } else if (m_look.running && m_following) {
        const double wanted = m_look.scale.x(m_look.now) + m_look.scale.scrolled - barsWidth() * 0.9;
        m_look.scale.scrolled = std::max(0.0, wanted);
    }
    updateTimeBar();
    viewport()->update();
    header()->viewport()->update();
}

void TimelineView::updateTimeBar()
{
    const double whole = m_look.scale.x(m_look.now) + m_look.scale.scrolled + dp(40);
    constexpr double largest = 1e9;
    const int range = static_cast<int>(std::clamp(whole - barsWidth(), 0.0, largest));
    const QSignalBlocker blocker(m_timeBar);
    m_timeBar->setRange(0, range);
    m_timeBar->setPageStep(static_cast<int>(barsWidth()));
    m_timeBar->setValue(static_cast<int>(m_look.scale.scrolled));
    m_timeBar->setVisible(!m_whole && range > 0);
}

void TimelineView::zoomAt(double factor, double x)
{
    m_whole = false;
    m_look.scale = m_look.scale.zoomed(factor, x);
    updateScale();
}

void TimelineView::zoom(double factor)
{
    zoomAt(factor, barsWidth() / 2);
}

void TimelineView::showWhole()
{
    m_whole = true;
    updateScale();
}

void TimelineView::setFollowing(bool following)
{
    if (m_following != following) {
        m_following = following;
        updateScale();
        Q_EMIT followingChanged(following);
    }
}

void TimelineView::setSelected(StepRef step)
{
    if (step == m_look.selected) {
        return;
    }
    m_look.selected = step;
    viewport()->update();
    Q_EMIT stepSelected(step);
}

void TimelineView::selectStep(StepRef step)
{
    setSelected(step);
    if (const QModelIndex row = m_model.rowOf(step); row.isValid()) {
        setCurrentIndex(row);
        scrollTo(row);
        const build::Interval interval = models::partInterval(*m_model.vertex(step), models::BarPart::Whole);
        const double x = m_look.scale.x(interval.start);
        if (!m_whole && (x < 0 || x > barsWidth())) {
            m_look.scale.scrolled = std::max(0.0, m_look.scale.scrolled + x - barsWidth() / 3);
            updateTimeBar();
        }
    }
}

void TimelineView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (current.isValid() && m_model.rowOf(m_look.selected) != current.siblingAtColumn(0)) {
        setSelected(m_model.leadingStep(current));
    }
}

StepRef TimelineView::stepAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    if (index.column() != TimelineModel::BarsColumn) {
        return {};
    }
    for (const PlacedBlock &block : m_delegate->blocks(index, visualRect(index))) {
        if (block.rect.contains(position)) {
            return block.bar.step;
        }
    }
    return {};
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    const StepRef step = stepAt(event->position().toPoint());
    if (step.isValid() && event->button() == Qt::LeftButton) {
        setFocus(Qt::MouseFocusReason);
        setFollowing(false);
        selectStep(step);
        return;
    }
    QTreeView::mousePressEvent(event);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const StepRef step = stepAt(event->position().toPoint());
    if (step.isValid()) {
        Q_EMIT stepOpened(step);
        return;
    }
    QTreeView::mouseDoubleClickEvent(event);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_J:
    case Qt::Key_K: {
        const StepRef next = m_model.neighbour(m_look.selected, event->key() == Qt::Key_J ? 1 : -1);
        if (next.isValid()) {
            setFollowing(false);
            selectStep(next);
        }
        return;
    }
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(zoomStep);
        return;
    case Qt::Key_Minus:
        zoom(1 / zoomStep);
        return;
    case Qt::Key_F:
        showWhole();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_look.selected.isValid()) {
            Q_EMIT stepOpened(m_look.selected);
        }
        return;
    default:
        QTreeView::keyPressEvent(event);
    }
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / 120.0;
    if (event->modifiers() & Qt::ControlModifier) {
        zoomAt(std::pow(zoomStep, notches), event->position().x() - barsLeft());
        event->accept();
    } else if (event->modifiers() & Qt::ShiftModifier || event->angleDelta().x() != 0) {
        const int way = event->angleDelta().x() != 0 ? event->angleDelta().x() : event->angleDelta().y();
        setFollowing(false);
        m_timeBar->setValue(m_timeBar->value() - way);
        event->accept();
    } else {
        QTreeView::wheelEvent(event);
    }
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    updateScale();
}

QString TimelineView::toolTipOf(StepRef step) const
{
    const build::Vertex *vertex = m_model.vertex(step);
    QString text = QStringLiteral("%1\n%2").arg(vertex->name, models::stepStateWord(vertex->state));
    const auto time = std::chrono::duration_cast<std::chrono::milliseconds>(vertex->duration(m_look.now));
    text += QStringLiteral(", ") + formatDuration(time);
    return vertex->error.isEmpty() ? text : text + QLatin1Char('\n') + vertex->error;
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const StepRef step = stepAt(help->pos());
        if (step.isValid()) {
            QToolTip::showText(help->globalPos(), toolTipOf(step), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QTreeView::viewportEvent(event);
}

void TimelineView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (selectionModel()->isSelected(index)) {
        painter->fillRect(rect, themeColor(hasFocus() ? Role::Selection : Role::SelectionUnfocused));
    } else if (!index.parent().isValid()) {
        painter->fillRect(rect, themeColor(Role::Window));
    }
    QTreeView::drawBranches(painter, rect, index);
    painter->setPen(themeColor(Role::Border));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
}

// From where a step is drawn to where it ends; both empty where it is out of sight or part of a block.
std::pair<QRectF, QRectF> TimelineView::endsOf(StepRef step) const
{
    const QModelIndex row = m_model.rowOf(step);
    const QRect cell = row.isValid() ? visualRect(row.siblingAtColumn(TimelineModel::BarsColumn)) : QRect();
    std::pair<QRectF, QRectF> ends;
    if (!cell.intersects(viewport()->rect())) {
        return ends;
    }
    for (const PlacedBlock &block : m_delegate->blocks(row, cell)) {
        if (block.bar.step == step && block.count == 1) {
            ends.first = block.bar.part == models::BarPart::Push ? ends.first : block.rect;
            ends.second = block.rect;
        }
    }
    return ends;
}

// From the end of each step of the critical path to the start of the next, where that is in another lane and
// the bars are drawn where they belong: short ones push each other aside.
void TimelineView::paintCriticalPath(QPainter &painter) const
{
    painter.save();
    painter.setClipRect(QRect(barsLeft(), 0, viewport()->width(), viewport()->height()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeColor(Role::Text), 1.5));
    painter.setBrush(themeColor(Role::Text));
    const qreal tip = dp(4);
    for (const QList<StepRef> &path : m_criticalPaths) {
        QRectF before;
        for (const StepRef &step : path) {
            const auto [start, end] = endsOf(step);
            const qreal gap = start.left() - before.right();
            if (!before.isEmpty() && !start.isEmpty() && start.top() != before.top() && gap > -dp(3)) {
                const bool down = start.top() > before.top();
                const QPointF from(before.right() - 1, down ? before.bottom() + 2 : before.top());
                if (gap < 2 * tip) {
                    painter.drawLine(from, QPointF(from.x(), down ? start.top() : start.bottom()));
                } else {
                    const QPointF corner(from.x(), start.center().y());
                    const QPointF point(start.left() - 1, corner.y());
                    painter.drawLine(from, corner);
                    painter.drawLine(corner, point - QPointF(tip, 0));
                    painter.drawPolygon(QPolygonF(
                        {point, point + QPointF(-tip, -tip * 0.75), point + QPointF(-tip, tip * 0.75)}));
                }
            }
            before = end;
        }
    }
    painter.restore();
}

void TimelineView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    QPainter painter(viewport());
    painter.setPen(themeColor(Role::Border));
    const int border = columnViewportPosition(TimelineModel::BarsColumn) - 1;
    painter.drawLine(border, 0, border, viewport()->height());
    paintCriticalPath(painter);
    if (m_look.running && m_look.now != 0) {
        const double x = barsLeft() + m_look.scale.x(m_look.now);
        if (x >= barsLeft()) {
            painter.setPen(QPen(themeColor(Role::Mark), 2));
            painter.drawLine(QPointF(x, 0), QPointF(x, viewport()->height()));
        }
    }
}

} // namespace kw::views
