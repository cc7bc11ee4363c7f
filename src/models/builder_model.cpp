// SPDX-License-Identifier: Apache-2.0
#include "models/builder_model.h"

#include <algorithm>

namespace kw::models {

using buildx::Builder;
using buildx::Node;
using buildx::NodeStatus;

namespace {

// Builders have the internal id 0, nodes the row of their builder plus one.
constexpr quintptr builderId = 0;

bool sameShape(const QList<Builder> &a, const QList<Builder> &b)
{
    return std::ranges::equal(a, b, [](const Builder &left, const Builder &right) {
        return left.name == right.name &&
               std::ranges::equal(left.nodes, right.nodes, {}, &Node::name, &Node::name);
    });
}

} // namespace

BuilderModel::BuilderModel(const buildx::BuilderList &list, QObject *parent)
    : QAbstractItemModel(parent)
    , m_list(list)
    , m_builders(list.builders())
{
    connect(&list, &buildx::BuilderList::changed, this, &BuilderModel::update);
}

void BuilderModel::update()
{
    if (!sameShape(m_builders, m_list.builders())) {
        beginResetModel();
        m_builders = m_list.builders();
        endResetModel();
        return;
    }
    // Late answers change texts, never rows: nothing moves under the pointer.
    m_builders = m_list.builders();
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex builder = index(row, 0);
        Q_EMIT dataChanged(builder, builder);
        if (const int nodes = rowCount(builder); nodes > 0) {
            Q_EMIT dataChanged(index(0, 0, builder), index(nodes - 1, 0, builder));
        }
    }
}

QModelIndex BuilderModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : builderId);
}

QModelIndex BuilderModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == builderId) {
        return {};
    }
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, builderId);
}

int BuilderModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_builders.size());
    }
    if (parent.internalId() != builderId || parent.column() > 0) {
        return 0;
    }
    const qsizetype nodes = m_builders.at(parent.row()).nodes.size();
    // A single node has nothing to say that its builder does not.
    return nodes > 1 ? static_cast<int>(nodes) : 0;
}

int BuilderModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant BuilderModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const bool isNode = index.internalId() != builderId;
    const Builder &builder =
        m_builders.at(isNode ? static_cast<qsizetype>(index.internalId()) - 1 : index.row());
    if (role == NameRole) {
        return builder.name;
    }
    if (isNode) {
        const Node &node = builder.nodes.at(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return node.name;
        case StatusRole:
            return static_cast<int>(node.status);
        case SecondLineRole:
        case Qt::AccessibleDescriptionRole:
            return buildx::statusText(node.status);
        case Qt::ToolTipRole:
            return node.error ? node.error->summary() : node.endpoint;
        default:
            return {};
        }
    }
    switch (role) {
    case Qt::DisplayRole:
        return builder.name;
    case StatusRole:
        return static_cast<int>(overallStatus(builder));
    case DriverRole:
        return builder.driver;
    case SecondLineRole:
    case Qt::AccessibleDescriptionRole:
        return statusSentence(builder);
    case CurrentRole:
        return builder.current;
    case Qt::ToolTipRole:
        return builder.error ? builder.error->summary() : QString();
    default:
        return {};
    }
}

QModelIndex BuilderModel::indexOf(const QString &builder) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_builders.at(row).name == builder) {
            return index(row, 0);
        }
    }
    return {};
}

NodeStatus BuilderModel::overallStatus(const Builder &builder)
{
    if (builder.error || builder.nodes.isEmpty()) {
        return NodeStatus::Unreachable;
    }
    const auto has = [&](NodeStatus status) {
        return std::ranges::contains(builder.nodes, status, &Node::status);
    };
    for (const NodeStatus status :
         {NodeStatus::Unreachable, NodeStatus::Asking, NodeStatus::Starting, NodeStatus::Stopping}) {
        if (has(status)) {
            return status;
        }
    }
    return has(NodeStatus::Running) ? NodeStatus::Running : builder.nodes.first().status;
}

QString BuilderModel::statusSentence(const Builder &builder)
{
    if (builder.error) {
        return builder.error->what;
    }
    const auto total = static_cast<int>(builder.nodes.size());
    if (total < 2) {
        const QString word = buildx::statusText(overallStatus(builder));
        const bool known = total == 1 && !builder.nodes.first().version.isEmpty();
        return known ? tr("%1, BuildKit %2").arg(word, builder.nodes.first().version) : word;
    }
    return tr("%1 of %n node(s) running", nullptr, total).arg(builder.runningCount());
}

} // namespace kw::models
