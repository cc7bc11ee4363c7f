// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/run_to_end.h"

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

// Runs kitw in the folder and environment that `process` has, with `input` on its standard input.
inline Answer kitw(QProcess &process, const QStringList &words, const QByteArray &input = {})
{
    const int status = test::runKitw(process, words, input);
    return {.status = status,
            .out = QString::fromUtf8(process.readAllStandardOutput()),
            .err = QString::fromUtf8(process.readAllStandardError())};
}

// The same in `folder` (empty: the test's own).
inline Answer kitw(const QStringList &words, const QString &folder = {}, const QByteArray &input = {})
{
    QProcess process;
    if (!folder.isEmpty()) {
        process.setWorkingDirectory(folder);
    }
    return kitw(process, words, input);
}

} // namespace kw::tests
