// SPDX-License-Identifier: Apache-2.0
#include "plan/sources/kept_digests.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <utility>

namespace kw::plan {

namespace {

constexpr QByteArrayView digestMagic("kitwright digests 1\n");
constexpr qint64 largestDigests = 16 * 1024 * 1024;
constexpr qsizetype mostDigests = 4'000;
constexpr qsizetype digestCheckSize = 32;

QByteArray checkOf(QByteArrayView content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

} // namespace

KeptDigests::KeptDigests(QString path)
    : m_path(std::move(path))
{
}

void KeptDigests::load()
{
    m_isLoaded = true;
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > largestDigests) {
        return;
    }
    const QByteArray bytes = file.readAll();
    if (!bytes.startsWith(digestMagic) || bytes.size() < digestMagic.size() + digestCheckSize) {
        return;
    }
    const QByteArray content =
        bytes.sliced(digestMagic.size(), bytes.size() - digestMagic.size() - digestCheckSize);
    if (checkOf(content) != bytes.last(digestCheckSize)) {
        return;
    }
    QDataStream stream(content);
    while (!stream.atEnd() && stream.status() == QDataStream::Ok) {
        QByteArray key;
        Entry entry;
        stream >> key >> entry.digest;
        m_entries.insert(key, entry);
    }
}

std::optional<QByteArray> KeptDigests::find(const QByteArray &key)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_isLoaded) {
        load();
    }
    const auto found = m_entries.find(key);
    if (found == m_entries.end()) {
        return std::nullopt;
    }
    found->isUsed = true;
    return found->digest;
}

void KeptDigests::insert(const QByteArray &key, const QByteArray &digest, bool lasts)
{
    const QMutexLocker lock(&m_mutex);
    m_entries.insert(key, {.digest = digest, .lasts = lasts, .isUsed = true});
    m_isChanged = m_isChanged || lasts;
}

void KeptDigests::save()
{
    const QMutexLocker lock(&m_mutex);
    if (m_path.isEmpty() || !m_isChanged || !QDir().mkpath(QFileInfo(m_path).absolutePath())) {
        return;
    }
    QByteArray content;
    QDataStream stream(&content, QIODevice::WriteOnly);
    qsizetype count = 0;
    for (const bool used : {true, false}) {
        for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry) {
            if (entry->lasts && entry->isUsed == used && count++ < mostDigests) {
                stream << entry.key() << entry->digest;
            }
        }
    }
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly)) {
        return;
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray bytes = digestMagic.toByteArray() + content + checkOf(content);
    if (file.write(bytes) == bytes.size() && file.commit()) {
        m_isChanged = false;
    }
}

} // namespace kw::plan
