// SPDX-License-Identifier: Apache-2.0
#include "editor/code_editor.h"

#include "editor/highlighting_theme.h"
#include "style/theme.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>

#include <QPainter>
#include <QTextBlock>

namespace kw::editor {

using namespace style;

namespace {

// Reading all definitions takes milliseconds: once for all editors.
KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository shared;
    return shared;
}

class Gutter : public QWidget
{
public:
    explicit Gutter(CodeEditor *editor)
        : QWidget(editor)
        , m_editor(editor)
    {
    }

    QSize sizeHint() const override { return {m_editor->gutterWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_editor->paintGutter(event); }

private:
    CodeEditor *m_editor;
};

} // namespace

CodeEditor::CodeEditor(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_gutter(new Gutter(this))
    , m_highlighter(std::make_unique<ThemedHighlighter>(document()))
{
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    // Tab leaves the editor: files of this kind are indented with spaces, and the keyboard must find its way
    // out.
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::blockCountChanged, this,
            [this] { setViewportMargins(gutterWidth(), 0, 0, 0); });
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0) {
            m_gutter->scroll(0, dy);
        } else {
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
        }
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CodeEditor::markCurrentLine);
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
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor,
                        std::min(column - 1, block.length() - 1));
    setTextCursor(cursor);
    centerCursor();
    setFocus();
}

void CodeEditor::applyTheme()
{
    setFont(Theme::instance()->font(TextStyle::Code));
    setPalette(Theme::instance()->editorPalette());
    setViewportMargins(gutterWidth(), 0, 0, 0);
    m_highlighter->rehighlight();
    markCurrentLine();
}

int CodeEditor::gutterWidth() const
{
    const auto digits = QString::number(std::max(100, blockCount())).size();
    return fontMetrics().horizontalAdvance(QLatin1Char('9')) * static_cast<int>(digits) + dp(28);
}

void CodeEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect area = contentsRect();
    m_gutter->setGeometry(area.left(), area.top(), gutterWidth(), area.height());
}

void CodeEditor::markCurrentLine()
{
    QTextEdit::ExtraSelection line;
    line.format.setBackground(themeColor(Role::EditorCurrentLine));
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    line.cursor = textCursor();
    line.cursor.clearSelection();
    setExtraSelections({line});
}

void CodeEditor::paintGutter(QPaintEvent *event)
{
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), themeColor(Role::Base));
    painter.setFont(font());
    const int current = textCursor().blockNumber();
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        const qreal height = blockBoundingRect(block).height();
        if (block.isVisible() && top + height >= event->rect().top()) {
            painter.setPen(themeColor(block.blockNumber() == current ? Role::Text : Role::EditorComment));
            painter.drawText(QRectF(0, top, m_gutter->width() - dp(14), height),
                             Qt::AlignRight | Qt::AlignVCenter, QString::number(block.blockNumber() + 1));
        }
        top += height;
        block = block.next();
    }
}

} // namespace kw::editor
