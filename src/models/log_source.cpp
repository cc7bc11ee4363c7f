// SPDX-License-Identifier: Apache-2.0
#include "models/log_source.h"

#include <algorithm>

namespace kw::models {

namespace {

LogSource::Line lineOf(const build::LogStore &log, qsizetype index, const build::Vertex *vertex)
{
    const build::LogLine line = log.line(index);
    const bool knowsStart = vertex && !vertex->intervals.isEmpty() && line.time != 0;
    return {.kind = line.stream == 2 ? LogSource::Kind::ErrorOutput : LogSource::Kind::Output,
            .sinceStart =
                knowsStart ? std::max<Nanoseconds>(0, line.time - vertex->intervals.constFirst().start) : -1,
            .text = line.text};
}

} // namespace

StepLog::StepLog(const build::CallRun &run, QByteArray vertex)
    : m_run(run)
    , m_vertex(std::move(vertex))
{
}

qsizetype StepLog::lineCount() const
{
    const build::LogStore *log = m_run.log(m_vertex);
    return log ? log->lineCount() : 0;
}

LogSource::Line StepLog::line(qsizetype index) const
{
    return lineOf(*m_run.log(m_vertex), index, m_run.vertexes().find(m_vertex));
}

CallLog::CallLog(const build::CallRun &run)
    : m_run(run)
{
    update();
}

void CallLog::append(int vertex, qsizetype from, qsizetype count)
{
    m_portions.push_back({m_count, vertex, from, count});
    m_count += count;
}

void CallLog::update()
{
    const QList<build::Vertex> &vertexes = m_run.vertexes().vertexes();
    m_taken.resize(static_cast<std::size_t>(vertexes.size()), 0);
    for (qsizetype i = 0; i < vertexes.size(); ++i) {
        const build::LogStore *log = m_run.log(vertexes.at(i).digest);
        qsizetype &taken = m_taken[static_cast<std::size_t>(i)];
        if (!log || log->lineCount() == taken) {
            continue;
        }
        const int vertex = static_cast<int>(i);
        if (m_portions.empty() || m_portions.back().vertex != vertex) {
            append(vertex, -1, 1);
        }
        append(vertex, taken, log->lineCount() - taken);
        taken = log->lineCount();
    }
    const bool ended =
        m_run.state() != build::CallState::Running && m_run.state() != build::CallState::Waiting;
    if (ended && m_textTaken < m_run.text().size()) {
        append(-1, m_textTaken, m_run.text().size() - m_textTaken);
        m_textTaken = m_run.text().size();
    }
}

LogSource::Line CallLog::line(qsizetype index) const
{
    const auto after = std::ranges::upper_bound(m_portions, index, {}, &Portion::first);
    const Portion &portion = *std::prev(after);
    if (portion.vertex < 0) {
        return {.kind = Kind::ErrorOutput, .text = m_run.text().at(portion.from + index - portion.first)};
    }
    const build::Vertex &vertex = m_run.vertexes().vertexes().at(portion.vertex);
    if (portion.from < 0) {
        return {.kind = Kind::Head, .text = vertex.name};
    }
    return lineOf(*m_run.log(vertex.digest), portion.from + index - portion.first, &vertex);
}

} // namespace kw::models
