// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/platform.h"
#include "plan/config/configuration.h"

#include <QList>
#include <QString>

namespace kw::plan {

struct RequiredImage
{
    QString image;
    QString alias;
    Origin origin;
};

// One artifact of the effective configuration, as far as a plan looks at it.
struct Artifact
{
    QString image;
    QString context;
    QString kind; // "docker", "jib" …
    QString configFile;
    Value value;     // everything that the artifact says
    Value builder;   // its `docker:` and so on
    Value tagPolicy; // of its configuration
    Value build;     // of its configuration, without the artifacts
    QList<RequiredImage> required;
};

// "docker", "jib" … of an entry of build.artifacts.
QString artifactKind(const Value &artifact);

// All artifacts of all configurations. InvalidInput, with the place and the fix: an image name that cannot be
// or that comes twice, an alias that is no name, a required image that no artifact makes, a circle of them.
Result<QList<Artifact>> collectArtifacts(const QList<Configuration> &configurations);

// Indices in an order in which each comes after all that it requires; else the order of the list.
QList<qsizetype> buildOrder(const QList<Artifact> &artifacts);

// Those whose image name holds one of the parts; all for no parts. NotFound when none is left.
Result<QList<Artifact>> selectArtifacts(const QList<Artifact> &artifacts, const QStringList &parts);

// The platforms of one artifact: those asked for, else those of `build`, narrowed by its own. Empty: nobody
// says. InvalidInput for a name that is no platform and for a narrowing that leaves none.
Result<QList<Platform>> platformsOf(const Artifact &artifact, const QStringList &asked);

} // namespace kw::plan
