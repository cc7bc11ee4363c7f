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

    // The document after one patch. Reads again only the top-level entry that the patch lies in, when it
    // stands by itself; the result equals a full parse. Fails only as SourceText::patched does.
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
    text::ByteRange documentRange(int document) const;

    // NotFound tells how far the path reaches; InvalidInput for a selector that fits several items.
    Result<Node> resolve(const Path &path) const;

    // The innermost value or key that holds the offset; invalid between nodes.
    Node nodeAt(text::ByteOffset offset) const;

    // True when both trees are the same in every place and value.
    bool isSameTree(const Document &other) const;

private:
    explicit Document(std::shared_ptr<const Tree> tree);

    std::shared_ptr<const Tree> m_tree;
};

} // namespace kw::yaml
