// SPDX-License-Identifier: Apache-2.0
#include "yaml/node.h"

#include "yaml/path.h"
#include "yaml/tree.h"

#include <QSet>

#include <algorithm>

namespace kw::yaml {

namespace {

constexpr int longestAliasChain = 200;

// `visited` holds the mappings that have given what they have.
void addMerged(const Node &mapping, bool isMerged, int depth, QSet<int> &visited, QSet<QString> &seen,
               QList<MergedEntry> &entries)
{
    const Node own = mapping.resolved();
    if (!own.isMapping() || depth > longestAliasChain || visited.contains(own.index()))
        return;
    visited.insert(own.index());
    const QList<Entry> written = own.entries();
    for (const Entry &entry : written) {
        if (entry.key.scalarType() == ScalarType::Merge || seen.contains(entry.key.resolved().text()))
            continue;
        seen.insert(entry.key.resolved().text());
        entries.append({entry.key, entry.value, own, isMerged});
    }
    for (const Entry &entry : written) {
        if (entry.key.scalarType() != ScalarType::Merge)
            continue;
        const Node source = entry.value.resolved();
        if (source.isMapping())
            addMerged(source, true, depth + 1, visited, seen, entries);
        for (int i = 0; source.isSequence() && i < source.size(); ++i)
            addMerged(source.at(i), true, depth + 1, visited, seen, entries);
    }
}

} // namespace

const NodeData &Node::data() const
{
    static const NodeData none;
    return isValid() ? m_tree->nodes[size_t(m_index)] : none;
}

QByteArray scalarBytes(const Tree &tree, const NodeData &node)
{
    return node.isDirect ? tree.text.view(node.range).toByteArray() : node.value;
}

Kind Node::kind() const
{
    return data().kind;
}
Style Node::style() const
{
    return data().style;
}
QByteArray Node::tag() const
{
    return data().tag;
}
QByteArray Node::anchor() const
{
    return data().anchor;
}
text::ByteRange Node::range() const
{
    return data().range;
}
bool Node::isComplete() const
{
    return data().isComplete;
}
int Node::indexInParent() const
{
    return data().position;
}
int Node::documentIndex() const
{
    return data().document;
}
bool Node::isKey() const
{
    return data().isKey;
}

QByteArray Node::utf8() const
{
    return isScalar() ? scalarBytes(*m_tree, data()) : QByteArray();
}

QString Node::text() const
{
    return QString::fromUtf8(utf8());
}

ScalarType Node::scalarType() const
{
    if (kind() == Kind::Alias && resolved().isScalar())
        return resolved().scalarType();
    if (kind() != Kind::Scalar && data().tag.isEmpty())
        return kind() == Kind::Null ? ScalarType::Null : ScalarType::String;
    return yaml::scalarType(utf8(), data().tag, style() == Style::Plain);
}

int Node::size() const
{
    const int children = int(data().children.size());
    return isMapping() ? children / 2 : children;
}

Node Node::at(int item) const
{
    if (item < 0 || item >= size())
        return {};
    return {m_tree, m_index + data().children.at(isMapping() ? 2 * item + 1 : item)};
}

QList<Entry> Node::entries() const
{
    QList<Entry> entries;
    if (!isMapping())
        return entries;
    const QList<int> &children = data().children;
    for (qsizetype i = 0; i + 1 < children.size(); i += 2)
        entries.append({Node(m_tree, m_index + children.at(i)), Node(m_tree, m_index + children.at(i + 1))});
    return entries;
}

Node Node::findKey(QStringView key) const
{
    if (!isMapping())
        return {};
    const QByteArray wanted = key.toUtf8();
    const QList<int> &children = data().children;
    for (qsizetype i = 0; i + 1 < children.size(); i += 2) {
        const Node candidate(m_tree, m_index + children.at(i));
        const Node written = candidate.resolved();
        if (written.isScalar() && written.utf8() == wanted)
            return candidate;
    }
    return {};
}

Node Node::find(QStringView key) const
{
    const Node found = findKey(key);
    return found ? at(found.indexInParent()) : Node();
}

Node Node::resolved() const
{
    Node node = *this;
    for (int i = 0; node.kind() == Kind::Alias && i < longestAliasChain; ++i)
        node = node.target();
    return node;
}

Node Node::target() const
{
    return data().target > 0 ? Node(m_tree, m_index - data().target) : Node();
}

int Node::lastIndex() const
{
    return m_index + data().last;
}

QList<MergedEntry> Node::mergedEntries() const
{
    QList<MergedEntry> entries;
    QSet<int> visited;
    QSet<QString> seen;
    addMerged(*this, false, 0, visited, seen, entries);
    return entries;
}

Node Node::parent() const
{
    return data().parent > 0 ? Node(m_tree, m_index - data().parent) : Node();
}

Node Node::key() const
{
    const Node mapping = parent();
    if (!mapping.isMapping() || isKey())
        return {};
    return {m_tree, mapping.m_index + mapping.data().children.at(2 * data().position)};
}

Path Node::path() const
{
    if (!isValid())
        return {};
    if (!parent()) {
        Path path;
        path.setDocument(documentIndex());
        return path;
    }
    const Path above = parent().path();
    if (parent().isSequence())
        return above.item(indexInParent());
    return above.key((isKey() ? *this : key()).resolved().text());
}

text::ByteRange Node::rangeWithProperties() const
{
    return {data().properties, data().range.end};
}

text::ByteRange Node::keyRange() const
{
    return isKey() ? rangeWithProperties() : key().rangeWithProperties();
}

bool Node::verified() const
{
    if (!isValid())
        return false;
    std::call_once(m_tree->witnessed, [this] { m_tree->verified = witness(*m_tree); });
    return m_tree->verified[size_t(m_index)];
}

} // namespace kw::yaml
