// SPDX-License-Identifier: Apache-2.0
#include "core/cancel.h"

namespace kw {

CancelToken::CancelToken()
    : m_shared(std::make_shared<Shared>())
{
}

void CancelToken::cancel()
{
    if (m_shared->cancelled.exchange(true)) {
        return;
    }
    // The shared state must outlive the calls, which may drop the last token.
    const std::shared_ptr<Shared> keep = m_shared;
    keep->notifier.setObjectName(QStringLiteral("cancelled"));
}

} // namespace kw
