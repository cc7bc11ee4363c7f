// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/call_run.h"
#include "models/step_ref.h"

#include <QAbstractTableModel>

#include <vector>

namespace kw::models {

// Every step of a build as a row: the timeline's twin for reading, sorting and copying. Rows are only added.
class StepModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        StateColumn,
        StepColumn,
        ArtifactColumn,
        PlatformColumn,
        StageColumn,
        StartColumn,
        DurationColumn,
        ColumnCount
    };
    enum Role {
        StepRole = Qt::UserRole + 1, // StepRef
        StateRole,                   // int(build::VertexState)
        SortRole,                    // what the column is sorted by
    };

    using QAbstractTableModel::QAbstractTableModel;

    // The calls must outlive the model or the next setCalls(); nullptr: none.
    void setCalls(const std::vector<build::CallRun> *calls);
    void update(int call, const QList<int> &vertexes);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    StepRef stepAt(int row) const { return m_steps[static_cast<std::size_t>(row)]; }
    int rowOf(StepRef step) const; // -1: not there

    // All rows as comma-separated values with a head line.
    QString csv() const;

private:
    const build::Vertex &vertex(StepRef step) const;
    QString text(StepRef step, int column) const;
    QVariant sortValue(StepRef step, int column) const;

    const std::vector<build::CallRun> *m_calls = nullptr;
    std::vector<StepRef> m_steps;
    std::vector<std::vector<int>> m_rows; // by call and vertex; -1: has no name yet
    build::Nanoseconds m_origin = 0;
};

// "Done", "From cache" …: the words for steps.
QString stepStateWord(build::VertexState state);

} // namespace kw::models
