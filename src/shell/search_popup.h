// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "controls/popup_frame.h"

#include <QIcon>

class QLineEdit;
class QListView;
class QModelIndex;
class QSortFilterProxyModel;
class QStandardItem;
class QStandardItemModel;

namespace kw::shell {

// A list with a search field that opens below a control: "op fo" finds "Open a folder…", as every word typed
// has to occur. The arrows move in the list while the field has the keyboard, Enter takes the current row,
// Escape closes.
class SearchPopup : public controls::PopupFrame
{
    Q_OBJECT

public:
    explicit SearchPopup(QWidget *parent);

protected:
    // What is searched, for people and screen readers; the list is empty then.
    void begin(const QString &what);
    // The remark stands at the right of the row.
    QStandardItem *addRow(const QIcon &icon, const QString &text, const QString &remark);
    void openBelow(const QRect &anchor, int leastWidth, const QStandardItem *current);

    // A row was clicked, or Enter was pressed on it.
    virtual void take(QStandardItem *item) = 0;
    // A key that the field need not see.
    virtual bool takeKey(int key);

    QStandardItem *currentItem() const;
    const QStandardItemModel &model() const { return *m_model; }
    bool isSearching() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QStandardItem *itemAt(const QModelIndex &index) const;
    void takeCurrent();

    QLineEdit *m_search;
    QListView *m_list;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_filter;
};

} // namespace kw::shell
