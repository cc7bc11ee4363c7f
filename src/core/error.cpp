// SPDX-License-Identifier: Apache-2.0
#include "core/error.h"

namespace kw {

QString Error::summary() const
{
    QString text = what;
    if (!where.isEmpty()) {
        text += QStringLiteral(": ") + where;
    }
    if (!why.isEmpty()) {
        text += QStringLiteral(": ") + why;
    }
    return text;
}

std::unexpected<Error> failure(ErrorCode code, QString what, QString why, QString hint, QString where,
                               QString detail)
{
    return std::unexpected(
        Error{code, std::move(what), std::move(where), std::move(why), std::move(hint), std::move(detail)});
}

} // namespace kw
