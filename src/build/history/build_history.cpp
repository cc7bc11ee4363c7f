// SPDX-License-Identifier: Apache-2.0
#include "build/history/build_history.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace kw::build {

QString BuildHistory::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/kitwright/builds.sqlite"_s;
}

BuildHistory::BuildHistory(const QString &path, HistoryLimits limits, QObject *parent)
    : QObject(parent)
    , m_worker(new QObject)
    , m_file(std::make_shared<HistoryFile>(path, limits))
{
    m_thread.setObjectName(u"build history"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

BuildHistory::~BuildHistory()
{
    // The file is closed in the thread that opened it, after all that was asked before.
    QMetaObject::invokeMethod(
        m_worker,
        [file = std::move(m_file)]() mutable {
            file.reset();
            QThread::currentThread()->quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

template <typename T>
QFuture<Result<T>> BuildHistory::ask(std::function<Result<T>(HistoryFile &)> work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QMetaObject::invokeMethod(
        m_worker,
        [this, promise, work = std::move(work), file = std::weak_ptr(m_file)] {
            const std::shared_ptr<HistoryFile> held = file.lock();
            promise->addResult(work(*held));
            promise->finish();
            if (const QString name = held->takeSetAside(); !name.isEmpty()) {
                Q_EMIT setAside(name);
            }
        },
        Qt::QueuedConnection);
    return promise->future();
}

QFuture<Result<QList<BuildSummary>>> BuildHistory::list(const QString &project, int limit)
{
    return ask<QList<BuildSummary>>([=](HistoryFile &file) { return file.list(project, limit); });
}

QFuture<Result<std::shared_ptr<RecordedBuild>>> BuildHistory::load(qint64 id)
{
    using Shared = std::shared_ptr<RecordedBuild>;
    return ask<Shared>([id](HistoryFile &file) -> Result<Shared> {
        Result<RecordedBuild> build = file.load(id);
        return build ? Result<Shared>(std::make_shared<RecordedBuild>(std::move(*build)))
                     : std::unexpected(build.error());
    });
}

QFuture<Result<void>> BuildHistory::remove(qint64 id)
{
    return ask<void>([id](HistoryFile &file) { return file.remove(id); })
        .then(this, [this](const Result<void> &removed) {
            Q_EMIT changed();
            return removed;
        });
}

QFuture<Result<void>> BuildHistory::record(BuildSession &session, const BuildStart &start)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    auto id = std::make_shared<Result<qint64>>(0);
    ask<qint64>([start, id](HistoryFile &file) {
        return *id = file.begin(start);
    }).then(this, [this](const Result<qint64> &) { Q_EMIT changed(); });
    QElapsedTimer clock;
    clock.start();
    connect(&session, &BuildSession::finished, this, [this, promise, id, clock, ended = &session] {
        const BuildRecord record = recordOf(*ended, std::chrono::milliseconds(clock.elapsed()));
        ask<void>([id, record](HistoryFile &file) -> Result<void> {
            return *id ? file.finish(**id, record) : std::unexpected(id->error());
        }).then(this, [this, promise](const Result<void> &written) {
            promise->addResult(written);
            promise->finish();
            Q_EMIT changed();
        });
    });
    return promise->future();
}

} // namespace kw::build
