// SPDX-License-Identifier: Apache-2.0
#include "yaml/document.h"

#include "yaml/path.h"
#include "yaml/tr.h"
#include "yaml/tree.h"

#include <algorithm>
#include <utility>

namespace kw::yaml {

namespace {

// Bytes. When the edits of a broken document are further apart, less is read with its own tree.
constexpr qsizetype widestChange = 4096;

// The errors that ended the reading of a document.
qsizetype faultCount(const Tree &tree)
{
    return std::ranges::count_if(tree.errors, [](const SyntaxError &error) {
        return error.code == SyntaxCode::Syntax || error.code == SyntaxCode::Tab;
    });
}

// True when a fault takes away what the old tree has.
bool hasLost(const Tree &tree, const Tree &old)
{
    const qsizetype faults = faultCount(tree);
    return faults > faultCount(old) || (faults > 0 && tree.nodes.size() < old.nodes.size());
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
    const text::ByteRange both = m_sounder ? changedSince(patch.range) : patch.range;
    const qsizetype grown = m_sounder ? text->size() - m_sounder->text.size() : 0;
    const bool isNear = m_sounder && both.length() + std::max(grown, qsizetype(0)) <= widestChange;
    const auto &old = isNear ? m_sounder : m_tree;
    const text::ByteRange changed = isNear ? both : patch.range;
    Document next(reread(*old, changed, *text));
    if (!next.m_tree)
        return parse(*text);
    if (hasLost(*next.m_tree, *old)) {
        next.m_sounder = old;
        next.m_changed = changed;
    }
    return next;
}

// The bytes of the sounder tree's text that are others after a change of this text.
text::ByteRange Document::changedSince(text::ByteRange range) const
{
    const qsizetype grown = m_tree->text.size() - m_sounder->text.size();
    return {std::min(m_changed.begin, range.begin), std::max(m_changed.end + grown, range.end) - grown};
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

Node Document::node(int index) const
{
    return index >= 0 && index < nodeCount() ? Node(m_tree.get(), index) : Node();
}

int Document::nodeCount() const
{
    return int(m_tree->nodes.size());
}

qsizetype Document::bytesRead() const
{
    return m_tree->bytesRead;
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
    while (index >= 0 && nodes[size_t(index)].range.end < offset.value) {
        const int distance = nodes[size_t(index)].parent;
        index = distance > 0 ? index - distance : -1;
    }
    return index < 0 ? Node() : Node(m_tree.get(), index);
}

bool Document::isSameTree(const Document &other) const
{
    return m_tree->text == other.m_tree->text && m_tree->nodes == other.m_tree->nodes &&
           m_tree->documents == other.m_tree->documents && m_tree->errors == other.m_tree->errors;
}

} // namespace kw::yaml
