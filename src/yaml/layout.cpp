// SPDX-License-Identifier: Apache-2.0
#include "yaml/layout.h"

#include <algorithm>

namespace kw::yaml::layout {

qsizetype lineStart(const QByteArray &bytes, qsizetype at)
{
    const qsizetype start = at > 0 ? bytes.lastIndexOf('\n', at - 1) + 1 : 0;
    return start == 0 && bytes.startsWith("\xEF\xBB\xBF") ? 3 : start;
}

qsizetype nextLine(const QByteArray &bytes, qsizetype at)
{
    const qsizetype feed = bytes.indexOf('\n', at);
    return feed < 0 ? bytes.size() : feed + 1;
}

qsizetype lineEnd(const QByteArray &bytes, qsizetype at)
{
    const qsizetype feed = bytes.indexOf('\n', at);
    if (feed < 0)
        return bytes.size();
    return feed > at && bytes.at(feed - 1) == '\r' ? feed - 1 : feed;
}

qsizetype firstText(const QByteArray &bytes, qsizetype at)
{
    while (at < bytes.size() && bytes.at(at) == ' ')
        ++at;
    return at;
}

bool isBlankLine(const QByteArray &bytes, qsizetype at)
{
    while (at < bytes.size() && (bytes.at(at) == ' ' || bytes.at(at) == '\t' || bytes.at(at) == '\r'))
        ++at;
    return at == bytes.size() || bytes.at(at) == '\n';
}

bool startsLine(const QByteArray &bytes, qsizetype at)
{
    return firstText(bytes, lineStart(bytes, at)) >= at;
}

qsizetype column(const QByteArray &bytes, qsizetype at)
{
    return at - lineStart(bytes, at);
}

qsizetype behindBlankLines(const QByteArray &bytes, qsizetype at)
{
    while (at < bytes.size() && isBlankLine(bytes, at))
        at = nextLine(bytes, at);
    return at;
}

qsizetype withoutBreak(const QByteArray &bytes, qsizetype end)
{
    if (end > 0 && bytes.at(end - 1) == '\n')
        --end;
    return end > 0 && end < bytes.size() && bytes.at(end) == '\n' && bytes.at(end - 1) == '\r' ? end - 1
                                                                                               : end;
}

qsizetype entryColumn(const Document &document, const Node &collection)
{
    return collection.size() > 0 ? column(document.text().bytes(), collection.at(0).entryStart()) : 0;
}

bool isBlockCollection(const Node &node)
{
    return node.size() > 0 && !node.isFlow();
}

bool isWithin(const Node &node, const Node &around)
{
    return node.index() >= around.index() && node.index() <= around.lastIndex();
}

bool isInFlow(const Node &node)
{
    const bool isCollection = node.parent().isMapping() || node.parent().isSequence();
    return isCollection && node.parent().isFlow();
}

namespace {

// The ranges of scalars below a node, in source order.
void appendTexts(const Node &node, QList<text::ByteRange> &texts)
{
    if (node.isScalar())
        texts.append(node.range());
    for (const Entry &entry : node.entries()) {
        appendTexts(entry.key, texts);
        appendTexts(entry.value, texts);
    }
    for (int i = 0; node.isSequence() && i < node.size(); ++i)
        appendTexts(node.at(i), texts);
}

} // namespace

bool hasComment(const Document &document, const Node &node, text::ByteRange range)
{
    const QByteArray &bytes = document.text().bytes();
    QList<text::ByteRange> texts;
    appendTexts(node.key(), texts);
    appendTexts(node, texts);
    qsizetype at = range.begin;
    for (const text::ByteRange &text : texts) {
        const bool isBlockText = bytes.at(text.begin) == '|' || bytes.at(text.begin) == '>';
        const qsizetype header = isBlockText ? lineEnd(bytes, text.begin) : text.begin;
        if (bytes.sliced(at, std::max(at, header) - at).contains('#'))
            return true;
        at = std::max(at, text.end);
    }
    return bytes.sliced(at, std::max(at, range.end) - at).contains('#');
}

QList<QByteArray> dedented(const QByteArray &text, qsizetype from)
{
    QList<QByteArray> lines = text.split('\n');
    if (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    for (QByteArray &line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
        line = line.sliced(std::min(firstText(line, 0), from));
    }
    return lines;
}

QByteArray padding(qsizetype columns)
{
    return QByteArray(std::max<qsizetype>(columns, 0), ' ');
}

} // namespace kw::yaml::layout
