// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "process/command_line.h"
#include "process/process_outcome.h"

#include <QDateTime>
#include <QList>
#include <QObject>

namespace kw::process {

// One run of a program, as the Activity panel and `kitw --verbose` show it. Holds no secret.
struct ActivityEntry
{
    qint64 id = 0;       // counts up from 1, never used twice
    QString title;       // what for, in the user's words
    CommandLine command; // redacted
    QString workingDirectory;
    QDateTime started;                     // UTC
    std::chrono::milliseconds duration{0}; // zero while it runs
    bool running = true;
    ProcessReason reason = ProcessReason::Exited; // of the end; means nothing while it runs
    int exitCode = 0;
    QString errorText; // why it failed to start, or its last line on the error channel; secrets masked
};

// Every program that this application ran, oldest first; the oldest are dropped above `limit`. GUI thread.
class ActivityJournal : public QObject
{
    Q_OBJECT

public:
    explicit ActivityJournal(QObject *parent = nullptr, qsizetype limit = 500);

    const QList<ActivityEntry> &entries() const { return m_entries; }
    const ActivityEntry *find(qint64 id) const; // nullptr when unknown or dropped

    // Adds a running entry and returns its id. `command` is redacted here.
    qint64 begin(const QString &title, const CommandLine &command, const QString &workingDirectory);

    // The run `id` is over. `secrets` are masked in the text that is kept.
    void end(qint64 id, const ProcessOutcome &outcome, const QStringList &secrets);

Q_SIGNALS:
    void entryAdded(qint64 id);
    void entryChanged(qint64 id);
    void entryDropped(qint64 id); // the oldest, because of the limit

private:
    QList<ActivityEntry> m_entries;
    qsizetype m_limit;
    qint64 m_lastId = 0;
};

} // namespace kw::process
