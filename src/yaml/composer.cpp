// SPDX-License-Identifier: Apache-2.0
#include "yaml/composer.h"

#include "yaml/rest.h"
#include "yaml/tr.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace kw::yaml {

namespace {

constexpr int deepestNode = 200;

bool isOneOf(TokenType type, std::initializer_list<TokenType> types)
{
    return std::ranges::find(types, type) != types.end();
}

} // namespace

Composer::Composer(Tree &tree, const Place &place, Rest *rest)
    : m_tree(tree)
    , m_scanner(tree.text.bytes(), place.start)
    , m_rest(rest)
    , m_open(place.open)
{
    if (m_open.empty())
        return;
    for (const OpenCollection &open : m_open) {
        if (!open.isIndentless)
            m_scanner.openBlock(open.column);
    }
    if (!m_tree.documents.back().hasAnchors)
        return;
    for (int i = m_tree.documents.back().root; i < int(m_tree.nodes.size()); ++i) {
        const NodeData &node = m_tree.nodes.at(size_t(i));
        if (!node.anchor.isEmpty() && node.kind != Kind::Alias)
            m_anchors.insert(node.anchor, i);
    }
}

void Composer::stop(const QString &message, SyntaxCode code)
{
    const Token &token = m_scanner.peek();
    const qsizetype end = std::max(token.range.end, std::min(token.range.begin + 1, m_tree.text.size()));
    throw SyntaxStop{{{token.range.begin, end}, message, code}};
}

bool Composer::composeDocument(bool mayBeBare)
{
    if (!m_open.empty())
        goOn();
    else if (!startDocument(mayBeBare))
        return false;
    endDocument();
    return true;
}

bool Composer::startDocument(bool mayBeBare)
{
    m_anchors.clear();
    m_handles.clear();
    m_depth = 0;
    while (!mayBeBare && next() == TokenType::DocumentEnd)
        m_scanner.take();
    if (next() == TokenType::StreamEnd)
        return false;
    DocumentData document;
    document.range = {m_scanner.peek().range.begin, m_tree.text.size()};
    document.firstError = m_tree.errors.size();
    if (m_rest && next() == TokenType::DocumentStart)
        m_rest->meetDocument(m_tree, document.range.begin);
    m_tree.documents.push_back(document);
    const bool hasDirectives = isOneOf(next(), {TokenType::VersionDirective, TokenType::TagDirective});
    readDirectives(m_tree.documents.back());
    if (next() == TokenType::DocumentStart) {
        const Token token = m_scanner.take();
        m_tree.documents.back().root = int(m_tree.nodes.size());
        if (isOneOf(next(), {TokenType::VersionDirective, TokenType::TagDirective, TokenType::DocumentStart,
                             TokenType::DocumentEnd, TokenType::StreamEnd}))
            addNull({}, token.range.end);
        else
            composeNode({}, true);
    } else if (!mayBeBare || hasDirectives) {
        stop(Tr::tr("a new document must start with “---”"));
    } else {
        m_tree.documents.back().root = int(m_tree.nodes.size());
        composeNode({}, true);
    }
    return true;
}

void Composer::endDocument()
{
    const TokenType after = next();
    m_tree.documents.back().range.end = m_scanner.peek().range.begin;
    if (after == TokenType::DocumentEnd) {
        m_scanner.take();
    } else if (!isOneOf(after, {TokenType::DocumentStart, TokenType::StreamEnd, TokenType::VersionDirective,
                                TokenType::TagDirective})) {
        stop(Tr::tr("this text follows the end of the document; check its indentation"));
    }
}

// The entries of the open collections from the place on, as if those before had been read just now.
void Composer::goOn()
{
    for (m_depth = int(m_open.size()); m_depth > 0; --m_depth) {
        const OpenCollection &open = m_open.at(size_t(m_depth) - 1);
        if (m_tree.nodes.at(size_t(open.node)).kind == Kind::Mapping)
            composeBlockMapping(open.node);
        else
            composeBlockSequence(open.node, open.isIndentless);
    }
    m_open.clear();
}

void Composer::readDirectives(DocumentData &document)
{
    bool hasVersion = false;
    while (isOneOf(next(), {TokenType::VersionDirective, TokenType::TagDirective})) {
        document.hasDirectives = true;
        if (next() == TokenType::VersionDirective) {
            if (std::exchange(hasVersion, true))
                stop(Tr::tr("there is a second %YAML line"));
        } else {
            const QByteArray handle = m_scanner.peek().value;
            if (m_handles.contains(handle))
                stop(Tr::tr("there is a second %TAG line for the same handle"));
            m_handles.insert(handle);
        }
        m_scanner.take();
    }
}

int Composer::addNode(const Slot &slot, Kind kind, Style style, text::ByteRange range,
                      const Properties &properties)
{
    if (m_tree.nodes.size() >= mostNodes) {
        throw SyntaxStop{{{range.begin, m_tree.text.size()},
                          Tr::tr("the file has more than %1 keys and values").arg(mostNodes),
                          SyntaxCode::LimitExceeded}};
    }
    const int index = int(m_tree.nodes.size());
    NodeData node;
    node.kind = kind;
    node.style = style;
    node.isKey = slot.isKey;
    node.parent = slot.parent >= 0 ? index - slot.parent : 0;
    node.position = slot.position;
    node.document = int(m_tree.documents.size()) - 1;
    node.range = range;
    node.properties = properties.begin >= 0 ? properties.begin : range.begin;
    node.start = slot.start >= 0 ? slot.start : node.properties;
    node.anchor = properties.anchor;
    node.tag = properties.tag;
    m_tree.nodes.push_back(std::move(node));
    if (slot.parent >= 0)
        m_tree.nodes[size_t(slot.parent)].children.append(index - slot.parent);
    if (!properties.anchor.isEmpty()) {
        m_anchors.insert(properties.anchor, index);
        m_tree.documents.back().hasAnchors = true;
    }
    return index;
}

void Composer::addNull(const Slot &slot, qsizetype at)
{
    addNode(slot, Kind::Null, Style::Plain, {at, at}, {});
}

void Composer::finish(int node, qsizetype end)
{
    NodeData &data = m_tree.nodes[size_t(node)];
    data.range.end = end;
    data.isComplete = true;
    data.last = int(m_tree.nodes.size()) - 1 - node;
    if (data.kind == Kind::Mapping)
        checkKeys(m_tree, node);
}

Composer::Properties Composer::readProperties()
{
    Properties properties;
    while (isOneOf(next(), {TokenType::Anchor, TokenType::Tag})) {
        const bool isAnchor = next() == TokenType::Anchor;
        if (!(isAnchor ? properties.anchor : properties.tag).isEmpty())
            stop(isAnchor ? Tr::tr("a value has one anchor at most") : Tr::tr("a value has one tag at most"));
        const Token token = m_scanner.take();
        if (properties.begin < 0)
            properties.begin = token.range.begin;
        properties.end = token.range.end;
        (isAnchor ? properties.anchor : properties.tag) = token.value;
        const qsizetype second = token.value.indexOf('!', 1);
        const QByteArray handle = token.value.first(second + 1);
        if (!isAnchor && second > 1 && !token.value.startsWith("!<") && !m_handles.contains(handle)) {
            throw SyntaxStop{
                {token.range,
                 Tr::tr("the tag handle “%1” is not declared by a %TAG line").arg(QString::fromUtf8(handle)),
                 SyntaxCode::Syntax}};
        }
    }
    return properties;
}

void Composer::composeAlias(const Slot &slot)
{
    const Token token = m_scanner.take();
    const auto found = m_anchors.constFind(token.value);
    const QString name = QString::fromUtf8(token.value);
    m_tree.documents.back().hasAnchors = true;
    if (found == m_anchors.constEnd())
        m_tree.errors.append(
            {token.range, Tr::tr("there is no anchor “%1” above").arg(name), SyntaxCode::UnknownAnchor});
    const int index = addNode(slot, Kind::Alias, Style::Plain, token.range, {});
    m_tree.nodes[size_t(index)].anchor = token.value;
    if (found == m_anchors.constEnd())
        return;
    if (m_tree.nodes[size_t(*found)].isComplete)
        m_tree.nodes[size_t(index)].target = index - *found;
    else
        m_tree.errors.append(
            {token.range, Tr::tr("the anchor “%1” holds itself").arg(name), SyntaxCode::UnknownAnchor});
}

void Composer::composeNode(const Slot &slot, bool isBlock, bool allowsIndentless)
{
    if (next() == TokenType::Alias)
        return composeAlias(slot);
    if (++m_depth > deepestNode)
        stop(Tr::tr("the nesting is deeper than %1 levels").arg(deepestNode), SyntaxCode::LimitExceeded);
    const Properties properties = readProperties();
    const Token &token = m_scanner.peek();
    const bool isIndentless = allowsIndentless && token.type == TokenType::BlockEntry;
    const auto open = [&](Kind kind, Style style) {
        const int node = addNode(slot, kind, style, token.range, properties);
        m_tree.nodes[size_t(node)].isComplete = false;
        if (!isIndentless)
            m_scanner.take();
        return node;
    };
    if (isIndentless) {
        composeBlockSequence(open(Kind::Sequence, Style::Block), true);
    } else if (token.type == TokenType::Scalar) {
        const Token scalar = m_scanner.take();
        const int node = addNode(slot, Kind::Scalar, scalar.style, scalar.range, properties);
        m_tree.nodes[size_t(node)].isDirect = scalar.isDirect;
        m_tree.nodes[size_t(node)].value = scalar.value;
    } else if (token.type == TokenType::FlowSequenceStart) {
        composeFlowSequence(open(Kind::Sequence, Style::Flow));
    } else if (token.type == TokenType::FlowMappingStart) {
        composeFlowMapping(open(Kind::Mapping, Style::Flow));
    } else if (isBlock && token.type == TokenType::BlockSequenceStart) {
        composeBlockSequence(open(Kind::Sequence, Style::Block), false);
    } else if (isBlock && token.type == TokenType::BlockMappingStart) {
        composeBlockMapping(open(Kind::Mapping, Style::Block));
    } else if (properties.begin >= 0) {
        addNode(slot, Kind::Null, Style::Plain, {properties.end, properties.end}, properties);
    } else {
        stop(Tr::tr("a value is missing here"));
    }
    --m_depth;
}

qsizetype Composer::endOfEntries(int node) const
{
    return childCount(node) > 0 ? endOf(lastChild(node)) : m_tree.nodes.at(size_t(node)).range.begin;
}

bool Composer::isAtEntry(int node, TokenType mark)
{
    if (next() != mark)
        return false;
    if (m_rest)
        m_rest->meetEntry(m_tree, node, m_scanner.peek().range.begin);
    return true;
}

void Composer::composeBlockSequence(int node, bool isIndentless)
{
    for (int item = childCount(node); isAtEntry(node, TokenType::BlockEntry); ++item) {
        const Token dash = m_scanner.take();
        const Slot slot{node, item, false, dash.range.begin};
        const bool isEmpty = isOneOf(next(), {TokenType::BlockEntry, TokenType::BlockEnd}) ||
                             (isIndentless && isOneOf(next(), {TokenType::Key, TokenType::Value}));
        if (isEmpty)
            addNull(slot, dash.range.end);
        else
            composeNode(slot, true);
    }
    if (!isIndentless) {
        if (next() != TokenType::BlockEnd)
            stop(Tr::tr("a list item starting with “-” is expected here; check the indentation"));
        m_scanner.take();
    }
    finish(node, endOfEntries(node));
}

void Composer::composeBlockMapping(int node)
{
    for (int entry = childCount(node) / 2; isAtEntry(node, TokenType::Key); ++entry) {
        const Token mark = m_scanner.take();
        const Slot keySlot{node, entry, true, mark.range.begin};
        if (isOneOf(next(), {TokenType::Key, TokenType::Value, TokenType::BlockEnd}))
            addNull(keySlot, mark.range.end);
        else
            composeNode(keySlot, true, true);
        const Slot valueSlot{node, entry, false, mark.range.begin};
        if (next() != TokenType::Value) {
            addNull(valueSlot, endOf(lastChild(node)));
            continue;
        }
        const Token colon = m_scanner.take();
        if (isOneOf(next(), {TokenType::Key, TokenType::Value, TokenType::BlockEnd}))
            addNull(valueSlot, colon.range.end);
        else
            composeNode(valueSlot, true, true);
    }
    if (next() != TokenType::BlockEnd)
        stop(Tr::tr("a key is expected here; check the indentation of this line"));
    m_scanner.take();
    finish(node, endOfEntries(node));
}

void Composer::composeFlowSequence(int node)
{
    for (int item = 0; next() != TokenType::FlowSequenceEnd; ++item) {
        if (item > 0) {
            if (next() != TokenType::FlowEntry)
                stop(Tr::tr("the list in “[ ]” needs “,” or its closing “]” here"));
            m_scanner.take();
            if (next() == TokenType::FlowSequenceEnd)
                break;
        }
        const Slot slot{node, item, false, -1};
        if (next() == TokenType::Key)
            composePair(slot);
        else
            composeNode(slot, false);
    }
    finish(node, m_scanner.take().range.end);
}

void Composer::composePair(const Slot &slot)
{
    const qsizetype begin = m_scanner.peek().range.begin;
    const int node = addNode(slot, Kind::Mapping, Style::Flow, {begin, begin}, {});
    m_tree.nodes[size_t(node)].isComplete = false;
    composeFlowEntry(node, 0);
    finish(node, endOf(lastChild(node)));
}

// A key with or without "?", and its value if there is one.
void Composer::composeFlowEntry(int node, int entry)
{
    const auto ends = {TokenType::FlowEntry, TokenType::FlowMappingEnd, TokenType::FlowSequenceEnd};
    const qsizetype start = m_scanner.peek().range.begin;
    const bool hasKey = next() == TokenType::Key;
    const Slot slot{node, entry, false, start};
    if (hasKey) {
        const Token mark = m_scanner.take();
        if (next() == TokenType::Value || isOneOf(next(), ends))
            addNull({node, entry, true, start}, mark.range.end);
        else
            composeNode({node, entry, true, start}, false);
    } else {
        composeNode({node, entry, true, start}, false);
    }
    if (!hasKey || next() != TokenType::Value)
        return addNull(slot, endOf(lastChild(node)));
    const Token colon = m_scanner.take();
    if (isOneOf(next(), ends))
        addNull(slot, colon.range.end);
    else
        composeNode(slot, false);
}

void Composer::composeFlowMapping(int node)
{
    for (int entry = 0; next() != TokenType::FlowMappingEnd; ++entry) {
        if (entry > 0) {
            if (next() != TokenType::FlowEntry)
                stop(Tr::tr("the mapping in “{ }” needs “,” or its closing “}” here"));
            m_scanner.take();
            if (next() == TokenType::FlowMappingEnd)
                break;
        }
        composeFlowEntry(node, entry);
    }
    finish(node, m_scanner.take().range.end);
}

} // namespace kw::yaml
