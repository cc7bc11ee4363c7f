// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace kw::process {

// Keeps the last `limit` bytes of a stream of any length.
class OutputTail
{
public:
    explicit OutputTail(qsizetype limit);

    void append(QByteArrayView chunk);
    bool isTruncated() const { return m_dropped; }
    QByteArray bytes() const;

private:
    QByteArray m_bytes; // up to twice the limit, so that dropping is rare
    qsizetype m_limit;
    bool m_dropped = false;
};

} // namespace kw::process
