// SPDX-License-Identifier: Apache-2.0
#include "build/history/history_file.h"

#include "build/history/owner.h"
#include "build/history/record_json.h"
#include "build/tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

#include <sys/stat.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace kw::build {

namespace {

constexpr int schemaVersion = 1;

// SQLite's result codes: the file is damaged, or is none of its files.
bool isDamage(const Error &error)
{
    return error.detail == "11"_L1 || error.detail == "26"_L1;
}

// `detail` is SQLite's result code.
Error errorOf(const QSqlError &error, ErrorCode code)
{
    return {.code = code,
            .what = code == ErrorCode::ReadFailed ? Tr::tr("The history of builds cannot be read")
                                                  : Tr::tr("The history of builds cannot be written"),
            .why = error.text(),
            .detail = error.nativeErrorCode()};
}

Result<void> run(QSqlQuery &query, const QVariantList &values, ErrorCode code)
{
    for (const QVariant &value : values) {
        query.addBindValue(value);
    }
    if (!query.exec()) {
        return std::unexpected(errorOf(query.lastError(), code));
    }
    return {};
}

quint64 inodeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_ino : 0;
}

QByteArray startToJson(const BuildStart &start)
{
    return QJsonDocument(QJsonObject{{u"file"_s, start.file},
                                     {u"builder"_s, start.builder},
                                     {u"profiles"_s, QJsonArray::fromStringList(start.profiles)},
                                     {u"pushes"_s, start.pushes}})
        .toJson(QJsonDocument::Compact);
}

QByteArray endToJson(const BuildRecord &record)
{
    QStringList artifacts;
    QStringList platforms;
    int steps = 0;
    int cached = 0;
    for (const CallRecord &call : record.calls) {
        artifacts.append(call.call.artifact);
        for (const Platform &platform : call.call.platforms) {
            platforms.append(platform.text());
        }
        const StepCounts counts = countsOf(call.vertexes);
        steps += counts.total;
        cached += counts.cached;
    }
    platforms.removeDuplicates();
    return QJsonDocument(QJsonObject{{u"artifacts"_s, QJsonArray::fromStringList(artifacts)},
                                     {u"platforms"_s, QJsonArray::fromStringList(platforms)},
                                     {u"steps"_s, steps},
                                     {u"cached"_s, cached},
                                     {u"cause"_s, record.cause}})
        .toJson(QJsonDocument::Compact);
}

BuildSummary summaryOf(const QSqlQuery &row)
{
    const QJsonObject start = QJsonDocument::fromJson(row.value(u"start"_s).toByteArray()).object();
    const QJsonObject end = QJsonDocument::fromJson(row.value(u"end"_s).toByteArray()).object();
    BuildSummary summary{.id = row.value(u"id"_s).toLongLong(),
                         .start = {.project = row.value(u"project"_s).toString(),
                                   .file = start[u"file"].toString(),
                                   .builder = start[u"builder"].toString(),
                                   .profiles = start[u"profiles"].toVariant().toStringList(),
                                   .pushes = start[u"pushes"].toBool(),
                                   .started = QDateTime::fromMSecsSinceEpoch(
                                       row.value(u"started"_s).toLongLong(), QTimeZone::UTC)},
                         .state = static_cast<RecordedState>(row.value(u"state"_s).toInt()),
                         .duration = std::chrono::milliseconds(row.value(u"milliseconds"_s).toLongLong()),
                         .artifacts = end[u"artifacts"].toVariant().toStringList(),
                         .platforms = end[u"platforms"].toVariant().toStringList(),
                         .steps = end[u"steps"].toInt(),
                         .cached = end[u"cached"].toInt(),
                         .cause = end[u"cause"].toString()};
    if (summary.state == RecordedState::Running && !isAlive(row.value(u"owner"_s).toString())) {
        summary.state = RecordedState::Interrupted;
    }
    return summary;
}

} // namespace

HistoryFile::HistoryFile(QString path, HistoryLimits limits)
    : m_path(std::move(path))
    , m_limits(limits)
{
}

HistoryFile::~HistoryFile()
{
    close();
}

void HistoryFile::close()
{
    if (m_connection.isEmpty()) {
        return;
    }
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(std::exchange(m_connection, {}));
}

Result<void> HistoryFile::execute(const QString &statement)
{
    QSqlQuery query(m_database);
    if (!query.exec(statement)) {
        return std::unexpected(errorOf(query.lastError(), ErrorCode::WriteFailed));
    }
    return {};
}

Result<void> HistoryFile::ready()
{
    return m_connection.isEmpty() ? open() : Result<void>();
}

Result<void> HistoryFile::open()
{
    const QString folder = QFileInfo(m_path).path();
    if (!QDir().mkpath(folder)) {
        return failure(ErrorCode::WriteFailed, Tr::tr("The history of builds cannot be written"),
                       Tr::tr("the folder %1 cannot be made").arg(QDir::toNativeSeparators(folder)));
    }
    if (QFile file(m_path); !file.exists() && file.open(QIODevice::NewOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // it tells what somebody builds
    }
    m_inode = inodeOf(m_path);
    m_connection = QUuid::createUuid().toString();
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    m_database.setDatabaseName(m_path);
    Result<void> opened;
    if (!m_database.open()) {
        opened = std::unexpected(errorOf(m_database.lastError(), ErrorCode::ReadFailed));
    }
    const Result<int> version = opened ? versionOfFile() : Result<int>(0);
    opened = version ? opened : std::unexpected(version.error());
    if (opened && *version > schemaVersion) {
        opened = failure(ErrorCode::Unsupported, Tr::tr("The history of builds is left alone"),
                         Tr::tr("a newer version of this program wrote it"),
                         Tr::tr("Use the newer version, or move the file away."),
                         QDir::toNativeSeparators(m_path));
    }
    for (const QString &pragma : {u"PRAGMA auto_vacuum=INCREMENTAL"_s, u"PRAGMA journal_mode=WAL"_s,
                                  u"PRAGMA synchronous=NORMAL"_s, u"PRAGMA foreign_keys=ON"_s}) {
        opened = opened ? execute(pragma) : opened;
    }
    opened = opened && *version < schemaVersion ? makeTables() : opened;
    if (!opened) {
        close();
    }
    return opened;
}

Result<int> HistoryFile::versionOfFile()
{
    QSqlQuery version(m_database);
    if (!version.exec(u"PRAGMA user_version"_s) || !version.next()) {
        return std::unexpected(errorOf(version.lastError(), ErrorCode::ReadFailed));
    }
    return version.value(0).toInt();
}

Result<void> HistoryFile::makeTables()
{
    // IF NOT EXISTS: another program may be doing the same.
    Result<void> made = execute(u"BEGIN IMMEDIATE"_s);
    for (const QString &statement :
         {u"CREATE TABLE IF NOT EXISTS builds (id INTEGER PRIMARY KEY AUTOINCREMENT, project TEXT NOT NULL, "
          "started INTEGER NOT NULL, state INTEGER NOT NULL, owner TEXT NOT NULL, milliseconds INTEGER NOT "
          "NULL DEFAULT 0, start BLOB NOT NULL, end BLOB, bytes INTEGER NOT NULL DEFAULT 0)"_s,
          u"CREATE INDEX IF NOT EXISTS builds_by_project ON builds (project, id)"_s,
          u"CREATE TABLE IF NOT EXISTS calls (build INTEGER NOT NULL REFERENCES builds (id) ON DELETE "
          "CASCADE, place INTEGER NOT NULL, call BLOB NOT NULL, steps BLOB NOT NULL, progress BLOB, PRIMARY "
          "KEY (build, place))"_s,
          u"PRAGMA user_version=%1"_s.arg(schemaVersion), u"COMMIT"_s}) {
        made = made ? execute(statement) : made;
    }
    return made;
}

// True when the file was damaged and a new one can be begun.
bool HistoryFile::setAsideAfter(const Error &error)
{
    if (!isDamage(error)) {
        return false;
    }
    close();
    QLockFile lock(m_path + u".lock"_s);
    if (!lock.tryLock(5000)) {
        return false;
    }
    if (inodeOf(m_path) != m_inode) {
        return true; // another program has done it
    }
    const QString name =
        m_path + u".damaged-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    if (!QFile::rename(m_path, name)) {
        return false;
    }
    QFile::rename(m_path + u"-wal"_s, name + u"-wal"_s);
    QFile::remove(m_path + u"-shm"_s);
    m_setAside = name;
    return true;
}

template <typename Function>
auto HistoryFile::reading(Function work) -> decltype(work())
{
    using Answer = decltype(work());
    for (bool again = true;; again = false) {
        const Result<void> opened = ready();
        Answer answer = opened ? work() : Answer(std::unexpected(opened.error()));
        if (answer || !again || !setAsideAfter(answer.error())) {
            return answer;
        }
    }
}

template <typename Function>
auto HistoryFile::inTransaction(Function work) -> decltype(work())
{
    using Answer = decltype(work());
    return reading([&]() -> Answer {
        if (const auto begun = execute(u"BEGIN IMMEDIATE"_s); !begun) {
            return std::unexpected(begun.error());
        }
        Answer answer = work();
        const Result<void> ended = execute(answer ? u"COMMIT"_s : u"ROLLBACK"_s);
        return answer && !ended ? Answer(std::unexpected(ended.error())) : answer;
    });
}

Result<qint64> HistoryFile::begin(const BuildStart &start)
{
    return inTransaction([&]() -> Result<qint64> {
        QSqlQuery query(m_database);
        query.prepare(u"INSERT INTO builds (project, started, state, owner, start) VALUES (?, ?, ?, ?, ?)"_s);
        const auto done = run(query,
                              {start.project, start.started.toMSecsSinceEpoch(),
                               static_cast<int>(RecordedState::Running), ownMark(), startToJson(start)},
                              ErrorCode::WriteFailed);
        return done ? Result<qint64>(query.lastInsertId().toLongLong()) : std::unexpected(done.error());
    });
}

Result<void> HistoryFile::finish(qint64 id, const BuildRecord &record)
{
    return inTransaction([&]() -> Result<void> {
        const auto stored = store(id, record);
        return stored ? prune() : stored;
    });
}

Result<void> HistoryFile::store(qint64 id, const BuildRecord &record)
{
    qint64 bytes = 0;
    for (qsizetype place = 0; place < record.calls.size(); ++place) {
        const CallRecord &call = record.calls.at(place);
        QByteArray progress = call.progress.isEmpty() ? QByteArray() : qCompress(call.progress);
        if (progress.size() > m_limits.callBytes) {
            progress.clear();
        }
        const QByteArray steps = qCompress(vertexesToJson(call.vertexes));
        bytes += progress.size() + steps.size();
        QSqlQuery query(m_database);
        query.prepare(
            u"INSERT OR REPLACE INTO calls (build, place, call, steps, progress) VALUES (?, ?, ?, ?, ?)"_s);
        if (const auto done =
                run(query, {id, place, qCompress(callToJson(call)), steps, progress}, ErrorCode::WriteFailed);
            !done) {
            return done;
        }
    }
    QSqlQuery query(m_database);
    query.prepare(u"UPDATE builds SET state = ?, milliseconds = ?, end = ?, bytes = ? WHERE id = ?"_s);
    return run(
        query,
        {static_cast<int>(record.state), qint64(record.duration.count()), endToJson(record), bytes, id},
        ErrorCode::WriteFailed);
}

// The newest stay, as many as both limits allow; the very newest always.
Result<void> HistoryFile::prune()
{
    QSqlQuery query(m_database);
    query.prepare(
        u"DELETE FROM builds WHERE id IN (SELECT id FROM (SELECT id, row_number() OVER newest AS place, "
        "sum(bytes) OVER newest AS total FROM builds WINDOW newest AS (ORDER BY id DESC)) "
        "WHERE place > 1 AND (place > ? OR total > ?))"_s);
    if (const auto done = run(query, {m_limits.builds, m_limits.bytes}, ErrorCode::WriteFailed); !done) {
        return done;
    }
    return execute(u"PRAGMA incremental_vacuum(1000)"_s);
}

Result<void> HistoryFile::remove(qint64 id)
{
    return inTransaction([&]() -> Result<void> {
        QSqlQuery query(m_database);
        query.prepare(u"DELETE FROM builds WHERE id = ?"_s);
        return run(query, {id}, ErrorCode::WriteFailed);
    });
}

Result<QList<BuildSummary>> HistoryFile::select(const QString &condition, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(u"SELECT * FROM builds "_s + condition);
    if (const auto done = run(query, values, ErrorCode::ReadFailed); !done) {
        return std::unexpected(done.error());
    }
    QList<BuildSummary> summaries;
    while (query.next()) {
        summaries.append(summaryOf(query));
    }
    if (query.lastError().isValid()) {
        return std::unexpected(errorOf(query.lastError(), ErrorCode::ReadFailed));
    }
    return summaries;
}

Result<QList<BuildSummary>> HistoryFile::list(const QString &project, int limit)
{
    return reading([&] {
        return project.isEmpty() ? select(u"ORDER BY id DESC LIMIT ?"_s, {limit})
                                 : select(u"WHERE project = ? ORDER BY id DESC LIMIT ?"_s, {project, limit});
    });
}

Result<RecordedBuild> HistoryFile::load(qint64 id)
{
    return reading([&]() -> Result<RecordedBuild> {
        const auto found = select(u"WHERE id = ?"_s, {id});
        if (!found || found->isEmpty()) {
            return found ? failure(ErrorCode::NotFound, Tr::tr("This build is not in the history any more"))
                         : std::unexpected(found.error());
        }
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        query.prepare(u"SELECT call, steps, progress FROM calls WHERE build = ? ORDER BY place"_s);
        if (const auto done = run(query, {id}, ErrorCode::ReadFailed); !done) {
            return std::unexpected(done.error());
        }
        RecordedBuild build{.summary = found->first(), .calls = {}};
        while (query.next()) {
            CallRecord record = callFromJson(qUncompress(query.value(0).toByteArray()));
            record.vertexes = vertexesFromJson(qUncompress(query.value(1).toByteArray()));
            record.progress = query.value(2).isNull() || query.value(2).toByteArray().isEmpty()
                                  ? QByteArray()
                                  : qUncompress(query.value(2).toByteArray());
            build.calls.push_back(replayed(record));
        }
        return build;
    });
}

} // namespace kw::build
