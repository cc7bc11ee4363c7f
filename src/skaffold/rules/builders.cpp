// SPDX-License-Identifier: Apache-2.0
#include "skaffold/member.h"
#include "skaffold/rules/rules.h"
#include "skaffold/scope.h"
#include "skaffold/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::skaffold {

namespace {

void checkBazel(const Scope &scope, const Artifact &artifact)
{
    const auto checkTarget = [&scope](const yaml::Node &target) {
        const QString text = textOf(target);
        if (text.isEmpty() || text.endsWith(".tar"_L1))
            return;
        auto &wrong = scope.error(
            target, u"skaffold.bazel-target"_s,
            Tr::tr("Skaffold takes targets that end with “.tar”, and this is %1").arg(quoted(text)));
        offerText(wrong, target, text + u".tar"_s);
    };
    checkTarget(artifact.setting(u"target"));
    const QList<yaml::Node> platforms = items(artifact.settings, u"platforms");
    for (const yaml::Node &platform : platforms)
        checkTarget(member(platform, u"target"));
}

void checkCustomDependencies(const Scope &scope, const yaml::Node &dependencies)
{
    const yaml::Node ignore = member(dependencies, u"ignore");
    if (!ignore)
        return;
    for (const QString &key : {u"dockerfile"_s, u"command"_s}) {
        if (!member(dependencies, key))
            continue;
        auto &useless = scope.error(
            keyOrSelf(ignore), u"skaffold.ignore-without-paths"_s,
            Tr::tr("“ignore” works with “paths” only, and the files come from %1 here").arg(quoted(key)));
        offerRemoval(useless, ignore, Tr::tr("Remove “ignore”"));
        return;
    }
}

void checkManualSync(const Scope &scope, const yaml::Node &sync)
{
    const QList<yaml::Node> rules = items(sync, u"manual");
    for (const yaml::Node &rule : rules) {
        const yaml::Node strip = member(rule, u"strip");
        const QString source = textOf(rule, u"src");
        if (!strip || source.isEmpty() || source.startsWith(textOf(strip)))
            continue;
        scope.error(strip, u"skaffold.sync-strip"_s,
                    Tr::tr("“src” does not begin with %1, so there is nothing to take away")
                        .arg(quoted(textOf(strip))));
    }
}

void checkKoSync(const Scope &scope, const Artifact &artifact, const yaml::Node &sync)
{
    const yaml::Node infer = member(sync, u"infer");
    if (artifact.builder != Builder::Ko || !infer)
        return;
    if (textOf(artifact.setting(u"main")).contains("..."_L1)) {
        scope.error(keyOrSelf(infer), u"skaffold.ko-sync"_s,
                    Tr::tr("files can be inferred for one main package, and “main” stands for several"));
        return;
    }
    const QList<yaml::Node> patterns = items(infer);
    for (const yaml::Node &pattern : patterns) {
        if (!textOf(pattern).contains("kodata"_L1))
            scope.error(pattern, u"skaffold.ko-sync"_s,
                        Tr::tr("ko puts only the files of “kodata” into images: the pattern needs that "
                               "folder in it"));
    }
}

void checkSync(const Scope &scope, const Artifact &artifact)
{
    const yaml::Node sync = member(artifact.node, u"sync");
    checkManualSync(scope, sync);
    checkKoSync(scope, artifact, sync);
    const yaml::Node automatic = member(sync, u"auto");
    const bool knowsFiles = artifact.builder == Builder::Jib || artifact.builder == Builder::Buildpacks;
    if (automatic && isTrue(automatic) && !knowsFiles)
        scope.warning(keyOrSelf(automatic), u"skaffold.sync-auto"_s,
                      Tr::tr("%1 has no automatic file sync; “infer” and “manual” work")
                          .arg(quoted(builderKey(artifact.builder))));
}

} // namespace

void checkBuilders(const Scope &scope)
{
    const QList<const Artifact *> artifacts = scope.artifacts();
    for (const Artifact *artifact : artifacts) {
        if (artifact->builder == Builder::Bazel)
            checkBazel(scope, *artifact);
        if (artifact->builder == Builder::Custom)
            checkCustomDependencies(scope, artifact->setting(u"dependencies"));
        checkSync(scope, *artifact);
    }
}

} // namespace kw::skaffold
