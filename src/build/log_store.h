// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/progress_event.h"
#include "core/error.h"

#include <QList>
#include <QRegularExpression>
#include <QStringList>
#include <QTemporaryFile>

#include <array>
#include <memory>
#include <vector>

namespace kw::build {

struct LogLine
{
    int stream = 0; // 1 standard output, 2 standard error
    Nanoseconds time = 0;
    QString text;

    bool operator==(const LogLine &) const = default;
};

// The output of one step, by lines. Lines of the two streams are kept apart until they end, so that neither
// cuts the other; what a carriage return overwrote and terminal colours are left out; secrets are masked.
// Above `memoryLimit` bytes the older text moves to a temporary file. Any single thread.
class LogStore
{
public:
    explicit LogStore(QStringList secrets = {}, qsizetype memoryLimit = 4 * 1024 * 1024);

    // Bytes as they come: may end inside a line or a character.
    void append(int stream, QByteArrayView data, Nanoseconds time);

    // The step has ended: what has no line end yet becomes a line.
    void finish();

    qsizetype lineCount() const { return static_cast<qsizetype>(m_lines.size()); }
    qint64 byteCount() const { return m_spilled + m_memory.size(); }

    // `index` from 0 to lineCount() - 1.
    LogLine line(qsizetype index) const;
    QStringList lastLines(qsizetype count) const;

    // Index of the first line at or after `from` that `expression` matches; -1 when there is none.
    qsizetype find(const QRegularExpression &expression, qsizetype from = 0) const;

private:
    struct Place
    {
        qint64 offset;
        qsizetype size;
        Nanoseconds time;
        int stream;
    };

    void commit(int stream, Nanoseconds time);
    void spill();

    QStringList m_secrets;
    qsizetype m_memoryLimit;
    std::array<QByteArray, 3> m_partial; // by stream
    std::vector<Place> m_lines;
    QByteArray m_memory;  // the text after the spilled part
    qint64 m_spilled = 0; // bytes in the file
    std::unique_ptr<QTemporaryFile> m_file;
    Nanoseconds m_lastTime = 0;
};

// `bytes` without terminal escape sequences.
QByteArray withoutEscapes(const QByteArray &bytes);

} // namespace kw::build
