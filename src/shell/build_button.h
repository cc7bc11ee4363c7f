// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAction;
class QMenu;
class QPushButton;
class QToolButton;

namespace kw::shell {

// The header's Build button: starts a build, and opens the choices for it at its right end.
class BuildButton : public QWidget
{
    Q_OBJECT

public:
    // The button follows the action's text, state and tool tip.
    BuildButton(QAction *build, QMenu *choices, QWidget *parent = nullptr);

    // Filled while nothing else in the window is.
    void setPrimary(bool primary);

private:
    void applyLook();

    QPushButton *m_build;
    QToolButton *m_choices;
    bool m_primary = true;
};

} // namespace kw::shell
