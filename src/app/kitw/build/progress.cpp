// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/build/progress.h"

#include "app/kitw/build/json_progress.h"
#include "app/kitw/build/live_progress.h"
#include "app/kitw/build/plain_progress.h"
#include "app/kitw/invocation.h"

using namespace Qt::StringLiterals;

namespace kw::kitw {

using build::CallRun;
using build::Vertex;
using build::VertexState;

BuildProgress::BuildProgress(build::BuildSession &session)
    : m_session(session)
    , m_calls(session.calls().size())
{
    const auto run = [this](int index) -> const CallRun & {
        return m_session.calls()[static_cast<size_t>(index)];
    };
    connect(&session, &build::BuildSession::callStarted, this,
            [this, run](int index) { callStarted(run(index)); });
    connect(&session, &build::BuildSession::progressed, this, &BuildProgress::progressed);
    connect(&session, &build::BuildSession::callFinished, this, &BuildProgress::ended);
    connect(&session, &build::BuildSession::finished, this, [this] { sessionEnded(); });
}

QStringList BuildProgress::kinds()
{
    return {u"auto"_s, u"plain"_s, u"json"_s, u"quiet"_s};
}

std::unique_ptr<BuildProgress> BuildProgress::make(const QString &kind, Invocation &invocation,
                                                   build::BuildSession &session)
{
    if (kind == "json"_L1) {
        return std::make_unique<JsonProgress>(invocation, session);
    }
    if (kind == "plain"_L1 || (kind == "auto"_L1 && !invocation.errorIsTerminal())) {
        return std::make_unique<PlainProgress>(invocation, session);
    }
    if (kind == "auto"_L1) {
        return std::make_unique<LiveProgress>(invocation, session);
    }
    return kind == "quiet"_L1 ? std::make_unique<BuildProgress>(session) : nullptr;
}

void BuildProgress::progressed(int index)
{
    build::CallRun &run = m_session.call(index);
    Call &call = m_calls[static_cast<size_t>(index)];
    for (const int changed : run.takeChanged()) {
        tellStep(run, call, run.vertexes().vertexes().at(changed));
    }
    // What buildx says beside its progress is the failure that is told at the end, or comes to nothing.
    if (!run.call().usesBuildx) {
        tellText(run, call);
    }
}

void BuildProgress::tellStep(const CallRun &run, Call &call, const Vertex &vertex)
{
    const bool isInternal = vertex.step.kind == build::StepKind::Internal;
    if (vertex.name.isEmpty() || vertex.state == VertexState::Pending ||
        (isInternal && vertex.state != VertexState::Failed)) {
        return;
    }
    Told &told = call.steps[vertex.digest];
    const bool isNew = told.number == 0;
    if (isNew) {
        told.number = ++call.lastNumber;
    }
    const ProgressStep step{told.number, vertex};
    if (isNew) {
        stepStarted(run, step);
    }
    if (const build::LogStore *log = run.log(vertex.digest)) {
        for (; told.lines < log->lineCount(); ++told.lines) {
            stepSaid(run, step, log->line(told.lines));
        }
    }
    if (vertex.isFinished() && vertex.state != told.state) {
        stepEnded(run, step);
        told.state = vertex.state;
    }
}

void BuildProgress::tellText(const CallRun &run, Call &call)
{
    const qsizetype end = run.droppedText() + run.text().size();
    for (qsizetype i = std::max(call.textLines, run.droppedText()); i < end; ++i) {
        textSaid(run, run.text().at(i - run.droppedText()));
    }
    call.textLines = end;
}

void BuildProgress::ended(int index)
{
    progressed(index);
    const CallRun &run = m_session.calls()[static_cast<size_t>(index)];
    if (run.state() == build::CallState::Succeeded) {
        tellText(run, m_calls[static_cast<size_t>(index)]); // buildx's warnings
    }
    callEnded(run);
}

} // namespace kw::kitw
