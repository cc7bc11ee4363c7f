// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "text/patch.h"
#include "text/source_text.h"
#include "yaml/node.h"
#include "yaml/syntax_error.h"

#include <QList>

#include <memory>

namespace kw::yaml {

class Path;

// A YAML file: its text and a tree with the exact place of everything in it. A value, shared implicitly and
// never changed; any thread. Verdicts are those of go-yaml v3, the reader of Skaffold.
class Document
{
public:
    Document();

    // Never fails as a whole: errors() says what is wrong, and what could be read before the first fault of
    // each YAML document has its nodes.
    static Document parse(const text::SourceText &text);

    // The document after one patch, which equals a full parse. Reads again from the entry before the patch
    // on, until everything is as it was, or to a fault. Fails only as SourceText::patched does.
    Result<Document> edited(const text::Patch &patch) const;

    const text::SourceText &text() const;
    const QList<SyntaxError> &errors() const;
    bool isValid() const { return errors().isEmpty(); }

    // The YAML documents of the file ("---" between them).
    int count() const;
    // Invalid outside, and for a document that failed before its first node.
    Node root(int document = 0) const;
    // The node with this index; invalid outside.
    Node node(int index) const;
    int nodeCount() const;
    // How much of the text was read to make this document; edited() takes over the rest.
    qsizetype bytesRead() const;
    text::ByteRange documentRange(int document) const;

    // NotFound tells how far the path reaches; InvalidInput for a selector that fits several items.
    Result<Node> resolve(const Path &path) const;

    // The innermost value or key that holds the offset; invalid between nodes.
    Node nodeAt(text::ByteOffset offset) const;

    // True when both trees are the same in every place and value.
    bool isSameTree(const Document &other) const;

private:
    explicit Document(std::shared_ptr<const Tree> tree);

    text::ByteRange changedSince(text::ByteRange range) const;

    std::shared_ptr<const Tree> m_tree;
    // With a fault that an edit brought: the tree before, which knows what is behind the fault, and the bytes
    // of its text that are others here. Otherwise null.
    std::shared_ptr<const Tree> m_sounder;
    text::ByteRange m_changed;
};

} // namespace kw::yaml
