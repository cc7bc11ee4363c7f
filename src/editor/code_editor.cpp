// SPDX-License-Identifier: Apache-2.0
#include "editor/code_editor.h"

#include "editor/gutter.h"
#include "editor/highlighting_theme.h"
#include "style/theme.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

namespace kw::editor {

using namespace style;

namespace {

// Reading all definitions takes milliseconds: once for all editors.
KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository shared;
    return shared;
}

} // namespace

CodeEditor::CodeEditor(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_gutter(new Gutter(this))
    , m_scrollMarks(new ScrollMarks(this))
    , m_completion(new CompletionPopup(this))
    , m_highlighter(std::make_unique<ThemedHighlighter>(document()))
{
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    // Tab leaves the editor: files of this kind are indented with spaces, and the keyboard must find its way
    // out.
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEditor::placeParts);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0) {
            m_gutter->scroll(0, dy);
        } else {
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
        }
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CodeEditor::markCurrentLine);
    connect(m_completion, &CompletionPopup::chosen, this, &CodeEditor::completionChosen);
    connect(Theme::instance(), &Theme::changed, this, &CodeEditor::applyTheme);
    applyTheme();
}

CodeEditor::~CodeEditor()
{
    // The highlighter takes its formats away when it goes; nobody may take that for an edit.
    blockSignals(true);
}

void CodeEditor::setFileName(const QString &name)
{
    m_highlighter->setDefinition(repository().definitionForFileName(name));
}

QStringList CodeEditor::lines() const
{
    QStringList result;
    result.reserve(document()->blockCount());
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        result << block.text();
    }
    return result;
}

void CodeEditor::goTo(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid()) {
        return;
    }
    unfoldAround(line - 1);
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + std::clamp(column - 1, 0, block.length() - 1));
    setTextCursor(cursor);
    centerCursor();
    setFocus();
}

void CodeEditor::applyTheme()
{
    setFont(Theme::instance()->font(TextStyle::Code));
    placeParts();
    m_highlighter->rehighlight();
    markCurrentLine();
}

void CodeEditor::placeParts()
{
    const int gutter = m_gutter->neededWidth();
    setViewportMargins(gutter, 0, 0, 0);
    const QRect area = contentsRect();
    m_gutter->setGeometry(area.left(), area.top(), gutter, area.height());
    const int bar = verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : dp(8);
    m_scrollMarks->setGeometry(area.right() - bar + 1, area.top(), bar, area.height());
    m_scrollMarks->raise();
}

void CodeEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeParts();
}

void CodeEditor::markCurrentLine()
{
    QTextEdit::ExtraSelection line;
    line.format.setBackground(themeColor(Role::EditorCurrentLine));
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    line.cursor = textCursor();
    line.cursor.clearSelection();
    setExtraSelections({line});
    m_gutter->update();
}

void CodeEditor::setMarks(const QList<Mark> &marks)
{
    m_marks = marks;
    std::ranges::stable_sort(m_marks, {}, &Mark::line);
    viewport()->update();
    m_gutter->update();
    m_scrollMarks->update();
}

const Mark *CodeEditor::markOfLine(int line) const
{
    const Mark *worst = nullptr;
    for (auto mark = std::ranges::lower_bound(m_marks, line, {}, &Mark::line);
         mark != m_marks.end() && mark->line == line; ++mark) {
        if (!worst || mark->state == State::Failed ||
            (mark->state == State::Warning && worst->state == State::Info)) {
            worst = &*mark;
        }
    }
    return worst;
}

void CodeEditor::setShownLines(int first, int last)
{
    m_shownFirst = first;
    m_shownLast = last;
    m_gutter->update();
}

void CodeEditor::showCompletions(const QList<CompletionEntry> &entries)
{
    m_completion->show(entries);
}

void CodeEditor::focusOutEvent(QFocusEvent *event)
{
    m_completion->hide();
    QPlainTextEdit::focusOutEvent(event);
}

void CodeEditor::setHover(std::function<QString(int, int)> hover)
{
    m_hover = std::move(hover);
}

bool CodeEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (m_completion->isVisible() && key->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            // The history belongs to the document, not to this view: the window's actions take it.
            event->ignore();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

bool CodeEditor::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        return showToolTip(help->pos(), help->globalPos());
    }
    return QPlainTextEdit::viewportEvent(event);
}

bool CodeEditor::showToolTip(const QPoint &position, const QPoint &global)
{
    const QTextCursor cursor = cursorForPosition(position);
    const int line = cursor.blockNumber();
    const int column = cursor.positionInBlock();
    QStringList texts;
    for (const Mark &mark : std::as_const(m_marks)) {
        const bool begins = mark.line < line || (mark.line == line && mark.column <= column);
        const bool ends = mark.endLine > line || (mark.endLine == line && mark.endColumn >= column);
        if (begins && ends) {
            texts << QStringLiteral("<b>%1:</b> %2").arg(stateWord(mark.state), mark.text.toHtmlEscaped());
        }
    }
    if (const QString help = m_hover ? m_hover(line, column) : QString(); !help.isEmpty()) {
        QTextDocument page;
        page.setMarkdown(help, QTextDocument::MarkdownNoHTML);
        texts << page.toHtml();
    }
    if (texts.isEmpty()) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(global, texts.join(QStringLiteral("<br>")), viewport());
    }
    return true;
}

void CodeEditor::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier) {
        const QTextCursor cursor = cursorForPosition(event->position().toPoint());
        setTextCursor(cursor);
        Q_EMIT definitionAsked(cursor.blockNumber(), cursor.positionInBlock());
        return;
    }
    m_completion->hide();
    QPlainTextEdit::mousePressEvent(event);
}

void CodeEditor::contextMenuEvent(QContextMenuEvent *event)
{
    // Undo and redo of this view are off; the window's menu has the document's.
    QMenu *menu = createStandardContextMenu(event->pos());
    const QList<QAction *> standard = menu->actions();
    for (QAction *action : standard) {
        if (action->objectName() == QLatin1String("edit-undo") ||
            action->objectName() == QLatin1String("edit-redo")) {
            menu->removeAction(action);
        }
    }
    menu->insertActions(menu->actions().value(0), actions());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

} // namespace kw::editor
