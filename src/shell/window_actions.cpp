// SPDX-License-Identifier: Apache-2.0
// Every action of the window, and the menu made of them.
#include "editor/code_editor.h"
#include "shell/about.h"
#include "shell/action_collection.h"
#include "shell/bottom_panel.h"
#include "shell/command_palette.h"
#include "shell/header.h"
#include "shell/main_window.h"
#include "views/builders/builders_page.h"
#include "views/project/project_page.h"
#include "workspace/workspace.h"

#include <QMenu>

namespace kw::shell {

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
    QUndoStack &history = m_workspace.document().history();
    QAction *undo = add(QStringLiteral("edit.undo"), tr("&Undo"), QStringLiteral("undo"), QKeySequence::Undo,
                        {}, [&history] { history.undo(); });
    QAction *redo = add(QStringLiteral("edit.redo"), tr("&Redo"), QStringLiteral("redo"), QKeySequence::Redo,
                        {}, [&history] { history.redo(); });
    undo->setEnabled(false);
    redo->setEnabled(false);
    connect(&history, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    connect(&history, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
    add(QStringLiteral("edit.find"), tr("&Find in the text"), QStringLiteral("search"), QKeySequence::Find,
        {}, [this] {
            showPlace(Place::Project);
            m_project->find();
        });
    add(QStringLiteral("edit.definition"), tr("Go to what the name stands for"), {}, QKeySequence(tr("F12")),
        {}, [this] { m_project->goToDefinition(); });
    add(QStringLiteral("edit.complete"), tr("Offer what may be written here"), {},
        QKeySequence(tr("Ctrl+Space")), {}, [this] { m_project->complete(); });
    add(QStringLiteral("edit.comment"), tr("Make lines comments, or not"), {}, QKeySequence(tr("Ctrl+/")), {},
        [this] { m_project->editor()->toggleComment(); });
    add(QStringLiteral("edit.fold"), tr("Fold everything"), {}, QKeySequence(tr("Ctrl+Shift+[")), {},
        [this] { m_project->editor()->foldAll(true); });
    add(QStringLiteral("edit.unfold"), tr("Unfold everything"), {}, QKeySequence(tr("Ctrl+Shift+]")), {},
        [this] { m_project->editor()->foldAll(false); });
    add(QStringLiteral("problem.next"), tr("Next problem"), {}, QKeySequence(tr("F8")), {},
        [this] { goToProblem(false); });
    add(QStringLiteral("problem.previous"), tr("Previous problem"), {}, QKeySequence(tr("Shift+F8")), {},
        [this] { goToProblem(true); });
    add(QStringLiteral("problem.fix"), tr("Fi&x the problem here"), QStringLiteral("wrench"),
        QKeySequence(tr("Alt+Return")), {}, [this] { fixProblem(); });
    for (int index = 0; index < placeCount; ++index) {
        const auto place = static_cast<Place>(index);
        add(QStringLiteral("place.%1").arg(index), tr("Go to %1").arg(placeName(place)), placeIcon(place),
            QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index)), {}, [this, place] {
                showPlace(place);
                enterPlace();
            });
    }
    // What the start page says about them.
    m_actions->action(QStringLiteral("place.1"))->setStatusTip(tr("Manage builders"));
    m_actions->action(QStringLiteral("place.3"))->setStatusTip(tr("Look at an image in a registry"));
    add(QStringLiteral("build.start"), tr("&Build the project"), QStringLiteral("play"),
        QKeySequence(tr("Ctrl+B")), tr("Plans and starts at once."), [this] { startBuild(); })
        ->setIconText(tr("Build"));
    add(QStringLiteral("build.plan"), tr("P&lan a build"), QStringLiteral("terminal"),
        QKeySequence(tr("Ctrl+Alt+B")), tr("Shows the commands and their warnings first."),
        [this] { planBuild(); })
        ->setIconText(tr("Plan first"));
    add(QStringLiteral("build.cancel"), tr("Cancel what is being built"), QStringLiteral("stop-square"),
        QKeySequence(), {}, [this] { cancelBuild(); })
        ->setEnabled(false);
    add(QStringLiteral("builder.create"), tr("&New builder…"), QStringLiteral("plus"),
        QKeySequence(tr("Ctrl+Shift+B")), {}, [this] {
            showPlace(Place::Builders);
            m_builders->createNew();
        });
    add(QStringLiteral("builder.refresh"), tr("&Ask every builder again"), QStringLiteral("refresh"),
        QKeySequence(), {}, [this] { m_workspace.builders().refresh(); });
    add(QStringLiteral("view.palette"), tr("Search or run a comman&d…"), QStringLiteral("search"),
        QKeySequence(tr("Ctrl+Shift+P")), {}, [this] {
            const QWidget *field = m_header->paletteField();
            m_palette->open(m_actions->actions(), QRect(field->mapToGlobal(QPoint()), field->size()));
        });
    add(QStringLiteral("view.panel"), tr("Show or &hide the bottom panel"), {}, QKeySequence(tr("Ctrl+J")),
        {}, [this] { m_panel->setOpen(!m_panel->isOpen()); });
    add(QStringLiteral("view.nextPane"), tr("Go to the next pane"), {}, QKeySequence(tr("F6")), {},
        [this] { goToPane(1); });
    add(QStringLiteral("view.previousPane"), tr("Go to the previous pane"), {}, QKeySequence(tr("Shift+F6")),
        {}, [this] { goToPane(-1); });
    add(QStringLiteral("app.about"), tr("About &Kitwright"), QStringLiteral("info"), QKeySequence(), {},
        [this] { showAbout(m_workspace.toolVersions(), this); });
    add(QStringLiteral("app.quit"), tr("&Quit"), {}, QKeySequence::Quit, {}, [this] { close(); });
    addActions(m_actions->actions());
    connect(m_header, &Header::paletteAsked, m_actions->action(QStringLiteral("view.palette")),
            &QAction::trigger);
}

void MainWindow::makeMenu()
{
    auto *menu = new QMenu(this);
    for (QAction *action : m_actions->actions()) {
        menu->addAction(action);
        if (action->objectName() == QLatin1String("project.close") ||
            action->objectName() == QLatin1String("edit.unfold") ||
            action->objectName() == QLatin1String("problem.fix") ||
            action->objectName() == QLatin1String("place.4") ||
            action->objectName() == QLatin1String("build.cancel") ||
            action->objectName() == QLatin1String("view.previousPane")) {
            menu->addSeparator();
        }
    }
    m_header->setMenu(menu);
}

} // namespace kw::shell
