// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/platform.h"
#include "process/command_line.h"
#include "process/environment.h"

#include <QHash>
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

// One build command, complete but for what only the run can know. A value type.
struct Call
{
    QString artifact;                              // image name in skaffold.yaml; unique in a plan
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
    bool isHandedOver = false; // to Skaffold, whose result file stands in place of the metadata file

    bool operator==(const Call &) const = default;

    // The command with what was built put in: image name to reference. What has no result keeps the planned
    // reference.
    process::CommandLine resolved(const QHash<QString, QString> &results) const;
};

} // namespace kw::plan
