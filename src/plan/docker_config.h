// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/request.h"

#include <QJsonObject>

namespace kw::plan {

// The Docker client's config.json of a request: $DOCKER_CONFIG, else ~/.docker. Empty when it is not there or
// cannot be read. Only the file is read: no credential helper is run.
QJsonObject dockerConfig(const Request &request);

// What `docker buildx install` writes.
bool namesBuildxAsBuilder(const QJsonObject &config);

enum class Credentials {
    There,
    Missing,
    Unknown, // a helper program keeps them, and it is not asked
};

// What the file says about a registry ("docker.io", "localhost:5000").
Credentials credentialsFor(const QString &domain, const QJsonObject &config);

} // namespace kw::plan
