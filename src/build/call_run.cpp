// SPDX-License-Identifier: Apache-2.0
#include "build/call_run.h"

namespace kw::build {

namespace {

constexpr qsizetype longestRecord = 64 * 1024 * 1024;
constexpr qsizetype mostTextLines = 10'000;
constexpr qsizetype shownLastLines = 10;

} // namespace

CallRun::CallRun(plan::Call call)
    : m_call(std::move(call))
    , m_commandLine(m_call.commandLine)
    , m_keepsRecord(m_call.commandLine.secrets.isEmpty())
{
}

const LogStore *CallRun::log(const QByteArray &vertex) const
{
    return m_logs.value(vertex).get();
}

void CallRun::begin(const process::CommandLine &commandLine)
{
    m_commandLine = commandLine;
    m_state = CallState::Running;
}

void CallRun::feed(process::Channel channel, QByteArrayView chunk)
{
    if (channel == process::Channel::StandardOutput) {
        addLines(m_output.feed(chunk));
        return;
    }
    if (m_record.size() + chunk.size() > longestRecord) {
        m_keepsRecord = false;
        m_record.clear();
    }
    if (m_keepsRecord) {
        m_record.append(chunk);
    }
    apply(m_decoder.feed(chunk));
}

void CallRun::replay(const ProgressEvents &events)
{
    apply(events);
}

void CallRun::apply(const ProgressEvents &events)
{
    for (const ProgressEvent &event : events) {
        applyOne(event);
    }
}

void CallRun::applyOne(ProgressEvent event)
{
    const QStringList &secrets = m_call.commandLine.secrets;
    if (const auto *text = std::get_if<TextEvent>(&event)) {
        addText(text->line);
        return;
    }
    if (const auto *log = std::get_if<LogEvent>(&event)) {
        std::shared_ptr<LogStore> &store = m_logs[log->vertex];
        if (!store) {
            store = std::make_shared<LogStore>(secrets);
        }
        store->append(log->stream, log->data, log->time);
    } else if (auto *vertex = std::get_if<VertexEvent>(&event); vertex != nullptr && !secrets.isEmpty()) {
        vertex->name = process::maskSecrets(vertex->name, secrets);
        vertex->error = process::maskSecrets(vertex->error, secrets);
    }
    m_vertexes.apply(event);
}

void CallRun::addLines(const QList<QByteArray> &lines)
{
    for (const QByteArray &line : lines) {
        addText(QString::fromUtf8(line));
    }
}

void CallRun::addText(const QString &line)
{
    if (m_text.size() == mostTextLines) {
        m_text.removeFirst();
        ++m_droppedText;
    }
    m_text.append(process::maskSecrets(line, m_call.commandLine.secrets));
}

void CallRun::end(CallState state, int exitCode, std::chrono::milliseconds duration)
{
    addLines(m_output.finish());
    apply(m_decoder.finish());
    for (const std::shared_ptr<LogStore> &log : std::as_const(m_logs)) {
        log->finish();
    }
    m_state = state;
    m_duration = duration;
    m_exitCode = exitCode;
    if (state == CallState::Failed) {
        m_failure = explainFailure(m_call.artifact, m_vertexes, m_text, lastLinesOfCause(), exitCode);
    }
}

void CallRun::fail(const BuildFailure &failure)
{
    m_state = CallState::Failed;
    m_failure = failure;
}

QStringList CallRun::lastLinesOfCause() const
{
    const Vertex *root = m_vertexes.rootCause();
    const LogStore *said = root == nullptr ? nullptr : log(root->digest);
    return said == nullptr ? QStringList() : said->lastLines(shownLastLines);
}

} // namespace kw::build
