// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QStringList>

namespace kw::test {

// Runs a program with `input` on its standard input, in the folder and environment that `process` has; its
// exit code, or -1 when it did not end by itself within `patience` (ms).
inline int runToEnd(QProcess &process, const QString &program, const QStringList &words,
                    const QByteArray &input = {}, int patience = 30'000)
{
    process.start(program, words);
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit;
    return ended ? process.exitCode() : -1;
}

// The same for kitw.
inline int runKitw(QProcess &process, const QStringList &words, const QByteArray &input = {})
{
    return runToEnd(process, qEnvironmentVariable("KW_KITW"), words, input);
}

} // namespace kw::test
