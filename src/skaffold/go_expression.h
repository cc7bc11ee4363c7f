// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace kw::skaffold {

struct ExpressionFault
{
    qsizetype offset = 0; // UTF-16 units from 0, in the expression
    QString message;      // a part of a sentence
};

// Why Go's regexp package refuses an expression; nothing when it compiles it. Go has no look-around, no
// back-references, no atomic groups and no repeats above 1000, which PCRE has. Any thread.
// Source: Go, regexp/syntax, doc.go and parse.go.
std::optional<ExpressionFault> goExpressionFault(const QString &expression);

} // namespace kw::skaffold
