// SPDX-License-Identifier: Apache-2.0
#include "process/line_splitter.h"

#include <utility>

namespace kw::process {

LineSplitter::LineSplitter(qsizetype longestLine)
    : m_longestLine(longestLine)
{
}

void LineSplitter::take(QList<QByteArray> &lines)
{
    if (m_rest.endsWith('\r')) {
        m_rest.chop(1);
    }
    lines.append(std::exchange(m_rest, {}));
}

QList<QByteArray> LineSplitter::feed(QByteArrayView chunk)
{
    QList<QByteArray> lines;
    while (!chunk.isEmpty()) {
        const qsizetype room = m_longestLine - m_rest.size();
        const qsizetype end = chunk.indexOf('\n');
        if (end >= 0 && end <= room) {
            m_rest += chunk.first(end);
            take(lines);
            chunk.slice(end + 1);
        } else if (chunk.size() > room) {
            m_rest += chunk.first(room);
            lines.append(std::exchange(m_rest, {}));
            chunk.slice(room);
        } else {
            m_rest += chunk;
            break;
        }
    }
    return lines;
}

QList<QByteArray> LineSplitter::finish()
{
    QList<QByteArray> lines;
    if (!m_rest.isEmpty()) {
        take(lines);
    }
    return lines;
}

} // namespace kw::process
