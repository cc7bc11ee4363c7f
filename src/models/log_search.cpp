// SPDX-License-Identifier: Apache-2.0
#include "models/log_search.h"

#include <QElapsedTimer>

#include <algorithm>

namespace kw::models {

namespace {

constexpr qint64 portionMilliseconds = 4;

} // namespace

LogSearch::LogSearch(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &LogSearch::lookAtSome);
}

void LogSearch::setSource(const LogSource *source)
{
    m_source = source;
    restart();
}

bool LogSearch::setPattern(const QString &pattern)
{
    m_active = !pattern.isEmpty();
    m_expression = QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
    m_error = m_expression.isValid() ? QString() : m_expression.errorString();
    m_active = m_active && m_expression.isValid();
    restart();
    return m_error.isEmpty();
}

void LogSearch::restart()
{
    m_matches.clear();
    m_seen = 0;
    goOn();
    Q_EMIT found();
}

bool LogSearch::isComplete() const
{
    return !m_active || !m_source || m_seen >= m_source->lineCount();
}

void LogSearch::goOn()
{
    if (!isComplete()) {
        m_timer.start();
    } else {
        m_timer.stop();
    }
}

void LogSearch::lookAtSome()
{
    QElapsedTimer clock;
    clock.start();
    const qsizetype count = m_source ? m_source->lineCount() : 0;
    while (m_seen < count && clock.elapsed() < portionMilliseconds) {
        if (m_expression.match(m_source->line(m_seen).text).hasMatch()) {
            m_matches.push_back(m_seen);
        }
        ++m_seen;
    }
    goOn();
    Q_EMIT found();
}

qsizetype LogSearch::matchFrom(qsizetype line, int direction) const
{
    if (m_matches.empty()) {
        return -1;
    }
    if (direction > 0) {
        const auto next = std::ranges::lower_bound(m_matches, line);
        return next == m_matches.end() ? 0 : next - m_matches.begin();
    }
    const auto after = std::ranges::upper_bound(m_matches, line);
    return (after == m_matches.begin() ? std::ssize(m_matches) : after - m_matches.begin()) - 1;
}

} // namespace kw::models
