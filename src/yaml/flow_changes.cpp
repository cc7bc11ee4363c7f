// SPDX-License-Identifier: Apache-2.0
// Entries between "[ ]" and "{ }", on one line or on lines of their own.
#include "yaml/collection_changes.h"
#include "yaml/layout.h"

#include <algorithm>

namespace kw::yaml::changes {

namespace {

// The comma between two places outside of comments; -1 without one.
qsizetype commaBetween(const QByteArray &bytes, qsizetype from, qsizetype to)
{
    while (from < to) {
        if (bytes.at(from) == ',')
            return from;
        from = bytes.at(from) == '#' ? layout::nextLine(bytes, from) : from + 1;
    }
    return -1;
}

qsizetype skipBlanks(const QByteArray &bytes, qsizetype at)
{
    while (at < bytes.size() && (bytes.at(at) == ' ' || bytes.at(at) == '\t'))
        ++at;
    return at;
}

// Behind the entry, its comma and the comment on its line, when nothing else stands there; else -1.
qsizetype ownLineEnd(const QByteArray &bytes, qsizetype end)
{
    qsizetype at = skipBlanks(bytes, end);
    if (at < bytes.size() && bytes.at(at) == ',')
        at = skipBlanks(bytes, at + 1);
    const qsizetype line = layout::lineEnd(bytes, at);
    return at >= line || bytes.at(at) == '#' ? line : -1;
}

bool hasOwnLines(const QByteArray &bytes, text::ByteRange entry)
{
    return layout::startsLine(bytes, entry.begin) && ownLineEnd(bytes, entry.end) >= 0;
}

// The start of the comment lines right above a line.
qsizetype withCommentsAbove(const QByteArray &bytes, qsizetype begin, qsizetype column)
{
    while (begin > 0) {
        const qsizetype above = layout::lineStart(bytes, begin - 1);
        const qsizetype text = layout::firstText(bytes, above);
        if (above >= begin || text - above != column || bytes.at(text) != '#')
            break;
        begin = above;
    }
    return begin;
}

text::PatchSet insertOnOwnLine(const Document &document, const Node &collection, int at,
                               const QByteArray &text)
{
    const QByteArray &bytes = document.text().bytes();
    const QByteArray lineEnd = Habits::around(document, collection).lineEnd;
    const text::ByteRange first = collection.at(0).entryRange();
    const qsizetype column = layout::column(bytes, first.begin);
    if (at == 0) {
        const qsizetype begin = withCommentsAbove(bytes, layout::lineStart(bytes, first.begin), column);
        return text::PatchSet({{begin, begin}, layout::padding(column) + text + ',' + lineEnd});
    }
    const qsizetype end = collection.at(at - 1).entryRange().end;
    const qsizetype comma = commaBetween(bytes, end, ownLineEnd(bytes, end));
    const qsizetype line = ownLineEnd(bytes, end);
    const QByteArray added = lineEnd + layout::padding(column) + text + (comma >= 0 ? "," : "");
    text::PatchSet patches;
    if (comma < 0 && line == end)
        return text::PatchSet({{end, end}, ',' + added});
    if (comma < 0)
        patches.add({{end, end}, ","});
    patches.add({{line, line}, added});
    return patches;
}

} // namespace

text::PatchSet insertInFlow(const Document &document, const Node &collection, int at, const QByteArray &text)
{
    const QByteArray &bytes = document.text().bytes();
    bool isOnOwnLines = true;
    for (int i = 0; i < collection.size(); ++i)
        isOnOwnLines = isOnOwnLines && hasOwnLines(bytes, collection.at(i).entryRange());
    if (isOnOwnLines)
        return insertOnOwnLine(document, collection, at, text);
    if (at < collection.size()) {
        const qsizetype begin = collection.at(at).entryRange().begin;
        return text::PatchSet({{begin, begin}, text + ", "});
    }
    const qsizetype end = collection.at(at - 1).entryRange().end;
    return text::PatchSet({{end, end}, ", " + text});
}

text::PatchSet removeFromFlow(const Document &document, const Node &collection, int at)
{
    const QByteArray &bytes = document.text().bytes();
    const text::ByteRange range = collection.at(at).entryRange();
    const bool isLast = at + 1 == collection.size();
    text::PatchSet patches;
    if (hasOwnLines(bytes, range)) {
        const qsizetype comma = commaBetween(bytes, range.end, ownLineEnd(bytes, range.end));
        if (isLast && at > 0 && comma < 0) {
            const qsizetype before = commaBetween(bytes, collection.at(at - 1).entryRange().end, range.begin);
            patches.add({{before, before + 1}, {}});
        }
        const qsizetype begin = withCommentsAbove(bytes, layout::lineStart(bytes, range.begin),
                                                  layout::column(bytes, range.begin));
        patches.add({{begin, layout::nextLine(bytes, range.end)}, {}});
        return patches;
    }
    if (!isLast)
        return text::PatchSet({{range.begin, collection.at(at + 1).entryRange().begin}, {}});
    const qsizetype before = collection.at(at - 1).entryRange().end;
    if (!bytes.sliced(before, range.begin - before).contains('#'))
        return text::PatchSet({{before, range.end}, {}});
    const qsizetype comma = commaBetween(bytes, before, range.begin);
    patches.add({{comma, comma + 1}, {}});
    patches.add({range, {}});
    return patches;
}

std::optional<text::PatchSet> reorderFlow(const Document &document, const Node &collection,
                                          const QList<int> &order)
{
    const QByteArray &bytes = document.text().bytes();
    if (layout::hasComment(document, collection, collection.range()))
        return std::nullopt;
    text::PatchSet patches;
    for (int place = 0; place < order.size(); ++place) {
        const text::ByteRange source = collection.at(order.at(place)).entryRange();
        if (order.at(place) != place)
            patches.add({collection.at(place).entryRange(), bytes.sliced(source.begin, source.length())});
    }
    return patches;
}

} // namespace kw::yaml::changes
