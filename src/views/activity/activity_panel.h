// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPushButton;
class QTableView;

namespace kw::models {
class ActivityModel;
}
namespace kw::process {
class ActivityJournal;
}

namespace kw::views {

// The journal of what was run, with "copy" for each command.
class ActivityPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityPanel(process::ActivityJournal &journal, QWidget *parent = nullptr);

    models::ActivityModel *model() const { return m_model; }

private:
    void copyCurrent();

    process::ActivityJournal &m_journal;
    models::ActivityModel *m_model;
    QTableView *m_table;
};

} // namespace kw::views
