// SPDX-License-Identifier: Apache-2.0
#include "build/history/owner.h"

#include <QCoreApplication>
#include <QFile>

namespace kw::build {

namespace {

// Field 22 of /proc/PID/stat: when it started, in clock ticks since the machine did. Empty: no such process.
QByteArray startOf(const QByteArray &pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(QString::fromLatin1(pid)));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray text = file.readAll();
    // The second field is the program's name in parentheses, and may hold anything.
    const QList<QByteArray> fields = text.sliced(text.lastIndexOf(')') + 1).simplified().split(' ');
    return fields.value(19);
}

} // namespace

QString ownMark()
{
    const QByteArray pid = QByteArray::number(QCoreApplication::applicationPid());
    return QString::fromLatin1(pid + ':' + startOf(pid));
}

bool isAlive(const QString &mark)
{
    const QList<QByteArray> parts = mark.toLatin1().split(':');
    const QByteArray start = startOf(parts.value(0));
    return !start.isEmpty() && start == parts.value(1);
}

} // namespace kw::build
