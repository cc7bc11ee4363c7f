// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "buildx/builder_commands.h"
#include "buildx/builder_list.h"
#include "core/settings.h"
#include "image/inspector.h"
#include "process/activity_journal.h"
#include "process/process_runner.h"
#include "workspace/builds.h"
#include "workspace/document_check.h"
#include "workspace/file_watch.h"
#include "workspace/project_document.h"
#include "workspace/swap_file.h"
#include "workspace/tool_versions.h"

#include <QObject>

#include <memory>

namespace kw::workspace {

// What the window works on, without any widget: settings, running tools, the open project. One per window;
// GUI thread.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(QObject *parent = nullptr);
    // With a settings file of the caller's, for tests; the history of builds is beside it.
    explicit Workspace(const QString &settingsFile, QObject *parent = nullptr);

    Settings &settings() { return *m_settings; }
    process::ActivityJournal &journal() { return m_journal; }
    process::ProcessRunner &runner() { return m_runner; }
    image::Inspector &inspector() { return m_inspector; }
    ProjectDocument &document() { return m_document; }
    DocumentCheck &check() { return m_check; }
    SwapFile &swapFile() { return m_swapFile; }
    FileWatch &fileWatch() { return m_fileWatch; }
    ToolVersions &toolVersions() { return m_toolVersions; }
    buildx::BuilderList &builders() { return m_builders; }
    buildx::BuilderCommands &builderCommands() { return m_builderCommands; }
    Builds &builds() { return m_builds; }

    // What a build of the open project would be asked for now: its file, the chosen builder and repository,
    // and the options of builds().
    plan::Request buildRequest() const;

    // The person allows what the open project would run or fetch by itself, now and later; what was planned
    // last is planned again.
    void allowProject();

    // The builder that builds of this project use: the project's own choice, else the one that buildx has
    // selected.
    QString chosenBuilder() const;
    // Kept private to this machine for the open project; without one it lasts until the program ends.
    void chooseBuilder(const QString &name);

    // The profiles that are switched on for the open project, in the order of choice: what builds and the
    // effective configuration use ("-name" switches off one that activates itself). Kept like the builder.
    QStringList profiles() const;
    void setProfiles(const QStringList &profiles);
    // The profiles that the open file has, in its order.
    QStringList profileNames() const;

    // Empty when no project is open.
    const QString &projectFolder() const { return m_projectFolder; }
    const QString &projectFile() const { return m_projectFile; }

    // `path` is a folder with a skaffold.yaml (or skaffold.yml) or such a file itself. Reads the file and
    // runs nothing. Errors: NotFound, PermissionDenied, those of text::load(); the open project then stays
    // open.
    Result<void> openProject(const QString &path);
    void closeProject();

Q_SIGNALS:
    void projectChanged();
    void chosenBuilderChanged();
    void profilesChanged();

private:
    Workspace(std::unique_ptr<Settings> settings, const QString &historyFile, QObject *parent);

    std::unique_ptr<Settings> m_settings;
    process::ActivityJournal m_journal;
    process::ProcessRunner m_runner;
    image::Inspector m_inspector;
    buildx::BuilderList m_builders;
    buildx::BuilderCommands m_builderCommands;
    QString m_chosenBuilder; // while no project is open
    ProjectDocument m_document;
    DocumentCheck m_check;
    SwapFile m_swapFile;
    FileWatch m_fileWatch;
    ToolVersions m_toolVersions;
    QString m_projectFolder;
    QString m_projectFile;
    Builds m_builds;
};

} // namespace kw::workspace
