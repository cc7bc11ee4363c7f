// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>
#include <QAccessibleWidget>

namespace kw::views {

class LogView;

// What assistive tools read of a log: the lines that are seen, one below the other, with the cursor and the
// selection in them. The whole of a log of millions of lines is never one text.
class LogAccessible : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    static void install(); // once; later calls do nothing

    explicit LogAccessible(LogView *view);

    void *interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text kind) const override;

    void selection(int selectionIndex, int *startOffset, int *endOffset) const override;
    int selectionCount() const override;
    void addSelection(int startOffset, int endOffset) override;
    void removeSelection(int selectionIndex) override;
    void setSelection(int selectionIndex, int startOffset, int endOffset) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int startOffset, int endOffset) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int startIndex, int endIndex) override;
    QString attributes(int offset, int *startOffset, int *endOffset) const override;

private:
    LogView &view() const;
    QString visibleText() const;
    qsizetype lineOf(int offset) const; // number in the whole log
};

} // namespace kw::views
