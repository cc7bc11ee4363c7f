// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/build/live_progress.h"

#include "app/kitw/build/report.h"
#include "app/kitw/invocation.h"
#include "app/kitw/tr.h"
#include "core/format.h"

#include <chrono>

#include <wchar.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kw::kitw {

using build::CallRun;
using build::CallState;
using build::Vertex;
using build::VertexState;

namespace {

constexpr char dim[] = "\x1b[2m";
constexpr char green[] = "\x1b[32m";
constexpr char red[] = "\x1b[31m";
constexpr char cyan[] = "\x1b[36m";
constexpr QChar doneMark(0x2713);
constexpr QChar failedMark(0x2717);
constexpr QChar runningMark(0x25B8);

int columnsOf(char32_t character)
{
    return std::max(0, ::wcwidth(static_cast<wchar_t>(character)));
}

} // namespace

QString cutToColumns(const QString &text, int columns)
{
    QString cut;
    int used = 0;
    for (const char32_t character : text.toUcs4()) {
        const int width = columnsOf(character);
        if (used + width > columns) {
            while (used >= columns && !cut.isEmpty()) {
                const bool isPair = cut.back().isLowSurrogate();
                const QString last = cut.last(isPair ? 2 : 1);
                used -= columnsOf(last.toUcs4().constFirst());
                cut.chop(last.size());
            }
            return cut + QChar(0x2026);
        }
        cut += QString::fromUcs4(&character, 1);
        used += width;
    }
    return cut;
}

LiveProgress::LiveProgress(Invocation &invocation, build::BuildSession &session)
    : BuildProgress(session)
    , m_invocation(invocation)
    , m_usesColors(qEnvironmentVariableIsEmpty("NO_COLOR"))
{
    m_clock.start();
    m_timer.setInterval(100ms);
    connect(&m_timer, &QTimer::timeout, this, &LiveProgress::draw);
    m_timer.start();
}

LiveProgress::~LiveProgress()
{
    sessionEnded();
}

QString LiveProgress::colored(const QString &text, const char *color) const
{
    return m_usesColors ? QLatin1StringView(color) + text + u"\x1b[0m"_s : text;
}

void LiveProgress::keep(const QString &line)
{
    m_kept.append(line);
}

void LiveProgress::callStarted(const CallRun &call)
{
    m_startedAt[&call] = m_heardAt[&call] = m_clock.elapsed();
    keep(colored(u"$ "_s + call.commandLine().displayText(), dim));
}

void LiveProgress::stepStarted(const CallRun &call, const ProgressStep & /*step*/)
{
    m_heardAt[&call] = m_clock.elapsed();
}

void LiveProgress::stepSaid(const CallRun &call, const ProgressStep &step, const build::LogLine &line)
{
    if (!line.text.trimmed().isEmpty()) {
        m_lastLines[&call][step.vertex.digest] = printable(line.text).trimmed();
    }
}

void LiveProgress::stepEnded(const CallRun &call, const ProgressStep &step)
{
    m_heardAt[&call] = m_clock.elapsed();
    m_lastLines[&call].remove(step.vertex.digest);
    const VertexState state = step.vertex.state;
    const bool isBad = state == VertexState::Failed || state == VertexState::Cancelled;
    const QString mark = isBad ? colored(failedMark, red) : colored(doneMark, green);
    const QString end = stepEndText(step.vertex);
    keep(u"%1 %2 %3  %4"_s.arg(mark, call.call().artifact, stepTitle(step.vertex),
                               state == VertexState::Cached ? colored(end, cyan) : colored(end, dim)));
}

void LiveProgress::textSaid(const CallRun & /*call*/, const QString &line)
{
    keep(printable(line));
}

void LiveProgress::callEnded(const CallRun &call)
{
    m_lastLines.remove(&call);
}

void LiveProgress::sessionEnded()
{
    if (m_timer.isActive()) {
        m_timer.stop();
        draw();
    }
}

QString LiveProgress::stepLine(const CallRun &call, const Vertex &vertex) const
{
    const auto heardAgo = std::chrono::milliseconds(m_clock.elapsed() - m_heardAt.value(&call));
    const build::Nanoseconds now =
        call.vertexes().latest() + std::chrono::duration_cast<std::chrono::nanoseconds>(heardAgo).count();
    const auto spent = std::chrono::duration_cast<std::chrono::milliseconds>(vertex.duration(now));
    QStringList parts = {u"    "_s + stepTitle(vertex), formatDuration(spent)};
    if (const QString moved = transferText(vertex); !moved.isEmpty()) {
        parts.append(moved);
    }
    if (const QString said = m_lastLines.value(&call).value(vertex.digest); !said.isEmpty()) {
        parts.append(u"| "_s + said);
    }
    return parts.join(u"  "_s);
}

QStringList LiveProgress::callLines(const CallRun &call) const
{
    QStringList lines;
    const QString name = call.call().artifact;
    const QString counts = countsText(call.vertexes().counts());
    switch (call.state()) {
    case CallState::Waiting:
        return {u"  %1  %2"_s.arg(name, Tr::tr("waits"))};
    case CallState::Running:
        lines.append(u"%1 %2  %3  %4"_s.arg(runningMark)
                         .arg(name, counts,
                              formatDuration(
                                  std::chrono::milliseconds(m_clock.elapsed() - m_startedAt.value(&call)))));
        for (const Vertex &vertex : call.vertexes().vertexes()) {
            if (vertex.state == VertexState::Running && vertex.step.kind != build::StepKind::Internal) {
                lines.append(stepLine(call, vertex));
            }
        }
        return lines;
    case CallState::Succeeded:
        return {u"%1 %2  %3  %4"_s.arg(doneMark).arg(name, counts, formatDuration(call.duration()))};
    case CallState::Failed:
    case CallState::Cancelled:
        return {u"%1 %2  %3  %4"_s.arg(failedMark).arg(name, counts, formatDuration(call.duration()))};
    }
    return {};
}

QStringList LiveProgress::block() const
{
    QStringList lines;
    for (const CallRun &call : session().calls()) {
        lines += callLines(call);
    }
    const qsizetype room = std::max(1, m_invocation.terminalHeight() - 2);
    if (lines.size() > room) {
        const qsizetype hidden = lines.size() - room + 1;
        lines.resize(room - 1);
        lines.append(Tr::tr("  … and %n more lines", nullptr, static_cast<int>(hidden)));
    }
    const int columns = std::max(10, m_invocation.terminalWidth() - 1);
    for (QString &line : lines) {
        line = cutToColumns(line, columns);
    }
    return lines;
}

// One write for all of it, so that nothing flickers.
void LiveProgress::draw()
{
    QString text;
    if (m_drawnLines > 0) {
        text += u"\x1b[%1F\x1b[J"_s.arg(m_drawnLines);
    }
    for (const QString &line : std::as_const(m_kept)) {
        text += line + u'\n';
    }
    m_kept.clear();
    const QStringList lines = block();
    for (const QString &line : lines) {
        text += line + u'\n';
    }
    m_drawnLines = lines.size();
    m_invocation.printError(text);
}

} // namespace kw::kitw
