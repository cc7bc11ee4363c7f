// SPDX-License-Identifier: Apache-2.0
#include "plan/sources/project_files.h"

#include <algorithm>

namespace kw::plan {

namespace {

template <typename Shared, typename Key, typename Make>
Shared remembered(QMutex &mutex, QHash<Key, Shared> &table, const Key &key, Make make)
{
    {
        const QMutexLocker lock(&mutex);
        if (const auto found = table.constFind(key); found != table.cend()) {
            return *found;
        }
    }
    // Two threads may read the same file at once; the first one's result counts.
    auto made = make();
    const QMutexLocker lock(&mutex);
    const auto found = table.constFind(key);
    return found != table.cend() ? *found : *table.insert(key, std::move(made));
}

template <typename T>
Result<std::shared_ptr<const T>> shared(Result<T> result)
{
    if (!result) {
        return std::unexpected(result.error());
    }
    return std::make_shared<const T>(std::move(*result));
}

} // namespace

ProjectFiles::ProjectFiles(const QString &folder, const QString &cacheFolder)
    : m_hashes(folder, cacheFolder)
{
}

QString ProjectFiles::dockerfilePath(const dockerfile::SourceRequest &request)
{
    return remembered(m_mutex, m_paths, std::pair(request.context, request.dockerfile),
                      [&] { return dockerfile::dockerfilePath(request); });
}

ProjectFiles::DockerfileResult ProjectFiles::dockerfile(const QString &path)
{
    return remembered(m_mutex, m_dockerfiles, path,
                      [&] { return shared(dockerfile::Dockerfile::load(path)); });
}

ProjectFiles::ContextResult ProjectFiles::context(const QString &root, const QString &dockerfile)
{
    const std::pair key(root, dockerfile::ignoreFilePath(dockerfile, root));
    return remembered(m_mutex, m_contexts, key,
                      [&] { return shared(dockerfile::readContext(key.first, key.second)); });
}

ProjectFiles::SourcesResult ProjectFiles::sources(const QByteArray &key,
                                                  const std::function<Result<SourceList>()> &make)
{
    return remembered(m_mutex, m_sources, key, [&] { return shared(make()); });
}

std::optional<QList<Configuration>> ProjectFiles::configurations(const ConfigurationRequest &request)
{
    const QMutexLocker lock(&m_mutex);
    const auto found = std::ranges::find(std::as_const(m_configurations), request,
                                         [](const auto &kept) -> const auto & { return kept.first; });
    return found == m_configurations.cend() ? std::nullopt : std::optional(found->second);
}

void ProjectFiles::keepConfigurations(const ConfigurationRequest &request,
                                      const QList<Configuration> &configurations)
{
    const QMutexLocker lock(&m_mutex);
    m_configurations.append({request, configurations});
}

} // namespace kw::plan
