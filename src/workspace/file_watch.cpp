// SPDX-License-Identifier: Apache-2.0
#include "workspace/file_watch.h"

#include "workspace/project_document.h"

#include <QFileInfo>

namespace kw::workspace {

namespace {

constexpr std::chrono::milliseconds untilLooked{150};

} // namespace

FileWatch::FileWatch(ProjectDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(untilLooked);
    connect(&m_pause, &QTimer::timeout, this, &FileWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&document, &ProjectDocument::opened, this, &FileWatch::watch);
    connect(&document, &ProjectDocument::saved, this, &FileWatch::watch);
    watch();
}

void FileWatch::watch()
{
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty()) {
        m_watcher.removePaths(watched);
    }
    m_isDeleted = false;
    if (!m_document.path().isEmpty()) {
        // The folder too: a file that is replaced is another file for the system.
        m_watcher.addPath(QFileInfo(m_document.path()).absolutePath());
        m_watcher.addPath(m_document.path());
    }
}

void FileWatch::look()
{
    const QString path = m_document.path();
    if (path.isEmpty()) {
        return;
    }
    if (!QFileInfo::exists(path)) {
        if (!m_isDeleted) {
            m_isDeleted = true;
            Q_EMIT deleted();
        }
        return;
    }
    m_isDeleted = false;
    if (!m_watcher.files().contains(path)) {
        m_watcher.addPath(path);
    }
    if (m_document.isChangedOnDisk()) {
        Q_EMIT changedOnDisk();
    }
}

} // namespace kw::workspace
