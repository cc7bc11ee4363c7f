// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editor/completion_popup.h"
#include "editor/mark.h"

#include <QPlainTextEdit>

#include <functional>
#include <memory>

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace kw::editor {

class Gutter;
class ScrollMarks;

// A text editor with line numbers, the current line, indentation guides, folding, marks, and highlighting in
// the colours of the design. Lines and columns count from 0 unless told, columns in UTF-16 units.
class CodeEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeEditor(QWidget *parent = nullptr);
    ~CodeEditor() override;

    // Chooses the highlighting by the name of the file.
    void setFileName(const QString &name);

    // The text as it is in the document: toPlainText() turns no-break spaces into spaces.
    QStringList lines() const;

    // Puts the cursor there and shows it, unfolding what hides it; both count from 1.
    void goTo(int line, int column);

    void setMarks(const QList<Mark> &marks);
    const QList<Mark> &marks() const { return m_marks; }
    // The worst mark that begins on the line, if any.
    const Mark *markOfLine(int line) const;

    void setFoldRanges(const QList<FoldRange> &ranges);
    bool isFoldable(int line) const;
    bool isFolded(int line) const;
    void setFolded(int line, bool folded);
    void foldAll(bool folded);

    // The lines of the thing whose form is shown, marked at the left; an empty range with last < first.
    void setShownLines(int first, int last);

    // What to say about a place under the pointer, besides its marks; Markdown, empty for nothing.
    void setHover(std::function<QString(int line, int column)> hover);

    // "#" before every selected line, or away when all have it.
    void toggleComment();

    // Offers what may be written at the cursor; an empty list takes the offer away.
    void showCompletions(const QList<CompletionEntry> &entries);

Q_SIGNALS:
    void definitionAsked(int line, int column); // Ctrl+click
    void completionAsked();                     // after a letter
    void completionChosen(int entry);           // of those last shown

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    friend class Gutter;
    friend class ScrollMarks;

    void applyTheme();
    void markCurrentLine();
    void placeParts();
    void unfoldAround(int line);
    void showHiddenOutsideFolds();
    bool showToolTip(const QPoint &position, const QPoint &global);
    void breakLine();
    bool removeIndentation();
    qreal lineHeight(const QTextBlock &block) const;
    qreal lineMiddle(int line) const; // in the viewport
    void paintGuides(QPainter &painter, const QTextBlock &block, const QRectF &area);
    void paintSquiggles(QPainter &painter, const QTextBlock &block, const QRectF &area);
    const FoldRange *foldAt(int line) const;

    Gutter *m_gutter;
    ScrollMarks *m_scrollMarks;
    CompletionPopup *m_completion;
    std::unique_ptr<KSyntaxHighlighting::SyntaxHighlighter> m_highlighter;
    QList<Mark> m_marks; // by line
    QList<FoldRange> m_folds;
    std::function<QString(int, int)> m_hover;
    int m_shownFirst = 0;
    int m_shownLast = -1;
};

} // namespace kw::editor
