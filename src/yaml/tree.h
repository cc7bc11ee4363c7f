// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/byte_range.h"
#include "text/source_text.h"
#include "yaml/node.h"
#include "yaml/syntax_error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <memory>
#include <mutex>
#include <vector>

namespace kw::yaml {

struct NodeData
{
    Kind kind = Kind::Null;
    Style style = Style::Plain;
    bool isDirect = false; // a scalar whose value is its source
    bool isComplete = true;
    bool isKey = false;
    int position = 0; // item or entry number in the parent
    int document = 0;
    // Other nodes by their distance, so that a subtree can be copied to another place as it is. Nodes are in
    // source order.
    int parent = 0;           // back; 0 for a root
    int target = 0;           // back, of an alias; 0 for an unknown anchor
    int last = 0;             // forward, the last node of the subtree
    QList<int> children;      // forward, items, or keys and values in turn
    text::ByteRange range;    // value
    qsizetype properties = 0; // where anchor or tag begin, else range.begin
    qsizetype start = 0;      // of the entry: its dash, its "?", its key, the value of a flow item
    QByteArray value;
    QByteArray anchor;
    QByteArray tag;

    bool operator==(const NodeData &) const = default;
};

struct DocumentData
{
    int root = -1;
    text::ByteRange range;
    bool hasDirectives = false;
    bool hasAnchors = false;  // nodes with an anchor, or aliases
    qsizetype firstError = 0; // of its errors among all

    bool operator==(const DocumentData &) const = default;
};

// Everything that a Document shares.
struct Tree
{
    text::SourceText text;
    std::vector<NodeData> nodes;
    std::vector<DocumentData> documents;
    QList<SyntaxError> errors;
    bool mayMerge = false; // "<<" is somewhere in the text
    qsizetype bytesRead = 0;

    mutable std::once_flag witnessed;
    mutable std::vector<bool> verified;
};

inline const NodeData &Node::data() const
{
    return m_tree->nodes[size_t(m_index)];
}

// The tree of a text that differs from the old one's within these bytes alone. Reads what is around them;
// null where that is not the same as reading everything.
std::shared_ptr<const Tree> reread(const Tree &old, text::ByteRange changed, const text::SourceText &text);

QByteArray scalarBytes(const Tree &tree, const NodeData &node);

// Fills nodes, documents and errors of the tree from its text.
void compose(Tree &tree);

// Duplicate keys of one mapping, as errors.
void checkKeys(Tree &tree, int mapping);
// Control characters that no YAML may hold; aliases that stand for too much data.
qsizetype findControl(QByteArrayView bytes); // -1 without one
bool hasControls(const Tree &tree);
void checkControls(Tree &tree);
void checkExpansion(Tree &tree);

// Asks yaml-cpp for its reading and says for each node whether it is the same. Never throws.
std::vector<bool> witness(const Tree &tree);

} // namespace kw::yaml
