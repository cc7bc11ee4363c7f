// SPDX-License-Identifier: Apache-2.0
#include "schema/diagnostic.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace kw::schema {

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Information:
        return u"information"_s;
    case Severity::Hint:
        break;
    }
    return u"hint"_s;
}

void sortDiagnostics(QList<Diagnostic> &diagnostics)
{
    const auto place = [](const Diagnostic &one) {
        return std::tuple(one.range.begin, one.severity, one.range.end);
    };
    std::ranges::stable_sort(diagnostics, {}, place);
    const auto same = [](const Diagnostic &left, const Diagnostic &right) {
        return left.range == right.range && left.code == right.code && left.message == right.message;
    };
    diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end(), same), diagnostics.end());
}

} // namespace kw::schema
