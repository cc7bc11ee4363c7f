// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/config/value.h"

namespace kw::plan {

// What Skaffold sets where nothing is written, after profiles and patches. `isOnly`: the defaults for
// manifests and deploy are set only when there is exactly one configuration.
// Source: pkg/skaffold/schema/defaults/defaults.go.
void setDefaults(Value &config, bool isOnly);

} // namespace kw::plan
