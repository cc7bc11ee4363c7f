// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dockerfile/dockerfile.h"

#include <QList>
#include <QString>

#include <optional>

namespace kw::plan {

// Something in a Dockerfile that older frontends do not know.
struct DockerfileFeature
{
    QString name;  // "COPY --link", "heredoc"
    int line = 0;  // of its first use, from 1
    int minor = 0; // of Dockerfile syntax 1.x, the first that knows it

    bool operator==(const DockerfileFeature &) const = default;
};

// Each once, in the order of the file. Source: Dockerfile reference, "minimum version" of each option.
QList<DockerfileFeature> dockerfileFeatures(const dockerfile::Dockerfile &dockerfile);

// The syntax that a BuildKit has built in: 0.12 has 1.6, and so on; nothing for a version that cannot be read
// or is older than 0.8.
std::optional<int> builtinSyntaxMinor(const QString &buildkitVersion);

// What "# syntax=docker/dockerfile:1.4" names: 4. Nothing for another frontend, or a tag that moves ("1").
std::optional<int> syntaxMinor(const QString &syntax);

} // namespace kw::plan
