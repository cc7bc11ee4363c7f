// SPDX-License-Identifier: Apache-2.0
#include "build/step_name.h"

#include <QRegularExpression>

#include <array>

namespace kw::build {

namespace {

struct Prefix
{
    QLatin1StringView text;
    StepKind kind;
};

constexpr std::array prefixes{
    Prefix{QLatin1StringView("importing cache manifest"), StepKind::CacheImport},
    Prefix{QLatin1StringView("exporting cache"), StepKind::CacheExport},
    Prefix{QLatin1StringView("preparing layers for inline cache"), StepKind::CacheExport},
    Prefix{QLatin1StringView("preparing build cache"), StepKind::CacheExport},
    Prefix{QLatin1StringView("exporting"), StepKind::Export},
    Prefix{QLatin1StringView("importing to"), StepKind::Export},
    Prefix{QLatin1StringView("pushing"), StepKind::Push},
    Prefix{QLatin1StringView("merging manifest list"), StepKind::Push},
    Prefix{QLatin1StringView("docker-image://"), StepKind::Pull},
    Prefix{QLatin1StringView("FROM "), StepKind::Pull},
    Prefix{QLatin1StringView("RUN "), StepKind::Run},
    Prefix{QLatin1StringView("COPY "), StepKind::Copy},
    Prefix{QLatin1StringView("ADD "), StepKind::Copy},
    Prefix{QLatin1StringView("LINK COPY "), StepKind::Copy},
    Prefix{QLatin1StringView("LINK ADD "), StepKind::Copy},
    Prefix{QLatin1StringView("[auth]"), StepKind::Internal},
    Prefix{QLatin1StringView("resolve image config"), StepKind::Internal},
    Prefix{QLatin1StringView("resolving provenance"), StepKind::Internal},
    Prefix{QLatin1StringView("loading policies"), StepKind::Internal},
};

StepKind kindOf(const QString &instruction)
{
    for (const Prefix &prefix : prefixes) {
        if (instruction.startsWith(prefix.text, Qt::CaseInsensitive)) {
            return prefix.kind;
        }
    }
    return StepKind::Other;
}

StepKind internalKind(const QString &instruction)
{
    const bool transfers = instruction.startsWith(QLatin1String("load build context")) ||
                           instruction.startsWith(QLatin1String("load build definition")) ||
                           instruction.startsWith(QLatin1String("load .dockerignore"));
    return transfers ? StepKind::Transfer : StepKind::Internal;
}

} // namespace

StepName StepName::parse(const QString &name)
{
    static const QRegularExpression bracket(QStringLiteral("^\\[(?<head>[^\\]]*)\\] ?(?<rest>.*)$"),
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression place(QStringLiteral("^(?<i>\\d{1,6})/(?<n>\\d{1,6})$"));
    static const QRegularExpression platformWord(
        QStringLiteral("^[a-z0-9]+/[a-z0-9/._-]*[a-z_.-][a-z0-9/._-]*$"));

    const QRegularExpressionMatch match = bracket.match(name);
    StepName step;
    if (!match.hasMatch() || name.startsWith(QLatin1String("[auth]"))) {
        step.instruction = name;
        step.kind = kindOf(name);
        return step;
    }
    step.instruction = match.captured(QStringLiteral("rest"));
    const QStringList words =
        match.captured(QStringLiteral("head")).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (const QRegularExpressionMatch at = place.match(word); at.hasMatch()) {
            step.index = at.captured(QStringLiteral("i")).toInt();
            step.count = at.captured(QStringLiteral("n")).toInt();
        } else if (step.platform.isEmpty() && platformWord.match(word).hasMatch()) {
            step.platform = word;
        } else {
            step.stage = word;
        }
    }
    if (step.stage == QLatin1String("internal")) {
        step.stage.clear();
        step.kind = internalKind(step.instruction);
    } else {
        step.kind = kindOf(step.instruction);
    }
    return step;
}

} // namespace kw::build
