// SPDX-License-Identifier: Apache-2.0
#include "skaffold/member.h"

#include <algorithm>
#include <array>

namespace kw::skaffold {

namespace {

bool isNothing(const yaml::Node &node)
{
    const yaml::Node real = node.resolved();
    return real.kind() == yaml::Kind::Null ||
           (real.isScalar() && real.scalarType() == yaml::ScalarType::Null);
}

bool isOneOf(const yaml::Node &node, const std::array<QByteArrayView, 4> &words)
{
    const QByteArray text = node.resolved().utf8().toLower();
    return std::ranges::find(words, QByteArrayView(text)) != words.end();
}

} // namespace

yaml::Node member(const yaml::Node &mapping, QStringView key)
{
    const yaml::Node real = mapping.resolved();
    if (!real.isMapping())
        return {};
    if (const yaml::Node own = real.find(key))
        return isNothing(own) ? yaml::Node() : own;
    if (!real.merges())
        return {};
    const QList<yaml::MergedEntry> merged = real.mergedEntries();
    for (const yaml::MergedEntry &entry : merged) {
        if (entry.key.resolved().text() == key)
            return isNothing(entry.value) ? yaml::Node() : entry.value;
    }
    return {};
}

yaml::Node resolvedMember(const yaml::Node &mapping, QStringView key)
{
    return member(mapping, key).resolved();
}

QString textOf(const yaml::Node &node)
{
    const yaml::Node real = node.resolved();
    return real.isScalar() ? real.text() : QString();
}

QString textOf(const yaml::Node &mapping, QStringView key)
{
    return textOf(member(mapping, key));
}

bool isTrue(const yaml::Node &node)
{
    return isOneOf(node, {"true", "yes", "on", "y"});
}

bool isFalse(const yaml::Node &node)
{
    return isOneOf(node, {"false", "no", "off", "n"});
}

QList<yaml::Node> items(const yaml::Node &list)
{
    const yaml::Node real = list.resolved();
    QList<yaml::Node> all;
    if (!real.isSequence())
        return all;
    all.reserve(real.size());
    for (int i = 0; i < real.size(); ++i)
        all.append(real.at(i));
    return all;
}

QList<yaml::Node> items(const yaml::Node &mapping, QStringView key)
{
    return items(member(mapping, key));
}

QList<yaml::Entry> entries(const yaml::Node &mapping)
{
    const yaml::Node real = mapping.resolved();
    if (!real.isMapping())
        return {};
    if (!real.merges())
        return real.entries();
    QList<yaml::Entry> all;
    const QList<yaml::MergedEntry> merged = real.mergedEntries();
    for (const yaml::MergedEntry &entry : merged)
        all.append({entry.key, entry.value});
    return all;
}

yaml::Node keyOrSelf(const yaml::Node &node)
{
    const yaml::Node key = node.key();
    return key ? key : node;
}

} // namespace kw::skaffold
