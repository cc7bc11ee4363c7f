// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "dockerfile/context_listing.h"
#include "dockerfile/dockerfile.h"
#include "plan/sources/file_hashes.h"

#include <QFuture>
#include <QHash>
#include <QMutex>
#include <QString>

#include <memory>

namespace kw::plan {

// What one plan reads of a project, each file and folder once, however often the plan is made again because
// an answer has come. Any number of threads.
class ProjectFiles
{
public:
    // `cacheFolder` as for FileHashes.
    ProjectFiles(const QString &folder, const QString &cacheFolder);

    using DockerfileResult = Result<std::shared_ptr<const dockerfile::Dockerfile>>;
    using ContextResult = Result<std::shared_ptr<const dockerfile::BuildContext>>;

    // Errors: those of Dockerfile::load() and readContext().
    DockerfileResult dockerfile(const QString &path);
    ContextResult context(const QString &root, const QString &dockerfile);

    FileHashes &hashes() { return m_hashes; }

    // Somebody reads ahead; invalid: nobody. GUI thread.
    QFuture<void> reading() const { return m_reading; }
    void setReading(const QFuture<void> &reading) { m_reading = reading; }

private:
    QMutex m_mutex; // for the two tables
    QHash<QString, DockerfileResult> m_dockerfiles;
    QHash<std::pair<QString, QString>, ContextResult> m_contexts;
    FileHashes m_hashes;
    QFuture<void> m_reading;
};

} // namespace kw::plan
