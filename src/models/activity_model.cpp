// SPDX-License-Identifier: Apache-2.0
#include "models/activity_model.h"

#include "core/format.h"

#include <QLocale>

#include <algorithm>

namespace kw::models {

using process::ActivityEntry;
using process::ProcessReason;

namespace {

QString stateText(const ActivityEntry &entry)
{
    if (entry.running) {
        return ActivityModel::tr("Running");
    }
    switch (entry.reason) {
    case ProcessReason::Exited:
        return entry.exitCode == 0 ? ActivityModel::tr("Done") : ActivityModel::tr("Failed");
    case ProcessReason::Cancelled:
        return ActivityModel::tr("Cancelled");
    case ProcessReason::TimedOut:
        return ActivityModel::tr("Timed out");
    case ProcessReason::FailedToStart:
    case ProcessReason::Crashed:
        return ActivityModel::tr("Failed");
    }
    return {};
}

} // namespace

ActivityModel::ActivityModel(const process::ActivityJournal &journal, QObject *parent)
    : QAbstractTableModel(parent)
    , m_journal(journal)
{
    for (const ActivityEntry &entry : journal.entries()) {
        m_ids.prepend(entry.id);
    }
    connect(&journal, &process::ActivityJournal::entryAdded, this, [this](qint64 id) {
        beginInsertRows({}, 0, 0);
        m_ids.prepend(id);
        endInsertRows();
    });
    connect(&journal, &process::ActivityJournal::entryChanged, this, [this](qint64 id) {
        if (const int row = rowOf(id); row >= 0) {
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    });
    connect(&journal, &process::ActivityJournal::entryDropped, this, [this](qint64 id) {
        if (const int row = rowOf(id); row >= 0) {
            beginRemoveRows({}, row, row);
            m_ids.removeAt(row);
            endRemoveRows();
        }
    });
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    const ActivityEntry *found = index.isValid() ? entry(index.row()) : nullptr;
    if (!found) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(*found, index.column());
    case Qt::ToolTipRole:
        return index.column() == CommandColumn ? found->command.displayText() : found->errorText;
    case Qt::AccessibleDescriptionRole:
        return found->errorText;
    case EntryIdRole:
        return found->id;
    case ReasonRole:
        return found->running ? QVariant() : QVariant(static_cast<int>(found->reason));
    case SucceededRole:
        return !found->running && found->reason == ProcessReason::Exited && found->exitCode == 0;
    default:
        return {};
    }
}

QString ActivityModel::text(const ActivityEntry &found, int column) const
{
    switch (column) {
    case StateColumn:
        return stateText(found);
    case TitleColumn:
        return found.title;
    case CommandColumn:
        return found.command.displayText();
    case StartedColumn:
        return QLocale().toString(found.started.toLocalTime().time(), QLocale::ShortFormat);
    case DurationColumn:
        return found.running ? QString() : formatDuration(found.duration);
    case ExitColumn:
        return found.running || found.reason != ProcessReason::Exited ? QString()
                                                                      : QString::number(found.exitCode);
    default:
        return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case StateColumn:
        return tr("State");
    case TitleColumn:
        return tr("Task");
    case CommandColumn:
        return tr("Command");
    case StartedColumn:
        return tr("Started");
    case DurationColumn:
        return tr("Took");
    case ExitColumn:
        return tr("Exit code");
    default:
        return {};
    }
}

int ActivityModel::runningCount() const
{
    return static_cast<int>(
        std::ranges::count_if(m_journal.entries(), [](const ActivityEntry &entry) { return entry.running; }));
}

const ActivityEntry *ActivityModel::entry(int row) const
{
    return m_journal.find(m_ids.at(row));
}

int ActivityModel::rowOf(qint64 id) const
{
    return static_cast<int>(m_ids.indexOf(id));
}

} // namespace kw::models
