// SPDX-License-Identifier: Apache-2.0
#include "plan/sources/file_hashes.h"

#include "plan/sources/kept_digests.h"
#include "plan/tr.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <mutex>
#include <string>
#include <string_view>
#include <unistd.h>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

using dockerfile::FileStamp;
using dockerfile::PathStamp;

constexpr std::string_view magic = "kitwright file hashes 1\n";
constexpr qsizetype mostFiles = 400'000;
constexpr qint64 largestStore = 256 * 1024 * 1024;
constexpr qsizetype mostProjects = 40;
constexpr qsizetype filesOfProject = 2; // sums and digests
constexpr quint32 longestKey = 16 * 1024;

constexpr size_t sumSize = 16;
using Sum = std::array<char, sumSize>;

// What stands in the file for each path: fixed size, this machine's byte order (the file never leaves it).
struct Record
{
    FileStamp stamp;
    Sum sum = {};
};
constexpr size_t recordSize = sizeof(qint64) * 4 + sumSize;

void append(QByteArray &bytes, const Record &record)
{
    const std::array<qint64, 4> numbers = {record.stamp.size, record.stamp.modified, record.stamp.changed,
                                           static_cast<qint64>(record.stamp.inode)};
    bytes.append(reinterpret_cast<const char *>(numbers.data()), sizeof numbers);
    bytes.append(record.sum.data(), std::ssize(record.sum));
}

Record recordAt(const char *bytes)
{
    std::array<qint64, 4> numbers = {};
    std::memcpy(numbers.data(), bytes, sizeof numbers);
    Record record{.stamp = {.size = numbers[0],
                            .modified = numbers[1],
                            .changed = numbers[2],
                            .inode = static_cast<quint64>(numbers[3])}};
    std::memcpy(record.sum.data(), bytes + sizeof numbers, record.sum.size());
    return record;
}

// A file that changed this shortly before it was read may change again without a new stamp. File systems with
// whole seconds get two.
bool isSettled(const FileStamp &stamp, qint64 now)
{
    constexpr qint64 second = 1'000'000'000;
    const qint64 wait = stamp.modified % second == 0 ? 2 * second : second / 20;
    return std::max(stamp.modified, stamp.changed) + wait < now;
}

qint64 nanosecondsNow()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

Error readFailure(const QByteArray &path, int reason)
{
    return {.code = ErrorCode::ReadFailed,
            .what = Tr::tr("Cannot tell what goes into the image"),
            .where = QFile::decodeName(path),
            .why = QString::fromLocal8Bit(strerror(reason)),
            .hint = Tr::tr("Check the permissions of that file, or list it in .dockerignore."),
            .detail = {}};
}

Result<bool> addContent(const QByteArray &path, QCryptographicHash &hash)
{
    const int descriptor = open(path.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0) {
        return errno == ENOENT ? Result<bool>(false) : std::unexpected(readFailure(path, errno));
    }
    thread_local QByteArray buffer(128 * 1024, Qt::Uninitialized);
    ssize_t count = 0;
    while ((count = read(descriptor, buffer.data(), static_cast<size_t>(buffer.size()))) > 0) {
        hash.addData(QByteArrayView(buffer.constData(), count));
    }
    const int reason = errno;
    close(descriptor);
    return count < 0 ? Result<bool>(std::unexpected(readFailure(path, reason))) : true;
}

std::string keyOf(const QByteArray &path, const QByteArray &name)
{
    std::string key;
    key.reserve(static_cast<size_t>(path.size() + name.size() + 1));
    key.append(path.constData(), static_cast<size_t>(path.size()));
    key.push_back('\0');
    key.append(name.constData(), static_cast<size_t>(name.size()));
    return key;
}

} // namespace

struct FileHashes::Store
{
    QString path;
    std::once_flag loaded; // not before somebody asks: it takes milliseconds
    QFile file;            // stays open: the keys of `kept` are in its memory
    std::unordered_map<std::string_view, const char *> kept;
    QMutex mutex; // for `made`
    std::unordered_map<std::string, Record> made;
    bool isChanged = false;

    void load()
    {
        file.setFileName(path);
        if (path.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > largestStore) {
            return;
        }
        const char *at = reinterpret_cast<const char *>(file.map(0, file.size()));
        const char *end = at ? at + file.size() : nullptr;
        if (!at || !std::string_view(at, static_cast<size_t>(file.size())).starts_with(magic)) {
            return;
        }
        at += magic.size();
        kept.reserve(static_cast<size_t>(file.size()) / 150);
        while (end - at > static_cast<qptrdiff>(sizeof(quint32))) {
            quint32 length = 0;
            std::memcpy(&length, at, sizeof length);
            at += sizeof length;
            if (length > longestKey || end - at < static_cast<qptrdiff>(length + recordSize)) {
                return;
            }
            kept.emplace(std::string_view(at, length), at + length);
            at += length + recordSize;
        }
    }

    std::optional<Sum> find(const std::string &key, const FileStamp &stamp)
    {
        if (const auto found = kept.find(key); found != kept.end()) {
            if (const Record record = recordAt(found->second); record.stamp == stamp) {
                return record.sum;
            }
        }
        const QMutexLocker lock(&mutex);
        const auto found = made.find(key);
        return found != made.end() && found->second.stamp == stamp ? std::optional(found->second.sum)
                                                                   : std::nullopt;
    }

    void note(const std::string &key, const Record &record)
    {
        const QMutexLocker lock(&mutex);
        made[key] = record;
        isChanged = true;
    }

    static void append(QByteArray &bytes, std::string_view key, const char *record)
    {
        const quint32 length = static_cast<quint32>(key.size());
        bytes.append(reinterpret_cast<const char *>(&length), sizeof length);
        bytes.append(key.data(), static_cast<qsizetype>(key.size()));
        bytes.append(record, recordSize);
    }

    QByteArray content() const
    {
        QByteArray bytes(magic.data(), static_cast<qsizetype>(magic.size()));
        qsizetype count = 0;
        for (const auto &[key, record] : made) {
            QByteArray one;
            plan::append(one, record);
            if (key.size() <= longestKey && count++ < mostFiles) {
                append(bytes, key, one.constData());
            }
        }
        for (const auto &[key, record] : kept) {
            if (!made.contains(std::string(key)) && count++ < mostFiles) {
                append(bytes, key, record);
            }
        }
        return bytes;
    }
};

FileHashes::FileHashes(const QString &project, const QString &cacheFolder)
    : m_store(std::make_unique<Store>())
{
    if (!cacheFolder.isEmpty()) {
        const QByteArray name = QCryptographicHash::hash(project.toUtf8(), QCryptographicHash::Sha256);
        m_store->path = cacheFolder + u"/files/"_s + QString::fromLatin1(name.toHex().first(32));
    }
    m_digests =
        std::make_unique<KeptDigests>(cacheFolder.isEmpty() ? QString() : m_store->path + u".digests"_s);
}

FileHashes::~FileHashes() = default;

Result<std::optional<QByteArray>> FileHashes::hash(const QByteArray &path, const QByteArray &name,
                                                   const std::optional<PathStamp> &known)
{
    const std::optional<PathStamp> stamp = known ? known : dockerfile::stampOf(path);
    if (!stamp) {
        return std::nullopt;
    }
    if (!stamp->isFile) {
        return QCryptographicHash::hash(name, QCryptographicHash::Md5);
    }
    const std::string key = keyOf(path, name);
    std::call_once(m_store->loaded, [this] { m_store->load(); });
    if (const auto sum = m_store->find(key, stamp->stamp)) {
        return QByteArray(sum->data(), sumSize);
    }
    const qint64 now = nanosecondsNow();
    QCryptographicHash hash(QCryptographicHash::Md5);
    hash.addData(name);
    const auto read = addContent(path, hash);
    if (!read || !*read) {
        ++m_unsettled;
        return read ? Result<std::optional<QByteArray>>(std::nullopt) : std::unexpected(read.error());
    }
    const QByteArray sum = hash.result();
    const auto after = dockerfile::stampOf(path);
    if (after && after->stamp == stamp->stamp && isSettled(stamp->stamp, now)) {
        Record record{.stamp = stamp->stamp};
        std::ranges::copy(sum, record.sum.begin());
        m_store->note(key, record);
    } else {
        ++m_unsettled;
    }
    return sum;
}

Result<QByteArray> FileHashes::digest(const QByteArray &key, const std::function<Result<QByteArray>()> &make)
{
    if (const auto kept = m_digests->find(key)) {
        return *kept;
    }
    // Another thread's sums may count as ours here: then it is only made once more.
    const quint64 before = m_unsettled;
    const Result<QByteArray> made = make();
    if (made) {
        m_digests->insert(key, *made, m_unsettled == before);
    }
    return made;
}

void FileHashes::save()
{
    m_digests->save();
    if (m_store->path.isEmpty() || !m_store->isChanged) {
        return;
    }
    QDir folder(QFileInfo(m_store->path).absolutePath());
    QSaveFile file(m_store->path);
    if (!folder.mkpath(u"."_s) || !file.open(QIODevice::WriteOnly)) {
        return;
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray bytes = m_store->content();
    if (file.write(bytes) == bytes.size() && file.commit()) {
        m_store->isChanged = false;
    }
    const QStringList oldestLast = folder.entryList(QDir::Files, QDir::Time);
    for (const QString &name : oldestLast.mid(mostProjects * filesOfProject)) {
        folder.remove(name);
    }
}

} // namespace kw::plan
