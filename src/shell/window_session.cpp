// SPDX-License-Identifier: Apache-2.0
// How the window comes back as it was left, and what happens when it closes.
#include "shell/bottom_panel.h"
#include "shell/main_window.h"
#include "style/theme.h"
#include "workspace/workspace.h"

#include <QCloseEvent>

namespace kw::shell {

using namespace style;

namespace {

constexpr int designWidth = 1440;
constexpr int designHeight = 900;

} // namespace

void MainWindow::restoreSession()
{
    const Settings &settings = m_workspace.settings();
    if (!restoreGeometry(settings.value(Setting::WindowGeometry).toByteArray())) {
        resize(dp(designWidth), dp(designHeight));
    }
    m_panel->setOpenHeight(settings.value(Setting::BottomPanelHeight).toInt());
    m_panel->setOpen(settings.value(Setting::BottomPanelOpen).toBool());
    const Place last = place();
    showPlace(Place::Project);
    showPlace(last);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Settings &settings = m_workspace.settings();
    settings.setValue(Setting::WindowGeometry, saveGeometry());
    settings.setValue(Setting::BottomPanelHeight, m_panel->openHeight());
    if (m_workspace.runner().runningCount() == 0 || m_closing) {
        event->accept();
        return;
    }
    // What runs is asked to stop first: a build that is cut off leaves its builder busy.
    event->ignore();
    m_closing = true;
    setEnabled(false);
    m_workspace.runner().shutdown().then(this, [this] { close(); });
}

} // namespace kw::shell
