// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace kw::plan {

// How Skaffold compares a pattern with an environment variable, a kube-context or a command: a leading "!"
// negates; the rest is the text itself or an unanchored regular expression; an invalid expression matches
// nothing. Source: pkg/skaffold/util/regex.go.
bool matchesPattern(const QString &pattern, const QString &text);

} // namespace kw::plan
