// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace kw::process {

// A program and its arguments, as they are given to the system: never a line for a shell. A value type; any
// thread.
struct CommandLine
{
    QString program;       // a name that is looked up in PATH, or an absolute path
    QStringList arguments; // without the program
    QStringList secrets;   // values that no text may show; empty ones are ignored

    bool operator==(const CommandLine &) const = default;

    // The same command with every secret value replaced by dots, and without the values themselves.
    CommandLine redacted() const;

    // One line in POSIX shell quoting, secrets masked, the program by its file name.
    QString displayText() const;

    // For the clipboard: as displayText(), but the program as it is given and long commands on several lines
    // that a POSIX shell joins again. Secrets stay masked: what was copied gets pasted anywhere.
    QString shellText() const;
};

// `text` with every value of `secrets` replaced by dots; longer values first, so that none shines through.
QString maskSecrets(QString text, const QStringList &secrets);

// One word in POSIX shell quoting: as it is when that is safe, else in single quotes.
QString shellQuoted(const QString &word);

// Splits a line as a POSIX shell splits words: quotes, backslashes, escaped line ends. Nothing is expanded.
// Returns false in `complete` when a quote is left open or the line ends in a backslash.
QStringList shellWords(const QString &line, bool *complete = nullptr);

} // namespace kw::process
