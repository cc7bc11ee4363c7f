// SPDX-License-Identifier: Apache-2.0
#include "shell/practice_project.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QStandardPaths>

namespace kw::shell {

Result<QString> copyPracticeProject()
{
    const QString source = QStringLiteral(":/examples/hello-multiarch");
    const QString target = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                           QStringLiteral("/kitwright/practice/hello-multiarch");
    QDirIterator files(source, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString copy = target + file.mid(source.size());
        QDir().mkpath(QFileInfo(copy).absolutePath());
        if (QFile::exists(copy)) {
            continue;
        }
        QFile from(file);
        if (!from.copy(copy)) {
            return failure(ErrorCode::WriteFailed,
                           QCoreApplication::translate("PracticeProject", "Cannot make the practice project"),
                           from.errorString(),
                           QCoreApplication::translate(
                               "PracticeProject", "Check the free space and the permissions of that folder."),
                           copy);
        }
        // Files of a resource are read-only.
        QFile(copy).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup |
                                   QFile::ReadOther);
    }
    return target;
}

} // namespace kw::shell
