// SPDX-License-Identifier: Apache-2.0
#include "shell/choice_popup.h"

#include "style/icon.h"
#include "style/theme.h"

#include <QAction>
#include <QStandardItemModel>

namespace kw::shell {

using namespace style;

namespace {

constexpr int choiceIdRole = Qt::UserRole + 2;
constexpr int choiceActionRole = Qt::UserRole + 3;
constexpr qreal choiceWidth = 340;

} // namespace

void ChoicePopup::open(Kind kind, const QString &what, const QString &none, const QList<Choice> &choices,
                       const QList<QAction *> &actions, const QRect &anchor)
{
    m_kind = kind;
    begin(what);
    QStandardItem *current = nullptr;
    for (const Choice &choice : choices) {
        QStandardItem *item = addRow(choice.icon, choice.text, choice.remark);
        item->setData(choice.id, choiceIdRole);
        if (kind == Kind::TickSeveral) {
            item->setCheckable(true);
            item->setCheckState(choice.isTicked ? Qt::Checked : Qt::Unchecked);
        }
        if (choice.isCurrent) {
            item->setFont(Theme::instance()->font(TextStyle::BaseStrong));
            current = item;
        }
    }
    if (choices.isEmpty()) {
        addRow({}, none, {})->setEnabled(false);
    }
    for (QAction *action : actions) {
        QString text = action->text();
        text.remove(QLatin1Char('&'));
        addRow(action->icon(), text, action->shortcut().toString(QKeySequence::NativeText))
            ->setData(QVariant::fromValue<QObject *>(action), choiceActionRole);
    }
    openBelow(anchor, dp(choiceWidth), current);
}

bool ChoicePopup::takeKey(int key)
{
    if (key == Qt::Key_Space && m_kind == Kind::TickSeveral && !isSearching() && currentItem()) {
        take(currentItem());
        return true;
    }
    return false;
}

void ChoicePopup::take(QStandardItem *item)
{
    if (auto *action = qobject_cast<QAction *>(item->data(choiceActionRole).value<QObject *>())) {
        close();
        action->trigger();
        return;
    }
    if (m_kind == Kind::TickSeveral) {
        toggle(item);
        return;
    }
    const QString id = item->data(choiceIdRole).toString();
    close();
    Q_EMIT chosen(id);
}

void ChoicePopup::toggle(QStandardItem *item)
{
    item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    QStringList ids;
    for (int row = 0; row < model().rowCount(); ++row) {
        const QStandardItem *candidate = model().item(row);
        if (candidate->isCheckable() && candidate->checkState() == Qt::Checked) {
            ids << candidate->data(choiceIdRole).toString();
        }
    }
    Q_EMIT ticked(ids);
}

} // namespace kw::shell
