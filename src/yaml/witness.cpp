// SPDX-License-Identifier: Apache-2.0
// The second reader: yaml-cpp reads the same text, event by event, beside our nodes in source order. Where
// both agree a node is verified. It gives no ends and is more lenient than go-yaml, so it cannot be the only
// reader.
#include "yaml/tree.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <exception>
#include <istream>
#include <streambuf>
#include <string>
#include <utility>

namespace kw::yaml {

namespace {

// Stops yaml-cpp early.
struct Enough : std::exception
{
};

class ByteStream : public std::streambuf
{
public:
    explicit ByteStream(const QByteArray &bytes)
    {
        char *begin = const_cast<char *>(bytes.constData()); // only read
        setg(begin, begin, begin + bytes.size());
    }
};

class Witness : public YAML::EventHandler
{
public:
    explicit Witness(const Tree &tree)
        : m_tree(tree)
        , m_verified(tree.nodes.size(), false)
    {
    }

    std::vector<bool> verified() && { return std::move(m_verified); }

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &, YAML::anchor_t) override
    {
        const NodeData &node = next();
        confirm(node.kind == Kind::Null || (node.kind == Kind::Scalar && node.isDirect && isNull(node)));
    }
    void OnAlias(const YAML::Mark &, YAML::anchor_t) override { confirm(next().kind == Kind::Alias); }
    void OnScalar(const YAML::Mark &, const std::string &, YAML::anchor_t, const std::string &value) override
    {
        const NodeData &node = next();
        const bool isEmpty = node.kind == Kind::Null && value.empty();
        confirm(isEmpty ||
                (node.kind == Kind::Scalar &&
                 scalarBytes(m_tree, node) == QByteArrayView(value.data(), qsizetype(value.size()))));
    }
    void OnSequenceStart(const YAML::Mark &, const std::string &, YAML::anchor_t,
                         YAML::EmitterStyle::value) override
    {
        confirm(next().kind == Kind::Sequence);
    }
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark &, const std::string &, YAML::anchor_t,
                    YAML::EmitterStyle::value) override
    {
        confirm(next().kind == Kind::Mapping);
    }
    void OnMapEnd() override {}

private:
    const NodeData &next()
    {
        if (m_next >= m_tree.nodes.size())
            throw Enough();
        return m_tree.nodes[m_next];
    }
    bool isNull(const NodeData &node) const
    {
        return plainScalarType(scalarBytes(m_tree, node)) == ScalarType::Null;
    }
    void confirm(bool isSame)
    {
        m_verified[m_next++] = isSame;
        if (!isSame)
            throw Enough(); // from here on the two do not stand at the same node
    }

    const Tree &m_tree;
    std::vector<bool> m_verified;
    size_t m_next = 0;
};

} // namespace

std::vector<bool> witness(const Tree &tree)
{
    Witness handler(tree);
    if (tree.nodes.empty())
        return {};
    try {
        ByteStream buffer(tree.text.bytes());
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        // yaml-cpp never ends on a document that starts with ",": it makes events without reading on. Their
        // number is bounded by that of our nodes, and their documents by ours.
        for (size_t i = 0; i < tree.documents.size() && parser.HandleNextDocument(handler); ++i) {
        }
    } catch (const std::exception &) {
        return std::move(handler).verified();
    }
    return std::move(handler).verified();
}

} // namespace kw::yaml
