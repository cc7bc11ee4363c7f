// SPDX-License-Identifier: Apache-2.0
#include "models/transfer_model.h"

#include "build/build_progress.h"
#include "core/format.h"

#include <algorithm>

namespace kw::models {

namespace {

constexpr qsizetype mostRows = 100;

// "sha256:5b1e94…" with what it belongs to: "pull golang:1.25 sha256:5b1e94…".
QString nameOf(const build::Vertex &vertex, const build::Transfer &transfer)
{
    QString what = transfer.id;
    if (what.endsWith(QLatin1Char(':'))) {
        what.chop(1);
    }
    const qsizetype digest = what.indexOf(QLatin1String("sha256:"));
    if (digest >= 0) {
        what = what.first(digest) + shortDigest(what.sliced(digest));
    }
    if (vertex.step.kind == build::StepKind::Pull) {
        const QString image =
            vertex.step.instruction.section(QLatin1Char(' '), 1).section(QLatin1Char('@'), 0, 0);
        return QStringLiteral("%1 %2").arg(image, what);
    }
    return vertex.step.platform.isEmpty() ? what : QStringLiteral("%1 %2").arg(what, vertex.step.platform);
}

} // namespace

void TransferModel::setCalls(const std::vector<build::CallRun> *calls)
{
    m_calls = calls;
    refresh();
}

QList<TransferModel::Row> TransferModel::collect() const
{
    QList<Row> rows;
    for (std::size_t call = 0; m_calls && call < m_calls->size(); ++call) {
        const QList<build::Vertex> &vertexes = (*m_calls)[call].vertexes().vertexes();
        for (qsizetype i = 0; i < vertexes.size(); ++i) {
            for (const build::Transfer &transfer : vertexes.at(i).transfers) {
                // What has no amount is an action of the exporter, no transfer.
                if (transfer.current > 0 || transfer.total > 0) {
                    rows.append({{static_cast<int>(call), static_cast<int>(i)},
                                 nameOf(vertexes.at(i), transfer),
                                 transfer,
                                 build::leavesBuilder(vertexes.at(i), transfer)});
                }
            }
        }
    }
    std::ranges::stable_sort(rows, [](const Row &left, const Row &right) {
        const bool leftActive = left.transfer.completed == 0;
        const bool rightActive = right.transfer.completed == 0;
        return leftActive != rightActive ? leftActive : left.transfer.started > right.transfer.started;
    });
    rows.resize(std::min(rows.size(), mostRows));
    return rows;
}

// Rows go and come one by one, then all take their new places: what is selected stays selected.
void TransferModel::refresh()
{
    const QList<Row> rows = collect();
    const auto placeIn = [](const QList<Row> &list, const Row &row) {
        return std::ranges::find_if(list, [&row](const Row &each) { return each.isSame(row); }) -
               list.begin();
    };
    for (qsizetype i = m_rows.size(); i-- > 0;) {
        if (placeIn(rows, m_rows.at(i)) == rows.size()) {
            beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
            m_rows.removeAt(i);
            endRemoveRows();
        }
    }
    for (const Row &row : rows) {
        if (placeIn(m_rows, row) == m_rows.size()) {
            const int last = static_cast<int>(m_rows.size());
            beginInsertRows({}, last, last);
            m_rows.append(row);
            endInsertRows();
        }
    }
    const bool sameOrder = std::ranges::equal(
        m_rows, rows, [](const Row &left, const Row &right) { return left.isSame(right); });
    if (!sameOrder) {
        Q_EMIT layoutAboutToBeChanged();
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        for (const QModelIndex &each : before) {
            after << index(static_cast<int>(placeIn(rows, m_rows.at(each.row()))), each.column());
        }
        m_rows = rows;
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged();
    }
    m_rows = rows;
    m_active = static_cast<int>(
        std::ranges::count_if(m_rows, [](const Row &row) { return row.transfer.completed == 0; }));
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
    }
}

int TransferModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TransferModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    const build::Transfer &transfer = row.transfer;
    const QString amount = transfer.total > 0 && transfer.completed == 0
                               ? tr("%1 of %2").arg(formatSize(transfer.current), formatSize(transfer.total))
                               : formatSize(transfer.current);
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(row.name, amount);
    case StepRole:
        return QVariant::fromValue(row.step);
    case CurrentRole:
        return transfer.current;
    case TotalRole:
        return transfer.total;
    case LeavesRole:
        return row.leaves;
    case ActiveRole:
        return transfer.completed == 0;
    case AmountRole:
        return amount;
    default:
        return {};
    }
}

} // namespace kw::models
