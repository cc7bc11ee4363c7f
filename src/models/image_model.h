// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/image.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace kw::models {

// One image as a tree: index, platforms, their manifest, config, layers and attestations; or a cache with its
// layers.
class ImageModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, SizeColumn, ColumnCount };
    enum Role {
        KindRole = Qt::UserRole + 1, // int(Kind)
        DigestRole,                  // whole digest as text
        LetterRole,                  // of a shared layer, else empty
        SharedIndexRole,             // its number among the shared layers, from 0; -1: not shared
        DetailRole,                  // QStringList: label, value, label, value … for the inspector pane
    };
    enum class Kind {
        Index,
        Platform,
        Manifest,
        Config,
        Layers,
        Layer,
        Attestation,
        Statement,
        None,
        Cache,
        Record,
        File
    };

    explicit ImageModel(QObject *parent = nullptr);
    ~ImageModel() override;

    void setImage(const image::Image &image);
    void clear();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Node;
    Node *node(const QModelIndex &index) const;

    void addPlatform(Node &parent, const image::PlatformImage &platform, const image::Image &image);
    void addCache(Node &parent, const image::Cache &cache);

    std::unique_ptr<Node> m_root;
};

} // namespace kw::models
