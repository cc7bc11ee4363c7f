// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace kw::tests {

// What one run of the real program left behind; status -1 when it did not end by itself within 30 s.
struct Answer
{
    int status = -1;
    QString out;
    QString err;
};

// Runs kitw with these words in `folder` (empty: the test's own) and `input` on its standard input.
inline Answer kitw(const QStringList &words, const QString &folder = {}, const QByteArray &input = {})
{
    QProcess process;
    if (!folder.isEmpty()) {
        process.setWorkingDirectory(folder);
    }
    process.start(qEnvironmentVariable("KW_KITW"), words);
    process.write(input);
    process.closeWriteChannel();
    Answer answer;
    if (process.waitForFinished(30'000) && process.exitStatus() == QProcess::NormalExit) {
        answer.status = process.exitCode();
    }
    answer.out = QString::fromUtf8(process.readAllStandardOutput());
    answer.err = QString::fromUtf8(process.readAllStandardError());
    return answer;
}

} // namespace kw::tests
