// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/progress_event.h"

#include <QByteArray>

#include <memory>

namespace kw::build {

// Decodes the error channel of `docker buildx build --progress=rawjson`: one object per line (buildx 0.15 and
// later) or indented over many lines (0.12 to 0.14), then ordinary text. The chunks may be cut anywhere, the
// events are the same. What is not an object of the stream is kept as text; memory is bounded by the limit,
// whatever arrives. Any single thread.
class ProgressDecoder
{
public:
    // `limit`: bytes of the longest object or line; longer ones are dropped and reported as dropped.
    explicit ProgressDecoder(qsizetype limit = 16 * 1024 * 1024);
    ~ProgressDecoder();
    ProgressDecoder(ProgressDecoder &&) noexcept;
    ProgressDecoder &operator=(ProgressDecoder &&) noexcept;

    // The events that `chunk` completes.
    ProgressEvents feed(QByteArrayView chunk);

    // The stream has ended: what is left becomes text.
    ProgressEvents finish();

private:
    class Parser;

    void takeLine(QByteArrayView line, ProgressEvents &events);
    void takeObjectLine(QByteArrayView line, ProgressEvents &events);
    void giveUpObject(ProgressEvents &events);
    void keepRest(QByteArrayView rest);

    std::unique_ptr<Parser> m_parser;
    QByteArray m_rest;          // of a line whose end has not come
    QByteArray m_object;        // lines of an indented object
    qint64 m_droppedOfLine = 0; // bytes of the line that is being left out
    qint64 m_droppedOfObject = 0;
    qsizetype m_limit;
};

} // namespace kw::build
