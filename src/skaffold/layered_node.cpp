// SPDX-License-Identifier: Apache-2.0
#include "skaffold/layered_node.h"

#include "skaffold/member.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::skaffold {

namespace {

// Structs in Skaffold's types, whose fields are put together one by one; all other objects are pointers.
bool isPutTogether(const QString &key)
{
    static const QStringList keys{u"build"_s, u"deploy"_s, u"manifests"_s, u"hooks"_s, u"logs"_s};
    return keys.contains(key);
}

// Keys of which one replaces the others.
const QStringList &buildEnvironments()
{
    static const QStringList keys{u"local"_s, u"googleCloudBuild"_s, u"cluster"_s};
    return keys;
}

// In a profile beside its pipeline.
bool isOfProfile(const QString &key)
{
    static const QStringList keys{u"name"_s, u"activation"_s, u"requiresAllActivations"_s, u"patches"_s};
    return keys.contains(key);
}

bool isNumber(const QString &segment)
{
    return !segment.isEmpty() && std::ranges::all_of(segment, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

LayeredNode LayeredNode::child(const QString &segment) const
{
    const yaml::Node node = top();
    if (node.isSequence())
        return {isNumber(segment) ? node.at(segment.toInt()) : yaml::Node(), {}};
    const bool isTop = m_profile && m_base && m_profile.parent().isSequence();
    const yaml::Node over = isTop && isOfProfile(segment) ? yaml::Node() : resolvedMember(m_profile, segment);
    const yaml::Node under = resolvedMember(m_base, segment);
    if (over && !(over.isMapping() && isPutTogether(segment)))
        return {over, {}};
    if (buildEnvironments().contains(segment) && !over) {
        for (const QString &other : buildEnvironments()) {
            if (member(m_profile, other))
                return {{}, {}};
        }
    }
    return {over, under};
}

QStringList LayeredNode::keys() const
{
    QStringList names;
    for (const yaml::Node &node : {m_profile, m_base}) {
        const QList<yaml::Entry> all = entries(node);
        for (const yaml::Entry &entry : all) {
            const QString name = textOf(entry.key);
            if (!names.contains(name) && child(name).isValid())
                names.append(name);
        }
    }
    return names;
}

QString LayeredNode::text(const QString &key) const
{
    const LayeredNode value = child(key);
    return textOf(value.top());
}

} // namespace kw::skaffold
