// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/document_check.h"

#include <QAbstractTableModel>

namespace kw::models {

// The problems of the open document, in the order of its text.
class ProblemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SeverityColumn, MessageColumn, WhereColumn, RuleColumn, FixColumn, ColumnCount };
    enum Role {
        SeverityRole = Qt::UserRole + 1, // int(schema::Severity)
        SortRole,                        // severity by weight, place by line; else the text
    };

    using QAbstractTableModel::QAbstractTableModel;

    // Rows that stay the same are left alone, so that the selection survives an edit elsewhere.
    void setProblems(const QString &file, const QList<workspace::Problem> &problems);
    const QList<workspace::Problem> &problems() const { return m_problems; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static QString severityWord(schema::Severity severity);

private:
    QString text(const workspace::Problem &problem, int column) const;

    QString m_file;
    QList<workspace::Problem> m_problems;
};

} // namespace kw::models
