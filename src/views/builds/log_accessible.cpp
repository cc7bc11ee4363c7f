// SPDX-License-Identifier: Apache-2.0
#include "views/builds/log_accessible.h"

#include "views/builds/log_view.h"

#include <algorithm>

namespace kw::views {

namespace {

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (className == QLatin1String("kw::views::LogView")) {
        return new LogAccessible(static_cast<LogView *>(object));
    }
    return nullptr;
}

} // namespace

void LogAccessible::install()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

LogAccessible::LogAccessible(LogView *view)
    : QAccessibleWidget(view, QAccessible::EditableText)
{
}

LogView &LogAccessible::view() const
{
    return *static_cast<LogView *>(widget());
}

void *LogAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface) {
        return static_cast<QAccessibleTextInterface *>(this);
    }
    return QAccessibleWidget::interface_cast(type);
}

QString LogAccessible::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Value ? visibleText() : QAccessibleWidget::text(kind);
}

QString LogAccessible::visibleText() const
{
    const models::LogSource *source = view().source();
    if (!source) {
        return {};
    }
    QStringList lines;
    const qsizetype first = view().firstVisibleLine();
    const qsizetype last = std::min(source->lineCount(), first + view().visibleLineCount());
    for (qsizetype line = first; line < last; ++line) {
        lines << source->line(line).text;
    }
    return lines.join(QLatin1Char('\n'));
}

qsizetype LogAccessible::lineOf(int offset) const
{
    return view().firstVisibleLine() + visibleText().left(offset).count(QLatin1Char('\n'));
}

void LogAccessible::selection(int, int *startOffset, int *endOffset) const
{
    const QString selected = view().selectedText();
    const qsizetype at = visibleText().indexOf(selected);
    *startOffset = selected.isEmpty() || at < 0 ? 0 : static_cast<int>(at);
    *endOffset = selected.isEmpty() || at < 0 ? 0 : static_cast<int>(at + selected.size());
}

int LogAccessible::selectionCount() const
{
    return view().hasSelection() ? 1 : 0;
}

void LogAccessible::addSelection(int startOffset, int endOffset)
{
    setSelection(0, startOffset, endOffset);
}

void LogAccessible::removeSelection(int)
{
    view().showLine(view().currentLine());
}

void LogAccessible::setSelection(int, int startOffset, int)
{
    setCursorPosition(startOffset);
}

int LogAccessible::cursorPosition() const
{
    const QString text = visibleText();
    qsizetype at = 0;
    for (qsizetype line = view().firstVisibleLine(); line < view().currentLine(); ++line) {
        const qsizetype end = text.indexOf(QLatin1Char('\n'), at);
        if (end < 0) {
            return static_cast<int>(text.size());
        }
        at = end + 1;
    }
    return static_cast<int>(std::min(at + view().cursor().column, text.size()));
}

void LogAccessible::setCursorPosition(int position)
{
    view().showLine(lineOf(position));
}

QString LogAccessible::text(int startOffset, int endOffset) const
{
    return visibleText().mid(startOffset, endOffset - startOffset);
}

int LogAccessible::characterCount() const
{
    return static_cast<int>(visibleText().size());
}

QRect LogAccessible::characterRect(int offset) const
{
    const QRect line = view().lineRect(lineOf(offset));
    return {view().viewport()->mapToGlobal(line.topLeft()), line.size()};
}

int LogAccessible::offsetAtPoint(const QPoint &point) const
{
    const QPoint local = view().viewport()->mapFromGlobal(point);
    const QString text = visibleText();
    qsizetype at = 0;
    for (qsizetype line = view().firstVisibleLine(); !view().lineRect(line).contains(local); ++line) {
        const qsizetype end = text.indexOf(QLatin1Char('\n'), at);
        if (end < 0) {
            return -1;
        }
        at = end + 1;
    }
    return static_cast<int>(at);
}

void LogAccessible::scrollToSubstring(int startIndex, int)
{
    setCursorPosition(startIndex);
}

QString LogAccessible::attributes(int, int *startOffset, int *endOffset) const
{
    *startOffset = 0;
    *endOffset = characterCount();
    return {};
}

} // namespace kw::views
