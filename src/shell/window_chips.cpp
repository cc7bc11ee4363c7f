// SPDX-License-Identifier: Apache-2.0
// What the chips of the header show, and the lists that they open.
#include "models/builder_model.h"
#include "shell/action_collection.h"
#include "shell/choice_popup.h"
#include "shell/header.h"
#include "shell/header_chip.h"
#include "shell/main_window.h"
#include "views/builders/builder_state.h"
#include "views/start/start_page.h"
#include "workspace/git_branch.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace kw::shell {

using namespace style;

namespace {

QRect globalRect(const QWidget *widget)
{
    return {widget->mapToGlobal(QPoint()), widget->size()};
}

// The state's word, which begins with a capital where it stands alone.
QString withinSentence(const QString &words)
{
    return words.isEmpty() ? words : words.first(1).toLower() + words.sliced(1);
}

} // namespace

void MainWindow::connectChips()
{
    connect(m_header->project(), &QAbstractButton::clicked, this, &MainWindow::chooseProject);
    connect(m_header->builder(), &QAbstractButton::clicked, this, &MainWindow::chooseBuilder);
    connect(m_header->profiles(), &QAbstractButton::clicked, this, &MainWindow::chooseProfiles);
    connect(&m_workspace.builders(), &buildx::BuilderList::changed, this, &MainWindow::showBuilder);
    connect(&m_workspace, &workspace::Workspace::chosenBuilderChanged, this, &MainWindow::showBuilder);
    connect(&m_workspace, &workspace::Workspace::profilesChanged, this, &MainWindow::showProfiles);
    connect(&m_workspace.check(), &workspace::DocumentCheck::changed, this, &MainWindow::showProfiles);
    connect(&m_workspace.builders(), &buildx::BuilderList::changed, this, &MainWindow::showMachine);
    connect(&m_workspace.toolVersions(), &workspace::ToolVersions::changed, this, &MainWindow::showMachine);
}

void MainWindow::showChips()
{
    const QString folder = m_workspace.projectFolder();
    m_header->setProject(folder.isEmpty() ? QString() : QFileInfo(folder).fileName(),
                         folder.isEmpty() ? QString() : workspace::gitBranch(folder));
    showBuilder();
    showProfiles();
    showMachine();
}

void MainWindow::showBuilder()
{
    const QString name = m_workspace.chosenBuilder();
    const buildx::Builder *builder = m_workspace.builders().find(name);
    if (builder) {
        m_header->setBuilder(name, views::stateOf(models::BuilderModel::overallStatus(*builder)),
                             withinSentence(models::BuilderModel::statusSentence(*builder)));
    } else {
        m_header->setBuilder(name, State::Asking,
                             m_workspace.builders().isRefreshing() ? tr("asking") : tr("not found"));
    }
}

void MainWindow::showProfiles()
{
    m_header->setProfiles(!m_workspace.projectFolder().isEmpty() && !m_workspace.profileNames().isEmpty(),
                          m_workspace.profiles());
}

void MainWindow::showMachine()
{
    const workspace::ToolVersions &tools = m_workspace.toolVersions();
    QList<views::MachineFact> facts;
    if (!tools.docker()) {
        facts.append({State::Asking, QStringLiteral("Docker"), tr("asking")});
    } else if (!tools.docker()->isPresent) {
        facts.append(
            {State::Failed, QStringLiteral("Docker"), tr("not found: needed for builders and builds")});
    } else if (tools.docker()->engine.isEmpty()) {
        facts.append({State::Warning, QStringLiteral("Docker %1").arg(tools.docker()->version),
                      tr("its engine does not answer; remote builders work without it")});
    } else {
        facts.append({State::Done, QStringLiteral("Docker %1").arg(tools.docker()->engine), tr("running")});
    }
    if (tools.buildx()) {
        facts.append(tools.buildx()->isPresent
                         ? views::MachineFact{State::Done,
                                              QStringLiteral("buildx %1").arg(tools.buildx()->version),
                                              tr("as a plugin")}
                         : views::MachineFact{State::Failed, QStringLiteral("buildx"),
                                              tr("not found: needed for builders")});
    }
    const QList<buildx::Builder> &builders = m_workspace.builders().builders();
    if (!builders.isEmpty()) {
        const auto running = std::ranges::count_if(
            builders, [](const buildx::Builder &builder) { return builder.runningCount() > 0; });
        facts.append({running > 0 ? State::Done : State::Warning,
                      tr("%n builder(s)", nullptr, static_cast<int>(builders.size())),
                      tr("%1 running, chosen is “%2”").arg(running).arg(m_workspace.chosenBuilder())});
    }
    if (tools.skaffold()) {
        facts.append(tools.skaffold()->isPresent
                         ? views::MachineFact{State::Done,
                                              QStringLiteral("skaffold %1").arg(tools.skaffold()->version),
                                              tr("for other kinds of artifacts")}
                         : views::MachineFact{State::Skipped, QStringLiteral("skaffold"),
                                              tr("not needed for editing and building")});
    }
    m_start->setMachine(facts);
}

ChoicePopup *MainWindow::makePopup()
{
    auto *popup = new ChoicePopup(this);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    return popup;
}

void MainWindow::chooseProject()
{
    QList<Choice> choices;
    const QStringList recent = m_workspace.settings().value(Setting::RecentProjects).toStringList();
    for (const QString &folder : recent) {
        const QFileInfo info(folder);
        choices.append({folder, info.fileName(), QDir::toNativeSeparators(info.absolutePath()),
                        icon(QStringLiteral("folder"), Role::Secondary),
                        folder == m_workspace.projectFolder()});
    }
    ChoicePopup *popup = makePopup();
    connect(popup, &ChoicePopup::chosen, this, &MainWindow::openProject);
    popup->open(ChoicePopup::Kind::ChooseOne, tr("Find a project"), tr("Nothing was opened before."), choices,
                {m_actions->action(QStringLiteral("project.open")),
                 m_actions->action(QStringLiteral("project.practice")),
                 m_actions->action(QStringLiteral("project.close"))},
                globalRect(m_header->project()));
}

void MainWindow::chooseBuilder()
{
    QList<Choice> choices;
    for (const buildx::Builder &builder : m_workspace.builders().builders()) {
        choices.append({builder.name, builder.name, models::BuilderModel::statusSentence(builder),
                        stateIcon(views::stateOf(models::BuilderModel::overallStatus(builder))),
                        builder.name == m_workspace.chosenBuilder()});
    }
    ChoicePopup *popup = makePopup();
    connect(popup, &ChoicePopup::chosen, &m_workspace, &workspace::Workspace::chooseBuilder);
    popup->open(
        ChoicePopup::Kind::ChooseOne, tr("Find a builder"),
        tr("No builder is known. buildx lists them when Docker is installed."), choices,
        {m_actions->action(QStringLiteral("place.1")), m_actions->action(QStringLiteral("builder.create"))},
        globalRect(m_header->builder()));
}

void MainWindow::chooseProfiles()
{
    QList<Choice> choices;
    const QStringList chosen = m_workspace.profiles();
    const QStringList names = m_workspace.profileNames();
    for (const QString &name : names) {
        choices.append({name, name, {}, {}, false, chosen.contains(name)});
    }
    ChoicePopup *popup = makePopup();
    connect(popup, &ChoicePopup::ticked, this, [this, names](const QStringList &ids) {
        // Profiles of other files ("-name" too) were not in the list; they stay.
        QStringList others = m_workspace.profiles();
        others.removeIf([&](const QString &name) { return names.contains(name); });
        m_workspace.setProfiles(others + ids);
    });
    popup->open(ChoicePopup::Kind::TickSeveral, tr("Find a profile"), tr("This project has no profiles."),
                choices, {}, globalRect(m_header->profiles()));
}

} // namespace kw::shell
