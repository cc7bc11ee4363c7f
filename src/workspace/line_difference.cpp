// SPDX-License-Identifier: Apache-2.0
#include "workspace/line_difference.h"

#include <QList>

#include <algorithm>
#include <vector>

namespace kw::workspace {

namespace {

constexpr qsizetype around = 3;
constexpr qsizetype largestTable = 16'000'000;

struct Line
{
    QLatin1Char sign;
    const QString *text;
};

// Longest common subsequence of the lines between the equal ends. Texts that differ in very many lines are
// shown as one block gone and one block come.
void addMiddle(QList<Line> &result, const QStringList &before, const QStringList &after, qsizetype head,
               qsizetype tail)
{
    const qsizetype rows = before.size() - head - tail;
    const qsizetype columns = after.size() - head - tail;
    std::vector<quint32> table;
    const auto at = [&](qsizetype row, qsizetype column) -> quint32 & {
        return table[static_cast<size_t>(row * (columns + 1) + column)];
    };
    const bool compares = rows * columns <= largestTable;
    if (compares) {
        table.assign(static_cast<size_t>((rows + 1) * (columns + 1)), 0);
        for (qsizetype row = rows - 1; row >= 0; --row) {
            for (qsizetype column = columns - 1; column >= 0; --column) {
                at(row, column) = before.at(head + row) == after.at(head + column)
                                      ? at(row + 1, column + 1) + 1
                                      : std::max(at(row + 1, column), at(row, column + 1));
            }
        }
    }
    qsizetype row = 0;
    qsizetype column = 0;
    while (row < rows || column < columns) {
        if (compares && row < rows && column < columns && before.at(head + row) == after.at(head + column)) {
            result.append({QLatin1Char(' '), &before.at(head + row)});
            ++row;
            ++column;
        } else if (column == columns ||
                   (row < rows && (!compares || at(row + 1, column) >= at(row, column + 1)))) {
            result.append({QLatin1Char('-'), &before.at(head + row)});
            ++row;
        } else {
            result.append({QLatin1Char('+'), &after.at(head + column)});
            ++column;
        }
    }
}

QString hunk(const QList<Line> &lines, qsizetype first, qsizetype last, qsizetype oldLine, qsizetype newLine)
{
    qsizetype oldCount = 0;
    qsizetype newCount = 0;
    QString text;
    for (qsizetype i = first; i <= last; ++i) {
        oldCount += lines.at(i).sign == QLatin1Char('+') ? 0 : 1;
        newCount += lines.at(i).sign == QLatin1Char('-') ? 0 : 1;
        text += lines.at(i).sign + *lines.at(i).text + QLatin1Char('\n');
    }
    return QStringLiteral("@@ -%1,%2 +%3,%4 @@\n").arg(oldLine).arg(oldCount).arg(newLine).arg(newCount) +
           text;
}

} // namespace

QString lineDifference(const QStringList &before, const QStringList &after)
{
    const qsizetype common = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < common && before.at(head) == after.at(head)) {
        ++head;
    }
    qsizetype tail = 0;
    while (tail < common - head && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail)) {
        ++tail;
    }
    QList<Line> lines;
    for (qsizetype i = 0; i < head; ++i) {
        lines.append({QLatin1Char(' '), &before.at(i)});
    }
    addMiddle(lines, before, after, head, tail);
    for (qsizetype i = before.size() - tail; i < before.size(); ++i) {
        lines.append({QLatin1Char(' '), &before.at(i)});
    }

    QString result;
    qsizetype oldLine = 1;
    qsizetype newLine = 1;
    qsizetype shown = 0; // lines before this one are written or skipped
    const auto skipTo = [&](qsizetype line) {
        for (; shown < line; ++shown) {
            oldLine += lines.at(shown).sign == QLatin1Char('+') ? 0 : 1;
            newLine += lines.at(shown).sign == QLatin1Char('-') ? 0 : 1;
        }
    };
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).sign == QLatin1Char(' ')) {
            continue;
        }
        qsizetype last = i;
        for (qsizetype next = i; next < lines.size() && next - last <= 2 * around; ++next) {
            if (lines.at(next).sign != QLatin1Char(' ')) {
                last = next;
            }
        }
        skipTo(std::max(shown, i - around));
        const qsizetype end = std::min(lines.size() - 1, last + around);
        result += hunk(lines, shown, end, oldLine, newLine);
        skipTo(end + 1);
        i = end;
    }
    return result;
}

} // namespace kw::workspace
