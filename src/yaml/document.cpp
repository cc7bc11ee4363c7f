// SPDX-License-Identifier: Apache-2.0
#include "yaml/document.h"

#include "yaml/path.h"
#include "yaml/tr.h"
#include "yaml/tree.h"

#include <algorithm>
#include <utility>

namespace kw::yaml {

namespace {

void shift(NodeData &node, qsizetype bytes, int nodes)
{
    node.range = node.range.shifted(bytes);
    node.properties += bytes;
    node.start += bytes;
    node.last += nodes;
    if (node.parent > 0)
        node.parent += nodes;
    for (int &child : node.children)
        child += nodes;
}

// The entry of the root whose lines hold the whole patch, as place in the root's mapping; -1 when there is
// none.
int entryAround(const Tree &tree, text::ByteRange range)
{
    const NodeData &root = tree.nodes.front();
    for (size_t i = 0; i + 1 < root.children.size(); i += 2) {
        const qsizetype begin = tree.nodes[size_t(root.children[i])].start;
        const bool isLast = i + 2 == root.children.size();
        const qsizetype end = isLast ? tree.text.size() : tree.nodes[size_t(root.children[i + 2])].start;
        if (begin < range.begin && range.end < end)
            return int(i / 2);
    }
    return -1;
}

// One document, a block mapping at the left margin, nothing that reaches across entries.
bool canReadInParts(const Tree &tree)
{
    if (tree.documents.size() != 1 || !tree.errors.isEmpty() || tree.nodes.empty())
        return false;
    const DocumentData &document = tree.documents.front();
    const NodeData &root = tree.nodes.front();
    return !document.hasAnchors && !document.hasDirectives && document.range.end == tree.text.size() &&
           root.kind == Kind::Mapping && root.style == Style::Block && root.properties == root.range.begin &&
           tree.nodes[size_t(root.children.front())].start == root.range.begin &&
           (root.range.begin == tree.text.contentStart() ||
            tree.text.bytes().at(root.range.begin - 1) == '\n');
}

// Reads the changed entry alone and puts its nodes in the place of the old ones; null when that is not the
// same as reading everything.
std::shared_ptr<const Tree> spliced(const Tree &old, const text::Patch &patch, const text::SourceText &text)
{
    if (!canReadInParts(old))
        return nullptr;
    const int entry = entryAround(old, patch.range);
    if (entry < 0)
        return nullptr;
    const NodeData &root = old.nodes.front();
    const auto slot = 2 * size_t(entry);
    const bool isLast = slot + 2 == root.children.size();
    const int firstOld = root.children[slot];
    const int endOld = isLast ? int(old.nodes.size()) : root.children[slot + 2];
    const qsizetype begin = old.nodes[size_t(firstOld)].start;
    const qsizetype grown = text.size() - old.text.size();
    const qsizetype end = isLast ? text.size() : old.nodes[size_t(endOld)].start + grown;
    Tree part;
    const auto source = text::SourceText::fromBytes(text.view({begin, end}).toByteArray());
    if (!source)
        return nullptr;
    part.text = *source;
    compose(part);
    const bool ownLine = isLast || text.bytes().at(end - 1) == '\n';
    if (!ownLine || !canReadInParts(part) || part.nodes.front().children.size() != 2 ||
        part.nodes.front().range.begin != 0)
        return nullptr;
    auto tree = std::make_shared<Tree>();
    tree->text = text;
    tree->documents = old.documents;
    tree->documents.front().range.end += grown;
    tree->nodes.assign(old.nodes.begin(), old.nodes.begin() + firstOld);
    const int added = int(part.nodes.size()) - 1 - (endOld - firstOld);
    for (size_t i = 1; i < part.nodes.size(); ++i) {
        NodeData node = std::move(part.nodes[i]);
        shift(node, begin, firstOld - 1);
        if (node.parent == 0)
            node.position = entry;
        tree->nodes.push_back(std::move(node));
    }
    for (size_t i = size_t(endOld); i < old.nodes.size(); ++i) {
        NodeData node = old.nodes[i];
        shift(node, grown, added);
        tree->nodes.push_back(std::move(node));
    }
    NodeData &newRoot = tree->nodes.front();
    newRoot.children[slot + 1] = part.nodes.front().children[1] + firstOld - 1;
    for (size_t i = slot + 2; i < newRoot.children.size(); ++i)
        newRoot.children[i] += added;
    newRoot.last += added;
    newRoot.range.end = tree->nodes[size_t(newRoot.children.back())].range.end;
    checkKeys(*tree, 0);
    return tree->errors.isEmpty() ? tree : nullptr;
}

} // namespace

Document::Document()
    : m_tree(std::make_shared<Tree>())
{
}

Document::Document(std::shared_ptr<const Tree> tree)
    : m_tree(std::move(tree))
{
}

Document Document::parse(const text::SourceText &text)
{
    auto tree = std::make_shared<Tree>();
    tree->text = text;
    compose(*tree);
    return Document(std::move(tree));
}

Result<Document> Document::edited(const text::Patch &patch) const
{
    const auto text = m_tree->text.patched(text::PatchSet(patch));
    if (!text)
        return std::unexpected(text.error());
    if (auto tree = spliced(*m_tree, patch, *text))
        return Document(std::move(tree));
    return parse(*text);
}

const text::SourceText &Document::text() const
{
    return m_tree->text;
}
const QList<SyntaxError> &Document::errors() const
{
    return m_tree->errors;
}
int Document::count() const
{
    return int(m_tree->documents.size());
}

Node Document::root(int document) const
{
    if (document < 0 || document >= count())
        return {};
    return {m_tree.get(), m_tree->documents[size_t(document)].root};
}

text::ByteRange Document::documentRange(int document) const
{
    return document < 0 || document >= count() ? text::ByteRange()
                                               : m_tree->documents[size_t(document)].range;
}

Result<Node> Document::resolve(const Path &path) const
{
    Node node = root(path.document()).resolved();
    Path walked;
    walked.setDocument(path.document());
    const auto missing = [&](ErrorCode code, const QString &why) {
        return failure(code, Tr::tr("There is no %1").arg(path.toString()), why, {}, walked.toString());
    };
    if (!node)
        return missing(ErrorCode::NotFound, Tr::tr("The file has no such document."));
    for (const PathStep &step : path.steps()) {
        const Node here = node.resolved();
        node = {};
        if (step.kind == PathStep::Kind::Index) {
            node = here.isSequence() ? here.at(step.index) : Node();
        } else if (step.kind == PathStep::Kind::Key) {
            node = here.find(step.key);
            const QList<MergedEntry> merged = node ? QList<MergedEntry>() : here.mergedEntries();
            for (const MergedEntry &entry : merged)
                node = !node && entry.key.text() == step.key ? entry.value : node;
        } else {
            for (int i = 0; here.isSequence() && i < here.size(); ++i) {
                if (here.at(i).resolved().find(step.key).resolved().text() != step.value ||
                    !here.at(i).resolved().find(step.key))
                    continue;
                if (node)
                    return missing(ErrorCode::InvalidInput, Tr::tr("Several items match."));
                node = here.at(i);
            }
        }
        if (!node)
            return missing(
                ErrorCode::NotFound,
                Tr::tr("The file ends before “%1”.")
                    .arg(step.kind == PathStep::Kind::Index ? QString::number(step.index) : step.key));
        walked = node.path();
    }
    return node;
}

Node Document::nodeAt(text::ByteOffset offset) const
{
    // Nodes are in the order of the text, so what holds the offset is the last one that begins before it, or
    // around that one.
    const auto &nodes = m_tree->nodes;
    const auto behind = std::ranges::upper_bound(nodes, offset.value, {}, &NodeData::properties);
    int index = int(behind - nodes.begin()) - 1;
    while (index >= 0 && nodes[size_t(index)].range.end < offset.value)
        index = nodes[size_t(index)].parent;
    return index < 0 ? Node() : Node(m_tree.get(), index);
}

bool Document::isSameTree(const Document &other) const
{
    return m_tree->text == other.m_tree->text && m_tree->nodes == other.m_tree->nodes &&
           m_tree->documents == other.m_tree->documents && m_tree->errors == other.m_tree->errors;
}

} // namespace kw::yaml
