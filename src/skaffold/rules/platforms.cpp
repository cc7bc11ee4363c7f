// SPDX-License-Identifier: Apache-2.0
#include "core/platform.h"
#include "schema/spelling.h"
#include "skaffold/member.h"
#include "skaffold/rules/rules.h"
#include "skaffold/scope.h"
#include "skaffold/tr.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace kw::skaffold {

namespace {

const QStringList &commonPlatforms()
{
    static const QStringList all{
        u"linux/amd64"_s,   u"linux/arm64"_s, u"linux/arm/v7"_s,  u"linux/arm/v6"_s,  u"linux/386"_s,
        u"linux/ppc64le"_s, u"linux/s390x"_s, u"linux/riscv64"_s, u"windows/amd64"_s, u"linux/mips64le"_s};
    return all;
}

// Operating systems and architectures of Go's compiler, which containerd normalises to.
bool isKnown(const Platform &platform)
{
    static const QSet<QString> systems{u"aix"_s,     u"android"_s, u"darwin"_s,  u"dragonfly"_s,
                                       u"freebsd"_s, u"illumos"_s, u"ios"_s,     u"js"_s,
                                       u"linux"_s,   u"netbsd"_s,  u"openbsd"_s, u"plan9"_s,
                                       u"solaris"_s, u"wasi"_s,    u"wasip1"_s,  u"windows"_s};
    static const QSet<QString> architectures{
        u"386"_s,    u"amd64"_s,    u"arm"_s,   u"arm64"_s,   u"loong64"_s, u"mips"_s,  u"mipsle"_s,
        u"mips64"_s, u"mips64le"_s, u"ppc64"_s, u"ppc64le"_s, u"riscv64"_s, u"s390x"_s, u"wasm"_s};
    return systems.contains(platform.os) && architectures.contains(platform.architecture);
}

void checkOne(const Scope &scope, const yaml::Node &node, QHash<QString, yaml::Node> &seen)
{
    const QString text = textOf(node);
    if (text.isEmpty() || text == "all"_L1)
        return;
    const auto platform = Platform::parse(text);
    if (!platform || !isKnown(*platform)) {
        const QString meant = schema::likelyMeant(text, commonPlatforms());
        QString message = platform ? Tr::tr("%1 is no platform that images are built for").arg(quoted(text))
                                   : Tr::tr("%1 is no platform: %2").arg(quoted(text), platform.error().why);
        if (!meant.isEmpty())
            message += Tr::tr("; did you mean “%1”?").arg(meant);
        auto &wrong = scope.add(node, platform ? schema::Severity::Warning : schema::Severity::Error,
                                u"skaffold.platform"_s, message);
        if (!meant.isEmpty())
            offerText(wrong, node, meant);
        return;
    }
    const QString normal = platform->text();
    if (const auto first = seen.constFind(normal); first != seen.cend()) {
        auto &again = scope.add(node, schema::Severity::Hint, u"skaffold.platform-twice"_s,
                                Tr::tr("%1 is in the list already").arg(quoted(normal)));
        again.related.append({first->range(), Tr::tr("the first one is here")});
        return;
    }
    seen.insert(normal, node);
}

QSet<QString> checkList(const Scope &scope, const yaml::Node &list)
{
    QHash<QString, yaml::Node> seen;
    const QList<yaml::Node> all = items(list);
    for (const yaml::Node &one : all)
        checkOne(scope, one, seen);
    const QList<QString> names = seen.keys();
    return {names.cbegin(), names.cend()};
}

// An artifact is built for the platforms that both lists have.
void checkOverlap(const Scope &scope, const Artifact &artifact, const QSet<QString> &own,
                  const QSet<QString> &wanted, const yaml::Node &wantedList)
{
    if (own.isEmpty() || wanted.isEmpty() || own.intersects(wanted))
        return;
    auto &apart = scope.error(
        keyOrSelf(member(artifact.node, u"platforms")), u"skaffold.no-common-platform"_s,
        Tr::tr("%1 is built for none of the platforms of “build.platforms”").arg(quoted(artifact.imageName)));
    apart.related.append({keyOrSelf(wantedList).range(), Tr::tr("those are here")});
}

// Several platforms make an index, which only a registry keeps.
void checkPush(const Scope &scope, const Pipeline &pipeline, const yaml::Node &list, qsizetype count)
{
    const yaml::Node push = member(pipeline.environmentSettings, u"push");
    if (count < 2 || pipeline.environment != Environment::Local || !push || !isFalse(push))
        return;
    auto &local = scope.warning(keyOrSelf(list), u"skaffold.platforms-without-push"_s,
                                Tr::tr("an image for several platforms must be pushed, and “push” is off"));
    local.related.append({push.range(), Tr::tr("it is switched off here")});
}

} // namespace

void checkPlatforms(const Scope &scope)
{
    const QList<const Pipeline *> pipelines = scope.pipelines();
    for (const Pipeline *pipeline : pipelines) {
        const yaml::Node list = member(pipeline->build, u"platforms");
        const QSet<QString> wanted = checkList(scope, list);
        checkPush(scope, *pipeline, list, wanted.size());
        for (const Artifact &artifact : pipeline->artifacts) {
            // Bazel has a list of the same name in its own settings.
            const yaml::Node ownList = member(artifact.node, u"platforms");
            const QSet<QString> own = checkList(scope, ownList);
            checkOverlap(scope, artifact, own, wanted, list);
            if (wanted.isEmpty())
                checkPush(scope, *pipeline, ownList, own.size());
        }
    }
}

} // namespace kw::skaffold
