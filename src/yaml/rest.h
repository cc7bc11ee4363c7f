// SPDX-License-Identifier: Apache-2.0
// What an earlier tree holds behind a change of its text. Inside src/yaml.
#pragma once

#include "yaml/tree.h"

namespace kw::yaml {

// Where reading comes to the same state as in the earlier tree: before an entry of an open collection, or
// before a document. Thrown by Rest, caught in composeFrom.
struct Meeting
{
    int node = 0; // of the earlier tree, the first one behind
    int document = 0;
    int collection = -1; // the innermost open one of the new tree; -1 before a document
};

// Knows the nodes of an earlier tree, whose text is the same behind the change, and takes them over.
class Rest
{
public:
    // `firstRead` is the first node that is not the same in both trees.
    Rest(const Tree &old, text::ByteRange changed, qsizetype grown, int firstRead);

    // Throw when everything from the entry or document on is as in the earlier tree.
    void meetEntry(const Tree &tree, int collection, qsizetype offset);
    void meetDocument(const Tree &tree, qsizetype offset) const;

    void takeOver(Tree &tree, const Meeting &meeting) const;

private:
    const NodeData &old(int index) const { return m_old.nodes[size_t(index)]; }
    bool isOnSameLine(const Tree &tree, qsizetype offset) const;
    int entryAt(qsizetype offset) const;
    bool isSameStack(const Tree &tree, int here, int there) const;
    bool hasSameAnchors(const Tree &tree, int node);
    bool fits(const Tree &tree, const Meeting &meeting) const;
    void move(NodeData &node, int distance, int added, int documents) const;
    void takeChildren(Tree &tree, const Meeting &meeting, int added, int here, int there) const;
    void closeCollections(Tree &tree, const Meeting &meeting, int added) const;
    QList<SyntaxError> errorsBehind(const Meeting &meeting) const;
    void takeDocuments(Tree &tree, int from, int added) const;

    const Tree &m_old;
    qsizetype m_grown;
    qsizetype m_behind; // the change, in the new text
    int m_firstRead;
    int m_document; // that of the first node read
    bool m_hasOtherAnchors = false;
};

// True for a duplicate or impossible key right in this collection, which is found when its last entry is
// read.
bool isAboutKey(const Tree &tree, int collection, const SyntaxError &error);

// The errors of one document.
QList<SyntaxError> errorsOf(const Tree &tree, int document);

// The column of the first entry of a block collection. Only ASCII stands before it on its line.
qsizetype entryColumn(const Tree &tree, int collection);

} // namespace kw::yaml
