// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/platform.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QMap>
#include <QMutex>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace kw::plan {

// When buildx is used.
enum class Detection {
    Automatic,  // a builder is chosen and the buildx plugin answers
    AsSkaffold, // a builder is chosen in the global config, and the Docker config names buildx as builder
                // alias
    Required,   // else the plan fails, with the fix
    Never,
};

// A git command that a plan needs the answer of. Always without a shell, in `folder`.
struct GitQuestion
{
    QString folder; // absolute
    QStringList arguments;

    bool operator==(const GitQuestion &) const = default;
    friend size_t qHash(const GitQuestion &question, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, question.folder, question.arguments);
    }
};

struct GitAnswer
{
    bool succeeded = false;
    QString output; // trimmed
    QString error;
};

// What is known about the builder that is used, for warnings.
struct BuilderFacts
{
    QString driver;                  // "docker", "docker-container", "remote", "kubernetes"; empty: not known
    QList<QList<Platform>> nodes;    // what each node runs natively; an empty one: not known
    bool hasContainerdStore = false; // of the engine that images are loaded into
    QStringList buildkitVersions;    // of each node; empty: not known
};

// A configuration of another repository (`requires: [{git: …}]`).
struct RemoteConfiguration
{
    QString repository;
    QString reference;     // branch or tag; empty: "master" if there is one, else "main"
    bool isFetched = true; // anew on every run; else only when it is not there yet

    bool operator==(const RemoteConfiguration &) const = default;
    friend size_t qHash(const RemoteConfiguration &remote, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, remote.repository, remote.reference);
    }
};

// Programs that templates ask for (cmd) and whose answers are not known yet. Any number of threads.
class OpenCommands
{
public:
    void add(const QStringList &command);
    QList<QStringList> all() const;

private:
    mutable QMutex m_mutex;
    QList<QStringList> m_commands;
};

class ProjectFiles;

// Everything from outside that a plan is made of. make() itself runs nothing and connects to nothing.
struct Request
{
    QString folder; // absolute; Skaffold's working directory
    QString file;   // empty: skaffold.yaml
    QStringList profiles;
    QStringList modules;
    QStringList buildImages; // parts of image names; empty: all
    std::optional<QString> defaultRepository;
    QStringList platforms;
    std::optional<bool> push;
    QString tag;
    std::optional<int> concurrency; // 0: as many as are ready
    std::optional<QString> kubeContext;
    QString configFile; // of Skaffold; empty: ~/.skaffold/config
    bool cacheArtifacts = true;
    bool automaticProfiles = true;
    bool propagateProfiles = true;
    QString command = QStringLiteral("build");

    QString builder;        // of this run
    QString projectBuilder; // of the project's own setting
    Detection detection = Detection::Automatic;
    bool attestations = false; // keep buildx's default ones for several platforms

    QMap<QString, QString> environment;
    QString dockerConfigFile; // empty: from the environment
    bool daemonAnswers = true;
    bool buildxAnswers = true;
    BuilderFacts builderFacts;
    QDateTime now; // with the zone of dateTime tags
    QHash<GitQuestion, GitAnswer> gitAnswers;
    QString cacheFolder; // absolute: keeps sums of files and what was built between runs; empty: nowhere

    // The person allows what the project itself would run or fetch: `cmd` in templates, `requires` of git.
    // Without it they are PermissionDenied.
    bool isTrusted = false;
    QHash<QStringList, GitAnswer> commandAnswers;
    QHash<RemoteConfiguration, QString> remoteFolders; // where they were fetched to
    std::shared_ptr<OpenCommands> openCommands;        // made by the planner

    std::shared_ptr<ProjectFiles> files; // what was read already; empty: everything is read anew
};

// "automatic", "skaffold", "required" or "never"; nothing for any other name.
std::optional<Detection> detectionNamed(const QString &name);

// The request with what the environment says in place of flags (SKAFFOLD_DEFAULT_REPO …) and with
// skaffold.env of the folder in its environment. Flags that are given win; lists accumulate. Doing it twice
// changes nothing.
Request withEnvironment(Request request);

// Names and values of this process, now and its zone.
Request requestOfProcess(const QString &folder);

} // namespace kw::plan
