// SPDX-License-Identifier: Apache-2.0
#include "yaml/rest.h"

#include "yaml/composer.h"
#include "yaml/layout.h"

#include <algorithm>

namespace kw::yaml {

namespace {

int widthOf(const NodeData &collection)
{
    return collection.kind == Kind::Mapping ? 2 : 1;
}

bool hasAnchors(const Tree &tree, int first, int behind)
{
    return std::any_of(tree.nodes.begin() + first, tree.nodes.begin() + behind, [](const NodeData &node) {
        return !node.anchor.isEmpty() && node.kind != Kind::Alias;
    });
}

// True when anchors or aliases are in what is left of the document.
bool hasNames(const Tree &old, const Meeting &meeting)
{
    return old.documents[size_t(meeting.document)].hasAnchors &&
           std::any_of(old.nodes.begin() + meeting.node, old.nodes.end(), [&](const NodeData &node) {
               return node.document == meeting.document && !node.anchor.isEmpty();
           });
}

} // namespace

QList<SyntaxError> errorsOf(const Tree &tree, int document)
{
    const bool isLast = size_t(document) + 1 == tree.documents.size();
    const qsizetype first = tree.documents.at(size_t(document)).firstError;
    const qsizetype end = isLast ? tree.errors.size() : tree.documents.at(size_t(document) + 1).firstError;
    return tree.errors.sliced(first, end - first);
}

bool isAboutKey(const Tree &tree, int collection, const SyntaxError &error)
{
    if (error.code != SyntaxCode::DuplicateKey && error.code != SyntaxCode::InvalidKey)
        return false;
    const auto node = [&](int child) -> const NodeData & {
        return tree.nodes.at(size_t(collection) + size_t(child));
    };
    const QList<int> &children = node(0).children;
    const auto found = std::ranges::lower_bound(children, error.range.begin, {},
                                                [&](int child) { return node(child).range.begin; });
    return found != children.end() && node(*found).isKey && node(*found).range == error.range;
}

qsizetype entryColumn(const Tree &tree, int collection)
{
    // The last byte of a line break beyond ASCII ends the way back as well, and so does a byte-order mark.
    const QByteArray &bytes = tree.text.bytes();
    const NodeData &data = tree.nodes.at(size_t(collection));
    const int first = collection + data.children.first();
    const qsizetype start = tree.nodes.at(size_t(first)).start;
    qsizetype begin = start;
    while (begin > 0 && bytes.at(begin - 1) != '\n' && static_cast<uchar>(bytes.at(begin - 1)) < 0x80)
        --begin;
    return start - begin;
}

Rest::Rest(const Tree &old, text::ByteRange changed, qsizetype grown, int firstRead)
    : m_old(old)
    , m_grown(grown)
    , m_behind(changed.end + grown)
    , m_firstRead(firstRead)
    , m_document(firstRead < int(old.nodes.size()) ? old.nodes[size_t(firstRead)].document : 0)
{
}

// Whole lines are the same in both texts, so that indentation is.
bool Rest::isOnSameLine(const Tree &tree, qsizetype offset) const
{
    const QByteArray &bytes = tree.text.bytes();
    return layout::startsLine(bytes, offset) && layout::lineStart(bytes, offset) >= m_behind &&
           layout::startsLine(m_old.text.bytes(), offset - m_grown);
}

// The first node of the entry there, in the earlier text; -1 without one.
int Rest::entryAt(qsizetype offset) const
{
    const auto found = std::ranges::lower_bound(m_old.nodes, offset, {}, &NodeData::properties);
    if (found == m_old.nodes.end() || found->start != offset || found->parent == 0)
        return -1;
    const int node = int(found - m_old.nodes.begin());
    return old(node - found->parent).kind != Kind::Mapping || found->isKey ? node : -1;
}

// The scanner and the composer know the collections around an entry by their kinds and columns. Those with an
// anchor must be the same nodes as well: an alias may stand for a node only when that is closed.
bool Rest::isSameStack(const Tree &tree, int here, int there) const
{
    for (;;) {
        const NodeData &ours = tree.nodes[size_t(here)];
        const NodeData &theirs = old(there);
        if (ours.kind != theirs.kind || theirs.style != Style::Block || ours.isKey || theirs.isKey)
            return false;
        const bool isAnchored = !ours.anchor.isEmpty() || !theirs.anchor.isEmpty();
        if (isAnchored && here != there)
            return false;
        if (ours.parent == 0 || theirs.parent == 0)
            return ours.parent == theirs.parent;
        here -= ours.parent;
        there -= theirs.parent;
        if (entryColumn(tree, here) != entryColumn(m_old, there))
            return false;
    }
}

// What an alias behind the place may stand for must be before the change.
bool Rest::hasSameAnchors(const Tree &tree, int node)
{
    const int document = old(node).document;
    if (!m_old.documents[size_t(document)].hasAnchors && !tree.documents.back().hasAnchors)
        return true;
    if (document != m_document || int(tree.documents.size()) != m_document + 1)
        return false;
    m_hasOtherAnchors = m_hasOtherAnchors || hasAnchors(tree, m_firstRead, int(tree.nodes.size())) ||
                        hasAnchors(m_old, m_firstRead, node);
    return !m_hasOtherAnchors;
}

// Above the limit of a file reading has to stop at the right place.
bool Rest::fits(const Tree &tree, const Meeting &meeting) const
{
    return tree.nodes.size() + m_old.nodes.size() - size_t(meeting.node) < mostNodes;
}

void Rest::meetEntry(const Tree &tree, int collection, qsizetype offset)
{
    if (offset < m_behind || !isOnSameLine(tree, offset))
        return;
    const int node = entryAt(offset - m_grown);
    if (node < 0)
        return;
    const int document = old(node).document;
    const bool hasDirectives =
        tree.documents.back().hasDirectives || m_old.documents[size_t(document)].hasDirectives;
    const Meeting meeting{node, document, collection};
    if (!hasDirectives && isSameStack(tree, collection, node - old(node).parent) &&
        hasSameAnchors(tree, node) && fits(tree, meeting))
        throw Meeting(meeting);
}

void Rest::meetDocument(const Tree &tree, qsizetype offset) const
{
    const QByteArray &bytes = m_old.text.bytes();
    const qsizetype there = offset - m_grown;
    if (offset < m_behind || (there > 0 && bytes.at(there - 1) != '\n'))
        return;
    const auto found = std::ranges::lower_bound(m_old.documents, there, {},
                                                [](const DocumentData &data) { return data.range.begin; });
    if (found == m_old.documents.end() || found->range.begin != there || found->hasDirectives)
        return;
    const int document = int(found - m_old.documents.begin());
    const auto node = std::ranges::lower_bound(m_old.nodes, document, {}, &NodeData::document);
    const Meeting meeting{int(node - m_old.nodes.begin()), document, -1};
    if (fits(tree, meeting))
        throw Meeting(meeting);
}

void Rest::takeOver(Tree &tree, const Meeting &meeting) const
{
    const bool isInside = meeting.collection >= 0;
    const int added = int(tree.nodes.size()) - meeting.node;
    const int documents = int(tree.documents.size()) - meeting.document - (isInside ? 1 : 0);
    tree.nodes.insert(tree.nodes.end(), m_old.nodes.begin() + meeting.node, m_old.nodes.end());
    for (int i = meeting.node + added; i < int(tree.nodes.size()); ++i)
        move(tree.nodes[size_t(i)], i - added - meeting.node, added, documents);
    if (isInside) {
        DocumentData &document = tree.documents.back();
        document.range.end = m_old.documents[size_t(meeting.document)].range.end + m_grown;
        document.hasAnchors = document.hasAnchors || hasNames(m_old, meeting);
        closeCollections(tree, meeting, added);
    }
    takeDocuments(tree, meeting.document + (isInside ? 1 : 0), added);
}

// To its place in the new tree. So many nodes are between the meeting and this one.
void Rest::move(NodeData &node, int distance, int added, int documents) const
{
    node.range = node.range.shifted(m_grown);
    node.properties += m_grown;
    node.start += m_grown;
    node.document += documents;
    if (node.target > distance)
        node.target += added;
}

// Gives the open collections their further children. A fault may have left them open in the earlier tree,
// too.
void Rest::closeCollections(Tree &tree, const Meeting &meeting, int added) const
{
    const QList<SyntaxError> errors = errorsBehind(meeting);
    auto error = errors.begin();
    int here = meeting.collection;
    for (int there = meeting.node - old(meeting.node).parent;; there -= old(there).parent) {
        takeChildren(tree, meeting, added, here, there);
        NodeData &data = tree.nodes[size_t(here)];
        data.range.end = old(there).range.end + m_grown;
        data.last = there + old(there).last + added - here;
        data.isComplete = old(there).isComplete;
        for (; error != errors.end() && error->range.begin <= data.range.end; ++error)
            tree.errors.append(*error);
        if (data.isComplete && data.kind == Kind::Mapping)
            checkKeys(tree, here);
        if (data.parent == 0)
            break;
        here -= data.parent;
    }
    tree.errors.append({error, errors.end()});
}

void Rest::takeChildren(Tree &tree, const Meeting &meeting, int added, int here, int there) const
{
    NodeData &data = tree.nodes[size_t(here)];
    const QList<int> &children = old(there).children;
    const auto first = std::ranges::lower_bound(children, meeting.node - there);
    const int positions = int(data.children.size() - (first - children.begin())) / widthOf(data);
    for (auto child = first; child != children.end(); ++child) {
        const int index = there + *child + added;
        tree.nodes[size_t(index)].parent = index - here;
        tree.nodes[size_t(index)].position += positions;
        data.children.append(index - here);
    }
}

// Those of the document that are found behind the meeting, without the ones that closing the collections
// finds.
QList<SyntaxError> Rest::errorsBehind(const Meeting &meeting) const
{
    QList<SyntaxError> behind;
    const QList<SyntaxError> all = errorsOf(m_old, meeting.document);
    for (SyntaxError error : all) {
        bool isFoundThere = error.range.begin >= old(meeting.node).start;
        for (int at = meeting.node; isFoundThere && old(at).parent > 0;) {
            at -= old(at).parent;
            isFoundThere = !isAboutKey(m_old, at, error);
        }
        error.range = error.range.shifted(m_grown);
        if (isFoundThere)
            behind.append(error);
    }
    return behind;
}

void Rest::takeDocuments(Tree &tree, int from, int added) const
{
    if (size_t(from) >= m_old.documents.size())
        return;
    const qsizetype first = m_old.documents[size_t(from)].firstError;
    const qsizetype errors = tree.errors.size() - first;
    for (size_t i = size_t(from); i < m_old.documents.size(); ++i) {
        DocumentData document = m_old.documents[i];
        document.range = document.range.shifted(m_grown);
        document.root += document.root >= 0 ? added : 0;
        document.firstError += errors;
        tree.documents.push_back(document);
    }
    for (qsizetype i = first; i < m_old.errors.size(); ++i) {
        SyntaxError error = m_old.errors.at(i);
        error.range = error.range.shifted(m_grown);
        tree.errors.append(error);
    }
}

} // namespace kw::yaml
