// SPDX-License-Identifier: Apache-2.0
#include "editor/document_mirror.h"

#include "workspace/project_document.h"

#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTimer>

#include <algorithm>

namespace kw::editor {

namespace {

// Characters that the editor's document takes for line ends although a file's lines do not end there.
bool splitsBlocks(const QString &line)
{
    return std::ranges::any_of(line, [](QChar character) {
        return character == QChar::ParagraphSeparator || character == QChar(0xFDD0) ||
               character == QChar(0xFDD1);
    });
}

QString editorText(QByteArray bytes)
{
    // The carriage returns of line ends have no place in the editor.
    bytes.replace("\r\n", "\n");
    if (bytes.endsWith('\r')) {
        bytes.chop(1);
    }
    return QString::fromUtf8(bytes);
}

} // namespace

DocumentMirror::DocumentMirror(QPlainTextEdit &editor, workspace::ProjectDocument &document, QObject *parent)
    : QObject(parent)
    , m_editor(editor)
    , m_document(document)
{
    editor.setUndoRedoEnabled(false);
    connect(editor.document(), &QTextDocument::contentsChange, this, &DocumentMirror::takeChange);
    connect(&document, &workspace::ProjectDocument::opened, this, &DocumentMirror::show);
    connect(&document, &workspace::ProjectDocument::aboutToPatch, this, &DocumentMirror::applyPatch);
    show();
}

bool DocumentMirror::isExact() const
{
    const QStringList lines = m_document.lines();
    QTextBlock block = m_editor.document()->begin();
    for (const QString &line : lines) {
        if (!block.isValid() || block.text() != line) {
            return false;
        }
        block = block.next();
    }
    return !block.isValid();
}

void DocumentMirror::show()
{
    const QScopedValueRollback guard(m_isShowing, true);
    const QStringList lines = m_document.lines();
    // Such a file can be read here; what is changed elsewhere in the program still reaches it exactly.
    m_editor.setReadOnly(m_document.path().isEmpty() || std::ranges::any_of(lines, splitsBlocks));
    m_editor.setPlainText(lines.join(QLatin1Char('\n')));
}

void DocumentMirror::takeChange(int position, int, int added)
{
    if (m_isShowing || m_editor.isReadOnly()) {
        return;
    }
    const QTextDocument &document = *m_editor.document();
    // What is reported is a hull, and counts the end of the last block at times: whole lines are compared.
    const int end = std::min(position + added, document.characterCount() - 1);
    QTextBlock block = document.findBlock(position);
    const QTextBlock last = document.findBlock(end);
    qsizetype first = block.blockNumber();
    qsizetype fresh = last.blockNumber() - first + 1;
    qsizetype old = fresh - (document.blockCount() - m_document.lineCount());
    if (old < 1 || first + old > m_document.lineCount()) {
        block = document.begin();
        first = 0;
        fresh = document.blockCount();
        old = m_document.lineCount();
    }
    QStringList lines;
    lines.reserve(fresh);
    for (qsizetype i = 0; i < fresh; ++i, block = block.next()) {
        lines << block.text();
    }
    if (const Result<void> taken = m_document.replaceLines(first, old, lines); !taken) {
        QTimer::singleShot(0, this, &DocumentMirror::show);
        Q_EMIT refused(taken.error());
    }
}

void DocumentMirror::applyPatch(const text::Patch &patch, bool byEditor)
{
    if (byEditor) {
        return;
    }
    const QScopedValueRollback guard(m_isShowing, true);
    const auto position = [this](qsizetype offset) {
        const workspace::EditorPlace place = m_document.placeOf(offset);
        const QTextBlock block = m_editor.document()->findBlockByNumber(static_cast<int>(place.line));
        return block.position() + static_cast<int>(place.column);
    };
    QTextCursor cursor(m_editor.document());
    cursor.setPosition(position(patch.range.begin));
    cursor.setPosition(position(patch.range.end), QTextCursor::KeepAnchor);
    const QString text = editorText(patch.text);
    cursor.insertText(text);
    // Whole lines came or went: the cursor stays at them, not at what follows, or a form would leave its
    // subject.
    if (text.endsWith(QLatin1Char('\n')) || (text.isEmpty() && cursor.atBlockStart())) {
        cursor.movePosition(QTextCursor::PreviousCharacter);
    }
    m_editor.setTextCursor(cursor);
}

} // namespace kw::editor
