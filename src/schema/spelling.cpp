// SPDX-License-Identifier: Apache-2.0
#include "schema/spelling.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace kw::schema {

namespace {

// Optimal string alignment: Levenshtein's distance, with two swapped neighbours as one step.
qsizetype distance(const QString &left, const QString &right)
{
    const auto width = size_t(right.size()) + 1;
    std::vector<qsizetype> older(width);
    std::vector<qsizetype> above(width);
    std::vector<qsizetype> row(width);
    std::iota(above.begin(), above.end(), 0);
    for (qsizetype i = 0; i < left.size(); ++i) {
        row[0] = i + 1;
        for (qsizetype j = 0; j < right.size(); ++j) {
            const auto at = size_t(j) + 1;
            const qsizetype replaced = above[at - 1] + (left[i] == right[j] ? 0 : 1);
            row[at] = std::min({replaced, above[at] + 1, row[at - 1] + 1});
            if (i > 0 && j > 0 && left[i] == right[j - 1] && left[i - 1] == right[j])
                row[at] = std::min(row[at], older[at - 2] + 1);
        }
        std::swap(older, above);
        std::swap(above, row);
    }
    return above.back();
}

} // namespace

QString likelyMeant(const QString &word, const QStringList &candidates)
{
    QString best;
    qsizetype bestDistance = std::clamp<qsizetype>(word.size() / 3, 1, 3) + 1;
    for (const QString &candidate : candidates) {
        if (std::abs(candidate.size() - word.size()) >= bestDistance)
            continue;
        const qsizetype found = distance(word.toLower(), candidate.toLower());
        if (found < bestDistance) {
            best = candidate;
            bestDistance = found;
        }
    }
    return best;
}

} // namespace kw::schema
