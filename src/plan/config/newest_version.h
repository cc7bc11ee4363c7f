// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/config/value.h"

namespace kw::plan {

// Turns a configuration of an older apiVersion into one of the newest, as far as a build looks at it: the
// main part and every profile. What moved or changed has Origin::Kind::Upgrade, with the place where it is
// written. A configuration of the newest kind comes back as it is. Source: pkg/skaffold/schema, upgrade.go of
// each version.
Value inNewestVersion(Value config);

// Whether version `a` ("skaffold/v2beta9") is older than `b`; false for what is no version.
bool isOlderVersion(const QString &a, const QString &b);

} // namespace kw::plan
