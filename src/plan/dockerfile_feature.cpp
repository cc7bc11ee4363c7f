// SPDX-License-Identifier: Apache-2.0
#include "plan/dockerfile_feature.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

struct KnownFlag
{
    QLatin1StringView keyword;
    QLatin1StringView flag;
    int minor;
};

constexpr std::array knownFlags = {
    KnownFlag{"RUN"_L1, "--mount"_L1, 2},     KnownFlag{"RUN"_L1, "--network"_L1, 3},
    KnownFlag{"RUN"_L1, "--security"_L1, 20}, KnownFlag{"COPY"_L1, "--chmod"_L1, 2},
    KnownFlag{"ADD"_L1, "--chmod"_L1, 2},     KnownFlag{"COPY"_L1, "--link"_L1, 4},
    KnownFlag{"ADD"_L1, "--link"_L1, 4},      KnownFlag{"ADD"_L1, "--keep-git-dir"_L1, 5},
    KnownFlag{"ADD"_L1, "--checksum"_L1, 6},  KnownFlag{"ADD"_L1, "--unpack"_L1, 17},
    KnownFlag{"COPY"_L1, "--exclude"_L1, 19}, KnownFlag{"ADD"_L1, "--exclude"_L1, 19},
    KnownFlag{"COPY"_L1, "--parents"_L1, 20},
};

constexpr int heredocMinor = 4;
constexpr int startIntervalMinor = 6;
// BuildKit 0.8 came with syntax 1.2; both have counted on together since.
constexpr int distance = 6;
constexpr int oldestBuildkit = 8;

void add(QList<DockerfileFeature> &features, const DockerfileFeature &feature)
{
    const bool isThere = std::ranges::contains(features, feature.name, &DockerfileFeature::name);
    if (!isThere) {
        features.append(feature);
    }
}

void addFlags(const dockerfile::Instruction &instruction, QList<DockerfileFeature> &features)
{
    for (const QString &written : instruction.flags) {
        const QString flag = written.section(u'=', 0, 0);
        for (const KnownFlag &known : knownFlags) {
            if (instruction.keyword == known.keyword && flag == known.flag) {
                add(features, {instruction.keyword + u' ' + flag, instruction.line, known.minor});
            }
        }
        if (instruction.keyword == "HEALTHCHECK"_L1 && flag == "--start-interval"_L1) {
            add(features, {u"HEALTHCHECK --start-interval"_s, instruction.line, startIntervalMinor});
        }
    }
}

} // namespace

QList<DockerfileFeature> dockerfileFeatures(const dockerfile::Dockerfile &dockerfile)
{
    QList<DockerfileFeature> features;
    for (const dockerfile::Instruction &instruction : dockerfile.instructions) {
        addFlags(instruction, features);
        if (!instruction.heredocs.isEmpty()) {
            add(features, {u"heredoc"_s, instruction.line, heredocMinor});
        }
    }
    return features;
}

std::optional<int> builtinSyntaxMinor(const QString &buildkitVersion)
{
    static const QRegularExpression pattern(u"^v?0\\.(\\d+)"_s);
    const auto match = pattern.match(buildkitVersion);
    const int minor = match.hasMatch() ? match.captured(1).toInt() : 0;
    return minor >= oldestBuildkit ? std::optional(minor - distance) : std::nullopt;
}

std::optional<int> syntaxMinor(const QString &syntax)
{
    static const QRegularExpression pattern(
        u"^(?:docker\\.io/)?docker/dockerfile(?:-upstream)?:1\\.(\\d+)(?:\\.\\d+)?(?:-labs)?(?:@.*)?$"_s);
    const auto match = pattern.match(syntax.trimmed());
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

} // namespace kw::plan
