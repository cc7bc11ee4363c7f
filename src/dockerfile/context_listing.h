// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "dockerfile/ignore_rules.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace kw::dockerfile {

// What changes when the content of a file does. Times in nanoseconds.
struct FileStamp
{
    qint64 size = 0;
    qint64 modified = 0;
    qint64 changed = 0; // of its inode: also when the time of modification was set back
    quint64 inode = 0;

    bool operator==(const FileStamp &) const = default;
};

// Of the path itself, not of what a link names. Nothing for a path that is not there. `isFile`: a regular
// file.
struct PathStamp
{
    FileStamp stamp;
    bool isFile = false;
    quint32 mode = 0; // permissions, as the system has them

    QByteArray bytes() const; // the same for the same stamp, as long as this machine runs
};
std::optional<PathStamp> stampOf(const QByteArray &path);

// Something in a build context.
struct ContextEntry
{
    enum class Kind { File, Folder, Link, Other };

    QByteArray path; // from the context, "/" between, as the file system has it
    Kind kind = Kind::File;
    FileStamp stamp;
    quint32 mode = 0;
};

// A build context without what its ignore file leaves out. A value; any thread.
struct ContextListing
{
    std::vector<ContextEntry> entries; // by path, bytewise; folders only when nothing is in them
    QList<QByteArray> skipped;         // ignored folders that were not entered
    bool isCut = false;                // more than two million entries: the rest was left out

    qint64 size() const; // bytes of all files
    // The largest files, largest first.
    QList<ContextEntry> largest(qsizetype count) const;
};

// Everything in `folder` (relative to the context's `root`, "" for all of it) that the rules keep. The folder
// itself is entered whatever they say. Folders that cannot be read count as empty. Links are not followed.
ContextListing listContext(const QString &root, const QByteArray &folder, const IgnoreRules &rules);

// A build context with its rules.
struct BuildContext
{
    QString root; // absolute
    IgnoreRules rules;
    ContextListing listing;
};

// The file with the rules: beside the Dockerfile (FILE.dockerignore), else in the context; it need not be
// there.
QString ignoreFilePath(const QString &dockerfile, const QString &root);

// Reads and lists. Errors: those of IgnoreRules::parse().
Result<BuildContext> readContext(const QString &root, const QString &ignoreFile);

} // namespace kw::dockerfile
