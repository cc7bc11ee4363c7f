// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "text/source_text.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace kw::text {

// What a file looked like when it was last read or written here.
struct FileStamp
{
    qint64 size = -1; // bytes; -1: there is no file
    QDateTime modified;
    QByteArray hash; // SHA-256 of the content

    bool operator==(const FileStamp &) const = default;
};

struct LoadedFile
{
    SourceText text;
    FileStamp stamp;
};

// Reads a text file. NotFound, PermissionDenied, ReadFailed, TooLarge, and what SourceText::fromBytes
// refuses.
Result<LoadedFile> load(const QString &path);

// True when the content on disk differs from the stamp; a file that was only touched has not changed.
bool hasChanged(const QString &path, const FileStamp &stamp);

// Writes the whole text at once, or leaves the file as it was: a full disk or a crash loses nothing.
// Permissions and a symbolic link at `path` are kept. With `expected`, Conflict when somebody else changed
// the file since.
Result<FileStamp> save(const QString &path, const SourceText &text, const FileStamp *expected = nullptr);

} // namespace kw::text
