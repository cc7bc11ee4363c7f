// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "process/process_outcome.h"

namespace kw::buildx {

// What a text of docker, buildx or BuildKit means, in our words: cause and next step. Text that is not known
// keeps its last line as the cause. `where` is the builder, node or endpoint.
Error explainFailure(const QString &text, const QString &where);

// The same for a run that failed; `what` names what could not be done.
Error explainOutcome(const process::ProcessOutcome &outcome, const QString &what, const QString &where);

} // namespace kw::buildx
