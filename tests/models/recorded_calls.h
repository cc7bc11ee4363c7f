// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/call_run.h"
#include "support/folders.h"

#include <QFile>
#include <QTest>

#include <type_traits>

using CallOfRun = std::remove_cvref_t<decltype(std::declval<kw::build::CallRun>().call())>;

// A call of one artifact that has said nothing yet.
inline kw::build::CallRun waitingCall(const QString &artifact)
{
    CallOfRun call;
    call.artifact = artifact;
    return kw::build::CallRun(call);
}

// A stream that was recorded from a real builder, see tests/build.
inline QByteArray recorded(const QString &name)
{
    QFile file(QStringLiteral("%1/tests/build/data/%2.rawjson").arg(kw::test::sourceFolder(), name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void say(kw::build::CallRun &run, QByteArrayView progress)
{
    run.feed(kw::process::Channel::StandardError, progress);
}

// One step as a line of the stream, times in seconds; 0 for what has not happened.
inline QByteArray stepLine(const QByteArray &digest, const QByteArray &name, int started = 0,
                           int completed = 0, bool cached = false, const QByteArray &error = {})
{
    const auto time = [](int second) {
        return QStringLiteral("2026-11-24T02:%1:%2Z")
            .arg(second / 60, 2, 10, QLatin1Char('0'))
            .arg(second % 60, 2, 10, QLatin1Char('0'))
            .toUtf8();
    };
    QByteArray line = "{\"vertexes\":[{\"digest\":\"" + digest + "\",\"name\":\"" + name + "\"";
    if (started != 0) {
        line += ",\"started\":\"" + time(started) + "\"";
    }
    if (completed != 0) {
        line += ",\"completed\":\"" + time(completed) + "\"";
    }
    line += QByteArray(cached ? ",\"cached\":true" : "");
    line += error.isEmpty() ? QByteArray() : ",\"error\":\"" + error + "\"";
    return line + "}]}\n";
}
