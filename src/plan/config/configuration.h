// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "plan/config/profile.h"
#include "plan/config/value.h"
#include "plan/request.h"

#include <QList>

namespace kw::plan {

// One document of a skaffold.yaml after profiles, patches and defaults.
struct Configuration
{
    QString file; // absolute
    int document = 0;
    QString name;             // metadata.name; empty: unnamed
    QStringList profiles;     // that are on, in the order in which they applied
    QList<Value> activations; // entries of profiles' `activation` that were looked at
    bool isRoot = false; // of the file that was asked for; its paths are relative to the project's folder
    Value root;
};

// What to load.
struct ConfigurationRequest
{
    QString folder; // absolute; what Skaffold calls the working directory
    QString file;   // relative to it, or absolute
    QStringList modules;
    QStringList profiles;
    bool propagateProfiles = true;
    ActivationFacts facts;

    enum class Remotes {
        Refused, // PermissionDenied
        LeftOut,
        Fetched, // to `remoteFolders`; those that are not there are noted in `missingRemotes` and left out
    };
    Remotes remotes = Remotes::Refused;
    QHash<RemoteConfiguration, QString> remoteFolders;
    QList<RemoteConfiguration> *missingRemotes = nullptr;

    bool operator==(const ConfigurationRequest &) const = default;
};

// Every configuration that the file holds or requires, what is required before what requires it. Runs nothing
// and connects to nothing: `requires` of git is read where it was fetched to, of cloud kinds it is
// Unsupported. Each error names file and line, and what to do. Source: pkg/skaffold/parser/config.go.
Result<QList<Configuration>> loadConfigurations(const ConfigurationRequest &request);

} // namespace kw::plan
