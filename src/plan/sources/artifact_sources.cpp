// SPDX-License-Identifier: Apache-2.0
#include "plan/sources/artifact_sources.h"

#include "plan/build_arguments.h"
#include "plan/sources/project_files.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

dockerfile::SourceRequest sourceRequest(const Artifact &artifact, const Request &request)
{
    return {.folder = request.folder,
            .context = artifact.context,
            .dockerfile = artifact.builder[u"dockerfile"].text()};
}

// Whether no part of a path is empty, "." or "..": most are like that.
bool isClean(QByteArrayView path)
{
    qsizetype start = path.startsWith('/') ? 1 : 0;
    while (start <= path.size()) {
        const qsizetype slash = path.indexOf('/', start);
        const qsizetype end = slash < 0 ? path.size() : slash;
        const QByteArrayView part = path.sliced(start, end - start);
        if (part.isEmpty() || part == "." || part == "..") {
            return false;
        }
        start = end + 1;
    }
    return true;
}

QByteArray cleaned(const QByteArray &path)
{
    if (isClean(path)) {
        return path;
    }
    return path.isEmpty() ? QByteArray(".") : QFile::encodeName(QDir::cleanPath(QFile::decodeName(path)));
}

} // namespace

Result<std::shared_ptr<const dockerfile::BuildContext>> artifactContext(const Artifact &artifact,
                                                                        const Request &request)
{
    const dockerfile::SourceRequest asked = sourceRequest(artifact, request);
    return request.files->context(dockerfile::contextRoot(asked), dockerfile::dockerfilePath(asked));
}

Result<QList<dockerfile::SourceFile>> artifactSources(const Artifact &artifact, const Request &request,
                                                      RequiredImages required)
{
    dockerfile::SourceRequest asked = sourceRequest(artifact, request);
    const auto dockerfile = request.files->dockerfile(dockerfile::dockerfilePath(asked));
    if (!dockerfile) {
        return std::unexpected(dockerfile.error());
    }
    const auto context = artifactContext(artifact, request);
    if (!context) {
        return std::unexpected(context.error());
    }
    auto arguments = argumentsForListing(artifact, request);
    if (!arguments) {
        return std::unexpected(arguments.error());
    }
    if (required == RequiredImages::AreErrors) {
        asked.unknownImage = QString(imageToBeBuilt);
    } else {
        for (const RequiredImage &image : artifact.required) {
            if (!artifact.builder[u"buildArgs"].contains(image.alias)) {
                arguments->remove(image.alias);
            }
        }
    }
    asked.arguments = *arguments;
    return dockerfile::sourceFiles(asked, **dockerfile, **context);
}

QByteArray joinedPath(const QByteArray &context, const QByteArray &path)
{
    if (path.startsWith('/')) {
        return path;
    }
    return cleaned(context == "." ? path : context + '/' + path);
}

QByteArray relativePath(const QByteArray &context, const QByteArray &path)
{
    const QByteArray base = cleaned(context);
    const QByteArray target = cleaned(path);
    if (target.size() > base.size() && target.startsWith(base) && target[base.size()] == '/') {
        return target.sliced(base.size() + 1);
    }
    if (base == target) {
        return ".";
    }
    if (base.startsWith('/') != target.startsWith('/')) {
        return path;
    }
    QByteArrayList up = base == "." ? QByteArrayList() : base.split('/');
    QByteArrayList down = target == "." ? QByteArrayList() : target.split('/');
    while (!up.isEmpty() && !down.isEmpty() && up.first() == down.first()) {
        up.removeFirst();
        down.removeFirst();
    }
    if (!up.isEmpty() && up.first() == "..") {
        return path;
    }
    return (QByteArrayList(up.size(), "..") + down).join('/');
}

} // namespace kw::plan
