// SPDX-License-Identifier: Apache-2.0
#include "plan/config/match.h"

#include <QRegularExpression>

namespace kw::plan {

bool matchesPattern(const QString &pattern, const QString &text)
{
    if (pattern.startsWith(u'!')) {
        return !matchesPattern(pattern.sliced(1), text);
    }
    if (pattern == text) {
        return true;
    }
    const QRegularExpression expression(pattern);
    return expression.isValid() && expression.match(text).hasMatch();
}

} // namespace kw::plan
