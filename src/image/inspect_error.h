// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "image/reference.h"

#include <QByteArray>

namespace kw::image {

// What `docker buildx imagetools inspect` said on its error channel when it failed, told so that a person can
// act: NotFound, Unauthorized, Unreachable (refused, name not found, TLS, HTTP answered to HTTPS), ToolFailed
// for the rest (rate limits included). The original text is in `detail`. Any thread.
Error inspectError(const Reference &reference, const QByteArray &standardError);

} // namespace kw::image
