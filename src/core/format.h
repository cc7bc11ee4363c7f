// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <chrono>

namespace kw {

// Sizes as registries count them: decimal, "0 B", "912 B", "1.1 kB", "48.3 MB", "2.0 GB". Negative: "not
// known".
QString formatSize(qint64 bytes);

// "0.4 s" below ten seconds, "16 s" below a minute, "1:16" below an hour, "1:02:03" above.
QString formatDuration(std::chrono::milliseconds duration);

// "sha256:5b1e94…": algorithm and the first six digits; text that is no digest comes back as it is.
QString shortDigest(const QString &digest);

} // namespace kw
