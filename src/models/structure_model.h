// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/symbols.h"
#include "workspace/document_check.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace kw::models {

// The open project as a tree: the file with its configurations, artifacts, profiles (to tick) and modules,
// and the Dockerfiles with their stages. Problems count upwards.
class StructureModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        IconRole = Qt::UserRole + 1, // name of a line icon
        DetailRole,                  // the quiet words beside the name
        ErrorsRole,                  // int, of it and all below
        WarningsRole,
        OffsetRole, // qlonglong, byte to go to in the open file; -1: another file
        FileRole,   // absolute path of another file
        LineRole,   // in it, from 1
        KeyRole,    // the same for the same thing after an edit
        IsStrongRole,
    };

    explicit StructureModel(QObject *parent = nullptr);
    ~StructureModel() override;

    // Keeps its rows where only texts and counts changed; true where it could not and was reset.
    bool setProject(const QString &file, const workspace::CheckedText &text, const QStringList &profiles);
    // The innermost thing of the open file at a byte; invalid when there is none.
    QModelIndex indexAt(qsizetype offset) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void profileTicked(const QString &name, bool on);

private:
    struct Node;

    Node *nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Node *node) const;
    void tellChanges(const QModelIndex &parent);

    std::unique_ptr<Node> m_root;
};

} // namespace kw::models
