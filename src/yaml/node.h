// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/byte_range.h"
#include "yaml/scalar_type.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace kw::yaml {

struct Entry;
struct MergedEntry;
struct NodeData;
struct Tree;
class Path;

enum class Kind {
    Null, // nothing is written: "key:"
    Scalar,
    Sequence,
    Mapping,
    Alias,
};

enum class Style { Plain, SingleQuoted, DoubleQuoted, Literal, Folded, Block, Flow };

// A place in a Document's tree: two words, copied freely, valid as long as a copy of the Document lives.
// A default Node is invalid; its kind is Null and it has no children. Any thread.
class Node
{
public:
    Node() = default;
    Node(const Tree *tree, int index)
        : m_tree(tree)
        , m_index(index)
    {
    }

    bool isValid() const { return m_index >= 0; }
    explicit operator bool() const { return isValid(); }
    int index() const { return m_index; }

    Kind kind() const;
    Style style() const;
    bool isMapping() const { return kind() == Kind::Mapping; }
    bool isSequence() const { return kind() == Kind::Sequence; }
    bool isScalar() const { return kind() == Kind::Scalar; }
    bool isFlow() const { return style() == Style::Flow; }

    QByteArray tag() const;    // as written: "!!str", "!<…>"; empty without one
    QByteArray anchor() const; // without "&"; for an alias the name without "*"
    QString text() const;      // a scalar's value; empty for everything else
    QByteArray utf8() const;   // the same, without conversion
    // The same, seen where it is: valid as long as a copy of the Document lives.
    QByteArrayView bytes() const;
    ScalarType scalarType() const;

    // Items of a sequence, entries of a mapping; 0 for the rest.
    int size() const;
    Node at(int item) const; // item of a sequence, value of a mapping's entry; invalid outside
    QList<Entry> entries() const;
    Node find(QStringView key) const;    // value of the first entry with this key, merge keys not followed
    Node findKey(QStringView key) const; // its key

    // For an alias the node behind it, through chains; else the node itself. Invalid for an unknown anchor.
    Node resolved() const;
    // The node that an alias names, one step; invalid for other nodes and unknown anchors.
    Node target() const;
    // The last node of what is below this one; nodes are numbered in source order.
    int lastIndex() const;
    // Whether a mapping has "<<", which brings entries of others.
    bool merges() const;
    // Entries after go-yaml's merge rules: own ones first, then those that "<<" brings and that are not there
    // yet.
    QList<MergedEntry> mergedEntries() const;

    Node parent() const;
    Node key() const;          // the key of a mapping's value; invalid for others
    bool isKey() const;        // this is itself a key
    int indexInParent() const; // item or entry number
    int documentIndex() const;
    Path path() const;

    // The value without anchor and tag; of a block text without its last line break. Empty for Kind::Null.
    text::ByteRange range() const;
    // The same with anchor and tag.
    text::ByteRange rangeWithProperties() const;
    // The key of this value; empty for others.
    text::ByteRange keyRange() const;
    // Everything that goes with a key, value or item: in block style whole lines with the comments that
    // belong to it (directly above with the same indentation, behind it, below and deeper), in flow style key
    // to value. An item's dash counts. The first entry of an item ("- key:") starts at its key.
    text::ByteRange entryRange() const;
    // Where the entry of a key, value or item begins without its comments: its dash, its "?", its key.
    qsizetype entryStart() const;
    // Comments above and behind the entry, without "#" and its space, a line each.
    QString comment() const;

    // True when an independent reader (yaml-cpp) sees the same value here. Only such nodes are edited by
    // forms.
    bool verified() const;
    // False for a list or mapping that a fault cut off.
    bool isComplete() const;

    bool operator==(const Node &) const = default;

private:
    const NodeData &data() const; // of a valid node

    const Tree *m_tree = nullptr;
    int m_index = -1;
};

struct Entry
{
    Node key;
    Node value;
};

struct MergedEntry
{
    Node key;
    Node value;
    Node origin;           // the mapping that writes it
    bool isMerged = false; // comes through "<<"
};

} // namespace kw::yaml
