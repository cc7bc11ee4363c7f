// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

class QObject;

namespace kw::shell {

// Asks the desktop whether it wants high contrast, and tells each change as long as `context` lives. Without
// a desktop that knows, nothing is told.
void watchDesktopContrast(QObject *context, std::function<void(bool)> tell);

} // namespace kw::shell
