// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/suggestion.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace kw::kitw {

namespace {

// Levenshtein distance, one row at a time.
qsizetype distance(const QString &left, const QString &right)
{
    std::vector<qsizetype> row(static_cast<size_t>(right.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < left.size(); ++i) {
        qsizetype diagonal = row[0]++;
        for (qsizetype j = 0; j < right.size(); ++j) {
            const auto at = static_cast<size_t>(j) + 1;
            const qsizetype replaced = diagonal + (left[i] == right[j] ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({replaced, row[at] + 1, row[at - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

QString nearest(const QString &word, const QStringList &candidates)
{
    const qsizetype longest = word.size() < 4 ? 1 : 2;
    QString best;
    qsizetype bestDistance = longest + 1;
    for (const QString &candidate : candidates) {
        const qsizetype found = distance(word.toLower(), candidate);
        if (found < bestDistance) {
            best = candidate;
            bestDistance = found;
        }
    }
    return best;
}

} // namespace kw::kitw
