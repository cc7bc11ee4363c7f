// SPDX-License-Identifier: Apache-2.0
// From tokens to nodes. Inside src/yaml.
#pragma once

#include "yaml/scanner.h"
#include "yaml/tree.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

#include <vector>

namespace kw::yaml {

class Rest;

constexpr size_t mostNodes = 1'000'000; // of a file
constexpr qsizetype mostFaults = 1'000;

struct OpenCollection
{
    int node = 0;
    qsizetype column = 0;      // of its entries
    bool isIndentless = false; // a list in the column of the mapping around it
};

// The start of a line, before an entry of the innermost of the open block collections, outermost first. The
// tree has all nodes before it. Without collections: the start of a document.
struct Place
{
    qsizetype start = 0;
    std::vector<OpenCollection> open;
};

// Builds the nodes of one YAML document at a time. On a SyntaxStop the nodes made so far stay. With a rest it
// throws the Meeting from which on everything can be taken over.
class Composer
{
public:
    Composer(Tree &tree, const Place &place, Rest *rest);

    // False at the end of the stream.
    bool composeDocument(bool mayBeBare);
    qsizetype position() const { return m_scanner.position(); }

private:
    struct Properties
    {
        qsizetype begin = -1;
        qsizetype end = 0;
        QByteArray anchor;
        QByteArray tag;
    };
    struct Slot
    {
        int parent = -1;
        int position = 0;
        bool isKey = false;
        qsizetype start = -1; // of the entry; -1: where the node begins
    };

    TokenType next() { return m_scanner.peek().type; }
    [[noreturn]] void stop(const QString &message, SyntaxCode code = SyntaxCode::Syntax);
    bool startDocument(bool mayBeBare);
    void endDocument();
    void goOn();
    void readDirectives(DocumentData &document);
    int addNode(const Slot &slot, Kind kind, Style style, text::ByteRange range,
                const Properties &properties);
    void addNull(const Slot &slot, qsizetype at);
    void finish(int node, qsizetype end);
    void composeNode(const Slot &slot, bool isBlock, bool allowsIndentless = false);
    void composeAlias(const Slot &slot);
    Properties readProperties();
    bool isAtEntry(int node, TokenType mark);
    void composeBlockSequence(int node, bool isIndentless);
    void composeBlockMapping(int node);
    void composeFlowSequence(int node);
    void composeFlowMapping(int node);
    void composePair(const Slot &slot);
    void composeFlowEntry(int node, int entry);
    int childCount(int node) const { return int(m_tree.nodes.at(size_t(node)).children.size()); }
    qsizetype endOf(int node) const { return m_tree.nodes.at(size_t(node)).range.end; }
    int lastChild(int node) const { return node + m_tree.nodes.at(size_t(node)).children.back(); }
    qsizetype endOfEntries(int node) const;

    Tree &m_tree;
    Scanner m_scanner;
    Rest *m_rest;
    std::vector<OpenCollection> m_open;
    QHash<QByteArray, int> m_anchors;
    QSet<QByteArray> m_handles;
    int m_depth = 0;
};

// Adds what is from this place on to the tree.
void composeFrom(Tree &tree, const Place &place, Rest *rest);

} // namespace kw::yaml
