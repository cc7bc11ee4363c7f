// SPDX-License-Identifier: Apache-2.0
// Which lines and comments go with an entry.
#include "yaml/layout.h"
#include "yaml/node.h"
#include "yaml/tree.h"

#include <QStringList>

namespace kw::yaml {

using layout::firstText, layout::isBlankLine, layout::lineStart, layout::nextLine;

namespace {

bool isComment(const QByteArray &bytes, qsizetype at)
{
    return at < bytes.size() && bytes.at(at) == '#';
}

// The end of the last thing written before the entry of this node.
qsizetype endBefore(const Tree &tree, int index)
{
    for (int i = index - 1; i >= 0; --i) {
        const NodeData &node = tree.nodes[size_t(i)];
        const bool isAround = i + node.last >= index;
        if (!isAround)
            return node.range.end;
    }
    return 0;
}

qsizetype startWithComments(const Tree &tree, int index, qsizetype start)
{
    const QByteArray &bytes = tree.text.bytes();
    qsizetype begin = lineStart(bytes, start);
    if (firstText(bytes, begin) != start)
        return start;
    const qsizetype column = start - begin;
    const qsizetype before = endBefore(tree, index);
    while (begin > 0) {
        const qsizetype above = lineStart(bytes, begin - 1);
        const qsizetype text = firstText(bytes, above);
        if (above >= begin || above < before || text - above != column || !isComment(bytes, text))
            break;
        begin = above;
    }
    return begin;
}

qsizetype endWithComments(const QByteArray &bytes, qsizetype end, qsizetype column, qsizetype limit)
{
    end = nextLine(bytes, end);
    for (qsizetype at = end; at < limit;) {
        if (isBlankLine(bytes, at)) {
            at = nextLine(bytes, at);
            if (at == bytes.size())
                break;
            continue;
        }
        const qsizetype text = firstText(bytes, at);
        if (!isComment(bytes, text) || text - at <= column)
            break;
        at = nextLine(bytes, at);
        end = at;
    }
    return end;
}

} // namespace

qsizetype Node::entryStart() const
{
    if (!isValid())
        return 0;
    const Node value = isKey() ? parent().at(indexInParent()) : *this;
    const Node first = parent().isMapping() ? value.key() : value;
    return first.data().start;
}

text::ByteRange Node::entryRange() const
{
    const Node container = parent();
    if (!container)
        return isValid() ? m_tree->documents[size_t(data().document)].range : text::ByteRange();
    const Node value = isKey() ? container.at(indexInParent()) : *this;
    const Node first = container.isMapping() ? value.key() : value;
    const qsizetype start = first.data().start;
    if (container.isFlow())
        return {start, value.range().end};
    const QByteArray &bytes = m_tree->text.bytes();
    const qsizetype column = start - lineStart(bytes, start);
    const qsizetype limit = m_tree->documents[size_t(data().document)].range.end;
    return {startWithComments(*m_tree, first.index(), start),
            endWithComments(bytes, value.range().end, column, limit)};
}

QString Node::comment() const
{
    const text::ByteRange entry = entryRange();
    if (!parent() || parent().isFlow())
        return {};
    const Node value = isKey() ? parent().at(indexInParent()) : *this;
    const Node first = parent().isMapping() ? value.key() : value;
    const QByteArray &bytes = m_tree->text.bytes();
    QByteArray lines = bytes.sliced(entry.begin, first.data().start - entry.begin);
    const bool endsOnOwnLine = value.kind() == Kind::Scalar || value.kind() == Kind::Null || value.isFlow();
    const bool isBlockText = value.style() == Style::Literal || value.style() == Style::Folded;
    if (endsOnOwnLine && !isBlockText)
        lines += bytes.sliced(value.range().end, nextLine(bytes, value.range().end) - value.range().end);
    QStringList texts;
    for (const QByteArray &line : lines.split('\n')) {
        const QByteArray trimmed = line.trimmed();
        if (trimmed.startsWith('#'))
            texts.append(QString::fromUtf8(trimmed.sliced(1).trimmed()));
    }
    return texts.join(u'\n');
}

} // namespace kw::yaml
