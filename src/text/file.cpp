// SPDX-License-Identifier: Apache-2.0
#include "text/file.h"

#include "text/tr.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace kw::text {

namespace {

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

FileStamp stampOf(const QString &path, const QByteArray &bytes)
{
    return {bytes.size(), QFileInfo(path).lastModified(), hashOf(bytes)};
}

ErrorCode codeOf(QFileDevice::FileError error, ErrorCode otherwise)
{
    return error == QFileDevice::PermissionsError ? ErrorCode::PermissionDenied : otherwise;
}

std::unexpected<Error> notSaved(const QString &path, const QSaveFile &file)
{
    return failure(
        codeOf(file.error(), ErrorCode::WriteFailed), Tr::tr("The file was not saved"), file.errorString(),
        Tr::tr("The old content is still there; free space or allow writing, then save again."), path);
}

} // namespace

Result<LoadedFile> load(const QString &path)
{
    const QString what = Tr::tr("The file cannot be read");
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::NotFound, what, Tr::tr("There is no such file."), {}, path);
    if (!info.isFile())
        return failure(ErrorCode::InvalidInput, what, Tr::tr("It is not a regular file."), {}, path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(codeOf(file.error(), ErrorCode::ReadFailed), what, file.errorString(), {}, path);
    const QByteArray bytes = file.read(SourceText::maximumSize + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::ReadFailed, what, file.errorString(), {}, path);
    auto text = SourceText::fromBytes(bytes);
    if (!text) {
        Error error = text.error();
        error.where = error.where.isEmpty() ? path : path + QStringLiteral(", ") + error.where;
        return std::unexpected(error);
    }
    return LoadedFile{*text, stampOf(path, bytes)};
}

bool hasChanged(const QString &path, const FileStamp &stamp)
{
    const QFileInfo info(path);
    if (!info.exists())
        return stamp.size >= 0;
    if (info.size() != stamp.size)
        return true;
    if (info.lastModified() == stamp.modified)
        return false;
    QFile file(path);
    return !file.open(QIODevice::ReadOnly) || hashOf(file.readAll()) != stamp.hash;
}

Result<FileStamp> save(const QString &path, const SourceText &text, const FileStamp *expected)
{
    if (expected && hasChanged(path, *expected)) {
        return failure(ErrorCode::Conflict, Tr::tr("The file was not saved"),
                       Tr::tr("It was changed by another program since it was read."),
                       Tr::tr("Compare both, then reload the file or overwrite it."), path);
    }
    // Renaming a new file over a device or a pipe would replace it.
    if (const QFileInfo info(path); info.exists() && !info.isFile()) {
        return failure(ErrorCode::InvalidInput, Tr::tr("The file was not saved"),
                       Tr::tr("It is not an ordinary file."), Tr::tr("Choose another place for it."), path);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notSaved(path, file);
    if (file.write(text.bytes()) != text.size() || !file.commit())
        return notSaved(path, file);
    return stampOf(path, text.bytes());
}

} // namespace kw::text
