// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>

namespace kw::process {

enum class ProcessReason {
    Exited,        // by itself, with an exit code
    FailedToStart, // never ran: not found, not executable, no memory …
    Crashed,       // ended by a signal that we did not send
    Cancelled,     // we were asked to stop it
    TimedOut,      // its time was over
};

// How a run ended. A value type.
struct ProcessOutcome
{
    ProcessReason reason = ProcessReason::FailedToStart;
    int exitCode = -1;         // valid for Exited only
    int signal = 0;            // that ended it, 0 when none or not known
    QString errorText;         // translated, for FailedToStart and Crashed
    QByteArray standardOutput; // the last bytes, at most ProcessSpec::outputLimit
    QByteArray standardError;
    bool outputTruncated = false; // bytes before the kept ones were dropped
    bool errorTruncated = false;
    std::chrono::milliseconds duration{0};

    bool succeeded() const { return reason == ProcessReason::Exited && exitCode == 0; }
};

} // namespace kw::process
