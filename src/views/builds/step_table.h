// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/step_ref.h"

#include <QTableView>

class QSortFilterProxyModel;

namespace kw::models {
class StepModel;
}

namespace kw::views {

// The steps of a build as a table: the twin of the timeline, which copies as CSV.
class StepTable : public QTableView
{
    Q_OBJECT

public:
    explicit StepTable(models::StepModel &model, QWidget *parent = nullptr);

    void showStep(models::StepRef step);

Q_SIGNALS:
    void stepChosen(kw::models::StepRef step);

private:
    models::StepModel &m_model;
    QSortFilterProxyModel *m_sorted;
};

} // namespace kw::views
