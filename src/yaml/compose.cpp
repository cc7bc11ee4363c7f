// SPDX-License-Identifier: Apache-2.0
// The documents of a file one after the other, and on behind the fault of one.
#include "yaml/composer.h"
#include "yaml/rest.h"

#include <algorithm>
#include <utility>

namespace kw::yaml {

namespace {

// Open collections end where the fault begins.
void closeOpen(Tree &tree, size_t from, qsizetype end)
{
    for (size_t i = from; i < tree.nodes.size(); ++i) {
        NodeData &node = tree.nodes[i];
        if (node.isComplete)
            continue;
        node.range.end = std::max(node.range.begin, end);
        node.last = int(tree.nodes.size() - 1 - i);
        if (node.kind == Kind::Mapping && node.children.size() % 2 != 0) {
            NodeData null;
            null.parent = int(tree.nodes.size() - i);
            null.position = int(node.children.size() / 2);
            null.document = node.document;
            null.range = {node.range.end, node.range.end};
            null.properties = null.start = node.range.end;
            node.children.append(null.parent);
            node.last = null.parent;
            tree.nodes.push_back(null);
        }
    }
}

// The next line after `from` that starts a document; -1 without one.
qsizetype nextDocument(const QByteArray &bytes, qsizetype from)
{
    for (qsizetype at = bytes.indexOf("\n---", from); at >= 0; at = bytes.indexOf("\n---", at + 1)) {
        const char after = at + 4 < bytes.size() ? bytes.at(at + 4) : '\n';
        if (QByteArrayView(" \t\r\n").contains(after))
            return at + 1;
    }
    return -1;
}

// Ends the document of the last fault; where the next one starts, -1 without one.
qsizetype behindFault(Tree &tree, qsizetype started)
{
    const QByteArray &bytes = tree.text.bytes();
    const bool isTooMuch = tree.nodes.size() >= mostNodes || tree.errors.size() >= mostFaults;
    const qsizetype fault = std::max(tree.errors.last().range.begin, qsizetype(1));
    qsizetype next = isTooMuch ? -1 : nextDocument(bytes, fault - 1);
    if (next >= 0 && next <= started)
        next = nextDocument(bytes, started + 1);
    if (!tree.documents.empty()) {
        DocumentData &broken = tree.documents.back();
        broken.range.end = next >= 0 ? next : bytes.size();
        if (broken.root >= int(tree.nodes.size()))
            broken.root = -1;
    }
    return next;
}

} // namespace

void composeFrom(Tree &tree, const Place &place, Rest *rest)
{
    bool mayBeBare = place.start == 0 && place.open.empty();
    for (Place next = place; next.start >= 0;) {
        Composer composer(tree, next, rest);
        size_t documentNode = next.open.empty() ? tree.nodes.size() : size_t(next.open.front().node);
        const qsizetype started = std::exchange(next, Place{-1, {}}).start;
        try {
            while (composer.composeDocument(std::exchange(mayBeBare, false)))
                documentNode = tree.nodes.size();
        } catch (const Meeting &meeting) {
            rest->takeOver(tree, meeting);
        } catch (const SyntaxStop &fault) {
            tree.errors.append(fault.error);
            closeOpen(tree, documentNode, fault.error.range.begin);
            next.start = behindFault(tree, started);
        }
        tree.bytesRead += composer.position() - started;
    }
}

void compose(Tree &tree)
{
    checkControls(tree);
    tree.mayMerge = tree.text.bytes().contains("<<");
    composeFrom(tree, {}, nullptr);
    checkExpansion(tree);
}

} // namespace kw::yaml
