// SPDX-License-Identifier: Apache-2.0
#include "yaml/tr.h"
#include "yaml/tree.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace kw::yaml {

namespace {

constexpr qint64 mostExpandedNodes = 4'000'000; // after following aliases

} // namespace

qsizetype findControl(QByteArrayView bytes)
{
    const auto found = std::ranges::find_if(bytes, [](char c) {
        const auto byte = static_cast<uchar>(c);
        return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F;
    });
    return found == bytes.end() ? -1 : found - bytes.begin();
}

// They are the first error of a tree, or that is a fault at one.
bool hasControls(const Tree &tree)
{
    return !tree.errors.isEmpty() && findControl(tree.text.view(tree.errors.first().range)) >= 0;
}

void checkControls(Tree &tree)
{
    const qsizetype at = findControl(tree.text.bytes());
    if (at >= 0)
        tree.errors.append({{at, at + 1}, Tr::tr("control characters are not allowed"), SyntaxCode::Syntax});
}

// Aliases multiply what they stand for: count before anybody expands them.
void checkExpansion(Tree &tree)
{
    std::vector<qint64> sizes(tree.nodes.size(), 1);
    for (size_t i = tree.nodes.size(); i-- > 0;) {
        const NodeData &node = tree.nodes[i];
        if (node.kind == Kind::Alias)
            sizes[i] = 0;
    }
    std::vector<qint64> prefix(tree.nodes.size() + 1, 0);
    for (size_t i = 0; i < tree.nodes.size(); ++i) {
        const NodeData &node = tree.nodes[i];
        if (node.kind == Kind::Alias && node.target > 0) {
            const size_t target = i - size_t(node.target);
            sizes[i] = prefix[target + size_t(tree.nodes[target].last) + 1] - prefix[target];
        }
        prefix[i + 1] = prefix[i] + sizes[i];
        if (prefix[i + 1] > mostExpandedNodes + qint64(tree.nodes.size())) {
            tree.errors.append(
                {node.range, Tr::tr("the aliases expand to too much data"), SyntaxCode::LimitExceeded});
            return;
        }
    }
}

void checkKeys(Tree &tree, int mapping)
{
    const QList<int> &children = tree.nodes[size_t(mapping)].children;
    QSet<std::pair<QByteArray, int>> seen;
    for (qsizetype i = 0; i < children.size(); i += 2) {
        const int place = mapping + children.at(i);
        const NodeData &written = tree.nodes[size_t(place)];
        const NodeData &key = tree.nodes[size_t(place - written.target)];
        if (key.kind == Kind::Sequence || key.kind == Kind::Mapping) {
            tree.errors.append(
                {written.range, Tr::tr("a list or a mapping cannot be a key"), SyntaxCode::InvalidKey});
            continue;
        }
        const QByteArray name = scalarBytes(tree, key);
        const auto type = scalarType(name, key.tag, key.style == Style::Plain);
        const std::pair<QByteArray, int> identity(name, int(type));
        if (seen.contains(identity)) {
            tree.errors.append({written.range,
                                Tr::tr("the key “%1” is there twice").arg(QString::fromUtf8(name)),
                                SyntaxCode::DuplicateKey});
        }
        seen.insert(identity);
    }
}

} // namespace kw::yaml
