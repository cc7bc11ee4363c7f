// SPDX-License-Identifier: Apache-2.0
#include "process/executable.h"

#include <QDir>
#include <QFileInfo>

namespace kw::process {

namespace {

bool isProgram(const QString &path)
{
    const QFileInfo info(path);
    return info.isFile() && info.isExecutable();
}

} // namespace

QString findExecutable(const QString &name, const QString &searchPath)
{
    if (QDir::isAbsolutePath(name)) {
        return isProgram(name) ? QDir::cleanPath(name) : QString();
    }
    if (name.isEmpty() || name.contains(u'/')) {
        return {};
    }
    const QStringList folders = searchPath.split(QDir::listSeparator(), Qt::SkipEmptyParts);
    for (const QString &folder : folders) {
        const QString path = QDir::cleanPath(folder + u'/' + name);
        if (QDir::isAbsolutePath(folder) && isProgram(path)) {
            return path;
        }
    }
    return {};
}

QString findExecutable(const QString &name)
{
    return findExecutable(name, qEnvironmentVariable("PATH"));
}

} // namespace kw::process
