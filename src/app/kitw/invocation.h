// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/kitw/verb.h"
#include "core/cancel.h"
#include "core/error.h"
#include "process/process_runner.h"

#include <QCommandLineParser>
#include <QObject>

#include <memory>
#include <optional>

namespace kw::kitw {

// One run of one verb: its arguments, where it writes, its wish to stop and its end. Also the context object
// for the verb's connections. Main thread.
class Invocation : public QObject
{
    Q_OBJECT

public:
    explicit Invocation(QObject *parent = nullptr);
    ~Invocation() override;

    // The parsed options and positional arguments (subverb name taken off).
    const QCommandLineParser &arguments() const { return m_parser; }
    QCommandLineParser &parser() { return m_parser; }

    // The value of an optional switch: true or false; nothing when it was not given.
    std::optional<bool> switchValue(const QString &name) const;

    // The chosen --format; empty for verbs without formats.
    QString format() const { return m_format; }
    void setFormat(const QString &format) { m_format = format; }

    // SIGINT and SIGTERM cancel it.
    const CancelToken &token() const { return m_token; }
    void cancel() { m_token.cancel(); }

    // For starting tools; with --verbose each command is told on the error channel.
    process::ProcessRunner &runner();

    // UTF-8 to standard output (data) and standard error (what people read beside it), unbuffered.
    void print(const QString &text);
    void printError(const QString &text);
    void printBytes(const QByteArray &bytes);

    // True when standard output is a terminal.
    bool outputIsTerminal() const;
    // True when the error channel is a terminal that can move its cursor.
    bool errorIsTerminal() const;
    int terminalWidth() const;  // columns of the error channel, 80 when not known
    int terminalHeight() const; // lines, 24 when not known

    // "kitw: WHAT: WHY" and "hint: …" on the error channel.
    void report(const Error &error);

    // The end, once; a second call does nothing.
    void finish(ExitStatus status);
    void fail(const Error &error); // report() and CouldNotDo

    bool isFinished() const { return m_finished; }

Q_SIGNALS:
    void finished(kw::kitw::ExitStatus status);

private:
    QCommandLineParser m_parser;
    QString m_format;
    CancelToken m_token;
    std::unique_ptr<process::ActivityJournal> m_journal;
    std::unique_ptr<process::ProcessRunner> m_runner;
    bool m_finished = false;
};

} // namespace kw::kitw
