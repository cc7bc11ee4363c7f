// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "shell/place_bar.h"

#include <QMainWindow>

class QMenu;
class QSplitter;
class QStackedWidget;
class QSystemTrayIcon;

namespace kw::views {
class ActivityPanel;
class BuildersPage;
class BuildsPage;
class ImagesPage;
class ProblemsPanel;
class ProjectPage;
class StartPage;
} // namespace kw::views
namespace kw::workspace {
class Build;
class Workspace;
} // namespace kw::workspace

namespace kw::shell {

class ActionCollection;
class BottomPanel;
class ChoicePopup;
class BuildButton;
class CommandPalette;
class Header;
class StatusLine;

// The window: header, places, the page of the chosen place, Problems and Activity, status bar.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(workspace::Workspace &workspace, QWidget *parent = nullptr);
    ~MainWindow() override;

    ActionCollection &actions() { return *m_actions; }

    void showPlace(Place place);
    Place place() const;

    // Opens the project in `path`; a failure is shown on the start page.
    void openProject(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeActions();
    void makePages();
    void makePanelPages();
    void makeMenu();
    void restoreSession();
    void saveSession();
    void askAboutUnsaved();
    void applyAppearance();
    bool isPanelOpenIn(Place place) const;
    void keepPanelOpen(bool open);
    void askForProject();
    void openPractice();
    void projectChanged();
    void keepCursor();
    void connectChips();
    void showChips();
    void showBuilder();
    void showProfiles();
    void showMachine();
    ChoicePopup *makePopup();
    void chooseProject();
    void chooseBuilder();
    void chooseProfiles();
    void problemsChanged();
    void goToProblem(bool backward);
    void fixProblem();
    // window_panes.cpp
    void goToPane(int direction);
    void enterPlace(); // with the keyboard, when it is elsewhere

    // window_builds.cpp
    void makeBuilds();
    QMenu *makeBuildChoices();
    bool saveBeforeBuild();
    void startBuild();
    void planBuild();
    void cancelBuild();
    void updateBuildButton();
    void updateBuildsBadge();
    void tellEndOfBuild(workspace::Build *build);

    workspace::Workspace &m_workspace;
    ActionCollection *m_actions;
    Header *m_header;
    PlaceBar *m_places;
    QStackedWidget *m_pages;
    QSplitter *m_splitter;
    BottomPanel *m_panel;
    views::StartPage *m_start;
    views::ProjectPage *m_project;
    views::BuildersPage *m_builders;
    views::ImagesPage *m_images;
    views::ProblemsPanel *m_problems;
    views::BuildsPage *m_buildsPage;
    BuildButton *m_buildButton;
    QSystemTrayIcon *m_tray = nullptr; // made when it has to say something
    views::ActivityPanel *m_activity;
    CommandPalette *m_palette;
    StatusLine *m_status;
    int m_problemsTab = 0;
    bool m_discardsUnsaved = false;
    bool m_closing = false;
    bool m_desktopWantsContrast = false;
};

} // namespace kw::shell
