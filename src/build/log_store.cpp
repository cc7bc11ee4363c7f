// SPDX-License-Identifier: Apache-2.0
#include "build/log_store.h"

#include "process/command_line.h"

#include <algorithm>

namespace kw::build {

namespace {

constexpr qsizetype longestLine = 64 * 1024;
constexpr char escape = '\x1b';

// The index behind the escape sequence that begins at `at`.
qsizetype endOfEscape(const QByteArray &bytes, qsizetype at)
{
    if (at + 1 >= bytes.size()) {
        return bytes.size();
    }
    const char kind = bytes[at + 1];
    qsizetype i = at + 2;
    if (kind == '[') {
        while (i < bytes.size() && (bytes[i] < '@' || bytes[i] > '~')) {
            ++i;
        }
        return std::min(i + 1, bytes.size());
    }
    if (kind == ']') {
        while (i < bytes.size() && bytes[i] != '\a' && bytes[i] != escape) {
            ++i;
        }
        const bool twoBytes = i < bytes.size() && bytes[i] == escape;
        return std::min(i + (twoBytes ? 2 : 1), bytes.size());
    }
    return i;
}

// What a terminal shows of a line after carriage returns: the text behind the last one that is not empty.
QByteArrayView afterReturns(QByteArrayView line)
{
    while (line.endsWith('\r')) {
        line.chop(1);
    }
    const qsizetype last = line.lastIndexOf('\r');
    return last < 0 ? line : line.sliced(last + 1);
}

} // namespace

QByteArray withoutEscapes(const QByteArray &bytes)
{
    if (!bytes.contains(escape)) {
        return bytes;
    }
    QByteArray clean;
    clean.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size();) {
        if (bytes[i] == escape) {
            i = endOfEscape(bytes, i);
        } else {
            clean.append(bytes[i++]);
        }
    }
    return clean;
}

LogStore::LogStore(QStringList secrets, qsizetype memoryLimit)
    : m_secrets(std::move(secrets))
    , m_memoryLimit(memoryLimit)
{
}

void LogStore::append(int stream, QByteArrayView data, Nanoseconds time)
{
    const int channel = std::clamp(stream, 0, 2);
    QByteArray &partial = m_partial[static_cast<size_t>(channel)];
    m_lastTime = time;
    while (!data.isEmpty()) {
        const qsizetype end = data.indexOf('\n');
        const qsizetype room = longestLine - partial.size();
        const qsizetype take = std::min(end < 0 ? data.size() : end, room);
        partial.append(data.first(take));
        data = data.sliced(take);
        if (!data.isEmpty() && data.front() == '\n') {
            commit(channel, time);
            data = data.sliced(1);
        } else if (partial.size() >= longestLine) {
            commit(channel, time);
        }
    }
}

void LogStore::finish()
{
    for (int channel = 0; channel < 3; ++channel) {
        if (!m_partial[static_cast<size_t>(channel)].isEmpty()) {
            commit(channel, m_lastTime);
        }
    }
}

void LogStore::commit(int stream, Nanoseconds time)
{
    QByteArray &partial = m_partial[static_cast<size_t>(stream)];
    QByteArray text = withoutEscapes(afterReturns(partial).toByteArray());
    if (!m_secrets.isEmpty()) {
        text = process::maskSecrets(QString::fromUtf8(text), m_secrets).toUtf8();
    }
    m_lines.push_back({byteCount(), text.size(), time, stream});
    m_memory.append(text);
    partial.clear();
    if (m_memory.size() > m_memoryLimit) {
        spill();
    }
}

// Without room on the disk everything stays in memory: the log is worth more than the limit.
void LogStore::spill()
{
    if (!m_file) {
        m_file = std::make_unique<QTemporaryFile>();
        if (!m_file->open()) {
            m_memoryLimit = std::numeric_limits<qsizetype>::max();
            return;
        }
    }
    if (!m_file->seek(m_spilled) || m_file->write(m_memory) != m_memory.size() || !m_file->flush()) {
        m_memoryLimit = std::numeric_limits<qsizetype>::max();
        return;
    }
    m_spilled += m_memory.size();
    m_memory.clear();
}

LogLine LogStore::line(qsizetype index) const
{
    const Place &place = m_lines[static_cast<size_t>(index)];
    LogLine line{.stream = place.stream, .time = place.time};
    if (place.offset >= m_spilled) {
        line.text = QString::fromUtf8(
            QByteArrayView(m_memory).sliced(static_cast<qsizetype>(place.offset - m_spilled), place.size));
    } else if (m_file->seek(place.offset)) {
        line.text = QString::fromUtf8(m_file->read(place.size));
    }
    return line;
}

QStringList LogStore::lastLines(qsizetype count) const
{
    QStringList texts;
    for (qsizetype i = std::max<qsizetype>(0, lineCount() - count); i < lineCount(); ++i) {
        texts.append(line(i).text);
    }
    return texts;
}

qsizetype LogStore::find(const QRegularExpression &expression, qsizetype from) const
{
    for (qsizetype i = std::max<qsizetype>(0, from); i < lineCount(); ++i) {
        if (expression.match(line(i).text).hasMatch()) {
            return i;
        }
    }
    return -1;
}

} // namespace kw::build
