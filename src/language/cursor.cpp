// SPDX-License-Identifier: Apache-2.0
#include "language/cursor.h"

#include "language/cursor_flow.h"
#include "language/habits.h"

#include <algorithm>
#include <optional>

namespace kw::language {

namespace {

// A level that is open above the cursor, with what stands behind it on its line.
struct OpenLevel
{
    Level level;
    text::ByteRange line;
    qsizetype value = 0; // where its value begins on the line …
    bool hasValue = false;
};

QList<Step> pathTo(const QList<OpenLevel> &levels, qsizetype count)
{
    QList<Step> path;
    for (qsizetype i = 0; i < count; ++i)
        path.append(Step{levels.at(i).level.isDash, levels.at(i).level.key});
    return path;
}

bool isOneOf(char c, QByteArrayView set)
{
    return set.contains(c);
}

class BlockReader
{
public:
    BlockReader(const text::SourceText &text, qsizetype offset)
        : m_lines(text)
        , m_bytes(text.bytes())
        , m_habits(Habits::of(text))
        , m_offset(std::clamp(offset, text.contentStart(), text.size()))
        , m_line(m_lines.read(m_lines.rangeAt(m_offset)))
    {
    }

    Cursor run()
    {
        if (m_line.isBoundary || m_line.range.begin > m_offset)
            return {};
        readNext();
        if (std::optional<Cursor> inside = insideValueAbove())
            return *inside;
        if (m_line.isComment || isInComment())
            return {};
        const Level *entry =
            m_line.levels.isEmpty() || m_line.levels.last().isDash ? nullptr : &m_line.levels.last();
        if (entry && entry->at.begin <= m_offset && m_offset < entry->after)
            return keyCursor(*entry);
        if (entry && m_offset >= entry->after)
            return valueCursor(*entry);
        if (entry)
            return {};
        const qsizetype dashes = std::ranges::count_if(
            m_line.levels, [this](const Level &level) { return level.after <= m_offset; });
        if (dashes < m_line.levels.size())
            return {};
        return dashes > 0 ? itemCursor() : freeLineCursor();
    }

private:
    // The levels above that a line belongs to which begins with a dash or a key at this column.
    QList<OpenLevel> chainAbove(qsizetype limit, bool isDash) const
    {
        QList<OpenLevel> chain;
        text::ByteRange range = m_line.range;
        while (!(limit == 0 && !isDash) && m_lines.stepUp(range)) {
            const qsizetype indent = m_lines.indentOf(range);
            if (indent == Lines::boundary)
                break;
            if (indent < 0 || indent > limit || (indent == limit && !isDash))
                continue;
            const Line line = m_lines.read(range);
            for (qsizetype i = line.levels.size() - 1; i >= 0; --i) {
                const Level &level = line.levels.at(i);
                const bool isAbove =
                    level.column < limit || (isDash && !level.isDash && level.column == limit);
                if (!isAbove)
                    continue;
                OpenLevel open{.level = level, .line = range, .value = line.rest};
                const bool isInnermost = i + 1 == line.levels.size();
                open.hasValue = isInnermost && writesValue(line);
                chain.prepend(open);
                limit = level.column;
                isDash = level.isDash;
            }
        }
        // Nothing is below a value: what looked like it is text.
        const auto valued = std::ranges::find_if(chain, &OpenLevel::hasValue);
        if (valued != chain.end())
            chain.erase(valued + 1, chain.end());
        return chain;
    }

    // Whether more than an anchor, a tag or a comment is behind the levels of a line.
    bool writesValue(const Line &line) const
    {
        return skipProperties(line.rest, line.range.end) < line.range.end;
    }

    // Behind anchors and tags; the end of the line when only a comment follows.
    qsizetype skipProperties(qsizetype at, qsizetype end) const
    {
        while (at < end && isOneOf(m_bytes.at(at), "&!")) {
            while (at < end && !isOneOf(m_bytes.at(at), " \t"))
                ++at;
            while (at < end && isOneOf(m_bytes.at(at), " \t"))
                ++at;
        }
        return at < end && m_bytes.at(at) == '#' ? end : at;
    }

    // What the next line with content begins with.
    void readNext()
    {
        text::ByteRange range = m_line.range;
        while (m_lines.stepDown(range)) {
            const qsizetype indent = m_lines.indentOf(range);
            if (indent == Lines::boundary)
                return;
            if (indent < 0)
                continue;
            const Line line = m_lines.read(range);
            m_next = indent;
            m_nextIsDash = !line.levels.isEmpty() && line.levels.first().isDash;
            return;
        }
    }

    // A bracket or a quote that is open above, or a block text: nothing but it counts.
    std::optional<Cursor> insideValueAbove()
    {
        const qsizetype column =
            m_line.isBlank() ? m_offset - m_line.range.begin : std::max<qsizetype>(m_line.indent, 0);
        // A bracket may be closed at the column of its key.
        m_chain = chainAbove(m_line.isComment ? m_offset - m_line.range.begin + 1 : column + 1, true);
        if (m_chain.isEmpty() || !m_chain.last().hasValue)
            return {};
        const OpenLevel &last = m_chain.last();
        const qsizetype value = skipProperties(last.value, last.line.end);
        const char first = m_bytes.at(value);
        if (isOneOf(first, "|>"))
            return column > last.level.column ? std::optional(Cursor()) : std::nullopt;
        if (!isOneOf(first, "[{"))
            return {};
        return flowAt(value, pathTo(m_chain, m_chain.size()), last.level);
    }

    std::optional<Cursor> flowAt(qsizetype value, const QList<Step> &path, const Level &level) const
    {
        std::optional<Cursor> inside = flowCursor(m_bytes, value, m_offset, path, level.column);
        if (inside)
            inside->around = level.at.begin;
        return inside;
    }

    bool isInComment() const
    {
        const qsizetype at = m_line.range.begin + std::max<qsizetype>(m_line.indent, 0);
        const qsizetype end = endOfValue(m_bytes, at, m_line.range.end);
        const qsizetype sign = m_bytes.indexOf('#', end);
        return sign >= 0 && sign < m_line.range.end && m_offset > sign;
    }

    QList<OpenLevel> chainWithOwn(qsizetype ownCount) const
    {
        const Level &first = m_line.levels.first();
        QList<OpenLevel> chain = chainAbove(first.column, first.isDash);
        for (qsizetype i = 0; i < ownCount; ++i)
            chain.append(OpenLevel{.level = m_line.levels.at(i), .line = m_line.range});
        return chain;
    }

    static bool isBelowValue(const QList<OpenLevel> &chain)
    {
        return std::ranges::any_of(chain, &OpenLevel::hasValue);
    }

    qsizetype aroundOf(const QList<OpenLevel> &chain) const
    {
        for (qsizetype i = chain.size() - 1; i >= 0; --i) {
            if (!chain.at(i).level.isDash)
                return chain.at(i).level.at.begin;
        }
        return m_offset;
    }

    Cursor keyCursor(const Level &entry) const
    {
        const QList<OpenLevel> chain = chainWithOwn(m_line.levels.size() - 1);
        if (isBelowValue(chain))
            return {};
        Cursor cursor{.word = entry.at, .around = entry.at.begin};
        Target target{.kind = Target::Kind::Key, .path = pathTo(chain, chain.size()), .replaced = entry.at};
        const char first = m_bytes.at(entry.at.begin);
        if (isOneOf(first, "\"'")) {
            target.quote = first;
            target.replaced = {entry.at.begin + 1, std::max(entry.at.end - 1, entry.at.begin + 1)};
            cursor.word = target.replaced;
        }
        target.column = entry.column;
        target.keys = siblings(entry.column, m_line.levels.size() == 1);
        if (m_next > entry.column && !m_nextIsDash)
            target.inside = keysBelow(m_line.range, m_next);
        cursor.targets.append(target);
        return cursor;
    }

    Cursor valueCursor(const Level &entry) const
    {
        const QList<OpenLevel> chain = chainWithOwn(m_line.levels.size());
        const bool hasBlock = m_next > entry.column || (m_next == entry.column && m_nextIsDash);
        const bool isBelow = isBelowValue(chain);
        if (isBelow)
            return {};
        const QList<Step> path = pathTo(chain, chain.size());
        Cursor cursor = scalarCursor(entry, path);
        if (hasBlock && !cursor.targets.isEmpty() && !cursor.targets.first().isFlow && cursor.word.isEmpty())
            return {};
        return cursor;
    }

    // A value behind a colon or a dash on the cursor's own line.
    Cursor scalarCursor(const Level &level, const QList<Step> &path) const
    {
        const qsizetype end = m_line.range.end;
        const qsizetype begin = skipProperties(m_line.rest, end);
        const bool isEmpty = begin >= end;
        Cursor cursor{.word = {m_offset, m_offset}, .around = level.at.begin};
        if (isEmpty) {
            if (m_offset < m_line.rest && m_line.rest < end) // before a comment, or in an anchor
                return {};
        } else {
            const char first = m_bytes.at(begin);
            if (isOneOf(first, "|>") || m_offset < begin)
                return {};
            if (isOneOf(first, "[{"))
                return flowAt(begin, path, level).value_or(Cursor());
            const qsizetype valueEnd = endOfValue(m_bytes, begin, end);
            if (m_offset > valueEnd)
                return {};
            cursor.word = {begin, valueEnd};
            if (isOneOf(first, "\"'")) {
                const qsizetype closed = endOfQuoted(m_bytes, begin, end);
                const bool isClosed = closed - begin > 1 && m_bytes.at(closed - 1) == first;
                cursor.word = {begin + 1, isClosed ? closed - 1 : closed};
                if (m_offset < cursor.word.begin || m_offset > cursor.word.end)
                    return {};
                cursor.targets.append(Target{.kind = Target::Kind::Value,
                                             .path = path,
                                             .replaced = cursor.word,
                                             .after = isClosed ? QByteArray() : QByteArray(1, first),
                                             .quote = first});
                return cursor;
            }
        }
        cursor.targets.append(Target{.kind = Target::Kind::Value, .path = path, .replaced = cursor.word});
        if (isEmpty && cursor.word.begin == level.after)
            cursor.targets.first().before = " ";
        return cursor;
    }

    // Behind a dash: an item that is a value, or the first key of one.
    Cursor itemCursor() const
    {
        const Level &dash = m_line.levels.last();
        const QList<OpenLevel> chain = chainWithOwn(m_line.levels.size());
        if (isBelowValue(chain))
            return {};
        const QList<Step> path = pathTo(chain, chain.size());
        Cursor cursor = scalarCursor(dash, path);
        cursor.around = aroundOf(chain);
        const bool isPlain =
            !cursor.targets.isEmpty() && !cursor.targets.first().isFlow && cursor.targets.first().quote == 0;
        if (!isPlain)
            return cursor;
        const bool hasMore = m_next > dash.column;
        if (hasMore && m_nextIsDash)
            return {};
        const qsizetype word = cursor.word.begin - m_line.range.begin;
        Target entry{.kind = Target::Kind::Entry, .path = path};
        entry.column = hasMore ? m_next : std::max(word, dash.column + 2);
        entry.replaced = {dash.after, std::max(cursor.word.end, dash.after)};
        entry.before = QByteArray(entry.column - dash.column - 1, ' ');
        if (hasMore) {
            entry.keys = keysBelow(m_line.range, m_next);
            cursor.targets.clear();
        }
        cursor.targets.prepend(entry);
        return cursor;
    }

    // On a line of its own: places where something may begin, by the lines above and below.
    Cursor freeLineCursor()
    {
        const qsizetype wordBegin = m_line.isBlank() ? m_offset : m_line.range.begin + m_line.indent;
        qsizetype wordEnd = m_line.isBlank() ? m_offset : endOfValue(m_bytes, wordBegin, m_line.range.end);
        if (m_offset < wordBegin || m_offset > std::max(wordEnd, wordBegin))
            return {};
        const bool isWord = m_line.isBlank() || !isOneOf(m_bytes.at(wordBegin), "[{|>\"'*&!%@`}]");
        if (!isWord ||
            QByteArrayView(m_bytes).sliced(m_line.range.begin, wordBegin - m_line.range.begin).contains('\t'))
            return {};
        Cursor cursor{.word = {wordBegin, wordEnd}, .around = wordBegin};
        const QList<OpenLevel> chain = chainOfLineAbove();
        QList<Target> fitting = fittingTargets(chain);
        const qsizetype wanted = wordBegin - m_line.range.begin;
        const qsizetype column = bestColumn(fitting, wanted);
        for (Target &target : fitting) {
            if (target.column != column)
                continue;
            target.replaced = {m_line.range.begin, m_line.isBlank() ? m_line.range.end : wordEnd};
            target.before = QByteArray(column, ' ');
            if (target.kind == Target::Kind::Entry)
                target.keys = siblings(column, true);
            cursor.targets.append(target);
        }
        if (!chain.isEmpty())
            cursor.around = aroundOf(chain);
        return cursor;
    }

    QList<OpenLevel> chainOfLineAbove() const
    {
        constexpr qsizetype noLimit = std::numeric_limits<qsizetype>::max();
        return chainAbove(noLimit, false);
    }

    QList<Target> fittingTargets(const QList<OpenLevel> &chain) const
    {
        QList<Target> targets;
        if (chain.isEmpty()) {
            if (!m_nextIsDash)
                targets.append(Target{.kind = Target::Kind::Entry, .column = std::max<qsizetype>(m_next, 0)});
            return targets;
        }
        for (qsizetype i = 0; i < chain.size(); ++i) {
            const Level &level = chain.at(i).level;
            const bool fitsEntry = m_next < level.column || (m_next == level.column && !m_nextIsDash);
            const bool fitsItem = m_next <= level.column;
            if (level.isDash ? fitsItem : fitsEntry)
                targets.prepend(Target{.kind = level.isDash ? Target::Kind::Item : Target::Kind::Entry,
                                       .path = pathTo(chain, i),
                                       .column = level.column});
        }
        if (!chain.last().hasValue)
            addChild(chain, targets);
        return targets;
    }

    // The first thing below the last key or dash above.
    void addChild(const QList<OpenLevel> &chain, QList<Target> &targets) const
    {
        const Level &level = chain.last().level;
        const qsizetype wanted = m_line.isBlank() ? m_offset - m_line.range.begin : m_line.indent;
        Target child{.kind = Target::Kind::Entry, .path = pathTo(chain, chain.size())};
        const bool isItemBelow = m_nextIsDash && m_next >= level.column && !level.isDash;
        if (m_next > level.column || isItemBelow) {
            child.column = m_next;
            child.kind = m_nextIsDash ? Target::Kind::Item : Target::Kind::Entry;
        } else {
            child.column = wanted > level.column ? wanted : level.column + m_habits.step;
        }
        targets.prepend(child);
    }

    // The column that is wanted, else the next one to the right, else to the left.
    static qsizetype bestColumn(const QList<Target> &targets, qsizetype wanted)
    {
        qsizetype right = -1;
        qsizetype left = -1;
        for (const Target &target : targets) {
            if (target.column >= wanted)
                right = right < 0 ? target.column : std::min(right, target.column);
            else
                left = std::max(left, target.column);
        }
        return right >= 0 ? right : left;
    }

    // The keys of the mapping at this column around the cursor's line.
    QList<QByteArray> siblings(qsizetype column, bool lookUp) const
    {
        QList<QByteArray> keys;
        text::ByteRange range = m_line.range;
        while (lookUp && m_lines.stepUp(range)) {
            const qsizetype indent = m_lines.indentOf(range);
            if (indent == Lines::boundary)
                break;
            if (indent < 0 || indent > column)
                continue;
            const bool goesOn = addKey(range, column, keys);
            if (!goesOn && indent < column)
                break;
        }
        return keys + keysBelow(m_line.range, column);
    }

    // The keys at this column on the lines below, as far as the mapping goes.
    QList<QByteArray> keysBelow(text::ByteRange range, qsizetype column) const
    {
        QList<QByteArray> keys;
        while (m_lines.stepDown(range)) {
            const qsizetype indent = m_lines.indentOf(range);
            if (indent == Lines::boundary || (indent >= 0 && indent < column))
                break;
            if (indent == column)
                addKey(range, column, keys);
        }
        return keys;
    }

    // False where the mapping begins: its first key stands behind a dash, or there is none.
    bool addKey(text::ByteRange range, qsizetype column, QList<QByteArray> &keys) const
    {
        const Line line = m_lines.read(range);
        for (const Level &level : line.levels) {
            if (!level.isDash && level.column == column)
                keys.append(level.key);
        }
        return line.indent == column;
    }

    Lines m_lines;
    QByteArray m_bytes;
    Habits m_habits;
    qsizetype m_offset;
    Line m_line;
    qsizetype m_next = -1; // column of the next line with content; -1 at the end of the YAML document
    bool m_nextIsDash = false;
    QList<OpenLevel> m_chain;
};

} // namespace

Cursor cursorAt(const text::SourceText &text, text::ByteOffset offset)
{
    return BlockReader(text, offset.value).run();
}

} // namespace kw::language
