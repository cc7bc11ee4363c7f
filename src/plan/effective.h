// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/config/configuration.h"
#include "plan/request.h"

namespace kw::plan {

// The configurations of a request after modules, profiles, patches and defaults. Of a trusted project, those
// of other repositories are read where `request.remoteFolders` says; `missing` gets the ones that are not
// there yet, the result is then provisional. Errors: those of loadConfigurations().
Result<QList<Configuration>> effectiveConfigurations(const Request &request,
                                                     QList<RemoteConfiguration> *missing = nullptr);

// The same without what other repositories hold.
Result<QList<Configuration>> configurationsWithoutRemotes(const Request &request);

// As YAML; with origins, where each value comes from stands behind it as a comment.
QString effectiveYaml(const QList<Configuration> &configurations, bool origins);

// A list of {file, name, profiles, config} and, with origins, {path: {kind, file, line, column, endLine,
// endColumn, profile}}: kind is "file", "profile", "patch", "default" or "upgrade" (of an older apiVersion).
QByteArray effectiveJson(const QList<Configuration> &configurations, bool origins);

} // namespace kw::plan
