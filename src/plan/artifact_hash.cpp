// SPDX-License-Identifier: Apache-2.0
#include "plan/artifact_hash.h"

#include "plan/sources/artifact_sources.h"
#include "plan/sources/project_files.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

// Every part with its length in front, so that no two lists give the same bytes.
void add(QCryptographicHash &hash, QByteArrayView part)
{
    hash.addData(QByteArray::number(part.size()) + ':');
    hash.addData(part);
}

bool isResult(const QString &argument, const Call &call)
{
    return std::ranges::any_of(call.required, [&](const Requirement &requirement) {
        return !requirement.placeholder.isEmpty() && argument.contains(requirement.placeholder);
    });
}

// Everything that the command says about the image, without where it goes, who builds it and from which
// caches.
void addArguments(QCryptographicHash &hash, const Call &call)
{
    static const QStringList withValue = {u"--file"_s,     u"-t"_s,        u"--cache-from"_s,
                                          u"--cache-to"_s, u"--builder"_s, u"--metadata-file"_s};
    static const QStringList alone = {u"--push"_s, u"--load"_s, u"--force-rm"_s, u"--progress=rawjson"_s};
    const QStringList &arguments = call.commandLine.arguments;
    for (qsizetype i = arguments.indexOf("-t"_L1); i >= 0 && i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (withValue.contains(argument)) {
            ++i;
        } else if (!alone.contains(argument) && !argument.startsWith("--cache-"_L1) &&
                   !isResult(argument, call)) {
            add(hash, argument.toUtf8());
        }
    }
}

// `--build-arg NAME` takes its value from the environment.
void addVariables(QCryptographicHash &hash, const Call &call, const Request &request)
{
    const QStringList &arguments = call.commandLine.arguments;
    for (qsizetype i = 0; i + 1 < arguments.size(); ++i) {
        if (arguments[i] == "--build-arg"_L1 && !arguments[i + 1].contains(u'=')) {
            add(hash, request.environment.value(arguments[i + 1]).toUtf8());
        }
    }
}

// What the image is for when nobody says it, or where that counts otherwise: then another builder makes
// another.
void addBuilder(QCryptographicHash &hash, const Artifact &artifact, const Call &call, const Request &request)
{
    if (!call.platforms.isEmpty() && !asksForBuildPlatform(artifact, request)) {
        return;
    }
    const QStringList &arguments = call.commandLine.arguments;
    const qsizetype builder = arguments.indexOf("--builder"_L1);
    add(hash, builder < 0 ? QByteArray() : arguments.value(builder + 1).toUtf8());
}

// Links by what they name, files by their content, both with their permissions.
Result<QByteArray> sumOf(const SourceList &list, const QByteArray &context, const Request &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QByteArray root = QFile::encodeName(request.folder) + '/';
    for (const dockerfile::SourceFile &file : list.files) {
        const QByteArray joined = joinedPath(context, file.path);
        const QByteArray path = joined.startsWith('/') ? joined : root + joined;
        const auto sum = request.files->hashes().hash(path, relativePath(context, joined), file.stamp);
        if (!sum) {
            return std::unexpected(sum.error());
        }
        add(hash, sum->value_or(QByteArray()));
        add(hash, QByteArray::number(file.stamp->mode));
        if (!file.stamp->isFile) {
            add(hash, QFile::encodeName(QFile(QFile::decodeName(path)).symLinkTarget()));
        }
    }
    return hash.result();
}

Result<void> addFiles(QCryptographicHash &hash, const Artifact &artifact, const Call &call,
                      const Request &request)
{
    const auto lists =
        everySource(artifact, request, call.platforms, namedContexts(call.commandLine.arguments));
    if (!lists) {
        return std::unexpected(lists.error());
    }
    for (const auto &list : *lists) {
        const auto sum = request.files->hashes().digest("artifact 2 " + list->key,
                                                        [&] { return sumOf(*list, list->context, request); });
        if (!sum) {
            return std::unexpected(sum.error());
        }
        add(hash, *sum);
    }
    return {};
}

// It may lie outside of the context.
Result<void> addDockerfile(QCryptographicHash &hash, const Artifact &artifact, const Request &request)
{
    const QString path = dockerfileOf(artifact, request);
    FileHashes &hashes = request.files->hashes();
    const QByteArray name = QFile::encodeName(path);
    const auto stamp = dockerfile::stampOf(name);
    const auto sum = hashes.digest("dockerfile " + name + (stamp ? stamp->bytes() : QByteArray()), [&] {
        const auto made = hashes.hash(name, "Dockerfile", stamp);
        return made ? Result<QByteArray>(made->value_or(QByteArray())) : std::unexpected(made.error());
    });
    if (!sum) {
        return std::unexpected(sum.error());
    }
    add(hash, *sum);
    return {};
}

} // namespace

Result<QByteArray> ownHash(const Artifact &artifact, const Call &call, const Request &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    add(hash, "kitwright artifact 2");
    add(hash, artifact.kind.toUtf8());
    add(hash, QJsonDocument(toJson(artifact.builder).toObject()).toJson(QJsonDocument::Compact));
    if (const auto done = addDockerfile(hash, artifact, request); !done) {
        return std::unexpected(done.error());
    }
    if (const auto done = addFiles(hash, artifact, call, request); !done) {
        return std::unexpected(done.error());
    }
    addArguments(hash, call);
    addVariables(hash, call, request);
    addBuilder(hash, artifact, call, request);
    add(hash, request.attestations ? "attestations" : "");
    return hash.result().toHex();
}

QByteArray hashWithRequired(const QByteArray &own, const QList<QByteArray> &required)
{
    if (required.isEmpty()) {
        return own;
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    add(hash, own);
    for (const QByteArray &one : required) {
        add(hash, one);
    }
    return hash.result().toHex();
}

} // namespace kw::plan
