// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/builds.h"

#include <QAbstractListModel>

namespace kw::models {

// The builds of the window, newest first, under heads: Running, Today, Yesterday, the day.
class BuildListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IsHeadRole = Qt::UserRole + 1, // bool
        NumberRole,                    // int; 0 for heads
        StateRole,                     // int(workspace::Build::State)
        TitleRole,                     // "hello-multiarch, 2 artifacts"
        SecondLineRole,                // starts with the word of the state
        DoneRole,                      // double 0 to 1; -1: not running
        WarnsRole,                     // bool: went well, but a cache could not be used
    };

    // `builds` must outlive the model.
    explicit BuildListModel(const workspace::Builds &builds, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    QModelIndex indexOf(int number) const;

    // The times and shares of what runs have moved on.
    void refreshRunning();

    static QString secondLine(const workspace::Build &build);

private:
    struct Row
    {
        QString head; // empty: a build
        int number = 0;

        bool operator==(const Row &) const = default;
    };

    QList<Row> wantedRows() const;
    void update();

    const workspace::Builds &m_builds;
    QList<Row> m_rows;
};

// "hello-multiarch, 2 artifacts", or the one artifact's name.
QString buildTitle(const workspace::Build &build);

} // namespace kw::models
