// SPDX-License-Identifier: Apache-2.0
// What keys do in CodeEditor besides typing.
#include "editor/code_editor.h"

#include "editor/indentation.h"

#include <QKeyEvent>
#include <QTextBlock>

namespace kw::editor {

void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    if (m_completion->isVisible() && event->modifiers() == Qt::NoModifier &&
        m_completion->takeKey(event->key())) {
        return;
    }
    if (!isReadOnly() && event->modifiers() == Qt::NoModifier) {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            breakLine();
            return;
        }
        if (event->key() == Qt::Key_Backspace && removeIndentation()) {
            return;
        }
    }
    QPlainTextEdit::keyPressEvent(event);
    const QString typed = event->text();
    if (isReadOnly() || typed.isEmpty()) {
        return;
    }
    if (typed.at(0).isLetterOrNumber() || (m_completion->isVisible() && event->key() == Qt::Key_Backspace)) {
        Q_EMIT completionAsked();
    } else {
        m_completion->hide();
    }
}

void CodeEditor::breakLine()
{
    QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    int indent = leadingSpaces(before);
    const QString content = before.trimmed();
    if (content.endsWith(QLatin1Char(':')) && !content.startsWith(QLatin1Char('#'))) {
        indent += content.startsWith(QLatin1String("- ")) ? 2 * indentation : indentation;
    } else if (content.startsWith(QLatin1String("- ")) && content.contains(QLatin1String(": "))) {
        indent += indentation; // the next key of this item
    }
    cursor.insertText(QLatin1Char('\n') + QString(indent, QLatin1Char(' ')));
    setTextCursor(cursor);
    ensureCursorVisible();
}

bool CodeEditor::removeIndentation()
{
    QTextCursor cursor = textCursor();
    const int column = cursor.positionInBlock();
    if (cursor.hasSelection() || column == 0 || column > leadingSpaces(cursor.block().text())) {
        return false;
    }
    const int back = column % indentation == 0 ? indentation : column % indentation;
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, back);
    cursor.removeSelectedText();
    setTextCursor(cursor);
    return true;
}

void CodeEditor::toggleComment()
{
    if (isReadOnly()) {
        return;
    }
    QTextCursor cursor = textCursor();
    const int first = document()->findBlock(cursor.selectionStart()).blockNumber();
    const QTextBlock end = document()->findBlock(cursor.selectionEnd());
    // A selection that ends at the start of a line does not mean that line.
    const bool endsBefore = cursor.hasSelection() && cursor.selectionEnd() == end.position();
    const int last = std::max(first, end.blockNumber() - (endsBefore ? 1 : 0));
    bool allCommented = true;
    int column = -1;
    for (int line = first; line <= last; ++line) {
        const QString text = document()->findBlockByNumber(line).text();
        if (text.trimmed().isEmpty()) {
            continue;
        }
        const int spaces = leadingSpaces(text);
        column = column < 0 ? spaces : std::min(column, spaces);
        allCommented = allCommented && text.at(spaces) == QLatin1Char('#');
    }
    cursor.beginEditBlock();
    for (int line = first; line <= last; ++line) {
        const QTextBlock block = document()->findBlockByNumber(line);
        if (block.text().trimmed().isEmpty()) {
            continue;
        }
        if (allCommented) {
            const int at = leadingSpaces(block.text());
            cursor.setPosition(block.position() + at);
            const bool hasSpace = block.text().mid(at + 1, 1) == QLatin1String(" ");
            cursor.setPosition(block.position() + at + (hasSpace ? 2 : 1), QTextCursor::KeepAnchor);
            cursor.removeSelectedText();
        } else {
            cursor.setPosition(block.position() + column);
            cursor.insertText(QStringLiteral("# "));
        }
    }
    cursor.endEditBlock();
}

} // namespace kw::editor
