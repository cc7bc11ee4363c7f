// SPDX-License-Identifier: Apache-2.0
#include "plan/tag/input_digest.h"

#include "plan/sources/artifact_sources.h"
#include "plan/sources/project_files.h"
#include "plan/tag/tagger.h"
#include "plan/tr.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

// Files of the artifact and of everything that it requires, as Skaffold names them.
Result<QList<DigestFile>> filesOf(const Artifact &artifact, const TagSources &sources, QStringList &open)
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
    const QByteArray context = QFile::encodeName(artifact.context);
    QList<DigestFile> files;
    files.reserve(own->size() + 1);
    for (const dockerfile::SourceFile &file : *own) {
        files.append({joinedPath(context, file.path), file.stamp});
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
        files.append(*below);
    }
    open.removeLast();
    return files;
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
    auto files = filesOf(artifact, sources, open);
    if (!files) {
        return std::unexpected(TagFailure{files.error(), files.error().code == ErrorCode::ParseFailed});
    }
    files->append({QFile::encodeName(artifact.builder[u"dockerfile"].text()), std::nullopt});
    const auto digest =
        inputDigest(sources.request.files->hashes(), sources.request.folder, artifact.context, *files);
    if (!digest) {
        return std::unexpected(TagFailure{digest.error()});
    }
    return *digest;
}

} // namespace kw::plan
