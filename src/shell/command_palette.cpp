// SPDX-License-Identifier: Apache-2.0
#include "shell/command_palette.h"

#include "style/theme.h"

#include <QAction>
#include <QStandardItem>

namespace kw::shell {

namespace {

constexpr int actionRole = Qt::UserRole + 2;
constexpr qreal paletteWidth = 420;

} // namespace

void CommandPalette::open(const QList<QAction *> &actions, const QRect &anchor)
{
    begin(tr("Search or run a command"));
    for (QAction *action : actions) {
        if (!action->isEnabled() || !action->isVisible() || action->text().isEmpty()) {
            continue;
        }
        QString text = action->text();
        text.remove(QLatin1Char('&'));
        addRow(action->icon(), text, action->shortcut().toString(QKeySequence::NativeText))
            ->setData(QVariant::fromValue<QObject *>(action), actionRole);
    }
    openBelow(anchor, style::dp(paletteWidth), nullptr);
}

void CommandPalette::take(QStandardItem *item)
{
    auto *action = qobject_cast<QAction *>(item->data(actionRole).value<QObject *>());
    close();
    if (action) {
        action->trigger();
    }
}

} // namespace kw::shell
