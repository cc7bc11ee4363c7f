// SPDX-License-Identifier: Apache-2.0
#include "views/builds/log_view.h"

#include "style/theme.h"
#include "views/builds/log_accessible.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>

namespace kw::views {

using namespace style;
using models::LogSource;

namespace {

constexpr qsizetype longestCopy = 10'000'000;
constexpr qsizetype longestShown = 4000; // characters of a line that are drawn

QString timeText(models::Nanoseconds time)
{
    return time < 0 ? QString() : QString::number(static_cast<double>(time) / 1e9, 'f', 3);
}

// A tab is one space wide: the columns stay those of the source.
QString shownText(const QString &text)
{
    QString shown = text.left(longestShown);
    return shown.replace(QLatin1Char('\t'), QLatin1Char(' '));
}

} // namespace

LogView::LogView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    LogAccessible::install();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        const bool atEnd = verticalScrollBar()->sliderPosition() >= verticalScrollBar()->maximum();
        setFollowing(atEnd);
    });
    connect(Theme::instance(), &Theme::changed, this, &LogView::applyTheme);
    applyTheme();
}

void LogView::applyTheme()
{
    setFont(Theme::instance()->font(TextStyle::CodeSmall));
    m_lineHeight = std::max(dp(18), QFontMetrics(font()).height());
    updateScrollBars();
    viewport()->update();
}

void LogView::setSource(const LogSource *source, const QString &emptyText)
{
    m_source = source;
    m_emptyText = emptyText;
    m_anchor = m_cursor = {};
    m_widest = 0;
    updateScrollBars();
    verticalScrollBar()->setValue(m_following ? verticalScrollBar()->maximum() : 0);
    horizontalScrollBar()->setValue(0);
    viewport()->update();
    Q_EMIT cursorMoved();
}

void LogView::setSearch(const models::LogSearch *search)
{
    m_search = search;
    connect(search, &models::LogSearch::found, viewport(), qOverload<>(&QWidget::update));
}

void LogView::sourceGrew()
{
    updateScrollBars();
    if (m_following) {
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    }
    viewport()->update();
}

void LogView::setFollowing(bool following)
{
    if (m_following == following) {
        return;
    }
    m_following = following;
    if (following) {
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    }
    Q_EMIT followingChanged(following);
}

qsizetype LogView::firstVisibleLine() const
{
    return verticalScrollBar()->value();
}

qsizetype LogView::visibleLineCount() const
{
    return std::max(1, viewport()->height() / lineHeight());
}

void LogView::updateScrollBars()
{
    // One step of the bar is a line: two thousand million of them fit.
    constexpr qsizetype most = std::numeric_limits<int>::max();
    const qsizetype hidden = std::clamp<qsizetype>(lineCount() - visibleLineCount(), 0, most);
    verticalScrollBar()->setRange(0, static_cast<int>(hidden));
    verticalScrollBar()->setPageStep(static_cast<int>(visibleLineCount()));
    horizontalScrollBar()->setRange(0, std::max(0, textLeft() + m_widest + dp(16) - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(dp(16));
}

int LogView::textLeft() const
{
    const qsizetype digits = std::max<qsizetype>(4, QString::number(lineCount()).size());
    const int digit = QFontMetrics(font()).horizontalAdvance(QLatin1Char('0'));
    constexpr int timeColumns = 9;
    return dp(12) + static_cast<int>(digits) * digit + dp(14) + timeColumns * digit + dp(14);
}

QRect LogView::lineRect(qsizetype line) const
{
    const auto row = static_cast<int>(line - firstVisibleLine());
    return {0, dp(4) + row * lineHeight(), viewport()->width(), lineHeight()};
}

void LogView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), themeColor(Role::Base));
    painter.setFont(font());
    if (lineCount() == 0) {
        painter.setFont(Theme::instance()->font(TextStyle::Base));
        painter.setPen(themeColor(Role::Secondary));
        painter.drawText(viewport()->rect().adjusted(dp(16), dp(12), -dp(16), 0),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
        return;
    }
    const int widest = m_widest;
    const qsizetype last = std::min(lineCount(), firstVisibleLine() + visibleLineCount() + 1);
    for (qsizetype line = firstVisibleLine(); line < last; ++line) {
        paintLine(painter, line, lineRect(line).top());
    }
    if (m_widest > widest) {
        updateScrollBars();
    }
}

void LogView::paintLine(QPainter &painter, qsizetype line, int y)
{
    const LogSource::Line shown = m_source->line(line);
    const QString text = shownText(shown.text);
    const QFontMetrics metrics = painter.fontMetrics();
    const int left = textLeft() - horizontalScrollBar()->value();
    const int baseline = y + (lineHeight() - metrics.height()) / 2 + metrics.ascent();
    const Place from = std::min(m_anchor, m_cursor);
    const Place to = std::max(m_anchor, m_cursor);
    m_widest = std::max(m_widest, metrics.horizontalAdvance(text));
    if (line == m_cursor.line && hasFocus()) {
        painter.fillRect(QRect(0, y, viewport()->width(), lineHeight()), themeColor(Role::EditorCurrentLine));
    }
    if (hasSelection() && line >= from.line && line <= to.line) {
        const int start = line == from.line ? metrics.horizontalAdvance(text.left(from.column)) : 0;
        const int end = line == to.line ? metrics.horizontalAdvance(text.left(to.column))
                                        : metrics.horizontalAdvance(text) + dp(6);
        painter.fillRect(QRect(left + start, y, end - start, lineHeight()), themeColor(Role::SelectedText));
    }
    paintMatches(painter, text, {left, y});
    painter.setPen(themeColor(shown.kind == LogSource::Kind::Head          ? Role::Mark
                              : shown.kind == LogSource::Kind::ErrorOutput ? Role::Warning
                                                                           : Role::Text));
    painter.drawText(left, baseline, text);
    // The number and the time stay in sight when the text is scrolled sideways.
    const int gutter = textLeft() - dp(8);
    painter.fillRect(QRect(0, y, gutter, lineHeight()),
                     themeColor(line == m_cursor.line && hasFocus() ? Role::EditorCurrentLine : Role::Base));
    painter.setPen(themeColor(Role::Secondary));
    const int timeWidth = metrics.horizontalAdvance(QStringLiteral("00000.000"));
    painter.drawText(QRect(gutter - dp(6) - timeWidth, y, timeWidth, lineHeight()),
                     Qt::AlignRight | Qt::AlignVCenter, timeText(shown.sinceStart));
    painter.drawText(QRect(0, y, gutter - dp(20) - timeWidth, lineHeight()),
                     Qt::AlignRight | Qt::AlignVCenter, QString::number(line + 1));
}

void LogView::paintMatches(QPainter &painter, const QString &text, const QPoint &origin) const
{
    if (!m_search || !m_search->isActive()) {
        return;
    }
    const QFontMetrics metrics = painter.fontMetrics();
    QRegularExpressionMatchIterator matches = m_search->expression().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const int start = metrics.horizontalAdvance(text.left(match.capturedStart()));
        const int end = metrics.horizontalAdvance(text.left(match.capturedEnd()));
        painter.setPen(themeColor(Role::WarningFrame));
        painter.setBrush(themeColor(Role::WarningFill));
        painter.drawRect(origin.x() + start, origin.y(), end - start, lineHeight() - 1);
    }
}

void LogView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    sourceGrew();
}

LogView::Place LogView::placeAt(const QPoint &position) const
{
    if (lineCount() == 0) {
        return {};
    }
    const qsizetype line =
        std::clamp<qsizetype>(firstVisibleLine() + (position.y() - dp(4)) / lineHeight(), 0, lineCount() - 1);
    const QString text = shownText(m_source->line(line).text);
    const int x = position.x() - textLeft() + horizontalScrollBar()->value();
    QTextLayout layout(text, font());
    layout.beginLayout();
    const QTextLine laidOut = layout.createLine();
    layout.endLayout();
    return {line, laidOut.isValid() ? laidOut.xToCursor(x) : 0};
}

void LogView::moveCursor(Place place, bool keepAnchor)
{
    m_cursor = place;
    if (!keepAnchor) {
        m_anchor = place;
    }
    if (place.line < firstVisibleLine()) {
        verticalScrollBar()->setValue(static_cast<int>(place.line));
    } else if (place.line >= firstVisibleLine() + visibleLineCount()) {
        verticalScrollBar()->setValue(static_cast<int>(place.line - visibleLineCount() + 1));
    }
    viewport()->update();
    Q_EMIT cursorMoved();
}

void LogView::showLine(qsizetype line)
{
    setFollowing(false);
    m_anchor = m_cursor = {line, 0};
    verticalScrollBar()->setValue(static_cast<int>(line - visibleLineCount() / 2));
    viewport()->update();
    Q_EMIT cursorMoved();
}

void LogView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        setFollowing(false);
        moveCursor(placeAt(event->position().toPoint()), event->modifiers() & Qt::ShiftModifier);
    }
}

void LogView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton) {
        moveCursor(placeAt(event->position().toPoint()), true);
    }
}

void LogView::wheelEvent(QWheelEvent *event)
{
    QAbstractScrollArea::wheelEvent(event);
    if (event->angleDelta().y() > 0) {
        setFollowing(false);
    }
}

LogView::Place LogView::cursorAfter(int key) const
{
    const auto lengthOf = [this](qsizetype line) { return m_source->line(line).text.size(); };
    const qsizetype last = lineCount() - 1;
    Place place = m_cursor;
    switch (key) {
    case Qt::Key_Up:
        place.line = std::max<qsizetype>(0, place.line - 1);
        break;
    case Qt::Key_Down:
        place.line = std::min(last, place.line + 1);
        break;
    case Qt::Key_PageUp:
        place.line = std::max<qsizetype>(0, place.line - visibleLineCount());
        break;
    case Qt::Key_PageDown:
        place.line = std::min(last, place.line + visibleLineCount());
        break;
    case Qt::Key_Left:
        place.column = std::max<qsizetype>(0, place.column - 1);
        break;
    case Qt::Key_Right:
        ++place.column;
        break;
    case Qt::Key_Home:
        place = {0, 0};
        break;
    case Qt::Key_End:
        place = {last, lengthOf(last)};
        break;
    default:
        break;
    }
    place.column = std::min(place.column, lengthOf(place.line));
    return place;
}

// Here the key for finding means the log, whatever it means elsewhere in the window.
bool LogView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find)) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find)) {
        Q_EMIT findAsked();
    } else if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (lineCount() > 0 && event->key() >= Qt::Key_Home && event->key() <= Qt::Key_PageDown) {
        setFollowing(event->key() == Qt::Key_End && !(event->modifiers() & Qt::ShiftModifier));
        moveCursor(cursorAfter(event->key()), event->modifiers() & Qt::ShiftModifier);
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void LogView::selectAll()
{
    if (lineCount() > 0) {
        setFollowing(false);
        m_anchor = {};
        m_cursor = {lineCount() - 1, m_source->line(lineCount() - 1).text.size()};
        viewport()->update();
    }
}

QString LogView::selectedText() const
{
    QString result;
    const Place from = std::min(m_anchor, m_cursor);
    const Place to = std::max(m_anchor, m_cursor);
    for (qsizetype line = from.line; hasSelection() && line <= to.line && result.size() < longestCopy;
         ++line) {
        const QString text = m_source->line(line).text;
        const qsizetype start = line == from.line ? from.column : 0;
        const qsizetype end = line == to.line ? to.column : text.size();
        result += (line == from.line ? QString() : QStringLiteral("\n")) + text.mid(start, end - start);
    }
    return result;
}

void LogView::copy() const
{
    if (hasSelection()) {
        QGuiApplication::clipboard()->setText(selectedText());
    }
}

void LogView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), this, &LogView::copy)->setEnabled(hasSelection());
    menu->addAction(tr("Select all"), this, &LogView::selectAll);
    menu->popup(event->globalPos());
}

void LogView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void LogView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace kw::views
