// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace kw::test {

// How much of the generated work a sanitized build does: each case takes five to ten times as long there, and
// what the sanitizers look for shows in the first ones. Without sanitizers all of it runs.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr int slice = 8;
#else
inline constexpr int slice = 1;
#endif

} // namespace kw::test
