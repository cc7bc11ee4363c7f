// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "process/activity_journal.h"

#include <QAbstractTableModel>

namespace kw::models {

// The journal of runs, newest first.
class ActivityModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        StateColumn,
        TitleColumn,
        CommandColumn,
        StartedColumn,
        DurationColumn,
        ExitColumn,
        ColumnCount
    };
    enum Role {
        EntryIdRole = Qt::UserRole + 1, // qint64
        ReasonRole,                     // int(process::ProcessReason), invalid while it runs
        SucceededRole,                  // bool
    };

    // The journal must outlive the model.
    explicit ActivityModel(const process::ActivityJournal &journal, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    int runningCount() const;

private:
    const process::ActivityEntry *entry(int row) const;
    QString text(const process::ActivityEntry &entry, int column) const;
    int rowOf(qint64 id) const;

    const process::ActivityJournal &m_journal;
    QList<qint64> m_ids; // newest first
};

} // namespace kw::models
