// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace kw::workspace {

class ProjectDocument;

// Notices when another program changes or deletes the file of a document, and when Dockerfiles or other files
// beside it change. GUI thread.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    // The document must outlive this.
    explicit FileWatch(ProjectDocument &document, QObject *parent = nullptr);

    // Looks now; also called when the window gets the keyboard again.
    void look();

Q_SIGNALS:
    void changedOnDisk();
    void deleted();

private:
    void watch();

    ProjectDocument &m_document;
    QFileSystemWatcher m_watcher;
    QTimer m_pause; // programs write in several steps
    bool m_isDeleted = false;
};

} // namespace kw::workspace
