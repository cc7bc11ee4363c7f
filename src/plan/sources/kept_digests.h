// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QString>

#include <optional>

namespace kw::plan {

// Digests by the keys that they were made from, in one small file. Any number of threads.
class KeptDigests
{
public:
    // `path` empty: nothing is kept between runs. A file that is broken counts as empty.
    explicit KeptDigests(QString path);

    std::optional<QByteArray> find(const QByteArray &key);

    // `lasts`: it goes into the file too.
    void insert(const QByteArray &key, const QByteArray &digest, bool lasts);

    // Writes what is new, at once or not at all. Of more than 4,000 those go that nobody has asked for.
    void save();

private:
    struct Entry
    {
        QByteArray digest;
        bool lasts = true;
        bool isUsed = false;
    };

    void load();

    QString m_path;
    QMutex m_mutex; // for all below
    bool m_isLoaded = false;
    bool m_isChanged = false;
    QHash<QByteArray, Entry> m_entries;
};

} // namespace kw::plan
