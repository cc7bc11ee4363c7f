// SPDX-License-Identifier: Apache-2.0
// Where the checkout is and what was built from it. One compiled file knows the two paths: a definition on
// the command line would make every test of a second checkout miss the compiler cache.
#pragma once

#include <QString>

namespace kw::test {

// Absolute, without a slash at the end.
QString sourceFolder();
QString binaryFolder();

} // namespace kw::test
