// SPDX-License-Identifier: Apache-2.0
#include "plan/tag/input_digest.h"

#include "dockerfile/sources.h"
#include "plan/build_arguments.h"
#include "plan/tag/tagger.h"
#include "plan/tr.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

Result<QByteArray> fileHash(const QString &path, const QString &relative)
{
    QCryptographicHash hash(QCryptographicHash::Md5);
    hash.addData(QFile::encodeName(relative));
    const QFileInfo info(path);
    if (info.isFile() && !info.isSymLink()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || !hash.addData(&file)) {
            return failure(ErrorCode::ReadFailed, Tr::tr("Cannot make the tag"), file.errorString(),
                           Tr::tr("Check the permissions of that file."), path);
        }
    }
    return hash.result().toHex();
}

// Files of the artifact and of everything that it requires, as Skaffold names them.
Result<QStringList> filesOf(const Artifact &artifact, const TagSources &sources, QStringList &open)
{
    QStringList paths;
    if (artifact.kind != "docker"_L1) {
        return failure(
            ErrorCode::Unsupported, Tr::tr("Cannot make the tag"),
            Tr::tr("only Skaffold knows what goes into “%1” (%2)").arg(artifact.image, artifact.kind),
            Tr::tr("Build it with skaffold build, or use another tag policy."));
    }
    const auto arguments = argumentsForListing(artifact, sources.request);
    if (!arguments) {
        return std::unexpected(arguments.error());
    }
    const auto files = dockerfile::sourceFiles({.folder = sources.request.folder,
                                                .context = artifact.context,
                                                .dockerfile = artifact.builder[u"dockerfile"].text(),
                                                .arguments = *arguments,
                                                .unknownImage = QString(imageToBeBuilt)});
    if (!files) {
        return std::unexpected(files.error());
    }
    for (const QString &file : *files) {
        paths.append(QDir::isAbsolutePath(file) ? file : QDir::cleanPath(artifact.context + u'/' + file));
    }
    open.append(artifact.image);
    for (const RequiredImage &required : artifact.required) {
        const auto found = std::ranges::find_if(
            sources.artifacts, [&](const Artifact &other) { return other.image == required.image; });
        if (found == sources.artifacts.end() || open.contains(required.image)) {
            continue;
        }
        const auto below = filesOf(*found, sources, open);
        if (!below) {
            return below;
        }
        paths.append(*below);
    }
    open.removeLast();
    return paths;
}

} // namespace

Result<QString> inputDigest(const QString &folder, const QString &context, QStringList paths)
{
    std::ranges::sort(paths, [](const QString &a, const QString &b) { return a.toUtf8() < b.toUtf8(); });
    const QDir root(folder);
    const QDir contextFolder(root.absoluteFilePath(context));
    QByteArray list = "[";
    for (const QString &path : std::as_const(paths)) {
        const QString absolute = root.absoluteFilePath(path);
        if (!QFileInfo::exists(absolute) && !QFileInfo(absolute).isSymLink()) {
            continue;
        }
        const auto hash = fileHash(absolute, contextFolder.relativeFilePath(absolute));
        if (!hash) {
            return std::unexpected(hash.error());
        }
        list += list.size() > 1 ? ",\"" : "\"";
        list += *hash + '"';
    }
    list += "]\n";
    return QString::fromLatin1(QCryptographicHash::hash(list, QCryptographicHash::Sha256).toHex());
}

TagResult inputDigestTag(const Artifact &artifact, const TagSources &sources)
{
    QStringList open;
    auto files = filesOf(artifact, sources, open);
    if (!files) {
        return std::unexpected(TagFailure{files.error(), files.error().code == ErrorCode::ParseFailed});
    }
    files->append(artifact.builder[u"dockerfile"].text());
    const auto digest = inputDigest(sources.request.folder, artifact.context, *files);
    if (!digest) {
        return std::unexpected(TagFailure{digest.error()});
    }
    return *digest;
}

} // namespace kw::plan
