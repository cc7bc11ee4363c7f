// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/history/build_record.h"
#include "core/error.h"

#include <QSqlDatabase>
#include <QString>

namespace kw::build {

struct HistoryLimits
{
    qsizetype builds = 200;             // the oldest go first
    qint64 bytes = 256 * 1024 * 1024;   // of all compressed progress
    qint64 callBytes = 8 * 1024 * 1024; // of one call's compressed progress; above it only steps are kept
};

// The SQLite file of past builds. Several programs may use it at once, and each may be killed at any time: it
// is in write-ahead mode, every change is one transaction, and a writer waits five seconds for another. A
// damaged file is set aside and a new one begun. Errors of all functions: ReadFailed, WriteFailed;
// Unsupported when a newer version of the program made the file. For the thread that made it; blocks.
class HistoryFile
{
public:
    HistoryFile(QString path, HistoryLimits limits);
    ~HistoryFile();
    HistoryFile(const HistoryFile &) = delete;
    HistoryFile &operator=(const HistoryFile &) = delete;

    // The new build's id. From now on it is listed: as running while this program lives.
    Result<qint64> begin(const BuildStart &start);
    Result<void> finish(qint64 id, const BuildRecord &record);
    Result<void> remove(qint64 id);

    // Newest first; an empty `project` is all.
    Result<QList<BuildSummary>> list(const QString &project, int limit);
    Result<RecordedBuild> load(qint64 id); // NotFound when it is not there

    // Where a damaged file was put, told once; empty when nothing was damaged.
    QString takeSetAside() { return std::exchange(m_setAside, {}); }

private:
    Result<void> ready();
    Result<void> open();
    Result<int> versionOfFile();
    Result<void> makeTables();
    void close();
    bool setAsideAfter(const Error &error);
    template <typename Function>
    auto inTransaction(Function work) -> decltype(work());
    template <typename Function>
    auto reading(Function work) -> decltype(work());
    Result<void> execute(const QString &statement);
    Result<void> store(qint64 id, const BuildRecord &record);
    Result<void> prune();
    Result<QList<BuildSummary>> select(const QString &condition, const QVariantList &values);

    QString m_path;
    HistoryLimits m_limits;
    QString m_connection; // name of the open one; empty when there is none
    QSqlDatabase m_database;
    QString m_setAside;
    quint64 m_inode = 0;
};

} // namespace kw::build
