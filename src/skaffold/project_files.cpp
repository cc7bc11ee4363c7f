// SPDX-License-Identifier: Apache-2.0
#include "skaffold/project_files.h"

#include "dockerfile/dockerfile.h"
#include "dockerfile/glob.h"
#include "text/file.h"
#include "yaml/document.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QMutex>

using namespace Qt::StringLiterals;

namespace kw::skaffold {

struct FilesOnDisk::Kept
{
    struct Stamp
    {
        qint64 size = -1;
        QDateTime modified;

        static Stamp of(const QString &path)
        {
            const QFileInfo info(path);
            return info.exists() ? Stamp{info.size(), info.lastModified(QTimeZone::UTC)} : Stamp();
        }
        bool operator==(const Stamp &) const = default;
    };

    template <typename Value>
    class Cache
    {
    public:
        template <typename Read>
        Value get(const QString &path, Read read)
        {
            const Stamp stamp = Stamp::of(path);
            const QMutexLocker locker(&m_mutex);
            const auto kept = m_entries.constFind(path);
            if (kept != m_entries.cend() && kept->stamp == stamp)
                return kept->value;
            constexpr qsizetype mostFiles = 500;
            if (m_entries.size() >= mostFiles)
                m_entries.clear();
            return m_entries.insert(path, Entry{stamp, read()})->value;
        }

    private:
        struct Entry
        {
            Stamp stamp;
            Value value;
        };

        QMutex m_mutex;
        QHash<QString, Entry> m_entries;
    };

    Cache<Result<std::shared_ptr<const dockerfile::Dockerfile>>> dockerfiles;
    Cache<Result<yaml::Document>> configurations;
};

FilesOnDisk::FilesOnDisk(const QString &folder)
    : m_folder(folder)
    , m_kept(std::make_unique<Kept>())
{
}

FilesOnDisk::~FilesOnDisk() = default;

ProjectFiles::Kind FilesOnDisk::kind(const QString &path) const
{
    const QFileInfo info(QDir(m_folder), path);
    if (!info.exists())
        return Kind::Nothing;
    return info.isDir() ? Kind::Folder : Kind::File;
}

Result<std::shared_ptr<const dockerfile::Dockerfile>> FilesOnDisk::dockerfile(const QString &path) const
{
    const QString file = QDir(m_folder).absoluteFilePath(path);
    return m_kept->dockerfiles.get(file, [&]() -> Result<std::shared_ptr<const dockerfile::Dockerfile>> {
        auto read = dockerfile::Dockerfile::load(file);
        if (!read) {
            read.error().where.replace(file, path);
            return std::unexpected(read.error());
        }
        return std::make_shared<const dockerfile::Dockerfile>(std::move(*read));
    });
}

Result<yaml::Document> FilesOnDisk::configuration(const QString &path) const
{
    const QString file = QDir(m_folder).absoluteFilePath(path);
    return m_kept->configurations.get(file, [&]() -> Result<yaml::Document> {
        const auto loaded = text::load(file);
        if (!loaded)
            return std::unexpected(loaded.error());
        return yaml::Document::parse(loaded->text);
    });
}

bool FilesOnDisk::anyMatches(const QString &pattern) const
{
    if (QDir::isAbsolutePath(pattern))
        return !dockerfile::globFiles(u"/"_s, pattern.sliced(1)).isEmpty();
    return !dockerfile::globFiles(m_folder, pattern).isEmpty();
}

} // namespace kw::skaffold
