// SPDX-License-Identifier: Apache-2.0
#include "yaml/changes.h"

#include "yaml/collection_changes.h"
#include "yaml/layout.h"

#include <algorithm>

namespace kw::yaml::changes {

namespace {

using layout::lineEnd, layout::padding;

bool isBlockText(const Node &node)
{
    return node.style() == Style::Literal || node.style() == Style::Folded;
}

// Behind the dash or the colon of the value; nothing for a key without colon.
std::optional<qsizetype> slotOf(const Document &document, const Node &node)
{
    const QByteArray &bytes = document.text().bytes();
    if (node.parent().isSequence())
        return node.entryStart() + 1;
    const qsizetype keyEnd = node.keyRange().end;
    if (node.kind() == Kind::Null && node.rangeWithProperties().begin == keyEnd)
        return std::nullopt;
    for (qsizetype at = keyEnd; at < node.rangeWithProperties().begin;) {
        if (bytes.at(at) == ':')
            return at + 1;
        at = bytes.at(at) == '#' ? layout::nextLine(bytes, at) : at + 1;
    }
    return std::nullopt;
}

// What stays on the line of the key or dash: the comment there, or that behind the value.
QByteArray tailOf(const Document &document, const Node &node, qsizetype slot)
{
    const QByteArray &bytes = document.text().bytes();
    const auto comment = [&](qsizetype from) {
        const QByteArray rest = bytes.sliced(from, std::max(lineEnd(bytes, from), from) - from).trimmed();
        return rest.startsWith('#') ? rest : QByteArray();
    };
    QByteArrayList tail;
    const bool isBelow = node.range().begin > lineEnd(bytes, slot);
    if (isBelow) {
        const QByteArray rest = bytes.sliced(slot, lineEnd(bytes, slot) - slot); // anchor, tag, comment
        tail.append(rest.contains('#') ? rest.sliced(rest.indexOf('#')) : QByteArray());
    }
    if (isBlockText(node)) {
        const QByteArray header =
            bytes.sliced(node.range().begin, lineEnd(bytes, node.range().begin) - node.range().begin);
        tail.append(header.sliced(std::max<qsizetype>(header.indexOf('#'), 0)));
        if (!header.contains('#'))
            tail.removeLast();
    } else if (!layout::isBlockCollection(node)) {
        tail.append(comment(node.range().end));
    }
    tail.removeAll(QByteArray());
    return tail.join(' ');
}

qsizetype endOf(const Document &document, const Node &node)
{
    const QByteArray &bytes = document.text().bytes();
    if (layout::isBlockCollection(node))
        return layout::withoutBreak(bytes, node.at(node.size() - 1).entryRange().end);
    return isBlockText(node) ? node.range().end : lineEnd(bytes, node.range().end);
}

QByteArray anchorOf(const Node &node)
{
    return node.kind() == Kind::Alias || node.anchor().isEmpty() ? QByteArray() : '&' + node.anchor();
}

QByteArray joinedLines(const QList<QByteArray> &lines, const QByteArray &lineEnd)
{
    QByteArray text;
    for (const QByteArray &line : lines)
        text += lineEnd + line;
    return text;
}

std::optional<text::PatchSet> replaceRoot(const Document &document, const Node &node, const Value &value)
{
    const Writer writer(Habits::around(document, node));
    const QByteArray &bytes = document.text().bytes();
    const bool isInline = value.kind() != Kind::Mapping && value.kind() != Kind::Sequence;
    const text::ByteRange range = layout::isBlockCollection(node)
                                      ? text::ByteRange{node.at(0).entryStart(), endOf(document, node)}
                                      : text::ByteRange{node.rangeWithProperties().begin, node.range().end};
    const bool ownLine = layout::startsLine(bytes, range.begin);
    if (!ownLine && !isInline && !value.isEmptyCollection())
        return text::PatchSet({range, joinedLines(writer.document(value), writer.habits().lineEnd)});
    const QByteArray text = joinedLines(writer.document(value), writer.habits().lineEnd);
    const QByteArray gap = node.kind() == Kind::Null && !ownLine ? " " : "";
    return text::PatchSet({range, gap + text.sliced(writer.habits().lineEnd.size())});
}

QByteArray inFlow(const Document &document, const Node &node, const QByteArray &text)
{
    const bool lacksColon =
        node.kind() == Kind::Null && node.parent().isMapping() && node.range().begin == node.keyRange().end;
    if (lacksColon)
        return ": " + text;
    const qsizetype begin = node.range().begin;
    const bool touches =
        begin > 0 && !QByteArrayView(" \t\n[{,").contains(document.text().bytes().at(begin - 1));
    return node.kind() == Kind::Null && touches ? ' ' + text : text;
}

} // namespace

text::PatchSet joined(const text::PatchSet &first, const text::PatchSet &second)
{
    text::PatchSet all;
    QList<text::Patch> added = second.patches();
    for (text::Patch patch : first.patches()) {
        const auto meeting = std::ranges::find_if(added, [&](const text::Patch &other) {
            return other.range.begin == patch.range.begin ||
                   (patch.range.begin < other.range.begin && other.range.begin < patch.range.end);
        });
        if (meeting != added.end() && meeting->range.isEmpty()) {
            patch.text = meeting->range.begin == patch.range.begin ? meeting->text + patch.text
                                                                   : patch.text + meeting->text;
            added.erase(meeting);
        }
        all.add(patch);
    }
    for (const text::Patch &patch : std::as_const(added))
        all.add(patch);
    return all;
}

std::optional<text::PatchSet> replaceBlock(const Document &document, const Node &node, const Written &written)
{
    const QByteArray &bytes = document.text().bytes();
    const auto slot = slotOf(document, node);
    if (!slot)
        return std::nullopt;
    const Habits habits = Habits::around(document, node.parent());
    const qsizetype gapEnd = layout::firstText(bytes, *slot);
    const bool keepsGap = gapEnd > *slot && gapEnd == node.rangeWithProperties().begin;
    const QByteArray gap = keepsGap ? bytes.sliced(*slot, gapEnd - *slot) : " ";
    QByteArray text;
    if (const QByteArray anchor = anchorOf(node); !anchor.isEmpty())
        text += gap + anchor;
    if (!written.head.isEmpty())
        text += (text.isEmpty() ? gap : QByteArray(" ")) + written.head;
    if (const QByteArray tail = tailOf(document, node, *slot); !tail.isEmpty())
        text += ' ' + tail;
    text += joinedLines(written.lines, habits.lineEnd);
    return text::PatchSet({{*slot, endOf(document, node)}, text});
}

std::optional<text::PatchSet> replace(const Document &document, const Node &node, const Value &asked)
{
    const Node parent = node.parent();
    if (!parent)
        return replaceRoot(document, node, asked);
    const Writer writer(Habits::around(document, parent));
    Value value = asked;
    const bool isQuoted = node.style() == Style::SingleQuoted || node.style() == Style::DoubleQuoted;
    const bool followsOld = !asked.style() || asked.style() == Style::Plain;
    const bool isTextOfLines = isBlockText(node) && asked.utf8().contains('\n');
    if (asked.type() == ScalarType::String && asked.kind() == Kind::Scalar && followsOld &&
        (isQuoted || isTextOfLines))
        value = asked.withStyle(node.style());
    const QByteArray anchor = anchorOf(node).isEmpty() ? QByteArray() : anchorOf(node) + ' ';
    const qsizetype begin =
        anchor.isEmpty() && node.tag().isEmpty() ? node.range().begin : node.rangeWithProperties().begin;
    if (parent.isFlow())
        return text::PatchSet(
            {{begin, node.range().end}, inFlow(document, node, anchor + writer.flow(value))});
    const auto slot = slotOf(document, node);
    if (!slot)
        return std::nullopt;
    const qsizetype column = layout::entryColumn(document, parent);
    const bool sameKind = layout::isBlockCollection(node) && node.kind() == value.kind();
    const qsizetype below = sameKind ? layout::entryColumn(document, node) : -1;
    const Written written =
        parent.isMapping() ? writer.behindKey(value, column, below) : writer.behindDash(value, column, below);
    const bool isInline = !layout::isBlockCollection(node) && !isBlockText(node) && written.lines.isEmpty();
    if (!isInline || written.head.isEmpty())
        return replaceBlock(document, node, written);
    if (node.kind() == Kind::Null) {
        const qsizetype at = anchor.isEmpty() && node.tag().isEmpty() ? *slot : begin;
        return text::PatchSet({{at, node.range().end}, (at == *slot ? " " : "") + anchor + written.head});
    }
    return text::PatchSet({{begin, node.range().end}, anchor + written.head});
}

text::PatchSet insertRoot(const Document &document, const Value &value)
{
    const Writer writer(Habits::around(document, document.root()));
    const QByteArray &bytes = document.text().bytes();
    QByteArray text;
    for (const QByteArray &line : writer.document(value))
        text += line + writer.habits().lineEnd;
    if (!bytes.isEmpty() && bytes.size() > document.text().contentStart() && !bytes.endsWith('\n'))
        text.prepend(writer.habits().lineEnd);
    return text::PatchSet({{bytes.size(), bytes.size()}, text});
}

text::PatchSet insert(const Document &document, const Node &collection, int at, const EntryText &entry)
{
    return collection.isFlow() ? insertInFlow(document, collection, at, entry.flow)
                               : insertInBlock(document, collection, at, entry.lines);
}

QList<text::PatchSet> remove(const Document &document, const Node &collection, int at)
{
    if (collection.isFlow())
        return {removeFromFlow(document, collection, at)};
    return removeFromBlock(document, collection, at);
}

std::optional<text::PatchSet> reorder(const Document &document, const Node &collection,
                                      const QList<int> &order)
{
    return collection.isFlow() ? reorderFlow(document, collection, order)
                               : reorderBlock(document, collection, order);
}

EntryText written(const Writer &writer, const std::optional<Value> &key, const Value &value, bool isFlow)
{
    if (isFlow)
        return {{}, key ? writer.flowEntry(*key, value) : writer.flow(value)};
    return {key ? writer.entry(*key, value, 0) : writer.item(value, 0), {}};
}

QList<QByteArray> blockLines(const Document &document, const Node &collection)
{
    const QByteArray &bytes = document.text().bytes();
    const qsizetype column = layout::entryColumn(document, collection);
    const text::ByteRange first = collection.at(0).entryRange();
    const qsizetype end = collection.at(collection.size() - 1).entryRange().end;
    const QByteArray lead = padding(layout::column(bytes, first.begin)); // of a first entry behind a dash
    return layout::dedented(lead + bytes.sliced(first.begin, end - first.begin), column);
}

namespace {

// Where the "&name" of nodes below (and of) this one stands, with the blanks behind it.
QList<text::ByteRange> anchorsIn(const Document &document, const Node &node)
{
    const QByteArray &bytes = document.text().bytes();
    QList<text::ByteRange> ranges;
    for (int i = node.index(); i <= node.lastIndex(); ++i) {
        const Node inner = document.node(i);
        if (anchorOf(inner).isEmpty())
            continue;
        const qsizetype begin = bytes.indexOf(anchorOf(inner), inner.rangeWithProperties().begin);
        const qsizetype end = begin + anchorOf(inner).size();
        ranges.append({begin, layout::firstText(bytes, end)});
    }
    return ranges;
}

} // namespace

std::optional<EntryText> verbatim(const Document &document, const Node &collection, int at,
                                  const Verbatim &wish)
{
    const QByteArray &bytes = document.text().bytes();
    const Node node = collection.at(at);
    const text::ByteRange range = node.entryRange();
    text::PatchSet cuts;
    if (!wish.key.isEmpty())
        cuts.add({node.key().range().shifted(-range.begin), wish.key});
    for (const text::ByteRange &anchor : wish.isCopy ? anchorsIn(document, node) : QList<text::ByteRange>())
        cuts.add({anchor.shifted(-range.begin), {}});
    const auto cut = cuts.applied(bytes.sliced(range.begin, range.length()));
    if (!cut)
        return std::nullopt;
    const QByteArray &text = *cut;
    if (collection.isFlow()) {
        if (text.contains('\n'))
            return std::nullopt;
        if (wish.toFlow)
            return EntryText{{}, text};
        return EntryText{{collection.isSequence() ? "- " + text : text}, {}};
    }
    if (wish.toFlow)
        return std::nullopt;
    const QByteArray lead = padding(layout::column(bytes, range.begin));
    return EntryText{layout::dedented(lead + text, layout::entryColumn(document, collection)), {}};
}

} // namespace kw::yaml::changes
