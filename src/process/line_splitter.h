// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

namespace kw::process {

// Cuts a stream of bytes into lines, whatever the chunks. Works on bytes, because a chunk may end inside a
// character: decode per line. One splitter per channel. Any single thread.
class LineSplitter
{
public:
    // A line longer than `longestLine` bytes is given out in pieces: memory stays bounded.
    explicit LineSplitter(qsizetype longestLine = 16 * 1024 * 1024);

    // The lines that `chunk` completes, without their line end (LF or CRLF).
    QList<QByteArray> feed(QByteArrayView chunk);

    // What is left when the stream has ended: one line without line end, or nothing.
    QList<QByteArray> finish();

private:
    void take(QList<QByteArray> &lines);

    QByteArray m_rest;
    qsizetype m_longestLine;
};

} // namespace kw::process
