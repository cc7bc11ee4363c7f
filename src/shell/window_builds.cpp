// SPDX-License-Identifier: Apache-2.0
// How the window builds: its actions and choices, the place's badge, the word at the end.
#include "models/build_list_model.h"
#include "shell/action_collection.h"
#include "shell/build_button.h"
#include "shell/header.h"
#include "shell/main_window.h"
#include "views/builders/builders_page.h"
#include "views/builds/builds_page.h"
#include "views/images/images_page.h"
#include "views/project/project_page.h"
#include "workspace/workspace.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QStackedWidget>
#include <QSystemTrayIcon>

namespace kw::shell {

using workspace::Builds;

void MainWindow::makeBuilds()
{
    views::BuildsPage::Actions actions;
    actions.build = m_actions->action(QStringLiteral("build.start"));
    actions.plan = m_actions->action(QStringLiteral("build.plan"));
    actions.open = m_actions->action(QStringLiteral("project.open"));
    actions.practice = m_actions->action(QStringLiteral("project.practice"));
    m_buildsPage = new views::BuildsPage(m_workspace, actions);
    m_pages->addWidget(m_buildsPage);
    m_buildButton = new BuildButton(actions.build, makeBuildChoices());
    m_header->addAtEnd(m_buildButton);

    connect(m_buildsPage, &views::BuildsPage::imageAsked, this, [this](const QString &reference) {
        showPlace(Place::Images);
        m_images->openReference(reference);
    });
    connect(m_buildsPage, &views::BuildsPage::buildersAsked, this, [this] { showPlace(Place::Builders); });
    connect(m_buildsPage, &views::BuildsPage::fileAsked, this,
            [this](const QString &path, int line) { m_project->openFile(path, line); });
    connect(m_buildsPage, &views::BuildsPage::primaryChanged, this, &MainWindow::updateBuildButton);
    connect(m_builders, &views::BuildersPage::primaryChanged, this, &MainWindow::updateBuildButton);
    connect(m_images, &views::ImagesPage::primaryChanged, this, &MainWindow::updateBuildButton);
    connect(m_pages, &QStackedWidget::currentChanged, this, &MainWindow::updateBuildButton);
    const Builds &builds = m_workspace.builds();
    connect(&builds, &Builds::added, this, &MainWindow::updateBuildsBadge);
    connect(&builds, &Builds::changed, this, &MainWindow::updateBuildsBadge);
    connect(&builds, &Builds::seenChanged, this, &MainWindow::updateBuildsBadge);
    connect(&builds, &Builds::ended, this, &MainWindow::tellEndOfBuild);
}

QMenu *MainWindow::makeBuildChoices()
{
    auto *menu = new QMenu(this);
    menu->addAction(m_actions->action(QStringLiteral("build.start")));
    menu->addAction(m_actions->action(QStringLiteral("build.plan")));
    menu->addAction(m_actions->action(QStringLiteral("build.cancel")));
    menu->addSeparator();
    auto *pushGroup = new QActionGroup(menu);
    const auto addPush = [&](const QString &text, std::optional<bool> push) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        pushGroup->addAction(action);
        connect(action, &QAction::triggered, this, [this, push] {
            workspace::BuildOptions options = m_workspace.builds().options();
            options.push = push;
            m_workspace.builds().setOptions(options);
        });
        connect(menu, &QMenu::aboutToShow, action,
                [this, action, push] { action->setChecked(m_workspace.builds().options().push == push); });
    };
    addPush(tr("Push as the project says"), {});
    addPush(tr("Push the images"), true);
    addPush(tr("Do not push"), false);
    menu->addSeparator();
    QAction *cache = menu->addAction(tr("Build also what is built already"));
    cache->setCheckable(true);
    connect(cache, &QAction::triggered, this, [this](bool on) {
        workspace::BuildOptions options = m_workspace.builds().options();
        options.cacheArtifacts = !on;
        m_workspace.builds().setOptions(options);
    });
    connect(menu, &QMenu::aboutToShow, cache,
            [this, cache] { cache->setChecked(!m_workspace.builds().options().cacheArtifacts); });
    return menu;
}

// What is built is what is on the disk: the text is saved first. Where that fails the project's page says
// why.
bool MainWindow::saveBeforeBuild()
{
    if (m_workspace.projectFile().isEmpty()) {
        showPlace(Place::Builds);
        return false;
    }
    if (m_workspace.document().isModified()) {
        m_project->save();
    }
    if (m_workspace.document().isModified()) {
        showPlace(Place::Project);
        return false;
    }
    showPlace(Place::Builds);
    return true;
}

void MainWindow::startBuild()
{
    if (saveBeforeBuild()) {
        m_workspace.builds().planAndStart(m_workspace.buildRequest());
    }
}

void MainWindow::planBuild()
{
    if (saveBeforeBuild()) {
        m_workspace.builds().makePlan(m_workspace.buildRequest());
    }
}

void MainWindow::cancelBuild()
{
    for (const std::unique_ptr<workspace::Build> &build : m_workspace.builds().all()) {
        build->cancel();
    }
}

void MainWindow::updateBuildButton()
{
    const QWidget *page = m_pages->currentWidget();
    const bool elsewhere = (page == m_buildsPage && m_buildsPage->hasPrimary()) ||
                           (page == m_builders && m_builders->hasPrimary()) ||
                           (page == m_images && m_images->hasPrimary());
    const bool isEmptyPlace = m_workspace.projectFile().isEmpty();
    m_buildButton->setPrimary(!elsewhere && !isEmptyPlace);
}

void MainWindow::updateBuildsBadge()
{
    const int running = m_workspace.builds().runningCount();
    const int failed = m_workspace.builds().unseenFailures();
    PlaceButton *button = m_places->button(Place::Builds);
    if (running > 0) {
        button->setBadge(running, style::Role::Mark, tr("%n running", nullptr, running));
    } else {
        button->setBadge(failed, style::Role::Error, tr("%n failed", nullptr, failed));
    }
    m_actions->action(QStringLiteral("build.cancel"))->setEnabled(running > 0);
}

// Nobody watches: the desktop says it, where it can.
void MainWindow::tellEndOfBuild(workspace::Build *build)
{
    if (isActiveWindow()) {
        return;
    }
    QApplication::alert(this);
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages()) {
        return;
    }
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(QApplication::windowIcon(), this);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, [this] {
            showPlace(Place::Builds);
            raise();
            activateWindow();
        });
    }
    m_tray->show();
    m_tray->showMessage(models::buildTitle(*build), models::BuildListModel::secondLine(*build),
                        QApplication::windowIcon());
}

} // namespace kw::shell
