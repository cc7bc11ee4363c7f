// SPDX-License-Identifier: Apache-2.0
#include "views/builds/step_table.h"

#include "models/step_model.h"
#include "style/theme.h"
#include "views/builds/step_look.h"
#include "views/state_delegate.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSortFilterProxyModel>

namespace kw::views {

using namespace style;
using models::StepModel;
using models::StepRef;

StepTable::StepTable(StepModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_sorted(new QSortFilterProxyModel(this))
{
    m_sorted->setSourceModel(&model);
    m_sorted->setSortRole(StepModel::SortRole);
    setObjectName(QStringLiteral("builds.table"));
    setAccessibleName(tr("Steps of the build"));
    setModel(m_sorted);
    const auto state = [](const QModelIndex &index) {
        return stateOf(static_cast<build::VertexState>(index.data(StepModel::StateRole).toInt()));
    };
    setItemDelegateForColumn(StepModel::StateColumn, new StateDelegate(state, this));
    setSortingEnabled(true);
    sortByColumn(StepModel::StartColumn, Qt::AscendingOrder);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(dp(26));
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(StepModel::StepColumn, QHeaderView::Stretch);
    setColumnWidth(StepModel::StateColumn, dp(110));
    for (const int column : {StepModel::ArtifactColumn, StepModel::PlatformColumn, StepModel::StageColumn}) {
        setColumnWidth(column, dp(130));
    }
    auto *copy = new QAction(icon(QStringLiteral("copy")), tr("Copy all as CSV"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_model.csv()); });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        const auto step = current.data(StepModel::StepRole).value<StepRef>();
        if (step.isValid()) {
            Q_EMIT stepChosen(step);
        }
    });
}

void StepTable::showStep(StepRef step)
{
    if (const int row = m_model.rowOf(step); row >= 0) {
        setCurrentIndex(m_sorted->mapFromSource(m_model.index(row, 0)));
    }
}

} // namespace kw::views
