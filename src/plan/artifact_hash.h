// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "plan/artifact.h"
#include "plan/plan.h"

namespace kw::plan {

// Says whether an artifact has to be built anew: 64 hexadecimal digits over its configuration (the builder's
// part), its files, the values of its build arguments and its platforms, without what it requires. Where the
// image goes is not part, nor who builds it where the platforms are said. Errors: those of everySource(),
// ReadFailed.
// Any thread.
Result<QByteArray> ownHash(const Artifact &artifact, const Call &call, const Request &request);

// The same with the hashes of what it requires, in the order of their image names.
QByteArray hashWithRequired(const QByteArray &own, const QList<QByteArray> &required);

} // namespace kw::plan
