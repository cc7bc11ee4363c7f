// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "dockerfile/context_listing.h"
#include "dockerfile/dockerfile.h"
#include "dockerfile/sources.h"
#include "plan/config/configuration.h"
#include "plan/sources/file_hashes.h"

#include <QFuture>
#include <QHash>
#include <QMutex>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace kw::plan {

// What goes into one image. `key` is the same as long as these are the same files with the same stamps.
struct SourceList
{
    QByteArray context;                  // that their paths are relative to, as it is written
    QList<dockerfile::SourceFile> files; // that are there, with their stamps
    QByteArray key;
};

// What one plan reads of a project, each file and folder once, however often the plan is made again because
// an answer has come. Any number of threads.
class ProjectFiles
{
public:
    // `cacheFolder` as for FileHashes.
    ProjectFiles(const QString &folder, const QString &cacheFolder);

    using DockerfileResult = Result<std::shared_ptr<const dockerfile::Dockerfile>>;
    using ContextResult = Result<std::shared_ptr<const dockerfile::BuildContext>>;

    // As dockerfile::dockerfilePath() finds it.
    QString dockerfilePath(const dockerfile::SourceRequest &request);

    // Errors: those of Dockerfile::load() and readContext().
    DockerfileResult dockerfile(const QString &path);
    ContextResult context(const QString &root, const QString &dockerfile);

    // What `make` gives for a key, made once.
    using SourcesResult = Result<std::shared_ptr<const SourceList>>;
    SourcesResult sources(const QByteArray &key, const std::function<Result<SourceList>()> &make);

    // What was kept for this request; nothing before.
    std::optional<QList<Configuration>> configurations(const ConfigurationRequest &request);
    void keepConfigurations(const ConfigurationRequest &request, const QList<Configuration> &configurations);

    FileHashes &hashes() { return m_hashes; }

    // Somebody reads ahead; invalid: nobody. GUI thread.
    QFuture<void> reading() const { return m_reading; }
    void setReading(const QFuture<void> &reading) { m_reading = reading; }

private:
    QMutex m_mutex; // for the tables
    QHash<std::pair<QString, QString>, QString> m_paths;
    QHash<QString, DockerfileResult> m_dockerfiles;
    QHash<std::pair<QString, QString>, ContextResult> m_contexts;
    QHash<QByteArray, SourcesResult> m_sources;
    QList<std::pair<ConfigurationRequest, QList<Configuration>>> m_configurations; // one, nearly always
    FileHashes m_hashes;
    QFuture<void> m_reading;
};

} // namespace kw::plan
