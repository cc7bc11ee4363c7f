// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "buildx/builder.h"

namespace kw::buildx {

struct DriverOption
{
    QString key;
    QString value;

    bool operator==(const DriverOption &) const = default;
};

// What `docker buildx create` can be told. A value type.
struct CreateRequest
{
    QString name;
    QString driver;   // "docker-container", "kubernetes", "remote"; empty: buildx chooses docker-container
    QString endpoint; // needed for remote, not allowed for kubernetes
    QString node;     // empty: buildx counts up from the builder's name
    QStringList platforms;
    QList<DriverOption> options;
    QString buildkitdFlags;  // split by buildx as a shell splits words
    QString buildkitdConfig; // path of a buildkitd.toml, read once
    bool append = false;     // add a node to an existing builder
    bool leave = false;      // remove `node` instead
    bool use = false;
    bool bootstrap = false;

    bool operator==(const CreateRequest &) const = default;
};

// The arguments after "docker"; options in the order of the request.
QStringList createArguments(const CreateRequest &request);

// Everything that can be known to be wrong before it is run; empty when nothing is. buildx damages existing
// nodes when an append fails, so this is strict about what buildx would refuse.
QList<Error> validate(const CreateRequest &request);

// The request in a line that somebody pasted: "docker buildx create …" (also "docker-buildx create …"), in
// POSIX quoting. Errors: InvalidInput, with the word that was not understood.
Result<CreateRequest> parseCreateCommand(const QString &line);

// The same from words, without the program and "create".
Result<CreateRequest> parseCreateArguments(const QStringList &words);

// The options that `driver` knows; "env." stands for every name after it.
QStringList knownOptions(const QString &driver);

} // namespace kw::buildx
