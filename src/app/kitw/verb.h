// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCommandLineOption>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace kw::kitw {

class Invocation;

// What the program returns, for scripts.
enum class ExitStatus {
    Done = 0,
    FoundProblems = 1, // the command worked and its answer is bad: problems in a file, a build that failed
    CouldNotDo = 2,    // bad usage, unreadable file, cancelled …
};

// One word of the command line: `kitw NAME …`, or `kitw VERB NAME …` for an entry of subverbs.
struct Verb
{
    QString name;
    QString summary;                   // one translated line, without full stop
    QString arguments;                 // the positional part of the usage line: "FILE…"
    QList<QCommandLineOption> options; // --help, --verbose and --format are added
    QStringList switches; // names of options that take an optional true/false: "push" for --push[=false]
    QStringList formats;  // values of --format, the default first; empty: the verb prints no data
    QList<Verb> subverbs; // the first one runs when none is named

    // Starts the work and returns; the work ends with Invocation::finish() or fail(), at once or later.
    // The invocation lives until the program ends. Main thread.
    std::function<void(Invocation &)> run;
};

// Every verb of this program, in the order of the help text.
QList<Verb> allVerbs();

} // namespace kw::kitw
