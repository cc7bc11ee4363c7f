// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

namespace kw::shell {

// A copy of the bundled practice project that may be changed, in the user's data folder; what is there
// already stays. Returns its folder. Errors: WriteFailed.
Result<QString> copyPracticeProject();

} // namespace kw::shell
