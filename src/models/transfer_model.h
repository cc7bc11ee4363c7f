// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/call_run.h"
#include "models/step_ref.h"

#include <QAbstractListModel>

#include <vector>

namespace kw::models {

// What moves bytes, or did: those under way first, then the latest. At most a hundred.
class TransferModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        StepRole = Qt::UserRole + 1, // StepRef
        CurrentRole,                 // qint64, bytes
        TotalRole,                   // qint64; 0: not known
        LeavesRole,                  // bool: from the builder to elsewhere
        ActiveRole,                  // bool
        AmountRole,                  // "6.1 / 19.4 MB"
    };

    using QAbstractListModel::QAbstractListModel;

    void setCalls(const std::vector<build::CallRun> *calls);
    void refresh(); // looks at every transfer: call it a few times a second

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    int activeCount() const { return m_active; }

private:
    struct Row
    {
        StepRef step;
        QString name;
        build::Transfer transfer;
        bool leaves = false;

        bool isSame(const Row &other) const { return step == other.step && transfer.id == other.transfer.id; }
    };

    QList<Row> collect() const;

    const std::vector<build::CallRun> *m_calls = nullptr;
    QList<Row> m_rows;
    int m_active = 0;
};

} // namespace kw::models
