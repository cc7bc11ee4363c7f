// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "process/command_line.h"
#include "process/environment.h"

#include <QList>
#include <QString>

namespace kw::build {

// Stands in an argument where the session writes the path of its private metadata file.
inline constexpr QLatin1StringView metadataFilePlaceholder("{kitwright-metadata-file}");

// Another artifact whose result an argument names: each `placeholder` in the arguments becomes its reference.
struct Requirement
{
    QString artifact;
    QString placeholder; // empty: only the order matters

    bool operator==(const Requirement &) const = default;
};

// One build command, complete but for what only the run can know. A value type.
struct Call
{
    QString artifact; // the image name in skaffold.yaml; unique in a session
    QString tag;      // the reference that is built: "localhost:5000/app:v1"
    process::CommandLine commandLine;
    QList<process::EnvironmentChange> environment;
    QString workingDirectory;
    QList<Requirement> required;
    bool pushes = false; // the result then carries its digest

    bool operator==(const Call &) const = default;
};

} // namespace kw::build
