// SPDX-License-Identifier: Apache-2.0
#include "shell/main_window.h"

#include "controls/banner.h"
#include "controls/label.h"
#include "models/activity_model.h"
#include "models/builder_model.h"
#include "shell/action_collection.h"
#include "shell/command_palette.h"
#include "shell/header.h"
#include "shell/practice_project.h"
#include "style/icon.h"
#include "style/workbench_style.h"
#include "views/activity/activity_panel.h"
#include "views/builders/builder_state.h"
#include "views/builders/builders_page.h"
#include "views/images/images_page.h"
#include "views/project/project_page.h"
#include "views/setup/appearance_page.h"
#include "views/start/start_page.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace kw::shell {

using namespace style;

namespace {

constexpr int designWidth = 1440;
constexpr int designHeight = 900;
constexpr int panelHeight = 182;

ThemeChoice themeChoice(const QString &name)
{
    if (name == QLatin1String("light")) {
        return ThemeChoice::Light;
    }
    return name == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::System;
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
    , m_panelTabs(new QTabBar)
    , m_panelPages(new QStackedWidget)
    , m_palette(new CommandPalette(this))
    , m_statusProject(new controls::Label(TextStyle::Small, Role::Secondary))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setMinimumSize(dp(800), dp(560));
    applyAppearance();
    makeActions();
    makePages();
    makeMenu();

    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(makeBottomPanel());
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
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_statusProject, 1);

    // The place appears when plans and build sessions are joined.
    m_places->button(Place::Builds)->setVisible(false);
    m_actions->action(QStringLiteral("place.2"))->setVisible(false);
    connect(m_places, &PlaceBar::placeChosen, this, &MainWindow::showPlace);
    connect(&workspace, &workspace::Workspace::projectChanged, this, &MainWindow::projectChanged);
    connect(&workspace.settings(), &Settings::changed, this, [this](Setting setting) {
        if (setting <= Setting::FontSize) {
            applyAppearance();
        }
    });
    connect(&workspace.builders(), &buildx::BuilderList::changed, this, &MainWindow::builderChanged);
    connect(&workspace, &workspace::Workspace::chosenBuilderChanged, this, &MainWindow::builderChanged);
    connect(m_header->builderButton(), &QPushButton::clicked, this, [this] { showPlace(Place::Builders); });
    restoreSession();
    projectChanged();
    // The window is there first; asking the nodes comes after its first paint.
    QTimer::singleShot(0, this, [this] { m_workspace.builders().refresh(); });
}

MainWindow::~MainWindow() = default;

void MainWindow::makeActions()
{
    const auto add = [this](const QString &id, const QString &text, const QString &iconName,
                            const QKeySequence &keys, const QString &tip, auto function) {
        QAction *action = m_actions->add(id, text, iconName, keys);
        action->setStatusTip(tip);
        connect(action, &QAction::triggered, this, function);
        return action;
    };
    add(QStringLiteral("project.open"), tr("&Open a folder…"), QStringLiteral("folder"), QKeySequence::Open,
        tr("Has a skaffold.yaml in it. Or drop it on this window."), [this] { askForProject(); })
        ->setIconText(tr("Open folder…"));
    add(QStringLiteral("project.practice"), tr("Try the &practice project"), QStringLiteral("book"),
        QKeySequence(tr("Ctrl+Shift+N")), tr("Two images, two platforms, and no network."),
        [this] { openPractice(); })
        ->setIconText(tr("Open practice"));
    add(QStringLiteral("project.save"), tr("&Save"), QStringLiteral("save"), QKeySequence::Save, {},
        [this] { m_project->save(); });
    add(QStringLiteral("project.close"), tr("&Close the project"), {}, QKeySequence(), {},
        [this] { m_workspace.closeProject(); });
    for (int index = 0; index < placeCount; ++index) {
        const auto place = static_cast<Place>(index);
        add(QStringLiteral("place.%1").arg(index), tr("Go to %1").arg(placeName(place)), placeIcon(place),
            QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index)), {},
            [this, place] { showPlace(place); });
    }
    add(QStringLiteral("builder.create"), tr("&New builder…"), QStringLiteral("plus"),
        QKeySequence(tr("Ctrl+Shift+B")), {}, [this] {
            showPlace(Place::Builders);
            m_builders->createNew();
        });
    add(QStringLiteral("builder.refresh"), tr("&Ask every builder again"), QStringLiteral("refresh"),
        QKeySequence(), {}, [this] { m_workspace.builders().refresh(); });
    add(QStringLiteral("view.palette"), tr("Search or run a &command…"), QStringLiteral("search"),
        QKeySequence(tr("Ctrl+Shift+P")), {}, [this] {
            const QWidget *field = m_header->paletteField();
            m_palette->open(m_actions->actions(), QRect(field->mapToGlobal(QPoint()), field->size()));
        });
    add(QStringLiteral("view.panel"), tr("Show or hide the bottom &panel"), {}, QKeySequence(tr("Ctrl+J")),
        {}, [this] { setBottomPanelOpen(!m_panelPages->isVisible()); });
    add(QStringLiteral("app.about"), tr("&About Kitwright"), QStringLiteral("info"), QKeySequence(), {},
        [this] { showAbout(); });
    add(QStringLiteral("app.quit"), tr("&Quit"), {}, QKeySequence::Quit, {}, [this] { close(); });
    addActions(m_actions->actions());
    connect(m_header, &Header::paletteAsked, m_actions->action(QStringLiteral("view.palette")),
            &QAction::trigger);
    connect(m_header->projectButton(), &QPushButton::clicked, this, [this] { askForProject(); });
}

void MainWindow::makePages()
{
    m_start = new views::StartPage({m_actions->action(QStringLiteral("project.open")),
                                    m_actions->action(QStringLiteral("project.practice"))});
    connect(m_start, &views::StartPage::projectChosen, this, &MainWindow::openProject);
    m_project = new views::ProjectPage(m_workspace);
    m_builders = new views::BuildersPage(m_workspace);
    m_images = new views::ImagesPage(m_workspace);
    for (QWidget *page : std::initializer_list<QWidget *>{m_start, m_project, m_builders, m_images}) {
        m_pages->addWidget(page);
    }
    m_pages->setObjectName(QStringLiteral("pages"));
    m_pages->setBackgroundRole(QPalette::Base);
    m_pages->setAutoFillBackground(true);
}

void MainWindow::makeMenu()
{
    auto *menu = new QMenu(this);
    for (QAction *action : m_actions->actions()) {
        menu->addAction(action);
        if (action->objectName() == QLatin1String("project.close") ||
            action->objectName() == QLatin1String("place.4") ||
            action->objectName() == QLatin1String("view.panel")) {
            menu->addSeparator();
        }
    }
    m_header->setMenu(menu);
}

QWidget *MainWindow::makeBottomPanel()
{
    m_activity = new views::ActivityPanel(m_workspace.journal());
    m_panelTabs->setObjectName(QStringLiteral("panel.tabs"));
    m_panelTabs->setAccessibleName(tr("Bottom panel"));
    m_panelTabs->setDrawBase(false);
    m_panelTabs->setExpanding(false);
    m_panelTabs->addTab(tr("Activity"));
    m_panelPages->addWidget(m_activity);

    auto *fold = new QToolButton;
    fold->setIcon(icon(QStringLiteral("chevron-down")));
    fold->setAccessibleName(tr("Show or hide the bottom panel"));
    fold->setToolTip(tr("Show or hide the bottom panel (Ctrl+J)"));
    setButtonKind(fold, ButtonKind::Flat);
    connect(fold, &QAbstractButton::clicked, m_actions->action(QStringLiteral("view.panel")),
            &QAction::trigger);

    auto *head = new controls::Region(Role::Window, Qt::TopEdge | Qt::BottomEdge);
    head->setFixedHeight(dp(32));
    auto *headLayout = new QHBoxLayout(head);
    headLayout->setContentsMargins(dp(8), 1, dp(8), 1);
    headLayout->addWidget(m_panelTabs);
    headLayout->addStretch(1);
    headLayout->addWidget(fold);

    auto *panel = new QWidget;
    auto *rows = new QVBoxLayout(panel);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(head);
    rows->addWidget(m_panelPages, 1);

    connect(m_panelTabs, &QTabBar::tabBarClicked, this, [this](int index) {
        m_panelPages->setCurrentIndex(index);
        setBottomPanelOpen(true);
    });
    const auto countRunning = [this] {
        const int running = m_activity->model()->runningCount();
        m_panelTabs->setTabText(0,
                                running > 0 ? tr("Activity %n running", nullptr, running) : tr("Activity"));
    };
    connect(&m_workspace.journal(), &process::ActivityJournal::entryAdded, this, countRunning);
    connect(&m_workspace.journal(), &process::ActivityJournal::entryChanged, this, countRunning);
    return panel;
}

void MainWindow::setBottomPanelOpen(bool open)
{
    m_panelPages->setVisible(open);
    QWidget *panel = m_splitter->widget(1);
    panel->setMaximumHeight(open ? QWIDGETSIZE_MAX : dp(32));
    if (open) {
        const int saved = m_workspace.settings().value(Setting::BottomPanelHeight).toInt();
        const int height = saved > 0 ? saved : dp(panelHeight);
        m_splitter->setSizes({m_splitter->height() - height, height});
    }
    m_workspace.settings().setValue(Setting::BottomPanelOpen, open);
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
        page = findChild<views::AppearancePage *>();
        if (!page) {
            page = new views::AppearancePage(m_workspace.settings());
        }
        break;
    case Place::Builders:
        page = m_builders;
        break;
    case Place::Builds:
        return;
    }
    if (m_pages->indexOf(page) < 0) {
        m_pages->addWidget(page);
    }
    m_pages->setCurrentWidget(page);
    m_places->setCurrent(place);
    m_workspace.settings().setValue(Setting::Place, static_cast<int>(place));
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
    const Result<void> opened = m_workspace.openProject(path);
    if (!opened) {
        m_workspace.closeProject();
    }
    showPlace(Place::Project);
    if (opened) {
        m_start->banner()->hide();
    } else {
        m_start->banner()->showError(opened.error());
    }
}

void MainWindow::projectChanged()
{
    const QString folder = m_workspace.projectFolder();
    const QString name = folder.isEmpty() ? QString() : QFileInfo(folder).fileName();
    m_header->setProject(name);
    setWindowTitle(name.isEmpty() ? QStringLiteral("Kitwright") : tr("%1 – Kitwright").arg(name));
    m_statusProject->setText(folder.isEmpty() ? tr("No project") : m_workspace.projectFile());
    m_actions->action(QStringLiteral("project.close"))->setEnabled(!folder.isEmpty());
    m_actions->action(QStringLiteral("project.save"))->setEnabled(!folder.isEmpty());
    if (place() == Place::Project) {
        showPlace(Place::Project);
    }
    m_start->setRecentProjects(m_workspace.settings().value(Setting::RecentProjects).toStringList());
    builderChanged();
}

void MainWindow::builderChanged()
{
    const QString name = m_workspace.chosenBuilder();
    const buildx::Builder *builder = m_workspace.builders().find(name);
    if (builder) {
        m_header->setBuilder(name, views::stateOf(models::BuilderModel::overallStatus(*builder)),
                             models::BuilderModel::statusSentence(*builder));
    } else {
        m_header->setBuilder(name, State::Asking, tr("not found"));
    }
}

void MainWindow::applyAppearance()
{
    const Settings &settings = m_workspace.settings();
    Theme *theme = Theme::instance();
    theme->setFonts(settings.value(Setting::FontFamily).toString(),
                    settings.value(Setting::FixedFontFamily).toString(),
                    settings.value(Setting::FontSize).toDouble());
    theme->setChoice(themeChoice(settings.value(Setting::Theme).toString()));
}

void MainWindow::restoreSession()
{
    const Settings &settings = m_workspace.settings();
    if (!restoreGeometry(settings.value(Setting::WindowGeometry).toByteArray())) {
        resize(dp(designWidth), dp(designHeight));
    }
    setBottomPanelOpen(settings.value(Setting::BottomPanelOpen).toBool());
    const Place last = place();
    showPlace(Place::Project);
    showPlace(last);
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Kitwright"));
    box->setText(QStringLiteral("Kitwright %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(
        tr("A workbench for skaffold.yaml and BuildKit builders.\nQt %1. Apache License 2.0.")
            .arg(QLatin1StringView(qVersion())));
    box->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Settings &settings = m_workspace.settings();
    settings.setValue(Setting::WindowGeometry, saveGeometry());
    if (m_panelPages->isVisible()) {
        settings.setValue(Setting::BottomPanelHeight, m_splitter->sizes().at(1));
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
