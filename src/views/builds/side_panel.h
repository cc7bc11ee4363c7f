// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/step_ref.h"

#include <QWidget>

class QListView;
class QVBoxLayout;

namespace kw::controls {
class PaneHead;
}
namespace kw::models {
class TransferModel;
}
namespace kw::workspace {
class Build;
}

namespace kw::views {

class CacheShares;

// At a glance: how much of each artifact came from the cache, and what is being moved.
class SidePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SidePanel(QWidget *parent = nullptr);

    void setBuild(const workspace::Build *build); // nullptr: none
    void refresh();                               // call it at most four times a second

Q_SIGNALS:
    void stepChosen(kw::models::StepRef step);

private:
    models::TransferModel *m_transfers;
    CacheShares *m_shares;
    controls::PaneHead *m_cacheHead;
    controls::PaneHead *m_transferHead;
    QListView *m_list;
};

} // namespace kw::views
