// SPDX-License-Identifier: Apache-2.0
#include "process/output_tail.h"

#include <algorithm>

namespace kw::process {

OutputTail::OutputTail(qsizetype limit)
    : m_limit(std::max<qsizetype>(limit, 0))
{
}

void OutputTail::append(QByteArrayView chunk)
{
    m_bytes += chunk.last(std::min(chunk.size(), m_limit));
    m_dropped = m_dropped || chunk.size() > m_limit || m_bytes.size() > m_limit;
    if (m_bytes.size() > 2 * m_limit) {
        m_bytes.remove(0, m_bytes.size() - m_limit);
    }
}

QByteArray OutputTail::bytes() const
{
    return m_bytes.last(std::min(m_bytes.size(), m_limit));
}

} // namespace kw::process
