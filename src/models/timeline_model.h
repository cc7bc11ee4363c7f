// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/timeline_row.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace kw::models {

// The steps of a build by artifact, platform and stage. A row holds its steps as bars in lanes: steps of one
// row that run at the same time are in different lanes, at most eight. A platform whose steps have one stage
// has no rows below it and holds the bars itself. Rows are only added, never removed or moved, and a step
// stays in its row.
class TimelineModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, BarsColumn, ColumnCount };
    enum Role {
        KindRole = Qt::UserRole + 1, // int(RowKind)
        StateRole,                   // int(RowState)
        RemarkRole,                  // at the right of the name: time, stage, count of steps
    };
    explicit TimelineModel(QObject *parent = nullptr);
    ~TimelineModel() override;

    // The calls must outlive the model or the next setCalls(); nullptr: none.
    void setCalls(const std::vector<build::CallRun> *calls);

    // Vertexes of a call have changed (in their order), or the state of a call has.
    void update(int call, const QList<int> &vertexes);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    const std::vector<Lane> &lanes(const QModelIndex &index) const; // empty for rows without bars
    Span hull(const QModelIndex &index) const; // from the first start to the last end; {0, 0}: not started
    const build::Vertex *vertex(StepRef step) const;

    // The images that have to be there before the row's call can begin.
    QStringList waitsFor(const QModelIndex &index) const;
    // When all that the step needs was there; 0: not known, or it needs nothing.
    Nanoseconds readySince(StepRef step) const;

    // The row that holds the step's bar; invalid when it has not started.
    QModelIndex rowOf(StepRef step) const;

    // The next step that has a bar, in the order of rows, then of starts: `direction` 1 or -1. Without a
    // valid step the first or the last one. Invalid at the end.
    StepRef neighbour(StepRef step, int direction) const;

    // The step of a row to look at first: a failed one, else one that runs, else the last.
    StepRef leadingStep(const QModelIndex &index) const;

    // The first start of all, 0 before it, and the latest moment that was reported.
    Nanoseconds origin() const { return m_origin; }
    Nanoseconds latest() const;

Q_SIGNALS:
    void laneCountChanged(const QModelIndex &index); // of a row that was there before

private:
    struct Place;

    TimelineRow *row(const QModelIndex &index) const;
    QModelIndex indexOf(const TimelineRow *row, int column = NameColumn) const;
    TimelineRow *platformRow(int call, const QString &platform);
    TimelineRow *stageRow(TimelineRow *platform, const QString &stage);
    void take(int call, int vertex);
    void addBars(Place &place, const build::Vertex &vertex, StepRef step);
    void addBar(TimelineRow &stage, Bar bar, const build::Vertex &vertex);
    build::CallState callState(const TimelineRow &row) const;
    QString nameOf(const TimelineRow &row) const;
    QString remarkOf(const TimelineRow &row) const;
    QString accessibleText(const TimelineRow &row, int column) const;
    QList<const TimelineRow *> rowsWithBars() const;

    const std::vector<build::CallRun> *m_calls = nullptr;
    std::vector<std::unique_ptr<TimelineRow>> m_artifacts;
    std::vector<std::vector<Place>> m_places; // by call and vertex
    std::vector<TimelineRow *> m_dirty;
    Nanoseconds m_origin = 0;
};

} // namespace kw::models
