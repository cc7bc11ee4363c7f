// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "plan/request.h"
#include "process/command_line.h"
#include "process/environment.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace kw::plan {

// Stands in an argument where the run writes the path of its metadata file.
inline constexpr QLatin1StringView metadataFilePlaceholder("{kitwright-metadata-file}");

// Another artifact whose result an argument of a call names.
struct Requirement
{
    QString artifact;
    QString placeholder; // in the arguments; empty: only the order matters
    QString planned;     // the reference as far as it is known before the run, without digest

    bool operator==(const Requirement &) const = default;
};

// One build command.
struct Call
{
    QString artifact;                              // image name in skaffold.yaml
    QString tag;                                   // the reference that is built
    process::CommandLine commandLine;              // with placeholders
    QList<process::CommandLine> followUps;         // after it has succeeded: a push that the build cannot do
    QList<process::EnvironmentChange> environment; // in addition to ours
    QString workingDirectory;
    QList<Requirement> required;
    QList<Platform> platforms; // empty: the builder's own
    bool pushes = false;
    bool loads = false;
    bool usesBuildx = false;

    // The command with what was built put in: image name to reference. What has no result keeps the planned
    // reference.
    process::CommandLine resolved(const QHash<QString, QString> &results) const;
};

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
