// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/config/configuration.h"
#include "plan/request.h"

namespace kw::plan {

// The configurations of a request after modules, profiles, patches and defaults. Errors: those of
// loadConfigurations().
Result<QList<Configuration>> effectiveConfigurations(const Request &request);

// As YAML; with origins, where each value comes from stands behind it as a comment.
QString effectiveYaml(const QList<Configuration> &configurations, bool origins);

// A list of {file, name, profiles, config} and, with origins, {path: {kind, file, line, column, profile}}.
QByteArray effectiveJson(const QList<Configuration> &configurations, bool origins);

} // namespace kw::plan
