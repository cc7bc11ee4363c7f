// SPDX-License-Identifier: Apache-2.0
// How the window comes back as it was left, and what happens when it closes.
#include "editor/code_editor.h"
#include "shell/bottom_panel.h"
#include "shell/main_window.h"
#include "style/theme.h"
#include "style/workbench_style.h"
#include "views/project/project_page.h"
#include "workspace/workspace.h"

#include <QCloseEvent>
#include <QMessageBox>
#include <QPoint>
#include <QPushButton>
#include <QSplitter>
#include <QTextBlock>

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
    const QVariantMap sizes = settings.value(Setting::SidePaneSizes).toMap();
    for (QSplitter *splitter : findChildren<QSplitter *>()) {
        if (const QByteArray state = sizes.value(splitter->objectName()).toByteArray(); !state.isEmpty()) {
            splitter->restoreState(state);
        }
    }
    m_panel->setOpenHeight(settings.value(Setting::BottomPanelHeight).toInt());
    const Place last = place();
    showPlace(Place::Project);
    showPlace(last);
}

void MainWindow::saveSession()
{
    Settings &settings = m_workspace.settings();
    settings.setValue(Setting::WindowGeometry, saveGeometry());
    settings.setValue(Setting::BottomPanelHeight, m_panel->openHeight());
    QVariantMap sizes;
    for (const QSplitter *splitter : findChildren<QSplitter *>()) {
        if (!splitter->objectName().isEmpty()) {
            sizes.insert(splitter->objectName(), splitter->saveState());
        }
    }
    settings.setValue(Setting::SidePaneSizes, sizes);
    keepCursor();
}

void MainWindow::keepCursor()
{
    if (!m_workspace.projectFolder().isEmpty()) {
        const QTextCursor cursor = m_project->editor()->textCursor();
        m_workspace.settings().setProjectValue(
            m_workspace.projectFolder(), QStringLiteral("cursor"),
            QPoint(cursor.positionInBlock() + 1, cursor.blockNumber() + 1));
    }
}

void MainWindow::askAboutUnsaved()
{
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Unsaved text"),
                        tr("Save skaffold.yaml before the window closes?"), QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("What is not saved is gone when it closes."));
    QPushButton *save = box->addButton(tr("Save"), QMessageBox::AcceptRole);
    QPushButton *discard = box->addButton(tr("Close without saving"), QMessageBox::DestructiveRole);
    setButtonKind(discard, ButtonKind::Danger);
    setButtonKind(save, ButtonKind::Primary);
    box->setDefaultButton(save);
    box->setEscapeButton(box->addButton(tr("Keep editing"), QMessageBox::RejectRole));
    connect(save, &QPushButton::clicked, this, [this] {
        if (m_project->save()) {
            close();
        } else {
            showPlace(Place::Project); // says what is wrong
        }
    });
    connect(discard, &QPushButton::clicked, this, [this] {
        m_workspace.swapFile().discard();
        m_discardsUnsaved = true;
        close();
    });
    box->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveSession();
    if (m_workspace.document().isModified() && !m_discardsUnsaved) {
        event->ignore();
        askAboutUnsaved();
        return;
    }
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
