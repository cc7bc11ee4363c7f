// SPDX-License-Identifier: Apache-2.0
#include "editor/gutter.h"

#include "editor/code_editor.h"
#include "style/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

namespace kw::editor {

using namespace style;

namespace {

constexpr qreal shapeSize = 14;
constexpr qreal foldSize = 12;
constexpr qreal gutterEdge = 6;

} // namespace

Gutter::Gutter(CodeEditor *editor)
    : QWidget(editor)
    , m_editor(editor)
{
    setMouseTracking(true);
}

int Gutter::neededWidth() const
{
    const auto digits = QString::number(std::max(1000, m_editor->blockCount())).size();
    const int numbers =
        m_editor->fontMetrics().horizontalAdvance(QLatin1Char('9')) * static_cast<int>(digits);
    return dp(gutterEdge) + dp(shapeSize) + numbers + dp(gutterEdge) + dp(foldSize) + dp(gutterEdge);
}

int Gutter::lineAt(int y) const
{
    QTextBlock block = m_editor->firstVisibleBlock();
    qreal top = m_editor->blockBoundingGeometry(block).translated(m_editor->contentOffset()).top();
    while (block.isValid()) {
        const qreal height = m_editor->blockBoundingRect(block).height();
        if (block.isVisible() && y >= top && y < top + height) {
            return block.blockNumber();
        }
        top += block.isVisible() ? height : 0;
        block = block.next();
        if (top > this->height()) {
            break;
        }
    }
    return -1;
}

void Gutter::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), themeColor(Role::Base));
    painter.setFont(m_editor->font());
    const int current = m_editor->textCursor().blockNumber();
    const int foldLeft = width() - dp(gutterEdge) - dp(foldSize);
    QTextBlock block = m_editor->firstVisibleBlock();
    qreal top = m_editor->blockBoundingGeometry(block).translated(m_editor->contentOffset()).top();
    for (; block.isValid() && top <= event->rect().bottom(); block = block.next()) {
        if (!block.isVisible()) {
            continue;
        }
        const qreal height = m_editor->lineHeight(block);
        const int line = block.blockNumber();
        if (line == current) {
            painter.fillRect(QRectF(foldLeft, top, width() - foldLeft, height),
                             themeColor(Role::EditorCurrentLine));
        }
        if (const Mark *mark = m_editor->markOfLine(line)) {
            const int side = dp(shapeSize);
            stateIcon(mark->state)
                .paint(&painter,
                       QRect(dp(gutterEdge) - dp(2), qRound(top + (height - side) / 2), side, side));
        }
        painter.setPen(themeColor(line == current ? Role::Text : Role::EditorComment));
        painter.drawText(QRectF(0, top, foldLeft - dp(4), height), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(line + 1));
        if (m_editor->isFoldable(line)) {
            const int side = dp(foldSize);
            icon(m_editor->isFolded(line) ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"),
                 Role::Secondary)
                .paint(&painter, QRect(foldLeft, qRound(top + (height - side) / 2), side, side));
        }
        if (line >= m_editor->m_shownFirst && line <= m_editor->m_shownLast) {
            painter.fillRect(QRectF(width() - dp(2), top, dp(2), height), themeColor(Role::Mark));
        } else {
            painter.fillRect(QRectF(width() - 1, top, 1, height), themeColor(Role::EditorGuide));
        }
        top += m_editor->blockBoundingRect(block).height();
    }
}

void Gutter::mousePressEvent(QMouseEvent *event)
{
    const int line = lineAt(qRound(event->position().y()));
    if (line < 0) {
        return;
    }
    if (m_editor->isFoldable(line) && event->position().x() > width() - dp(gutterEdge) * 2 - dp(foldSize)) {
        m_editor->setFolded(line, !m_editor->isFolded(line));
    } else {
        m_editor->goTo(line + 1, 1);
    }
}

bool Gutter::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Mark *mark = m_editor->markOfLine(lineAt(help->pos().y()));
        QToolTip::showText(help->globalPos(), mark ? mark->text : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

ScrollMarks::ScrollMarks(CodeEditor *editor)
    : QWidget(editor)
    , m_editor(editor)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
}

void ScrollMarks::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QScrollBar *bar = m_editor->verticalScrollBar();
    const bool isAllSeen = bar->maximum() <= bar->minimum();
    const int lines = std::max(1, m_editor->blockCount());
    // Beside the line itself while all lines are seen.
    const auto yOf = [&](int line) {
        return isAllSeen ? qRound(m_editor->lineMiddle(line)) - dp(1)
                         : static_cast<int>(static_cast<qint64>(height() - dp(3)) * line / lines);
    };
    // Worst last, so that it lies on top.
    for (const State state : {State::Info, State::Warning, State::Failed}) {
        for (const Mark &mark : m_editor->marks()) {
            if (mark.state == state) {
                painter.fillRect(QRect(0, yOf(mark.line), width(), dp(3)), themeColor(stateRole(state)));
            }
        }
    }
}

} // namespace kw::editor
