// SPDX-License-Identifier: Apache-2.0
#include "shell/action_collection.h"

#include "style/icon.h"

namespace kw::shell {

QAction *ActionCollection::add(const QString &id, const QString &text, const QString &iconName,
                               const QKeySequence &shortcut)
{
    Q_ASSERT(!m_byId.contains(id));
    auto *action = new QAction(text, this);
    action->setObjectName(id);
    if (!iconName.isEmpty()) {
        action->setIcon(style::icon(iconName));
    }
    if (!shortcut.isEmpty()) {
        Q_ASSERT(std::ranges::none_of(m_actions,
                                      [&](const QAction *other) { return other->shortcut() == shortcut; }));
        action->setShortcut(shortcut);
    }
    m_actions.append(action);
    m_byId.insert(id, action);
    return action;
}

} // namespace kw::shell
