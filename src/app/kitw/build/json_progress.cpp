// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/build/json_progress.h"

#include "app/kitw/invocation.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <chrono>

using namespace Qt::StringLiterals;

namespace kw::kitw {

using build::CallRun;
using build::CallState;
using build::VertexState;

QString stateWord(VertexState state)
{
    switch (state) {
    case VertexState::Pending:
        return u"pending"_s;
    case VertexState::Running:
        return u"running"_s;
    case VertexState::Done:
        return u"done"_s;
    case VertexState::Cached:
        return u"cached"_s;
    case VertexState::Failed:
        return u"failed"_s;
    case VertexState::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

QString stateWord(CallState state)
{
    switch (state) {
    case CallState::Waiting:
        return u"waiting"_s;
    case CallState::Running:
        return u"running"_s;
    case CallState::Succeeded:
        return u"succeeded"_s;
    case CallState::Failed:
        return u"failed"_s;
    case CallState::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

JsonProgress::JsonProgress(Invocation &invocation, build::BuildSession &session)
    : BuildProgress(session)
    , m_invocation(invocation)
{
}

void JsonProgress::print(const QString &event, const CallRun &call, QJsonObject object)
{
    object[u"event"] = event;
    object[u"artifact"] = call.call().artifact;
    m_invocation.printBytes(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void JsonProgress::callStarted(const CallRun &call)
{
    const process::CommandLine shown = call.commandLine().redacted();
    print(u"call-started"_s, call,
          {{u"argv"_s, QJsonArray::fromStringList(QStringList{shown.program} + shown.arguments)}});
}

void JsonProgress::printStep(const CallRun &call, const ProgressStep &step)
{
    const build::Vertex &vertex = step.vertex;
    QJsonObject object{{u"step"_s, QString::fromLatin1(vertex.digest)},
                       {u"number"_s, step.number},
                       {u"name"_s, vertex.name},
                       {u"platform"_s, vertex.step.platform},
                       {u"state"_s, stateWord(vertex.state)}};
    if (vertex.isFinished()) {
        object[u"milliseconds"] =
            qint64(std::chrono::duration_cast<std::chrono::milliseconds>(vertex.duration()).count());
    }
    if (!vertex.error.isEmpty()) {
        object[u"error"] = vertex.error;
    }
    print(u"step"_s, call, object);
}

void JsonProgress::stepStarted(const CallRun &call, const ProgressStep &step)
{
    if (!step.vertex.isFinished()) {
        printStep(call, step);
    }
}

void JsonProgress::stepSaid(const CallRun &call, const ProgressStep &step, const build::LogLine &line)
{
    print(u"log"_s, call, {{u"number"_s, step.number}, {u"stream"_s, line.stream}, {u"text"_s, line.text}});
}

void JsonProgress::stepEnded(const CallRun &call, const ProgressStep &step)
{
    printStep(call, step);
}

void JsonProgress::textSaid(const CallRun &call, const QString &line)
{
    print(u"text"_s, call, {{u"text"_s, line}});
}

void JsonProgress::callEnded(const CallRun &call)
{
    const build::StepCounts counts = call.vertexes().counts();
    print(u"call-finished"_s, call,
          {{u"state"_s, stateWord(call.state())},
           {u"milliseconds"_s, qint64(call.duration().count())},
           {u"steps"_s, counts.total},
           {u"cached"_s, counts.cached}});
}

} // namespace kw::kitw
