// SPDX-License-Identifier: Apache-2.0
#include "buildx/builder.h"

#include "buildx/tr.h"

#include <algorithm>

namespace kw::buildx {

qsizetype Builder::runningCount() const
{
    return std::ranges::count(nodes, NodeStatus::Running, &Node::status);
}

QString statusWord(NodeStatus status)
{
    switch (status) {
    case NodeStatus::NotKnown:
        break;
    case NodeStatus::Asking:
        return QStringLiteral("asking");
    case NodeStatus::Running:
        return QStringLiteral("running");
    case NodeStatus::NotStarted:
        return QStringLiteral("not-started");
    case NodeStatus::Starting:
        return QStringLiteral("starting");
    case NodeStatus::Stopping:
        return QStringLiteral("stopping");
    case NodeStatus::Stopped:
        return QStringLiteral("stopped");
    case NodeStatus::Unreachable:
        return QStringLiteral("unreachable");
    }
    return QStringLiteral("not-known");
}

QString statusText(NodeStatus status)
{
    switch (status) {
    case NodeStatus::NotKnown:
        break;
    case NodeStatus::Asking:
        return Tr::tr("Asking");
    case NodeStatus::Running:
        return Tr::tr("Running");
    case NodeStatus::NotStarted:
        return Tr::tr("Not started");
    case NodeStatus::Starting:
        return Tr::tr("Starting");
    case NodeStatus::Stopping:
        return Tr::tr("Stopping");
    case NodeStatus::Stopped:
        return Tr::tr("Stopped");
    case NodeStatus::Unreachable:
        return Tr::tr("Unreachable");
    }
    return Tr::tr("Not known");
}

Support supportOf(const Node &node, const QString &platform)
{
    const QStringList &detected = node.detectedPlatforms;
    const bool claimed = node.claimedPlatforms.contains(platform);
    if (detected.isEmpty()) {
        return claimed ? Support::Native : Support::None;
    }
    if (!claimed && !detected.contains(platform)) {
        return Support::None;
    }
    // A claim moves the platform to the front of what buildx prints, so the first one without a claim is not
    // always the machine's own: variants of the claimed platform tell.
    const auto isOwn = [&](const QString &own) {
        return own == platform || own.startsWith(platform + u'/') || platform.startsWith(own + u'/');
    };
    const QString own = detected.first().section(u'/', 0, 1);
    return isOwn(own) ? Support::Native : Support::Emulated;
}

qsizetype chosenNode(const QList<Node> &nodes, const QString &platform)
{
    const auto firstWhere = [&](auto &&matches) {
        const auto found = std::ranges::find_if(nodes, matches);
        return found == nodes.end() ? qsizetype(-1) : qsizetype(found - nodes.begin());
    };
    const qsizetype claims = firstWhere([&](const Node &n) { return n.claimedPlatforms.contains(platform); });
    if (claims >= 0) {
        return claims;
    }
    const qsizetype reports =
        firstWhere([&](const Node &n) { return n.detectedPlatforms.contains(platform); });
    if (reports >= 0) {
        return reports;
    }
    return nodes.isEmpty() ? -1 : 0;
}

} // namespace kw::buildx
