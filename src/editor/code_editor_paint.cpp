// SPDX-License-Identifier: Apache-2.0
// What CodeEditor draws over the text: indentation guides and squiggles.
#include "editor/code_editor.h"

#include "editor/indentation.h"
#include "style/theme.h"

#include <QPainter>
#include <QTextBlock>

namespace kw::editor {

using namespace style;

namespace {

constexpr qreal waveHeight = 2;
constexpr qreal waveStep = 2;
constexpr qreal waveWidth = 1.2;

// Blank lines take the guides of the line below them.
int guideDepth(const QTextBlock &block)
{
    QTextBlock filled = block;
    for (int looked = 0; looked < 50 && filled.isValid() && filled.text().trimmed().isEmpty(); ++looked) {
        filled = filled.next();
    }
    return filled.isValid() ? leadingSpaces(filled.text()) : 0;
}

QPolygonF wave(qreal left, qreal right, qreal y)
{
    QPolygonF points;
    bool up = false;
    for (qreal x = left; x < right + waveStep; x += waveStep) {
        points << QPointF(std::min(x, right), y + (up ? -waveHeight / 2 : waveHeight / 2));
        up = !up;
    }
    return points;
}

} // namespace

void CodeEditor::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    QTextBlock block = firstVisibleBlock();
    QRectF area = blockBoundingGeometry(block).translated(contentOffset());
    while (block.isValid() && area.top() <= event->rect().bottom()) {
        if (block.isVisible()) {
            paintGuides(painter, block, area);
            paintSquiggles(painter, block, area);
        }
        block = block.next();
        area = blockBoundingGeometry(block).translated(contentOffset());
    }
}

// Behind its last line Qt leaves the margin of the document.
qreal CodeEditor::lineHeight(const QTextBlock &block) const
{
    const qreal height = blockBoundingRect(block).height();
    return block.next().isValid() ? height : height - document()->documentMargin();
}

qreal CodeEditor::lineMiddle(int line) const
{
    const QTextBlock block = document()->findBlockByNumber(line);
    return blockBoundingGeometry(block).translated(contentOffset()).top() + lineHeight(block) / 2;
}

void CodeEditor::paintGuides(QPainter &painter, const QTextBlock &block, const QRectF &area)
{
    const qreal step = QFontMetricsF(font()).horizontalAdvance(QLatin1Char(' ')) * indentation;
    painter.setPen(themeColor(Role::EditorGuide));
    for (int level = 1; level * indentation < guideDepth(block); ++level) {
        const qreal x = std::round(area.left() + document()->documentMargin() + level * step) + 0.5;
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
}

void CodeEditor::paintSquiggles(QPainter &painter, const QTextBlock &block, const QRectF &area)
{
    const int line = block.blockNumber();
    const QTextLayout *layout = block.layout();
    if (!layout || layout->lineCount() == 0) {
        return;
    }
    const QTextLine textLine = layout->lineAt(0);
    const auto x = [&](int column) {
        return area.left() + textLine.cursorToX(std::clamp(column, 0, block.length() - 1));
    };
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Mark &mark : std::as_const(m_marks)) {
        if (mark.line > line) {
            break;
        }
        if (mark.endLine < line) {
            continue;
        }
        const int begin = mark.line == line ? mark.column : leadingSpaces(block.text());
        const int end = mark.endLine == line ? mark.endColumn : block.length() - 1;
        const qreal left = x(begin);
        // What is missing has no width of its own.
        const qreal right = std::max(x(end), left + fontMetrics().averageCharWidth());
        painter.setPen(QPen(themeColor(stateRole(mark.state)), waveWidth));
        painter.drawPolyline(wave(left, right, area.top() + lineHeight(block) - waveHeight));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace kw::editor
