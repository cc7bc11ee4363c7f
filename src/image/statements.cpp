// SPDX-License-Identifier: Apache-2.0
#include "image/statements.h"

#include "image/json_reader.h"
#include "image/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::image {

namespace {

constexpr auto provenancePrefix = "https://slsa.dev/provenance/"_L1;
constexpr auto spdxPrefix = "https://spdx.dev/"_L1;

bool hasStatement(const Image &image, QLatin1StringView prefix)
{
    const auto fits = [&](const Statement &statement) { return statement.predicateType.startsWith(prefix); };
    return std::ranges::any_of(image.platforms, [&](const PlatformImage &platform) {
        return std::ranges::any_of(platform.attestations, [&](const Attestation &attestation) {
            return std::ranges::any_of(attestation.statements, fits);
        });
    });
}

// The object under `key` for this platform; the answer has no platforms when the image has one only.
QJsonObject partFor(const QJsonObject &answer, const PlatformImage &platform, const QString &key)
{
    const QJsonObject whole =
        answer.contains(key) ? answer : answer.value(platform.platform.text()).toObject();
    return whole.value(key).toObject();
}

template <typename Fill>
Result<void> describe(Image &image, const QByteArray &json, QLatin1StringView prefix, const QString &key,
                      Fill fill)
{
    const auto answer = readJsonObject(json, maximalStatementSize);
    if (!answer) {
        return std::unexpected(answer.error());
    }
    for (PlatformImage &platform : image.platforms) {
        const QJsonObject part = partFor(*answer, platform, key);
        if (part.isEmpty()) {
            continue;
        }
        for (Attestation &attestation : platform.attestations) {
            for (Statement &statement : attestation.statements) {
                if (statement.predicateType.startsWith(prefix)) {
                    fill(statement, part);
                }
            }
        }
    }
    return {};
}

int countOf(const QJsonValue &list)
{
    return static_cast<int>(list.toArray().size());
}

// BuildKit writes the build's steps with mode=max only, and tells the mode nowhere else.
void fillProvenance(Statement &statement, const QJsonObject &slsa)
{
    const QJsonObject definition = slsa.value(u"buildDefinition").toObject();
    if (definition.isEmpty()) {
        const QJsonObject metadata = slsa.value(u"metadata").toObject();
        statement.isMaximal = slsa.contains(u"buildConfig"_s);
        statement.materials = countOf(slsa.value(u"materials"));
        statement.started = readTime(metadata.value(u"buildStartedOn"));
        statement.finished = readTime(metadata.value(u"buildFinishedOn"));
        return;
    }
    const QJsonObject metadata = slsa.value(u"runDetails")[u"metadata"_s].toObject();
    statement.isMaximal = definition.value(u"internalParameters").toObject().contains(u"buildConfig"_s);
    statement.materials = countOf(definition.value(u"resolvedDependencies"));
    statement.started = readTime(metadata.value(u"startedOn"));
    statement.finished = readTime(metadata.value(u"finishedOn"));
}

} // namespace

bool hasProvenance(const Image &image)
{
    return hasStatement(image, provenancePrefix);
}

bool hasSbom(const Image &image)
{
    return hasStatement(image, spdxPrefix);
}

Result<void> describeProvenance(Image &image, const QByteArray &json)
{
    return describe(image, json, provenancePrefix, u"SLSA"_s, fillProvenance);
}

Result<void> describeSbom(Image &image, const QByteArray &json)
{
    return describe(image, json, spdxPrefix, u"SPDX"_s, [](Statement &statement, const QJsonObject &spdx) {
        statement.packages = countOf(spdx.value(u"packages"));
    });
}

} // namespace kw::image
