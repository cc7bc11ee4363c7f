// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/completion.h"
#include "language/cursor.h"
#include "language/place.h"
#include "yaml/document.h"

#include <QList>
#include <QString>

namespace kw::language {

// A value that fits a place, not yet as YAML.
struct Suggestion
{
    CompletionKind kind = CompletionKind::Value;
    QString text;
    QString detail;
    bool isRaw = false; // goes into the file as it is: true, *alias
};

// What values are asked for.
struct ValueQuestion
{
    const yaml::Document &document;
    text::ByteOffset around; // a place inside of what the value belongs to: for an item, the list's key
    text::ByteOffset word;   // where the value itself begins
    const Surroundings &surroundings;
};

// Values for a place, best first.
QList<Suggestion> valuesFor(const Place &place, const ValueQuestion &question);

// Names of the anchors that an alias may use there, as “*name”.
QList<Suggestion> aliasesBefore(const ValueQuestion &question);

// Build arguments that the artifact's Dockerfile declares.
QList<Suggestion> buildArgumentsFor(const ValueQuestion &question);

// A scalar as YAML: plain where that says the same, else in double quotes. `quote` is the one that stands
// around it already, 0 without.
QByteArray scalarText(const QString &value, char quote, bool isFlow);

} // namespace kw::language
