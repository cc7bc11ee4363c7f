// SPDX-License-Identifier: Apache-2.0
#include "workspace/git_branch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace kw::workspace {

namespace {

constexpr qint64 longestLine = 4096;

QString firstLine(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readLine(longestLine)).trimmed()
                                          : QString();
}

// Of the nearest working tree that holds the folder.
QString gitFolder(const QString &folder)
{
    QDir at(folder);
    do {
        const QFileInfo git(at.filePath(QStringLiteral(".git")));
        if (git.isDir()) {
            return git.absoluteFilePath();
        }
        // Further working trees and submodules have a file that says where.
        const QString line = git.isFile() ? firstLine(git.absoluteFilePath()) : QString();
        if (line.startsWith(QLatin1String("gitdir: "))) {
            return at.absoluteFilePath(line.mid(8));
        }
    } while (at.cdUp());
    return {};
}

} // namespace

QString gitBranch(const QString &folder)
{
    const QString git = gitFolder(folder);
    if (git.isEmpty()) {
        return {};
    }
    const QString head = firstLine(git + QStringLiteral("/HEAD"));
    constexpr QLatin1StringView prefix("ref: refs/heads/");
    constexpr qsizetype shortHash = 7;
    return head.startsWith(prefix) ? head.mid(prefix.size()) : head.left(shortHash);
}

} // namespace kw::workspace
