// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/settings.h"
#include "image/inspector.h"
#include "process/activity_journal.h"
#include "process/process_runner.h"

#include <QObject>

namespace kw::workspace {

// What the window works on, without any widget: settings, running tools, the open project. One per window; GUI thread.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(QObject *parent = nullptr);
    // With a settings file of the caller's, for tests.
    explicit Workspace(const QString &settingsFile, QObject *parent = nullptr);

    Settings &settings() { return m_settings; }
    process::ActivityJournal &journal() { return m_journal; }
    process::ProcessRunner &runner() { return m_runner; }
    image::Inspector &inspector() { return m_inspector; }

    // Empty when no project is open.
    const QString &projectFolder() const { return m_projectFolder; }
    const QString &projectFile() const { return m_projectFile; }

    // `path` is a folder with a skaffold.yaml (or skaffold.yml) or such a file itself. Reads nothing but the folder's
    // listing and runs nothing. Errors: NotFound, PermissionDenied; the open project then stays open.
    Result<void> openProject(const QString &path);
    void closeProject();

Q_SIGNALS:
    void projectChanged();

private:
    Settings m_settings;
    process::ActivityJournal m_journal;
    process::ProcessRunner m_runner;
    image::Inspector m_inspector;
    QString m_projectFolder;
    QString m_projectFile;
};

} // namespace kw::workspace
