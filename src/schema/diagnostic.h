// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/byte_range.h"
#include "text/patch.h"
#include "yaml/path.h"

#include <QList>
#include <QString>

namespace kw::schema {

enum class Severity {
    Error,       // Skaffold or its builder refuses it
    Warning,     // accepted, and most likely not what is meant
    Information, // worth knowing
    Hint,        // a detail; shown on demand
};

// A second place that belongs to a problem.
struct Related
{
    text::ByteRange range;
    QString message;
};

// A way out, as edits of the text that the diagnostic belongs to.
struct Fix
{
    QString title; // "Change to “noCache”"
    text::PatchSet patches;
};

// One problem of a document.
struct Diagnostic
{
    text::ByteRange range;
    Severity severity = Severity::Error;
    QString code;    // stable: "schema.unknown-key"; each has a help page
    QString message; // one sentence without full stop
    QString link;    // where to read more; empty for most
    yaml::Path path;
    QList<Related> related;
    QList<Fix> fixes;
};

// "error", "warning", "information", "hint": for machines, never translated.
QString severityName(Severity severity);

// By place in the text, errors first at the same place; of equal ones only the first stays.
void sortDiagnostics(QList<Diagnostic> &diagnostics);

} // namespace kw::schema
