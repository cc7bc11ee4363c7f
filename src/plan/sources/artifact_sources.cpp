// SPDX-License-Identifier: Apache-2.0
#include "plan/sources/artifact_sources.h"

#include "plan/build_arguments.h"
#include "plan/sources/project_files.h"
#include "plan/tr.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>
#include <iterator>

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

// Everything that a listing follows from, but what is on disk.
QByteArray keyOf(const dockerfile::SourceRequest &asked)
{
    QByteArray key;
    QDataStream stream(&key, QIODevice::WriteOnly);
    stream << asked.context << asked.dockerfile << asked.unknownImage << asked.withMounts;
    for (auto argument = asked.arguments.cbegin(); argument != asked.arguments.cend(); ++argument) {
        stream << argument.key() << argument->has_value() << argument->value_or(QString());
    }
    return key;
}

// With the stamps that are not known yet, without what is not there.
SourceList listOf(QList<dockerfile::SourceFile> files, const dockerfile::SourceRequest &asked)
{
    const QByteArray context = QFile::encodeName(asked.context);
    const QByteArray folder = QFile::encodeName(asked.folder) + '/';
    QByteArray bytes = folder + context + '\0';
    bytes.reserve(files.size() * 120);
    for (dockerfile::SourceFile &file : files) {
        if (!file.stamp) {
            const QByteArray path = joinedPath(context, file.path);
            file.stamp = dockerfile::stampOf(path.startsWith('/') ? path : folder + path);
        }
        if (file.stamp) {
            bytes += file.stamp->bytes();
            bytes += file.path;
            bytes += '\0';
        }
    }
    files.removeIf([](const dockerfile::SourceFile &file) { return !file.stamp; });
    return {context, std::move(files), QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256)};
}

ProjectFiles::SourcesResult listedOnce(const dockerfile::SourceRequest &asked, const Request &request)
{
    return request.files->sources(keyOf(asked), [&]() -> Result<SourceList> {
        const QString path = request.files->dockerfilePath(asked);
        const auto dockerfile = request.files->dockerfile(path);
        if (!dockerfile) {
            return std::unexpected(dockerfile.error());
        }
        const auto context = request.files->context(dockerfile::contextRoot(asked), path);
        if (!context) {
            return std::unexpected(context.error());
        }
        auto files = dockerfile::sourceFiles(asked, **dockerfile, **context);
        return files ? Result<SourceList>(listOf(std::move(*files), asked)) : std::unexpected(files.error());
    });
}

dockerfile::BuildArguments argumentsOf(const Platform &platform)
{
    return {{u"TARGETPLATFORM"_s, platform.text()},
            {u"TARGETOS"_s, platform.os},
            {u"TARGETARCH"_s, platform.architecture},
            {u"TARGETVARIANT"_s, platform.variant}};
}

// Patterns for every platform: without a variant, and with one.
QList<dockerfile::BuildArguments> anyPlatform(const QString &prefix)
{
    QList<dockerfile::BuildArguments> all;
    for (const bool hasVariant : {false, true}) {
        all.append({{prefix + u"PLATFORM"_s, hasVariant ? u"*/*/*"_s : u"*/*"_s},
                    {prefix + u"OS"_s, u"*"_s},
                    {prefix + u"ARCH"_s, u"*"_s},
                    {prefix + u"VARIANT"_s, hasVariant ? u"*"_s : QString()}});
    }
    return all;
}

bool declaresAny(const QSet<QString> &declared, QLatin1StringView prefix)
{
    return std::ranges::any_of(std::array{u"PLATFORM"_s, u"OS"_s, u"ARCH"_s, u"VARIANT"_s},
                               [&](const QString &name) { return declared.contains(prefix + name); });
}

bool hasMounts(const dockerfile::SourceRequest &asked, const Request &request)
{
    const auto file = request.files->dockerfile(request.files->dockerfilePath(asked));
    return file && std::ranges::any_of((*file)->instructions, [](const dockerfile::Instruction &instruction) {
               return instruction.keyword == "RUN"_L1 &&
                      std::ranges::any_of(instruction.flags,
                                          [](const QString &flag) { return flag.startsWith("--mount="_L1); });
           });
}

QSet<QString> declaredIn(const Artifact &artifact, const Request &request)
{
    const auto file =
        request.files->dockerfile(request.files->dockerfilePath(sourceRequest(artifact, request)));
    return file ? (*file)->declaredArguments() : QSet<QString>();
}

// What BuildKit sets by itself, in every way that it may come out here. The last way is that it sets nothing:
// a default in the Dockerfile may count instead.
QList<dockerfile::BuildArguments> automaticArguments(const QSet<QString> &declared,
                                                     const QList<Platform> &platforms)
{
    QList<dockerfile::BuildArguments> all = {{}};
    const auto combine = [&](const QList<dockerfile::BuildArguments> &more) {
        QList<dockerfile::BuildArguments> combined;
        for (const dockerfile::BuildArguments &one : std::as_const(all)) {
            for (dockerfile::BuildArguments other : more) {
                other.insert(one);
                combined.append(other);
            }
        }
        all = combined;
    };
    if (declaresAny(declared, "TARGET"_L1)) {
        QList<dockerfile::BuildArguments> targets;
        std::ranges::transform(platforms, std::back_inserter(targets), argumentsOf);
        combine(targets.isEmpty() ? anyPlatform(u"TARGET"_s) : targets);
    }
    if (declaresAny(declared, "BUILD"_L1)) {
        combine(anyPlatform(u"BUILD"_s));
    }
    if (!all.first().isEmpty()) {
        all.append(dockerfile::BuildArguments());
    }
    return all;
}

// Every file in it, whatever its ignore file says.
ProjectFiles::SourcesResult folderSources(const QString &folder, const Request &request)
{
    return request.files->sources("folder " + folder.toUtf8(), [&]() -> Result<SourceList> {
        const dockerfile::ContextListing listing = dockerfile::listContext(folder, {}, {});
        QList<dockerfile::SourceFile> files;
        for (const dockerfile::ContextEntry &entry : listing.entries) {
            const bool isFile = entry.kind == dockerfile::ContextEntry::Kind::File;
            files.append({entry.path, dockerfile::PathStamp{entry.stamp, isFile, entry.mode}});
        }
        return listOf(files, {.folder = folder, .context = folder});
    });
}

} // namespace

bool asksForBuildPlatform(const Artifact &artifact, const Request &request)
{
    return declaresAny(declaredIn(artifact, request), "BUILD"_L1);
}

Result<QList<std::shared_ptr<const SourceList>>> everySource(const Artifact &artifact, const Request &request,
                                                             const QList<Platform> &platforms,
                                                             const QList<NamedContext> &contexts)
{
    auto given = argumentsForListing(artifact, request);
    if (!given) {
        return std::unexpected(given.error());
    }
    for (const RequiredImage &image : artifact.required) {
        if (!artifact.builder[u"buildArgs"].contains(image.alias)) {
            given->remove(image.alias);
        }
    }
    for (auto argument = given->begin(); argument != given->end(); ++argument) {
        if (!*argument && request.environment.contains(argument.key())) {
            *argument = request.environment.value(argument.key());
        }
    }
    dockerfile::SourceRequest asked = sourceRequest(artifact, request);
    asked.withMounts = hasMounts(asked, request);
    QList<std::shared_ptr<const SourceList>> lists;
    std::optional<Error> failed;
    for (dockerfile::BuildArguments arguments :
         automaticArguments(declaredIn(artifact, request), platforms)) {
        arguments.insert(*given); // what is said wins
        asked.arguments = arguments;
        // What has no sources cannot be built, and was not.
        if (const auto list = listedOnce(asked, request); list) {
            lists.append(*list);
        } else if (!failed) {
            failed = list.error();
        }
    }
    if (lists.isEmpty() && failed) {
        return std::unexpected(*failed);
    }
    for (const NamedContext &context : contexts) {
        if (context.kind() == NamedContext::Kind::Address) {
            return failure(ErrorCode::Unsupported, Tr::tr("Cannot tell what goes into the image"),
                           Tr::tr("the build context “%1” is on another machine").arg(context.name));
        }
        const QString folder = context.localFolder(request.folder);
        if (!folder.isEmpty()) {
            const auto list = folderSources(folder, request);
            lists.append(*list);
        }
    }
    return lists;
}

QString dockerfileOf(const Artifact &artifact, const Request &request)
{
    return request.files->dockerfilePath(sourceRequest(artifact, request));
}

Result<std::shared_ptr<const dockerfile::BuildContext>> artifactContext(const Artifact &artifact,
                                                                        const Request &request)
{
    const dockerfile::SourceRequest asked = sourceRequest(artifact, request);
    return request.files->context(dockerfile::contextRoot(asked), request.files->dockerfilePath(asked));
}

ProjectFiles::SourcesResult artifactSources(const Artifact &artifact, const Request &request,
                                            RequiredImages required)
{
    auto arguments = argumentsForListing(artifact, request);
    if (!arguments) {
        return std::unexpected(arguments.error());
    }
    dockerfile::SourceRequest asked = sourceRequest(artifact, request);
    if (required == RequiredImages::AreErrors) {
        // Without any the list is the same as the one of the artifact cache, and made once.
        asked.unknownImage = artifact.required.isEmpty() ? QString() : QString(imageToBeBuilt);
    } else {
        for (const RequiredImage &image : artifact.required) {
            if (!artifact.builder[u"buildArgs"].contains(image.alias)) {
                arguments->remove(image.alias);
            }
        }
    }
    asked.arguments = *arguments;
    return listedOnce(asked, request);
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
