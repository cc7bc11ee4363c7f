// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace kw::dockerfile {

// One instruction of a Dockerfile.
struct Instruction
{
    QString keyword;       // upper case: "COPY"
    QStringList flags;     // "--from=base"
    QStringList arguments; // words as written, quotes kept; of a JSON form its strings
    QStringList heredocs;  // names of those that follow it
    bool isJson = false;
    int line = 0; // from 1
};

// A Dockerfile as BuildKit's parser reads it: parser directives, comments, continued lines, heredocs.
// Source: moby/buildkit, frontend/dockerfile/parser.
struct Dockerfile
{
    QList<Instruction> instructions;
    bool hasSyntax = false; // "# syntax=" hands it to another frontend
    QString syntax;         // the image of that frontend
    QChar escape = u'\\';

    // `path` is for the errors only. ParseFailed with file and line: nothing in it, an instruction that is
    // not known (unless hasSyntax), one without arguments, a heredoc that is not closed; TooLarge above 16
    // MiB.
    static Result<Dockerfile> parse(const QByteArray &bytes, const QString &path);

    // The same from a file. NotFound, ReadFailed.
    static Result<Dockerfile> load(const QString &path);

    // Names of all build arguments that it declares, in any stage.
    QSet<QString> declaredArguments() const;
};

} // namespace kw::dockerfile
