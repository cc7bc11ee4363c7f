// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "plan/call.h"
#include "plan/request.h"
#include "plan/trust_need.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace kw::plan {

// What becomes of one artifact.
struct PlannedArtifact
{
    enum class Action {
        Build,
        HandOver,        // to `skaffold build`: other kinds than docker
        FoundLocally,    // in the Docker daemon, as it would be built
        FoundInRegistry, // the same in the registry that it would be pushed to
    };

    QString imageName;
    QString tag;
    QString kind; // "docker", "jib" …
    QString reason;
    Action action = Action::Build;
    QByteArray hash;             // of all that it is made from; empty: not known, or the cache is off
    bool importsMissing = false; // local.tryImportMissing, for one platform
    QString result;              // of one that was found: its reference, with the digest where it has one
    QList<process::CommandLine> followUps; // give what was found the tag; in this order, before the calls
};

// The fixed English word of an action, for scripts and JSON: "build", "hand-over", "found-locally",
// "found-in-registry".
QString actionWord(PlannedArtifact::Action action);

struct Warning
{
    QString code; // stable: "tag-fallback", "no-buildx" …
    QString message;
    QString fix;
    QString artifact;    // empty: of the whole plan
    QString where;       // file:line:column, where there is one
    QStringList details; // what it is about, one by one: the largest files, references …
};

// What would run. Calls are in an order in which they can run; artifacts in the order of the file.
struct Plan
{
    QList<Call> calls;
    QList<Call> handed; // of artifacts that are not built here: each by Skaffold
    QList<PlannedArtifact> artifacts;
    QList<Warning> warnings;
    QList<TrustNeed> needs;             // what the project would run or fetch by itself
    QList<GitQuestion> questions;       // not empty: the tags are not right before these are answered
    QList<QStringList> commands;        // the same for templates of a trusted project (cmd)
    QList<RemoteConfiguration> remotes; // the same for everything: they have to be fetched first
    QString builder;                    // empty: plain docker build
    QString defaultRepository;
    int concurrency = 1; // 0: as many as are ready
    bool pushes = false;

    // Nothing is left to ask: git, programs, other repositories.
    bool isComplete() const { return questions.isEmpty() && commands.isEmpty() && remotes.isEmpty(); }

    bool buildsSomething() const { return !calls.isEmpty() || !handed.isEmpty(); }

    // {"calls", "builds", "artifacts", "warnings"} and, where Skaffold itself builds some, "handed" with its
    // commands. A call is {artifact, argv, env, cwd} and, where more commands follow it, followUps; an
    // artifact {imageName, tag, kind, action, reason}. Named contexts of a call are its "contexts": {name,
    // source, kind}.
    QJsonObject toJson() const;
};

// Fails with the first thing that a build could not do: unreadable file, unknown profile, circle of
// `requires`, bad template, Dockerfile that is not there … with its place and the fix. Any thread.
Result<Plan> make(const Request &request);

// Reads the files that make() will look at into `request.files`, which must be set. Any thread.
void readAhead(const Request &request);

} // namespace kw::plan
