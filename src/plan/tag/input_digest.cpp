// SPDX-License-Identifier: Apache-2.0
#include "plan/tag/input_digest.h"

#include "plan/sources/artifact_sources.h"
#include "plan/sources/project_files.h"
#include "plan/tag/tagger.h"
#include "plan/tr.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

using Lists = QList<std::shared_ptr<const SourceList>>;

// Of the artifact and of everything that it requires, as Skaffold names them.
Result<Lists> listsOf(const Artifact &artifact, const TagSources &sources, QStringList &open)
{
    if (artifact.kind != "docker"_L1) {
        return failure(
            ErrorCode::Unsupported, Tr::tr("Cannot make the tag"),
            Tr::tr("only Skaffold knows what goes into “%1” (%2)").arg(artifact.image, artifact.kind),
            Tr::tr("Build it with skaffold build, or use another tag policy."));
    }
    const auto own = artifactSources(artifact, sources.request, RequiredImages::AreErrors);
    if (!own) {
        return std::unexpected(own.error());
    }
    Lists lists = {*own};
    open.append(artifact.image);
    for (const RequiredImage &required : artifact.required) {
        const auto found = std::ranges::find_if(
            sources.artifacts, [&](const Artifact &other) { return other.image == required.image; });
        if (found == sources.artifacts.end() || open.contains(required.image)) {
            continue;
        }
        const auto below = listsOf(*found, sources, open);
        if (!below) {
            return below;
        }
        lists.append(*below);
    }
    open.removeLast();
    return lists;
}

QList<DigestFile> filesOf(const Lists &lists)
{
    QList<DigestFile> files;
    for (const auto &list : lists) {
        for (const dockerfile::SourceFile &file : list->files) {
            files.append({joinedPath(list->context, file.path), file.stamp});
        }
    }
    return files;
}

QByteArray keyOf(const Lists &lists, const Artifact &artifact, const DigestFile &dockerfile)
{
    QByteArray key;
    QDataStream stream(&key, QIODevice::WriteOnly);
    stream << QByteArray("input digest 1") << artifact.context << dockerfile.path
           << dockerfile.stamp.has_value();
    if (dockerfile.stamp) {
        stream << dockerfile.stamp->bytes();
    }
    for (const auto &list : lists) {
        stream << list->context << list->key;
    }
    return QCryptographicHash::hash(key, QCryptographicHash::Blake2b_256);
}

} // namespace

Result<QString> inputDigest(FileHashes &hashes, const QString &folder, const QString &context,
                            QList<DigestFile> files)
{
    std::ranges::stable_sort(files, {}, &DigestFile::path);
    const QByteArray base = QFile::encodeName(context);
    const QByteArray root = QFile::encodeName(folder) + '/';
    QByteArray list;
    for (const DigestFile &file : std::as_const(files)) {
        const QByteArray absolute = file.path.startsWith('/') ? file.path : root + file.path;
        const auto sum = hashes.hash(absolute, relativePath(base, file.path), file.stamp);
        if (!sum) {
            return std::unexpected(sum.error());
        }
        if (*sum) {
            list += list.isEmpty() ? "[\"" : ",\"";
            list += (*sum)->toHex() + '"';
        }
    }
    // Go writes a list that was never made as null.
    list += list.isEmpty() ? "null\n" : "]\n";
    return QString::fromLatin1(QCryptographicHash::hash(list, QCryptographicHash::Sha256).toHex());
}

TagResult inputDigestTag(const Artifact &artifact, const TagSources &sources)
{
    QStringList open;
    const auto lists = listsOf(artifact, sources, open);
    if (!lists) {
        return std::unexpected(TagFailure{lists.error(), lists.error().code == ErrorCode::ParseFailed});
    }
    // Skaffold takes the Dockerfile once more, from its working directory.
    DigestFile dockerfile{.path = QFile::encodeName(artifact.builder[u"dockerfile"].text()), .stamp = {}};
    const QByteArray root = QFile::encodeName(sources.request.folder) + '/';
    dockerfile.stamp =
        dockerfile::stampOf(dockerfile.path.startsWith('/') ? dockerfile.path : root + dockerfile.path);
    FileHashes &hashes = sources.request.files->hashes();
    const auto digest = hashes.digest(keyOf(*lists, artifact, dockerfile), [&]() -> Result<QByteArray> {
        const auto made = inputDigest(hashes, sources.request.folder, artifact.context,
                                      filesOf(*lists) + QList<DigestFile>{dockerfile});
        return made ? Result<QByteArray>(made->toLatin1()) : std::unexpected(made.error());
    });
    if (!digest) {
        return std::unexpected(TagFailure{digest.error()});
    }
    return QString::fromLatin1(*digest);
}

} // namespace kw::plan
