// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/build_session.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <vector>

namespace kw::build {

enum class RecordedState {
    Running, // by a program that still lives
    Succeeded,
    Failed,
    Cancelled,
    Interrupted, // its program ended before the build did
};

// What is known about a build when it starts.
struct BuildStart
{
    QString project; // absolute folder
    QString file;    // skaffold.yaml, as it was asked for
    QString builder; // empty: plain docker build
    QStringList profiles;
    bool pushes = false;
    QDateTime started; // UTC
};

// One line of the list of builds.
struct BuildSummary
{
    qint64 id = 0; // never used twice
    BuildStart start;
    RecordedState state = RecordedState::Running;
    std::chrono::milliseconds duration{0}; // zero while it runs and when it was interrupted
    QStringList artifacts;                 // image names, in the order of the calls
    QStringList platforms;                 // of all calls, each once
    int steps = 0;
    int cached = 0;
    QString cause; // why it failed, one line
};

// What one call leaves behind. Cheap to copy, and nothing in it is shared with the session.
struct CallRecord
{
    plan::Call call; // redacted
    CallState state = CallState::Waiting;
    int exitCode = 0;
    std::chrono::milliseconds duration{0};
    QList<Vertex> vertexes;
    QByteArray progress; // the stream as it came; empty when it must not be kept
    QStringList text;
    std::optional<BuiltArtifact> built;
};

// What a build leaves behind.
struct BuildRecord
{
    RecordedState state = RecordedState::Running;
    std::chrono::milliseconds duration{0};
    QString cause;
    QList<CallRecord> calls;
};

// A build that is looked at again, in the structures of a running one.
struct RecordedBuild
{
    BuildSummary summary;
    std::vector<CallRun> calls;
};

// Of a session at its end. The call's own thread.
BuildRecord recordOf(const BuildSession &session, std::chrono::milliseconds duration);

// The call as it was: from its progress stream, or from its steps where there is none.
CallRun replayed(const CallRecord &record);

} // namespace kw::build
