// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/settings.h"
#include "plan/config/configuration.h"
#include "plan/request.h"
#include "plan/trust_need.h"

#include <optional>

namespace kw::plan {

// "runs a program in a template", "fetches a configuration from elsewhere" …
QString trustNeedText(TrustNeed::Kind kind);

// What the configurations of a request hold, in the order of the files. Runs and fetches nothing: what a
// fetched configuration would need in turn is not seen. Errors: those of loadConfigurations().
Result<QList<TrustNeed>> trustNeeds(const Request &request);

// The same of configurations that are loaded already.
QList<TrustNeed> trustNeedsOf(const QList<Configuration> &configurations);

// Whether the person has allowed it for a project folder (or said no); nothing: never asked. Kept in the
// settings of this machine, never in the project. GUI thread.
std::optional<bool> trustOf(const Settings &settings, const QString &folder);
void setTrust(Settings &settings, const QString &folder, bool isTrusted);

} // namespace kw::plan
