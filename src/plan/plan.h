// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "plan/call.h"
#include "plan/request.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace kw::plan {

// What becomes of one artifact.
struct PlannedArtifact
{
    enum class Action { Build, HandOver }; // to `skaffold build`: other kinds than docker

    QString imageName;
    QString tag;
    QString kind; // "docker", "jib" …
    QString reason;
    Action action = Action::Build;
};

struct Warning
{
    QString code; // stable: "tag-fallback", "no-buildx" …
    QString message;
    QString fix;
    QString artifact; // empty: of the whole plan
    QString where;    // file:line:column, where there is one
};

// What would run. Calls are in an order in which they can run; artifacts in the order of the file.
struct Plan
{
    QList<Call> calls;
    QList<PlannedArtifact> artifacts;
    QList<Warning> warnings;
    QList<GitQuestion> questions; // not empty: the tags are not right before these are answered
    QString builder;              // empty: plain docker build
    QString defaultRepository;
    int concurrency = 1; // 0: as many as are ready
    bool pushes = false;

    // {"calls", "builds", "warnings"}; calls of handed-over artifacts are not in it, they are under "handed".
    QJsonObject toJson() const;
};

// Fails with the first thing that a build could not do: unreadable file, unknown profile, circle of
// `requires`, bad template, Dockerfile that is not there … with its place and the fix. Any thread.
Result<Plan> make(const Request &request);

} // namespace kw::plan
