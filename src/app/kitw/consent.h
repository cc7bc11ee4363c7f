// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/kitw/invocation.h"
#include "plan/request.h"

#include <QFuture>

namespace kw::kitw {

// The request with what the person allows the project: --trust says it and is remembered for the folder; else
// what was answered before; else, on a terminal, the question once, with everything that would run or be
// fetched. Without an answer nothing is allowed. Whoever said no gets no profile that activates itself
// either. Errors: those of plan::trustNeeds().
QFuture<Result<plan::Request>> withConsent(Invocation &invocation, const plan::Request &request);

} // namespace kw::kitw
