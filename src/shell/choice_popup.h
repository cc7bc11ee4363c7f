// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/search_popup.h"

class QAction;

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

// A list with search that opens below a chip: one thing to choose, or boxes to tick; actions below.
class ChoicePopup : public SearchPopup
{
    Q_OBJECT

public:
    enum class Kind { ChooseOne, TickSeveral };

    using SearchPopup::SearchPopup;

    // `what` names the list for people and screen readers; `none` is shown when it is empty.
    void open(Kind kind, const QString &what, const QString &none, const QList<Choice> &choices,
              const QList<QAction *> &actions, const QRect &anchor);

Q_SIGNALS:
    void chosen(const QString &id);
    void ticked(const QStringList &ids); // all ticked ones, in the order of the list

protected:
    void take(QStandardItem *item) override;
    bool takeKey(int key) override;

private:
    void toggle(QStandardItem *item);

    Kind m_kind = Kind::ChooseOne;
};

} // namespace kw::shell
