// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "buildx/builder_list.h"

#include <QAbstractItemModel>

namespace kw::models {

// Builders with their nodes below them, following a BuilderList without losing the selection.
class BuilderModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::UserRole + 1, // of the builder, also for nodes
        StatusRole,                  // int(buildx::NodeStatus); of a builder: what its nodes add up to
        DriverRole,
        SecondLineRole, // starts with the word of the state
        CurrentRole,    // bool: buildx has it selected
    };

    // The list must outlive the model.
    explicit BuilderModel(const buildx::BuilderList &list, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    QModelIndex indexOf(const QString &builder) const;

    // What the nodes of a builder add up to, and the sentence for it.
    static buildx::NodeStatus overallStatus(const buildx::Builder &builder);
    static QString statusSentence(const buildx::Builder &builder);

private:
    void update();

    const buildx::BuilderList &m_list;
    QList<buildx::Builder> m_builders; // as the views know them
};

} // namespace kw::models
