// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QIcon>

class QAction;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStandardItem;
class QStandardItemModel;

namespace kw::shell {

// One line of a ChoicePopup.
struct Choice
{
    QString id;
    QString text;
    QString remark;
    QIcon icon;
    bool isCurrent = false;
    bool isTicked = false; // in a popup with boxes to tick
};

// A list with search that opens below a chip: one thing to choose, or boxes to tick; actions below. Escape
// closes it.
class ChoicePopup : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { ChooseOne, TickSeveral };

    explicit ChoicePopup(QWidget *parent);

    // `what` names the list for people and screen readers; `none` is shown when it is empty.
    void open(Kind kind, const QString &what, const QString &none, const QList<Choice> &choices,
              const QList<QAction *> &actions, const QRect &anchor);

Q_SIGNALS:
    void chosen(const QString &id);
    void ticked(const QStringList &ids); // all ticked ones, in the order of the list

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void toggle(QStandardItem *item);

    Kind m_kind = Kind::ChooseOne;
    QLineEdit *m_search;
    QListView *m_list;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_filter;
};

} // namespace kw::shell
