// SPDX-License-Identifier: Apache-2.0
#include "shell/main_window.h"

#include "controls/banner.h"
#include "editor/code_editor.h"
#include "models/activity_model.h"
#include "shell/action_collection.h"
#include "shell/bottom_panel.h"
#include "shell/command_palette.h"
#include "shell/desktop_contrast.h"
#include "shell/header.h"
#include "shell/practice_project.h"
#include "shell/status_line.h"
#include "style/icon.h"
#include "style/workbench_style.h"
#include "views/activity/activity_panel.h"
#include "views/builders/builders_page.h"
#include "views/builds/builds_page.h"
#include "views/images/images_page.h"
#include "views/problems/problems_panel.h"
#include "views/project/project_page.h"
#include "views/setup/settings_page.h"
#include "views/start/start_page.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBlock>
#include <QTimer>
#include <QVBoxLayout>

namespace kw::shell {

using namespace style;

namespace {

ThemeChoice themeChoice(const QString &name)
{
    if (name == QLatin1String("light")) {
        return ThemeChoice::Light;
    }
    return name == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::System;
}

// What needs an open project.
QStringList projectActions()
{
    return {QStringLiteral("project.save"),    QStringLiteral("project.close"),
            QStringLiteral("edit.find"),       QStringLiteral("edit.comment"),
            QStringLiteral("edit.definition"), QStringLiteral("edit.complete"),
            QStringLiteral("edit.fold"),       QStringLiteral("edit.unfold"),
            QStringLiteral("problem.next"),    QStringLiteral("problem.previous"),
            QStringLiteral("problem.fix")};
}

} // namespace

MainWindow::MainWindow(workspace::Workspace &workspace, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_actions(new ActionCollection(this))
    , m_header(new Header)
    , m_places(new PlaceBar)
    , m_pages(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_panel(new BottomPanel)
    , m_palette(new CommandPalette(this))
    , m_status(new StatusLine(workspace))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setMinimumSize(dp(800), dp(560));
    applyAppearance();
    makeActions();
    makePages();
    makeMenu();

    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);

    auto *central = new QWidget;
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_places);
    columns->addWidget(m_splitter, 1);
    auto *rows = new QVBoxLayout(central);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addLayout(columns, 1);
    setCentralWidget(central);
    setStatusBar(m_status);

    connect(m_places, &PlaceBar::placeChosen, this, &MainWindow::showPlace);
    connect(&workspace, &workspace::Workspace::projectChanged, this, &MainWindow::projectChanged);
    connect(&workspace.settings(), &Settings::changed, this, [this](Setting setting) {
        if (setting <= Setting::FontSize) {
            applyAppearance();
        }
    });
    connectChips();
    connect(m_panel, &BottomPanel::openChanged, this, &MainWindow::keepPanelOpen);
    connect(m_panel, &BottomPanel::foldAsked, m_actions->action(QStringLiteral("view.panel")),
            &QAction::trigger);
    restoreSession();
    projectChanged();
    // The window is there first; asking nodes and tools comes after its first paint.
    QTimer::singleShot(0, this, [this] {
        m_workspace.builders().refresh();
        m_workspace.toolVersions().refresh();
        watchDesktopContrast(this, [this](bool wanted) {
            m_desktopWantsContrast = wanted;
            applyAppearance();
        });
    });
}

MainWindow::~MainWindow() = default;

void MainWindow::makePages()
{
    m_start = new views::StartPage(
        {m_actions->action(QStringLiteral("project.open")),
         m_actions->action(QStringLiteral("project.practice"))},
        {m_actions->action(QStringLiteral("place.3")), m_actions->action(QStringLiteral("place.1"))});
    connect(m_start, &views::StartPage::projectChosen, this, &MainWindow::openProject);
    m_project = new views::ProjectPage(m_workspace);
    m_builders = new views::BuildersPage(m_workspace);
    m_images = new views::ImagesPage(m_workspace);
    for (QWidget *page : std::initializer_list<QWidget *>{m_start, m_project, m_builders, m_images}) {
        m_pages->addWidget(page);
    }
    makeBuilds();
    m_pages->setObjectName(QStringLiteral("pages"));
    m_pages->setBackgroundRole(QPalette::Base);
    m_pages->setAutoFillBackground(true);
    makePanelPages();
}

void MainWindow::makePanelPages()
{
    m_problems = new views::ProblemsPanel(m_workspace);
    m_problemsTab = m_panel->addPage(m_problems, tr("Problems"));
    m_panel->setTool(m_problemsTab, m_problems->filterField());
    m_problems->filterField()->setFixedWidth(dp(180));
    connect(m_problems, &views::ProblemsPanel::placeChosen, this, [this](int line, int column) {
        showPlace(Place::Project);
        m_project->goTo(line, column);
    });
    connect(&m_workspace.check(), &workspace::DocumentCheck::changed, this, &MainWindow::problemsChanged);
    connect(m_project, &views::ProjectPage::cursorMoved, m_status, &StatusLine::setCursor);
    connect(m_project, &views::ProjectPage::cursorMoved, m_problems, &views::ProblemsPanel::followCursor);

    m_activity = new views::ActivityPanel(m_workspace.journal());
    const int tab = m_panel->addPage(m_activity, tr("Activity"));
    const auto countRunning = [this, tab] {
        const int running = m_activity->model()->runningCount();
        m_panel->setTab(tab, running > 0 ? tr("Activity %n running", nullptr, running) : tr("Activity"));
    };
    connect(&m_workspace.journal(), &process::ActivityJournal::entryAdded, this, countRunning);
    connect(&m_workspace.journal(), &process::ActivityJournal::entryChanged, this, countRunning);
}

void MainWindow::problemsChanged()
{
    const workspace::CheckedText &answer = m_workspace.check().answer();
    const qsizetype total = answer.problems.size();
    const bool hasErrors = answer.count(schema::Severity::Error) > 0;
    const bool hasWarnings = answer.count(schema::Severity::Warning) > 0;
    m_panel->setTab(m_problemsTab, total > 0 ? tr("Problems %1").arg(total) : tr("Problems"),
                    hasErrors     ? stateIcon(State::Failed)
                    : hasWarnings ? stateIcon(State::Warning)
                                  : QIcon());
}

void MainWindow::goToProblem(bool backward)
{
    const QTextCursor cursor = m_project->editor()->textCursor();
    m_problems->goToNext(cursor.blockNumber() + 1, cursor.positionInBlock() + 1, backward);
}

void MainWindow::fixProblem()
{
    if (m_project->editor()->hasFocus()) {
        const QTextCursor cursor = m_project->editor()->textCursor();
        m_problems->fixAt(cursor.blockNumber() + 1, cursor.positionInBlock() + 1);
    } else {
        m_problems->fixCurrent();
    }
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        m_workspace.fileWatch().look();
    }
}

void MainWindow::showPlace(Place place)
{
    QWidget *page = nullptr;
    switch (place) {
    case Place::Project:
        page = m_workspace.projectFile().isEmpty() ? static_cast<QWidget *>(m_start) : m_project;
        break;
    case Place::Images:
        page = m_images;
        break;
    case Place::Setup:
        page = findChild<views::SettingsPage *>();
        if (!page) {
            page = new views::SettingsPage(m_workspace.settings());
        }
        break;
    case Place::Builders:
        page = m_builders;
        break;
    case Place::Builds:
        page = m_buildsPage;
        break;
    }
    if (m_pages->indexOf(page) < 0) {
        m_pages->addWidget(page);
    }
    m_pages->setCurrentWidget(page);
    m_places->setCurrent(place);
    m_status->setCursorShown(place == Place::Project);
    m_workspace.settings().setValue(Setting::Place, static_cast<int>(place));
    m_panel->setOpen(isPanelOpenIn(place));
}

// Builds, Builders and Images have what they say in the place itself: there the panel is folded at first.
bool MainWindow::isPanelOpenIn(Place place) const
{
    const Settings &settings = m_workspace.settings();
    if (place == Place::Project || place == Place::Setup) {
        return settings.value(Setting::BottomPanelOpen).toBool();
    }
    return settings.value(Setting::BottomPanelOpenIn)
        .toStringList()
        .contains(QString::number(static_cast<int>(place)));
}

void MainWindow::keepPanelOpen(bool open)
{
    Settings &settings = m_workspace.settings();
    if (place() == Place::Project || place() == Place::Setup) {
        settings.setValue(Setting::BottomPanelOpen, open);
        return;
    }
    QStringList places = settings.value(Setting::BottomPanelOpenIn).toStringList();
    const QString number = QString::number(static_cast<int>(place()));
    places.removeAll(number);
    if (open) {
        places << number;
    }
    settings.setValue(Setting::BottomPanelOpenIn, places);
}

Place MainWindow::place() const
{
    return static_cast<Place>(m_workspace.settings().value(Setting::Place).toInt());
}

void MainWindow::askForProject()
{
    auto *dialog =
        new QFileDialog(this, tr("Open a folder with a skaffold.yaml"), m_workspace.projectFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openProject);
    dialog->open();
}

void MainWindow::openPractice()
{
    const Result<QString> folder = copyPracticeProject();
    if (folder) {
        openProject(*folder);
    } else {
        showPlace(Place::Project);
        m_start->banner()->showError(folder.error());
    }
}

void MainWindow::openProject(const QString &path)
{
    keepCursor();
    const Result<void> opened = m_workspace.openProject(path);
    if (!opened && !m_workspace.projectFile().isEmpty()) {
        // What is open stays open, with its unsaved text.
        showPlace(Place::Project);
        m_project->showError(opened.error());
        return;
    }
    if (!opened) {
        m_workspace.closeProject();
    }
    showPlace(Place::Project);
    if (opened) {
        m_start->banner()->hide();
        const QPoint cursor = m_workspace.settings()
                                  .projectValue(m_workspace.projectFolder(), QStringLiteral("cursor"))
                                  .toPoint();
        m_project->goTo(std::max(1, cursor.y()), std::max(1, cursor.x()));
    } else {
        m_start->banner()->showError(opened.error());
    }
}

void MainWindow::projectChanged()
{
    const QString folder = m_workspace.projectFolder();
    const QString name = folder.isEmpty() ? QString() : QFileInfo(folder).fileName();
    setWindowTitle(name.isEmpty() ? QStringLiteral("Kitwright") : tr("%1 – Kitwright").arg(name));
    for (const QString &id : projectActions()) {
        m_actions->action(id)->setEnabled(!folder.isEmpty());
    }
    if (place() == Place::Project) {
        showPlace(Place::Project);
    }
    m_actions->action(QStringLiteral("build.start"))->setEnabled(!folder.isEmpty());
    m_actions->action(QStringLiteral("build.plan"))->setEnabled(!folder.isEmpty());
    updateBuildButton();
    m_start->setRecentProjects(m_workspace.settings().value(Setting::RecentProjects).toStringList());
    showChips();
}

void MainWindow::applyAppearance()
{
    const Settings &settings = m_workspace.settings();
    Theme *theme = Theme::instance();
    theme->setFonts(settings.value(Setting::FontFamily).toString(),
                    settings.value(Setting::FixedFontFamily).toString(),
                    settings.value(Setting::FontSize).toDouble());
    theme->setChoice(themeChoice(settings.value(Setting::Theme).toString()));
    const QString contrast = settings.value(Setting::Contrast).toString();
    theme->setHighContrast(contrast == QLatin1String("high") ||
                           (contrast != QLatin1String("normal") && m_desktopWantsContrast));
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile()) {
        openProject(urls.first().toLocalFile());
    }
}

} // namespace kw::shell
