// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QWidget>

class QTreeView;

namespace kw::models {
class StructureModel;
}
namespace kw::workspace {
class Workspace;
}

namespace kw::views {

// The tree of the project at the left of its text. Follows the cursor, and leads it.
class StructurePane : public QWidget
{
    Q_OBJECT

public:
    explicit StructurePane(workspace::Workspace &workspace, QWidget *parent = nullptr);

    // Selects what stands there, without telling placeChosen().
    void follow(qsizetype offset);

Q_SIGNALS:
    void placeChosen(qsizetype offset);
    void fileChosen(const QString &path, int line);

private:
    void show();
    void restoreExpansion(const QModelIndex &parent);
    void choose(const QModelIndex &index);

    workspace::Workspace &m_workspace;
    models::StructureModel *m_model;
    QTreeView *m_tree;
    QSet<QString> m_collapsed; // by key; what nobody folded is open
    bool m_isFollowing = false;
};

} // namespace kw::views
