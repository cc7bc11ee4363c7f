// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/platform.h"

#include <QDateTime>
#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>

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
};

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
};

// The request with what the environment says in place of flags (SKAFFOLD_DEFAULT_REPO …) and with
// skaffold.env of the folder in its environment. Flags that are given win; lists accumulate. Doing it twice
// changes nothing.
Request withEnvironment(Request request);

// Names and values of this process, now and its zone.
Request requestOfProcess(const QString &folder);

} // namespace kw::plan
