// SPDX-License-Identifier: Apache-2.0
#include "dockerfile/context_listing.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <numeric>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kw::dockerfile {

namespace {

constexpr size_t mostEntries = 2'000'000;
constexpr int deepest = 1'000;

qint64 nanoseconds(const timespec &time)
{
    return static_cast<qint64>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

FileStamp stampOf(const struct stat &found)
{
#ifdef Q_OS_DARWIN
    const timespec &modified = found.st_mtimespec;
    const timespec &changed = found.st_ctimespec;
#else
    const timespec &modified = found.st_mtim;
    const timespec &changed = found.st_ctim;
#endif
    return {.size = static_cast<qint64>(found.st_size),
            .modified = nanoseconds(modified),
            .changed = nanoseconds(changed),
            .inode = static_cast<quint64>(found.st_ino)};
}

quint32 permissionsOf(const struct stat &found)
{
    return static_cast<quint32>(found.st_mode) & 07777U;
}

ContextEntry::Kind kindOf(const struct stat &found)
{
    if (S_ISREG(found.st_mode)) {
        return ContextEntry::Kind::File;
    }
    if (S_ISDIR(found.st_mode)) {
        return ContextEntry::Kind::Folder;
    }
    return S_ISLNK(found.st_mode) ? ContextEntry::Kind::Link : ContextEntry::Kind::Other;
}

struct CloseFolder
{
    void operator()(DIR *folder) const { closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

class Walk
{
public:
    explicit Walk(const IgnoreRules &rules)
        : m_rules(rules)
    {
    }

    // Takes the descriptor.
    void enter(int descriptor, const QByteArray &path, const IgnoreRules::Fits &fits, int depth)
    {
        const Folder folder(fdopendir(descriptor));
        if (!folder) {
            close(descriptor);
            return;
        }
        bool isEmpty = true;
        while (const dirent *entry = readdir(folder.get())) {
            const QByteArrayView name(entry->d_name);
            if (name == "." || name == "..") {
                continue;
            }
            isEmpty = false;
            add(dirfd(folder.get()), entry->d_name, below(path, name), fits, depth);
        }
        if (isEmpty && !path.isEmpty()) {
            m_found.entries.push_back({path, ContextEntry::Kind::Folder, {}, {}});
        }
    }

    ContextListing take()
    {
        std::ranges::sort(m_found.entries, {}, &ContextEntry::path);
        std::ranges::sort(m_found.skipped);
        return std::move(m_found);
    }

private:
    // In one piece: there may be very many.
    static QByteArray below(const QByteArray &folder, QByteArrayView name)
    {
        QByteArray path;
        path.reserve(folder.size() + 1 + name.size());
        if (!folder.isEmpty()) {
            path.append(folder).append('/');
        }
        path.append(name);
        return path;
    }

    // The same as decodeName(), without memory of its own for most names.
    const QString &decoded(const QByteArray &path)
    {
        const bool isPlain =
            std::ranges::all_of(path, [](char c) { return static_cast<signed char>(c) >= 0; });
        if (!isPlain) {
            m_text = QFile::decodeName(path);
            return m_text;
        }
        m_text.resize(path.size());
        std::ranges::transform(path, m_text.begin(), [](char c) { return QChar(QLatin1Char(c)); });
        return m_text;
    }

    void add(int parent, const char *name, const QByteArray &path, const IgnoreRules::Fits &above, int depth)
    {
        struct stat found = {};
        if (fstatat(parent, name, &found, AT_SYMLINK_NOFOLLOW) != 0) {
            return;
        }
        const ContextEntry::Kind kind = kindOf(found);
        if (kind == ContextEntry::Kind::Folder) {
            addFolder(parent, name, path, above, depth);
            return;
        }
        if (m_found.entries.size() >= mostEntries) {
            m_found.isCut = true;
        } else if (m_rules.isEmpty() || !m_rules.ignores(decoded(path), above)) {
            m_found.entries.push_back({path, kind, stampOf(found), permissionsOf(found)});
        }
    }

    void addFolder(int parent, const char *name, const QByteArray &path, const IgnoreRules::Fits &above,
                   int depth)
    {
        IgnoreRules::Fits fits;
        const QString text = QFile::decodeName(path);
        if (m_rules.ignores(text, above, &fits) && m_rules.canSkipFolder(text)) {
            m_found.skipped.append(path);
            return;
        }
        const int descriptor =
            depth < deepest ? openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) : -1;
        if (descriptor >= 0) {
            enter(descriptor, path, fits, depth + 1);
        }
    }

    const IgnoreRules &m_rules;
    QString m_text;
    ContextListing m_found;
};

// What fits the folders on the way down to a folder, and itself.
IgnoreRules::Fits fitsOf(const QString &folder, const IgnoreRules &rules)
{
    IgnoreRules::Fits fits;
    for (qsizetype end = folder.indexOf(u'/'); !folder.isEmpty(); end = folder.indexOf(u'/', end + 1)) {
        IgnoreRules::Fits own;
        rules.ignores(end < 0 ? QStringView(folder) : QStringView(folder).first(end), fits, &own);
        fits = own;
        if (end < 0) {
            break;
        }
    }
    return fits;
}

} // namespace

std::optional<PathStamp> stampOf(const QByteArray &path)
{
    struct stat found = {};
    if (lstat(path.constData(), &found) != 0) {
        return std::nullopt;
    }
    return PathStamp{stampOf(found), S_ISREG(found.st_mode), permissionsOf(found)};
}

QByteArray PathStamp::bytes() const
{
    const std::array<qint64, 6> numbers = {
        stamp.size, stamp.modified, stamp.changed, static_cast<qint64>(stamp.inode), isFile ? 1 : 0, mode};
    return QByteArray(reinterpret_cast<const char *>(numbers.data()), sizeof numbers);
}

qint64 ContextListing::size() const
{
    return std::accumulate(entries.begin(), entries.end(), qint64(0),
                           [](qint64 sum, const ContextEntry &entry) { return sum + entry.stamp.size; });
}

QList<ContextEntry> ContextListing::largest(qsizetype count) const
{
    QList<ContextEntry> found(std::min(count, static_cast<qsizetype>(entries.size())));
    std::ranges::partial_sort_copy(entries, found, [](const ContextEntry &a, const ContextEntry &b) {
        return a.stamp.size > b.stamp.size;
    });
    return found;
}

ContextListing listContext(const QString &root, const QByteArray &folder, const IgnoreRules &rules)
{
    Walk walk(rules);
    const QByteArray path = QFile::encodeName(root) + '/' + folder;
    // A source that is a link to a folder is followed, as Docker's own walk does for the sources themselves.
    if (const int descriptor = open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); descriptor >= 0) {
        walk.enter(descriptor, folder, fitsOf(QFile::decodeName(folder), rules), 0);
    }
    return walk.take();
}

QString ignoreFilePath(const QString &dockerfile, const QString &root)
{
    const QString own = dockerfile + u".dockerignore"_s;
    return QFileInfo::exists(own) ? own : root + u"/.dockerignore"_s;
}

Result<BuildContext> readContext(const QString &root, const QString &ignoreFile)
{
    QFile file(ignoreFile);
    constexpr qint64 largestFile = 16 * 1024 * 1024;
    auto rules = file.open(QIODevice::ReadOnly) ? IgnoreRules::parse(file.read(largestFile), ignoreFile)
                                                : IgnoreRules();
    if (!rules) {
        return std::unexpected(rules.error());
    }
    BuildContext context{.root = root, .rules = *rules};
    context.listing = listContext(root, {}, context.rules);
    return context;
}

} // namespace kw::dockerfile
