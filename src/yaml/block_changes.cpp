// SPDX-License-Identifier: Apache-2.0
// Entries of block mappings and lists: whole lines, except for what stands behind a dash.
#include "yaml/collection_changes.h"

#include "yaml/layout.h"

#include <algorithm>

namespace kw::yaml::changes {

namespace {

QByteArray padded(const QList<QByteArray> &lines, qsizetype column, const QByteArray &lineEnd)
{
    QByteArray text;
    for (const QByteArray &line : lines)
        text += (line.isEmpty() ? line : layout::padding(column) + line) + lineEnd;
    return text;
}

bool startsBehindDash(const Document &document, const Node &entry)
{
    return layout::column(document.text().bytes(), entry.entryRange().begin) > 0;
}

// How the last line of the entry ends; `usual` when it has no end.
QByteArray lineEndOf(const Document &document, const Node &entry, const QByteArray &usual)
{
    const QByteArrayView lines = document.text().view(entry.entryRange());
    if (!lines.endsWith('\n'))
        return usual;
    return lines.endsWith("\r\n") ? "\r\n" : "\n";
}

} // namespace

text::PatchSet insertInBlock(const Document &document, const Node &collection, int at,
                             const QList<QByteArray> &lines)
{
    const QByteArray &bytes = document.text().bytes();
    const qsizetype column = layout::entryColumn(document, collection);
    const Node neighbour = collection.at(std::max(at - 1, 0));
    const QByteArray lineEnd = lineEndOf(document, neighbour, Habits::around(document, collection).lineEnd);
    const QByteArray text = padded(lines, column, lineEnd);
    if (at == 0) {
        const Node first = collection.at(0);
        const qsizetype begin = first.entryRange().begin;
        if (!startsBehindDash(document, first))
            return text::PatchSet({{begin, begin}, text});
        return text::PatchSet({{begin, begin}, text.sliced(column) + layout::padding(column)});
    }
    const qsizetype end = collection.at(at - 1).entryRange().end;
    const bool lacksBreak = end > 0 && bytes.at(end - 1) != '\n';
    if (lacksBreak)
        return text::PatchSet({{end, end}, lineEnd + text.chopped(lineEnd.size())});
    return text::PatchSet({{end, end}, text});
}

QList<text::PatchSet> removeFromBlock(const Document &document, const Node &collection, int at)
{
    const QByteArray &bytes = document.text().bytes();
    const text::ByteRange range = collection.at(at).entryRange();
    if (at == 0 && startsBehindDash(document, collection.at(0))) {
        const qsizetype next = layout::firstText(bytes, layout::behindBlankLines(bytes, range.end));
        return {text::PatchSet({{range.begin, next}, {}})};
    }
    // A block text that keeps its last lines would take over the blank lines that follow.
    const text::ByteRange withBlanks{range.begin, layout::behindBlankLines(bytes, range.end)};
    return {text::PatchSet({range, {}}), text::PatchSet({withBlanks, {}})};
}

std::optional<text::PatchSet> reorderBlock(const Document &document, const Node &collection,
                                           const QList<int> &order)
{
    const QByteArray &bytes = document.text().bytes();
    const qsizetype column = layout::entryColumn(document, collection);
    const QByteArray lineEnd = Habits::around(document, collection).lineEnd;
    const text::ByteRange last = collection.at(collection.size() - 1).entryRange();
    const bool lacksBreak = last.end > 0 && bytes.at(last.end - 1) != '\n';
    text::PatchSet patches;
    for (int place = 0; place < order.size(); ++place) {
        if (order.at(place) == place)
            continue;
        const text::ByteRange slot = collection.at(place).entryRange();
        const text::ByteRange source = collection.at(order.at(place)).entryRange();
        QByteArray text = bytes.sliced(source.begin, source.length());
        if (!text.endsWith('\n'))
            text += lineEnd;
        text.prepend(layout::padding(layout::column(bytes, source.begin)));
        if (startsBehindDash(document, collection.at(place)))
            text.remove(0, column);
        if (lacksBreak && place == order.size() - 1)
            text.resize(layout::withoutBreak(text, text.size()));
        patches.add({slot, text});
    }
    return patches;
}

} // namespace kw::yaml::changes
