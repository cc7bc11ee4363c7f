// SPDX-License-Identifier: Apache-2.0
// Folding of CodeEditor: lines are hidden in the view only, the text stays whole.
#include "editor/code_editor.h"
#include "editor/gutter.h"

#include <QTextBlock>

namespace kw::editor {

const FoldRange *CodeEditor::foldAt(int line) const
{
    const auto found = std::ranges::lower_bound(m_folds, line, {}, &FoldRange::first);
    return found != m_folds.end() && found->first == line ? &*found : nullptr;
}

void CodeEditor::setFoldRanges(const QList<FoldRange> &ranges)
{
    m_folds.clear();
    for (const FoldRange &range : ranges) {
        if (range.last > range.first) {
            m_folds.append(range);
        }
    }
    std::ranges::stable_sort(m_folds, {}, &FoldRange::first);
    showHiddenOutsideFolds();
    m_gutter->update();
}

bool CodeEditor::isFoldable(int line) const
{
    return foldAt(line) != nullptr;
}

bool CodeEditor::isFolded(int line) const
{
    const QTextBlock next = document()->findBlockByNumber(line + 1);
    return next.isValid() && !next.isVisible();
}

void CodeEditor::setFolded(int line, bool folded)
{
    const FoldRange *range = foldAt(line);
    if (!range || isFolded(line) == folded) {
        return;
    }
    if (const int cursorLine = textCursor().blockNumber();
        folded && cursorLine > range->first && cursorLine <= range->last) {
        setTextCursor(QTextCursor(document()->findBlockByNumber(line)));
    }
    QTextBlock block = document()->findBlockByNumber(line + 1);
    const int from = block.position();
    int length = 0;
    for (int number = line + 1; number <= range->last && block.isValid(); ++number) {
        block.setVisible(!folded);
        block.setLineCount(folded ? 0 : std::max(1, block.layout()->lineCount()));
        length += block.length();
        block = block.next();
    }
    document()->markContentsDirty(from, length);
    viewport()->update();
    m_gutter->update();
}

void CodeEditor::foldAll(bool folded)
{
    // Inner ones last when opening, first when closing: all of them end in the same state.
    const QList<FoldRange> folds = m_folds;
    for (const FoldRange &range : folds) {
        if (!folded || foldAt(range.first)) {
            setFolded(range.first, folded);
        }
    }
}

void CodeEditor::unfoldAround(int line)
{
    for (const FoldRange &range : std::as_const(m_folds)) {
        if (range.first < line && range.last >= line) {
            setFolded(range.first, false);
        }
    }
}

void CodeEditor::showHiddenOutsideFolds()
{
    // After an edit a hidden line may belong to no fold any more; nothing may stay out of reach.
    int reachedBy = -1;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const int line = block.blockNumber();
        if (!block.isVisible() && line > reachedBy) {
            block.setVisible(true);
            block.setLineCount(1);
            document()->markContentsDirty(block.position(), block.length());
        }
        if (const FoldRange *range = foldAt(line); range && block.isVisible() && isFolded(line)) {
            reachedBy = std::max(reachedBy, range->last);
        }
    }
}

} // namespace kw::editor
