// SPDX-License-Identifier: Apache-2.0
#include "build/history/build_record.h"

namespace kw::build {

namespace {

constexpr qsizetype longestText = 256 * 1024; // characters of the lines beside the progress

plan::Call redacted(plan::Call call)
{
    call.commandLine = call.commandLine.redacted();
    for (process::CommandLine &followUp : call.followUps) {
        followUp = followUp.redacted();
    }
    for (process::EnvironmentChange &change : call.environment) {
        if (change.secret) {
            change.value = QString();
        }
    }
    return call;
}

QStringList lastOf(const QStringList &lines)
{
    qsizetype size = 0;
    qsizetype first = lines.size();
    while (first > 0 && size + lines.at(first - 1).size() <= longestText) {
        size += lines.at(--first).size() + 1;
    }
    return lines.sliced(first);
}

CallRecord recordOf(const CallRun &run)
{
    CallRecord record{.call = redacted(run.call()),
                      .state = run.state(),
                      .exitCode = run.exitCode(),
                      .duration = run.duration(),
                      .vertexes = run.vertexes().vertexes(),
                      .text = lastOf(run.text()),
                      .built = run.built()};
    record.call.commandLine = run.commandLine().redacted();
    if (run.call().usesBuildx) {
        record.progress = run.record();
    }
    return record;
}

RecordedState stateOf(BuildSession::State state)
{
    switch (state) {
    case BuildSession::State::Succeeded:
        return RecordedState::Succeeded;
    case BuildSession::State::Failed:
        return RecordedState::Failed;
    default:
        return RecordedState::Cancelled;
    }
}

void replaySteps(CallRun &run, const CallRecord &record)
{
    ProgressEvents events;
    for (const Vertex &vertex : record.vertexes) {
        VertexEvent event{.digest = vertex.digest,
                          .inputs = vertex.inputs,
                          .name = vertex.name,
                          .cached = vertex.cached,
                          .error = vertex.error,
                          .group = vertex.group};
        if (vertex.intervals.isEmpty()) {
            events.emplace_back(event);
        }
        for (const Interval &interval : vertex.intervals) {
            event.started = interval.start;
            event.completed = interval.end;
            events.emplace_back(event);
        }
    }
    for (const QString &line : record.text) {
        events.emplace_back(TextEvent{line});
    }
    run.replay(events);
}

} // namespace

BuildRecord recordOf(const BuildSession &session, std::chrono::milliseconds duration)
{
    BuildRecord record{.state = stateOf(session.state()), .duration = duration};
    if (session.error()) {
        record.cause = session.error()->why;
    }
    for (const CallRun &run : session.calls()) {
        record.calls.append(recordOf(run));
    }
    return record;
}

CallRun replayed(const CallRecord &record)
{
    CallRun run(record.call);
    if (record.state == CallState::Waiting) {
        return run;
    }
    run.begin(record.call.commandLine);
    if (record.progress.isEmpty()) {
        replaySteps(run, record);
    } else {
        run.feed(process::Channel::StandardError, record.progress);
    }
    run.end(record.state, record.exitCode, record.duration);
    if (record.built) {
        run.setBuilt(*record.built);
    }
    return run;
}

} // namespace kw::build
