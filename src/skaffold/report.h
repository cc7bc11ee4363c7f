// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/diagnostic.h"
#include "text/line_index.h"
#include "yaml/document.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace kw::skaffold {

// One file with what was found in it.
struct CheckedFile
{
    QString name; // as the user wrote it
    yaml::Document document;
    QList<schema::Diagnostic> problems;
};

// A list of {file, line, column, endLine, endColumn, path, code, severity, message, link, related, fixes}:
// lines and columns from 1, columns in UTF-16 units, a fix as {title, edits: [{line, column, endLine,
// endColumn, text}]}. Any thread.
QJsonArray problemsAsJson(const QList<CheckedFile> &files);

// The same as SARIF 2.1.0, one run, with the help of each code as its rule. Names of files are relative to
// `folder` (absolute) where they lie below it. Source: OASIS, Static Analysis Results Interchange Format.
QJsonObject problemsAsSarif(const QList<CheckedFile> &files, const QString &folder,
                            const QString &programVersion);

// How a problem shows in its file: the line without its end, and where the marked part begins and how long it
// is, in characters of that line. Values that a problem of the kind "security" is about are covered.
struct SourceExcerpt
{
    QString line;
    qsizetype start = 0;
    qsizetype length = 1;
};

SourceExcerpt excerptOf(const CheckedFile &file, const text::LineIndex &lines,
                        const schema::Diagnostic &problem);

} // namespace kw::skaffold
