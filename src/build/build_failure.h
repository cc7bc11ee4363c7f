// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/vertex_store.h"
#include "core/error.h"

#include <QStringList>

namespace kw::build {

struct ExcerptLine
{
    int number = 0;
    QString text;
    bool marked = false; // the instruction that failed

    bool operator==(const ExcerptLine &) const = default;
};

// Why one call failed, cause first.
struct BuildFailure
{
    QString artifact;
    QString cause;    // the tool's own words without its prefixes
    QString step;     // name of the step that failed; empty when none ran
    QString platform; // empty: not known, or all
    QString file;     // "Dockerfile" as the tool names it; empty when it tells no place
    int line = 0;     // 1-based; 0: not known
    QList<ExcerptLine> excerpt;
    QStringList lastLines; // of the step's output
    QString hint;          // what to do, when the cause is known
    int exitCode = 0;
    QString originalText; // everything the tool said beside its progress

    Error toError() const;
};

// From what a call left behind. `text`: the lines that are no progress, in order. `lastLines`: of the step
// that `vertexes.rootCause()` names.
BuildFailure explainFailure(const QString &artifact, const VertexStore &vertexes, const QStringList &text,
                            const QStringList &lastLines, int exitCode);

// A message of buildx without "ERROR: ", "failed to solve: " and its other prefixes.
QString withoutPrefixes(QString message);

} // namespace kw::build
