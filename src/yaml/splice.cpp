// SPDX-License-Identifier: Apache-2.0
// Reading again after a patch: only the innermost entries that it touches, with everything else taken over.
#include "text/patch.h"
#include "yaml/layout.h"
#include "yaml/tree.h"

#include <algorithm>
#include <utility>

namespace kw::yaml {

namespace {

constexpr int deepestPart = 200; // as the composer has it

// Neighbouring entries or items of a collection, on lines of their own.
struct Spot
{
    int collection = -1;
    int entry = 0; // the number of the first one
    int count = 0;
    text::ByteRange lines; // up to the next entry
    int first = 0;         // their nodes
    int behind = 0;
    int depth = 0; // collections around them
};

class Finder
{
public:
    Finder(const Tree &tree, text::ByteRange patched)
        : m_tree(tree)
        , m_patched(patched)
    {
    }

    Spot find()
    {
        Spot best;
        for (const DocumentData &document : m_tree.documents) {
            const bool holds = document.range.begin <= m_patched.begin && m_patched.end <= document.range.end;
            if (!holds || document.hasDirectives || document.root < 0)
                continue;
            descend(document.root, document.range.end, best);
            break;
        }
        return best;
    }

private:
    const NodeData &node(int index) const { return m_tree.nodes[size_t(index)]; }
    int width(const NodeData &collection) const { return collection.kind == Kind::Mapping ? 2 : 1; }
    int firstOf(int collection, int entry) const
    {
        return collection + node(collection).children.at(entry * width(node(collection)));
    }

    void descend(int collection, qsizetype limit, Spot &best)
    {
        const QByteArray &bytes = m_tree.text.bytes();
        for (int depth = 1;; ++depth) {
            const NodeData &data = node(collection);
            const bool isCollection = data.kind == Kind::Mapping || data.kind == Kind::Sequence;
            if (!isCollection || data.style != Style::Block || data.children.isEmpty())
                return;
            const int count = int(data.children.size()) / width(data);
            const int entry = entryBefore(collection, count);
            if (entry < 0)
                return;
            int last = entry;
            qsizetype end = endOf(collection, last, count, limit);
            while (m_patched.end >= end && last + 1 < count)
                end = endOf(collection, ++last, count, limit);
            if (m_patched.end >= end && end != bytes.size())
                return;
            const int first = firstOf(collection, entry);
            const int value = collection + data.children.at((last + 1) * width(data) - 1);
            if (end >= 0 && layout::startsLine(bytes, node(first).start)) {
                const text::ByteRange lines{layout::lineStart(bytes, node(first).start), end};
                best = {collection, entry, last + 1 - entry, lines, first, value + node(value).last + 1,
                        depth};
            }
            if (last > entry || end < 0)
                return;
            limit = end;
            collection = value;
        }
    }

    // Where the lines of the entry end; -1 when the next one is not on a line of its own.
    qsizetype endOf(int collection, int entry, int count, qsizetype limit) const
    {
        const QByteArray &bytes = m_tree.text.bytes();
        if (entry + 1 == count)
            return limit;
        const qsizetype next = node(firstOf(collection, entry + 1)).start;
        return layout::startsLine(bytes, next) ? layout::lineStart(bytes, next) : -1;
    }

    // The last entry that starts before the patch; -1 without one.
    int entryBefore(int collection, int count) const
    {
        int low = 0;
        for (int high = count; low < high;) {
            const int middle = (low + high) / 2;
            if (node(firstOf(collection, middle)).start < m_patched.begin)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    const Tree &m_tree;
    text::ByteRange m_patched;
};

bool hasNames(const Tree &tree, int first, int behind)
{
    return std::any_of(tree.nodes.begin() + first, tree.nodes.begin() + behind,
                       [](const NodeData &node) { return !node.anchor.isEmpty(); });
}

int deepest(const Tree &part)
{
    std::vector<int> depths(part.nodes.size(), 0);
    int most = 0;
    for (size_t i = 1; i < depths.size(); ++i) {
        depths[i] = depths[i - size_t(part.nodes[i].parent)] + 1;
        most = std::max(most, depths[i]);
    }
    return most;
}

// Reads the entries by themselves; false when they are not the same kind of entries from the same place on.
bool readAlone(const Tree &old, const Spot &spot, const text::SourceText &text, qsizetype grown, Tree &part)
{
    const text::ByteRange lines{spot.lines.begin, spot.lines.end + grown};
    const auto source = text::SourceText::fromBytes(text.view(lines).toByteArray());
    if (!source || source->hasByteOrderMark())
        return false;
    part.text = *source;
    compose(part);
    if (!part.errors.isEmpty() || part.documents.size() != 1 || part.nodes.empty())
        return false;
    const DocumentData &document = part.documents.front();
    const NodeData &root = part.nodes.front();
    const NodeData &collection = old.nodes[size_t(spot.collection)];
    const qsizetype least = collection.kind == Kind::Mapping ? 2 : 1;
    return !document.hasAnchors && !document.hasDirectives && document.root == 0 &&
           document.range.end == part.text.size() && root.kind == collection.kind &&
           root.style == Style::Block && root.properties == root.range.begin &&
           root.children.size() >= least &&
           part.nodes[1].start + spot.lines.begin == old.nodes[size_t(spot.first)].start &&
           spot.depth + deepest(part) < deepestPart;
}

void shiftBytes(NodeData &node, qsizetype bytes)
{
    node.range = node.range.shifted(bytes);
    node.properties += bytes;
    node.start += bytes;
}

class Splice
{
public:
    Splice(const Tree &old, const Spot &spot, const Tree &part, qsizetype grown)
        : m_old(old)
        , m_spot(spot)
        , m_part(part)
        , m_grown(grown)
        , m_added(int(part.nodes.size()) - 1 - (spot.behind - spot.first))
    {
    }

    std::vector<NodeData> nodes() const
    {
        std::vector<NodeData> nodes;
        nodes.reserve(m_old.nodes.size() + m_part.nodes.size());
        nodes.assign(m_old.nodes.begin(), m_old.nodes.begin() + m_spot.first);
        for (size_t i = 1; i < m_part.nodes.size(); ++i)
            nodes.push_back(taken(int(i)));
        for (size_t i = size_t(m_spot.behind); i < m_old.nodes.size(); ++i)
            nodes.push_back(moved(int(i)));
        mendAncestors(nodes);
        return nodes;
    }

    std::vector<DocumentData> documents() const
    {
        std::vector<DocumentData> documents = m_old.documents;
        const auto changed = size_t(m_old.nodes[size_t(m_spot.collection)].document);
        documents[changed].range.end += m_grown;
        for (size_t i = changed + 1; i < documents.size(); ++i) {
            documents[i].range = documents[i].range.shifted(m_grown);
            documents[i].root += documents[i].root >= 0 ? m_added : 0;
        }
        return documents;
    }

private:
    NodeData taken(int index) const
    {
        NodeData node = m_part.nodes[size_t(index)];
        shiftBytes(node, m_spot.lines.begin);
        node.document = m_old.nodes[size_t(m_spot.collection)].document;
        if (index == node.parent) {
            node.parent = m_spot.first + index - 1 - m_spot.collection;
            node.position += m_spot.entry;
        }
        return node;
    }

    NodeData moved(int index) const
    {
        NodeData node = m_old.nodes[size_t(index)];
        shiftBytes(node, m_grown);
        if (node.parent > 0 && index - node.parent < m_spot.first)
            node.parent += m_added;
        if (node.parent > 0 && index - m_old.nodes[size_t(index)].parent == m_spot.collection)
            node.position += addedEntries();
        if (node.target > 0 && index - node.target < m_spot.first)
            node.target += m_added;
        return node;
    }

    int width() const { return m_old.nodes[size_t(m_spot.collection)].kind == Kind::Mapping ? 2 : 1; }
    int addedEntries() const { return int(m_part.nodes.front().children.size()) / width() - m_spot.count; }

    // The collections around the entries.
    void mendAncestors(std::vector<NodeData> &nodes) const
    {
        for (int at = m_spot.collection;;) {
            NodeData &data = nodes[size_t(at)];
            for (int &child : data.children)
                child += at + child >= m_spot.behind ? m_added : 0;
            if (at == m_spot.collection)
                data.children = newChildren(data.children);
            data.last += m_added;
            data.range.end = nodes[size_t(at) + size_t(data.children.last())].range.end;
            if (data.parent == 0)
                return;
            at -= data.parent;
        }
    }

    QList<int> newChildren(const QList<int> &old) const
    {
        QList<int> children = old.first(m_spot.entry * width());
        for (const int child : m_part.nodes.front().children)
            children.append(child - 1 + m_spot.first - m_spot.collection);
        return children + old.sliced((m_spot.entry + m_spot.count) * width());
    }

    const Tree &m_old;
    const Spot &m_spot;
    const Tree &m_part;
    qsizetype m_grown;
    int m_added;
};

} // namespace

std::shared_ptr<const Tree> spliced(const Tree &old, const text::Patch &patch, const text::SourceText &text)
{
    if (!old.errors.isEmpty() || old.nodes.empty())
        return nullptr;
    const Spot spot = Finder(old, patch.range).find();
    if (spot.collection < 0 || hasNames(old, spot.first, spot.behind))
        return nullptr;
    const qsizetype grown = text.size() - old.text.size();
    Tree part;
    if (!readAlone(old, spot, text, grown, part))
        return nullptr;
    auto tree = std::make_shared<Tree>();
    const Splice splice(old, spot, part, grown);
    tree->text = text;
    tree->documents = splice.documents();
    tree->nodes = splice.nodes();
    tree->mayMerge = old.mayMerge || part.mayMerge;
    if (old.nodes[size_t(spot.collection)].kind == Kind::Mapping)
        checkKeys(*tree, spot.collection);
    if (std::ranges::any_of(tree->documents, &DocumentData::hasAnchors))
        checkExpansion(*tree);
    return tree->errors.isEmpty() ? tree : nullptr;
}

} // namespace kw::yaml
