// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>

namespace kw::shell {

// Every action of the window, registered once: menus, the command palette and the shortcut list come from
// here.
class ActionCollection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // `id` is stable ("project.open"); a shortcut must not be taken. The action belongs to the collection;
    // call QWidget::addActions(actions()) on the window so that shortcuts work everywhere in it.
    QAction *add(const QString &id, const QString &text, const QString &iconName = {},
                 const QKeySequence &shortcut = {});

    QAction *action(const QString &id) const { return m_byId.value(id); }
    const QList<QAction *> &actions() const { return m_actions; }

private:
    QList<QAction *> m_actions;
    QHash<QString, QAction *> m_byId;
};

} // namespace kw::shell
