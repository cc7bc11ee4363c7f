// SPDX-License-Identifier: Apache-2.0
#include "process/activity_journal.h"

#include <algorithm>

namespace kw::process {

namespace {

QString lastLine(const QByteArray &text)
{
    const QByteArray trimmed = text.trimmed();
    return QString::fromUtf8(trimmed.mid(trimmed.lastIndexOf('\n') + 1).trimmed());
}

} // namespace

ActivityJournal::ActivityJournal(QObject *parent, qsizetype limit)
    : QObject(parent)
    , m_limit(std::max<qsizetype>(limit, 1))
{
}

const ActivityEntry *ActivityJournal::find(qint64 id) const
{
    // Ids count up without gaps, so the place follows from the id.
    const qsizetype index = m_entries.isEmpty() ? -1 : static_cast<qsizetype>(id - m_entries.first().id);
    return index >= 0 && index < m_entries.size() ? &m_entries.at(index) : nullptr;
}

qint64 ActivityJournal::begin(const QString &title, const CommandLine &command,
                              const QString &workingDirectory)
{
    ActivityEntry entry;
    entry.id = ++m_lastId;
    entry.title = maskSecrets(title, command.secrets);
    entry.command = command.redacted();
    entry.workingDirectory = workingDirectory;
    entry.started = QDateTime::currentDateTimeUtc();
    m_entries.append(entry);
    Q_EMIT entryAdded(entry.id);
    if (m_entries.size() > m_limit) {
        Q_EMIT entryDropped(m_entries.takeFirst().id);
    }
    return entry.id;
}

void ActivityJournal::end(qint64 id, const ProcessOutcome &outcome, const QStringList &secrets)
{
    const ActivityEntry *known = find(id);
    if (!known) {
        return;
    }
    ActivityEntry &entry = m_entries[known - m_entries.constData()];
    entry.running = false;
    entry.duration = outcome.duration;
    entry.reason = outcome.reason;
    entry.exitCode = outcome.exitCode;
    if (!outcome.succeeded()) {
        const QString text =
            outcome.errorText.isEmpty() ? lastLine(outcome.standardError) : outcome.errorText;
        entry.errorText = maskSecrets(text, secrets);
    }
    Q_EMIT entryChanged(id);
}

} // namespace kw::process
