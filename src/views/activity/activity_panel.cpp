// SPDX-License-Identifier: Apache-2.0
#include "views/activity/activity_panel.h"

#include "models/activity_model.h"
#include "style/icon.h"
#include "style/theme.h"
#include "views/state_delegate.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace kw::views {

using namespace style;
using models::ActivityModel;

namespace {

State runState(const QModelIndex &index)
{
    const QVariant reason = index.data(ActivityModel::ReasonRole);
    if (!reason.isValid()) {
        return State::Running;
    }
    if (index.data(ActivityModel::SucceededRole).toBool()) {
        return State::Done;
    }
    return reason.toInt() == static_cast<int>(process::ProcessReason::Cancelled) ? State::Cancelled
                                                                                 : State::Failed;
}

} // namespace

ActivityPanel::ActivityPanel(process::ActivityJournal &journal, QWidget *parent)
    : QWidget(parent)
    , m_journal(journal)
    , m_model(new ActivityModel(journal, this))
    , m_table(new QTableView)
{
    m_table->setObjectName(QStringLiteral("activity.table"));
    m_table->setAccessibleName(tr("Running and finished tasks"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(ActivityModel::StateColumn, new StateDelegate(runState, m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(dp(28));
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setFont(Theme::instance()->font(TextStyle::SmallStrong));
    m_table->horizontalHeader()->setSectionResizeMode(ActivityModel::CommandColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(ActivityModel::StateColumn, dp(110));
    m_table->setColumnWidth(ActivityModel::TitleColumn, dp(240));

    auto *copy = new QAction(icon(QStringLiteral("copy")), tr("Copy command"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, &ActivityPanel::copyCurrent);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
}

void ActivityPanel::copyCurrent()
{
    const auto *entry = m_journal.find(m_table->currentIndex().data(ActivityModel::EntryIdRole).toLongLong());
    if (entry) {
        QGuiApplication::clipboard()->setText(entry->command.shellText());
    }
}

} // namespace kw::views
