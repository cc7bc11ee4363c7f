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

// Looking up keys is most of what rules do, so this makes no copies.
bool isSame(QByteArrayView utf8, QStringView text)
{
    // A unit of UTF-16 takes a byte at least.
    if (utf8.size() < text.size())
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<uchar>(utf8.at(i));
        const char16_t unit = text.at(i).unicode();
        if (byte >= 0x80 || unit >= 0x80)
            return QString::fromUtf8(utf8) == text;
        if (byte != unit)
            return false;
    }
    return utf8.size() == text.size();
}

} // namespace

QByteArray scalarBytes(const Tree &tree, const NodeData &node)
{
    return node.isDirect ? tree.text.view(node.range).toByteArray() : node.value;
}

Kind Node::kind() const
{
    return isValid() ? data().kind : Kind::Null;
}
Style Node::style() const
{
    return isValid() ? data().style : Style::Plain;
}
QByteArray Node::tag() const
{
    return isValid() ? data().tag : QByteArray();
}
QByteArray Node::anchor() const
{
    return isValid() ? data().anchor : QByteArray();
}
text::ByteRange Node::range() const
{
    return isValid() ? data().range : text::ByteRange();
}
bool Node::isComplete() const
{
    return !isValid() || data().isComplete;
}
int Node::indexInParent() const
{
    return isValid() ? data().position : 0;
}
int Node::documentIndex() const
{
    return isValid() ? data().document : 0;
}
bool Node::isKey() const
{
    return isValid() && data().isKey;
}

QByteArrayView Node::bytes() const
{
    if (!isScalar())
        return {};
    return data().isDirect ? m_tree->text.view(data().range) : QByteArrayView(data().value);
}

QByteArray Node::utf8() const
{
    return isScalar() ? scalarBytes(*m_tree, data()) : QByteArray();
}

QString Node::text() const
{
    return QString::fromUtf8(bytes());
}

ScalarType Node::scalarType() const
{
    if (!isValid())
        return ScalarType::Null;
    if (kind() == Kind::Alias && resolved().isScalar())
        return resolved().scalarType();
    const QByteArray &written = data().tag;
    if (kind() != Kind::Scalar && written.isEmpty())
        return kind() == Kind::Null ? ScalarType::Null : ScalarType::String;
    return yaml::scalarType(bytes(), written, style() == Style::Plain);
}

int Node::size() const
{
    if (!isValid())
        return 0;
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
    entries.reserve(children.size() / 2);
    for (qsizetype i = 0; i + 1 < children.size(); i += 2)
        entries.append({Node(m_tree, m_index + children.at(i)), Node(m_tree, m_index + children.at(i + 1))});
    return entries;
}

Node Node::findKey(QStringView key) const
{
    if (!isMapping())
        return {};
    const QList<int> &children = data().children;
    for (qsizetype i = 0; i + 1 < children.size(); i += 2) {
        const Node candidate(m_tree, m_index + children.at(i));
        const Node written = candidate.resolved();
        if (written.isScalar() && isSame(written.bytes(), key))
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
    return isValid() && data().target > 0 ? Node(m_tree, m_index - data().target) : Node();
}

int Node::lastIndex() const
{
    return isValid() ? m_index + data().last : m_index;
}

bool Node::merges() const
{
    if (!isMapping() || !m_tree->mayMerge)
        return false;
    const QList<int> &children = data().children;
    for (qsizetype i = 0; i + 1 < children.size(); i += 2) {
        const Node written = Node(m_tree, m_index + children.at(i)).resolved();
        if (written.bytes() == "<<" && written.scalarType() == ScalarType::Merge)
            return true;
    }
    return false;
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
    return isValid() && data().parent > 0 ? Node(m_tree, m_index - data().parent) : Node();
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
    if (!isValid())
        return {};
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
