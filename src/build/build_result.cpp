// SPDX-License-Identifier: Apache-2.0
#include "build/build_result.h"

#include "build/tr.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace kw::build {

namespace {

constexpr qint64 largestMetadata = 64 * 1024 * 1024; // provenance of large builds is in it

bool isDigest(const QString &text)
{
    static const QRegularExpression digest(QStringLiteral("^sha256:[0-9a-f]{64}$"));
    return digest.match(text).hasMatch();
}

struct Digests
{
    QString chosen;
    QString other;
};

Digests digestsOf(const QJsonObject &metadata, bool pushed)
{
    const QString config = metadata.value(QLatin1String("containerimage.config.digest")).toString();
    const QString image = metadata.value(QLatin1String("containerimage.digest")).toString();
    if (pushed || config.isEmpty()) {
        return {image, {}};
    }
    return {config, isDigest(image) ? image : QString()};
}

Result<BuiltArtifact> handedResult(const plan::Call &call, const QJsonObject &result)
{
    for (const QJsonValue &build : result[QLatin1String("builds")].toArray()) {
        const QString tag = build[QLatin1String("tag")].toString();
        if (build[QLatin1String("imageName")].toString() == call.artifact && !tag.isEmpty()) {
            const QString digest = tag.section(QLatin1Char('@'), 1);
            return BuiltArtifact{
                .imageName = call.artifact, .tag = tag, .digest = isDigest(digest) ? digest : QString()};
        }
    }
    return failure(ErrorCode::NotFound, Tr::tr("The result of “%1” is not known").arg(call.artifact),
                   Tr::tr("Skaffold's result file does not name the image"));
}

// Go's encoder without HTML escaping: quotes, backslashes and control characters only.
QByteArray quoted(const QString &text)
{
    QByteArray json = "\"";
    for (const char byte : text.toUtf8()) {
        if (byte == '"' || byte == '\\') {
            json += '\\';
            json += byte;
        } else if (byte >= 0 && byte < 0x20) {
            json += "\\u00" + QByteArray(1, byte).toHex();
        } else {
            json += byte;
        }
    }
    return json + '"';
}

} // namespace

Result<BuiltArtifact> readMetadata(const plan::Call &call, const QString &path)
{
    const QString what = Tr::tr("The result of “%1” is not known").arg(call.artifact);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::ReadFailed, what,
                       Tr::tr("the build wrote no metadata file (%1)").arg(file.errorString()));
    }
    const QByteArray bytes = file.read(largestMetadata);
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject()) {
        return failure(ErrorCode::ParseFailed, what,
                       Tr::tr("the metadata file of the build is no JSON object"), {}, {},
                       QString::fromUtf8(bytes.first(std::min<qsizetype>(bytes.size(), 4096))));
    }
    if (call.isHandedOver) {
        return handedResult(call, document.object());
    }
    const auto [digest, other] = digestsOf(document.object(), call.pushes);
    if (!isDigest(digest)) {
        return failure(ErrorCode::NotFound, what,
                       Tr::tr("the metadata file of the build names no image digest"),
                       Tr::tr("Check that the build exports an image: with --push or --load"), {},
                       QString::fromUtf8(bytes.first(std::min<qsizetype>(bytes.size(), 4096))));
    }
    return BuiltArtifact{.imageName = call.artifact,
                         .tag = call.pushes ? call.tag + QLatin1Char('@') + digest : call.tag,
                         .digest = digest,
                         .other = other};
}

BuiltArtifact pushedResult(const plan::Call &call, const QStringList &text)
{
    static const QRegularExpression said(
        QStringLiteral("^\\S+: digest: (?<digest>sha256:[0-9a-f]{64}) size: \\d+$"));
    BuiltArtifact built{.imageName = call.artifact, .tag = call.tag};
    for (auto line = text.crbegin(); call.pushes && line != text.crend(); ++line) {
        if (const QRegularExpressionMatch match = said.match(*line); match.hasMatch()) {
            built.digest = match.captured(QStringLiteral("digest"));
            built.tag += QLatin1Char('@') + built.digest;
            break;
        }
    }
    return built;
}

QByteArray resultFile(const QList<BuiltArtifact> &artifacts)
{
    if (artifacts.isEmpty()) {
        return "{\"builds\":null}";
    }
    QByteArray json = "{\"builds\":[";
    for (const BuiltArtifact &artifact : artifacts) {
        json += json.endsWith('[') ? "" : ",";
        json += "{\"imageName\":" + quoted(artifact.imageName) + ",\"tag\":" + quoted(artifact.tag) + '}';
    }
    return json + "]}";
}

} // namespace kw::build
