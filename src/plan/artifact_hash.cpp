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

Result<void> addFiles(QCryptographicHash &hash, const Artifact &artifact, const Request &request)
{
    const auto files = artifactSources(artifact, request, RequiredImages::ArePassedOver);
    if (!files) {
        return std::unexpected(files.error());
    }
    const QByteArray root = QFile::encodeName(request.folder) + '/';
    const QByteArray context = QFile::encodeName(artifact.context);
    for (const dockerfile::SourceFile &file : *files) {
        const QByteArray path = joinedPath(context, file.path);
        const auto sum = request.files->hashes().hash(path.startsWith('/') ? path : root + path,
                                                      relativePath(context, path), file.stamp);
        if (!sum) {
            return std::unexpected(sum.error());
        }
        add(hash, sum->value_or(QByteArray()));
    }
    return {};
}

} // namespace

Result<QByteArray> ownHash(const Artifact &artifact, const Call &call, const Request &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    add(hash, "kitwright artifact 1");
    add(hash, artifact.kind.toUtf8());
    add(hash, QJsonDocument(toJson(artifact.builder).toObject()).toJson(QJsonDocument::Compact));
    if (const auto done = addFiles(hash, artifact, request); !done) {
        return std::unexpected(done.error());
    }
    addArguments(hash, call);
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
