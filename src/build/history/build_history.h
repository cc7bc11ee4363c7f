// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/history/history_file.h"

#include <QFuture>
#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace kw::build {

// The builds of this person, on disk: what ran, when, how it ended, and everything that was said. All work is
// done in a thread of its own, in the order of asking; every future gets a result while the history lives.
// GUI thread.
class BuildHistory : public QObject
{
    Q_OBJECT

public:
    // Where it is unless told otherwise: kitwright/builds.sqlite in the user's data folder.
    static QString defaultPath();

    explicit BuildHistory(const QString &path = defaultPath(), HistoryLimits limits = {},
                          QObject *parent = nullptr);
    ~BuildHistory() override; // finishes what it was asked to write

    // Newest first; an empty `project` (absolute folder) is all. Errors: those of HistoryFile.
    QFuture<Result<QList<BuildSummary>>> list(const QString &project, int limit = 100);

    // One build with its steps and logs. The calls of what still runs or was interrupted are empty.
    QFuture<Result<std::shared_ptr<RecordedBuild>>> load(qint64 id);

    QFuture<Result<void>> remove(qint64 id);

    // Writes the session into the history: now, that it has begun, and at its end. Call before start(). The
    // future ends after the last write; the session may be gone by then.
    QFuture<Result<void>> record(BuildSession &session, const BuildStart &start);

Q_SIGNALS:
    void changed(); // this program has written
    void
    setAside(const QString &file); // the file was damaged and is kept under this name; a new one is begun

private:
    template <typename T>
    QFuture<Result<T>> ask(std::function<Result<T>(HistoryFile &)> work);

    QThread m_thread;
    QObject *m_worker;                   // lives in the thread
    std::shared_ptr<HistoryFile> m_file; // made and used there
};

} // namespace kw::build
