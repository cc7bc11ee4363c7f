// SPDX-License-Identifier: Apache-2.0
// Reading again after a change: from the last entry before it until everything is as it was, or to a fault.
#include "yaml/composer.h"
#include "yaml/layout.h"
#include "yaml/rest.h"

#include <algorithm>

namespace kw::yaml {

namespace {

bool isBlankAt(const QByteArray &bytes, qsizetype at)
{
    return at < bytes.size() && QByteArrayView(" \t\r\n").contains(bytes.at(at));
}

// Finds where reading can start: before a block entry whose dash or key with its colon stands before the
// change, so that it is the same entry of the same collections whatever follows.
class Finder
{
public:
    Finder(const Tree &tree, qsizetype changed)
        : m_tree(tree)
        , m_changed(changed)
    {
    }

    // The first node of the last such entry; -1 without one.
    int find() const
    {
        const auto behind = std::ranges::lower_bound(m_tree.nodes, m_changed, {}, &NodeData::properties);
        int index = int(behind - m_tree.nodes.begin()) - 1;
        while (index >= 0 && !isStart(index))
            --index;
        return index;
    }

private:
    const NodeData &node(int index) const { return m_tree.nodes[size_t(index)]; }

    bool isStart(int index) const
    {
        const NodeData &data = node(index);
        const qsizetype head = data.parent > 0 ? headEnd(data, node(index - data.parent)) : -1;
        return head >= 0 && head <= m_changed && layout::startsLine(m_tree.text.bytes(), data.start) &&
               !m_tree.documents[size_t(data.document)].hasDirectives && !isInKey(index);
    }

    // Behind the blank after the dash or the colon of an entry; -1 where none is.
    qsizetype headEnd(const NodeData &data, const NodeData &collection) const
    {
        const QByteArray &bytes = m_tree.text.bytes();
        if (collection.style != Style::Block)
            return -1;
        if (collection.kind == Kind::Sequence)
            return isBlankAt(bytes, data.start + 1) ? data.start + 2 : -1;
        if (!data.isKey || !data.isComplete || data.start != data.properties) // the last behind "?"
            return -1;
        qsizetype colon = data.range.end;
        while (colon < bytes.size() && (bytes.at(colon) == ' ' || bytes.at(colon) == '\t'))
            ++colon;
        return colon < bytes.size() && bytes.at(colon) == ':' && isBlankAt(bytes, colon + 1) ? colon + 2 : -1;
    }

    bool isInKey(int index) const
    {
        while (node(index).parent > 0) {
            index -= node(index).parent;
            if (node(index).isKey)
                return true;
        }
        return false;
    }

    const Tree &m_tree;
    qsizetype m_changed;
};

// The errors that were there when the entry was about to be read.
QList<SyntaxError> errorsBefore(const Tree &old, int document, const Place &place)
{
    QList<SyntaxError> errors = old.errors.first(old.documents[size_t(document)].firstError);
    const QList<SyntaxError> all = errorsOf(old, document);
    for (const SyntaxError &error : all) {
        const bool isAboutOpen = std::ranges::any_of(
            place.open, [&](const OpenCollection &open) { return isAboutKey(old, open.node, error); });
        if (error.range.begin < place.start && !isAboutOpen)
            errors.append(error);
    }
    return errors;
}

Place placeOf(const Tree &old, int entry)
{
    Place place;
    place.start = layout::lineStart(old.text.bytes(), old.nodes[size_t(entry)].start);
    for (int at = entry; old.nodes[size_t(at)].parent > 0;) {
        at -= old.nodes[size_t(at)].parent;
        place.open.push_back({at, entryColumn(old, at), false});
    }
    std::ranges::reverse(place.open);
    for (size_t i = 1; i < place.open.size(); ++i)
        place.open[i].isIndentless = place.open[i].column == place.open[i - 1].column;
    return place;
}

// The tree as it was when the entry was about to be read.
void takeBefore(Tree &tree, const Tree &old, int entry, const Place &place)
{
    tree.nodes.assign(old.nodes.begin(), old.nodes.begin() + entry);
    for (const OpenCollection &open : place.open) {
        NodeData &node = tree.nodes[size_t(open.node)];
        node.isComplete = false;
        const auto first = std::ranges::lower_bound(node.children, entry - open.node);
        node.children.erase(first, node.children.end());
    }
    const int document = old.nodes[size_t(entry)].document;
    tree.errors = errorsBefore(old, document, place);
    tree.documents.assign(old.documents.begin(), old.documents.begin() + document + 1);
    DocumentData &data = tree.documents.back();
    data.hasAnchors =
        data.hasAnchors && std::any_of(tree.nodes.begin() + data.root, tree.nodes.end(),
                                       [](const NodeData &node) { return !node.anchor.isEmpty(); });
}

// Limits are about the file as a whole, and so is the search for control characters.
bool isAboutAll(const Tree &old)
{
    return old.nodes.size() >= mostNodes || old.errors.size() >= mostFaults || hasControls(old) ||
           std::ranges::find(old.errors, SyntaxCode::LimitExceeded, &SyntaxError::code) != old.errors.end();
}

// A "<<" may have one of its characters outside of the change.
bool bringsMerge(const text::SourceText &text, qsizetype begin, qsizetype length)
{
    const qsizetype first = std::max(begin - 1, qsizetype(0));
    const qsizetype end = std::min(begin + length + 1, text.size());
    return text.view({first, end}).contains("<<");
}

} // namespace

std::shared_ptr<const Tree> reread(const Tree &old, text::ByteRange changed, const text::SourceText &text)
{
    auto tree = std::make_shared<Tree>();
    tree->text = text;
    const qsizetype grown = text.size() - old.text.size();
    const QByteArrayView written = text.view({changed.begin, changed.end + grown});
    if (isAboutAll(old) || findControl(written) >= 0)
        return nullptr;
    tree->nodes.reserve(old.nodes.size() + 64);
    tree->mayMerge = old.mayMerge || bringsMerge(text, changed.begin, written.size());
    const int entry = Finder(old, changed.begin).find();
    Place place;
    if (entry >= 0) {
        place = placeOf(old, entry);
        takeBefore(*tree, old, entry, place);
    }
    Rest rest(old, changed, grown, std::max(entry, 0));
    composeFrom(*tree, place, &rest);
    if (tree->errors.size() >= mostFaults)
        return nullptr;
    if (std::ranges::any_of(tree->documents, &DocumentData::hasAnchors))
        checkExpansion(*tree);
    return tree;
}

} // namespace kw::yaml
