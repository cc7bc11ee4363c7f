// SPDX-License-Identifier: Apache-2.0
#include "views/project/structure_pane.h"

#include "controls/label.h"
#include "models/structure_model.h"
#include "style/icon.h"
#include "views/project/structure_delegate.h"
#include "workspace/workspace.h"

#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

namespace kw::views {

using namespace style;
using models::StructureModel;

StructurePane::StructurePane(workspace::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new StructureModel(this))
    , m_tree(new QTreeView)
{
    m_tree->setObjectName(QStringLiteral("project.structure"));
    m_tree->setAccessibleName(tr("Structure of the project"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new StructureDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setExpandsOnDoubleClick(true);
    setFocusProxy(m_tree);
    m_tree->viewport()->setBackgroundRole(QPalette::AlternateBase); // follows the theme

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new controls::PaneHead(tr("Structure")));
    layout->addWidget(m_tree, 1);

    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        m_collapsed.insert(index.data(StructureModel::KeyRole).toString());
    });
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        m_collapsed.remove(index.data(StructureModel::KeyRole).toString());
    });
    connect(m_tree, &QTreeView::clicked, this, &StructurePane::choose);
    connect(m_tree, &QTreeView::activated, this, &StructurePane::choose);
    connect(m_model, &StructureModel::profileTicked, this, [this](const QString &name, bool on) {
        QStringList profiles = m_workspace.profiles();
        profiles.removeAll(name);
        if (on) {
            profiles << name;
        }
        m_workspace.setProfiles(profiles);
    });
    connect(&workspace.check(), &workspace::DocumentCheck::changed, this, &StructurePane::show);
    connect(&workspace, &workspace::Workspace::profilesChanged, this, &StructurePane::show);
    connect(&workspace, &workspace::Workspace::projectChanged, this, [this] { m_collapsed.clear(); });
    show();
}

void StructurePane::show()
{
    const QScopedValueRollback guard(m_isFollowing, true);
    const QString current = m_tree->currentIndex().data(StructureModel::KeyRole).toString();
    if (!m_model->setProject(m_workspace.projectFile(), m_workspace.check().answer(),
                             m_workspace.profiles())) {
        return;
    }
    restoreExpansion({});
    const QModelIndexList same = m_model->match(m_model->index(0, 0), StructureModel::KeyRole, current, 1,
                                                Qt::MatchExactly | Qt::MatchRecursive);
    if (!current.isEmpty() && !same.isEmpty()) {
        m_tree->setCurrentIndex(same.first());
    }
}

void StructurePane::restoreExpansion(const QModelIndex &parent)
{
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        // Artifacts and Dockerfiles start folded: the names of all of them come first.
        const bool isLeafish = index.data(StructureModel::OffsetRole).toLongLong() < 0 ||
                               index.data(StructureModel::IconRole).toString() == QLatin1String("artifact");
        const QString key = index.data(StructureModel::KeyRole).toString();
        m_tree->setExpanded(index, !isLeafish && !m_collapsed.contains(key));
        restoreExpansion(index);
    }
}

void StructurePane::choose(const QModelIndex &index)
{
    if (m_isFollowing || !index.isValid()) {
        return;
    }
    const qsizetype offset = index.data(StructureModel::OffsetRole).toLongLong();
    if (offset >= 0) {
        Q_EMIT placeChosen(offset);
    } else {
        Q_EMIT fileChosen(index.data(StructureModel::FileRole).toString(),
                          index.data(StructureModel::LineRole).toInt());
    }
}

void StructurePane::follow(qsizetype offset)
{
    const QScopedValueRollback guard(m_isFollowing, true);
    QModelIndex index = m_model->indexAt(offset);
    // A folded parent stands for what is in it.
    for (QModelIndex up = index.parent(); up.isValid(); up = up.parent()) {
        if (!m_tree->isExpanded(up)) {
            index = up;
        }
    }
    if (index.isValid() && index != m_tree->currentIndex()) {
        m_tree->setCurrentIndex(index);
    }
}

} // namespace kw::views
