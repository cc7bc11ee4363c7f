// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/build_failure.h"
#include "build/build_result.h"
#include "build/log_store.h"
#include "build/progress_decoder.h"
#include "build/vertex_store.h"
#include "plan/call.h"
#include "process/line_splitter.h"
#include "process/process_runner.h"

#include <QHash>

#include <chrono>
#include <memory>
#include <optional>

namespace kw::build {

enum class CallState { Waiting, Running, Succeeded, Failed, Cancelled };

// One call of a session: what it is, what it has said so far, how it ended. Any single thread.
class CallRun
{
public:
    explicit CallRun(plan::Call call);

    const plan::Call &call() const { return m_call; }
    const process::CommandLine &commandLine() const { return m_commandLine; } // as it is run
    CallState state() const { return m_state; }
    std::chrono::milliseconds duration() const { return m_duration; } // zero before the end
    int exitCode() const { return m_exitCode; }                       // of the last command; 0 before the end
    const VertexStore &vertexes() const { return m_vertexes; }
    const QStringList &text() const { return m_text; }      // lines beside the progress, secrets masked
    qsizetype droppedText() const { return m_droppedText; } // lines before those, above the limit
    const LogStore *log(const QByteArray &vertex) const;    // nullptr when the step has said nothing
    const std::optional<BuildFailure> &failure() const { return m_failure; }
    const std::optional<BuiltArtifact> &built() const { return m_built; }

    // The progress stream as it came, for the history. Empty for a call with secrets, because what cannot be
    // masked byte by byte is not kept, and for one that said more than 64 MiB.
    const QByteArray &record() const { return m_record; }

    QList<int> takeChanged() { return m_vertexes.takeChanged(); }

    void begin(const process::CommandLine &commandLine);
    void feed(process::Channel channel, QByteArrayView chunk); // the progress is on the error channel
    void replay(const ProgressEvents &events); // in place of feed(), for what was decoded before
    void end(CallState state, int exitCode, std::chrono::milliseconds duration);
    void setBuilt(const BuiltArtifact &built) { m_built = built; }
    void fail(const BuildFailure &failure);

private:
    void apply(const ProgressEvents &events);
    void applyOne(ProgressEvent event);
    void addLines(const QList<QByteArray> &lines);
    void addText(const QString &line);
    QStringList lastLinesOfCause() const;

    plan::Call m_call;
    process::CommandLine m_commandLine;
    CallState m_state = CallState::Waiting;
    std::chrono::milliseconds m_duration{0};
    int m_exitCode = 0;
    ProgressDecoder m_decoder;
    process::LineSplitter m_output; // docker build without BuildKit writes its steps there
    VertexStore m_vertexes;
    QHash<QByteArray, std::shared_ptr<LogStore>> m_logs;
    QStringList m_text;
    qsizetype m_droppedText = 0;
    QByteArray m_record;
    bool m_keepsRecord;
    std::optional<BuildFailure> m_failure;
    std::optional<BuiltArtifact> m_built;
};

} // namespace kw::build
