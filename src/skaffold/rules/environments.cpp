// SPDX-License-Identifier: Apache-2.0
#include "skaffold/member.h"
#include "skaffold/rules/rules.h"
#include "skaffold/scope.h"
#include "skaffold/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kw::skaffold {

namespace {

bool fits(Builder builder, Environment environment)
{
    switch (environment) {
    case Environment::Local:
        return builder != Builder::Kaniko;
    case Environment::GoogleCloudBuild:
        return builder != Builder::Bazel && builder != Builder::Custom;
    case Environment::Cluster:
        break;
    }
    return builder == Builder::Kaniko || builder == Builder::Custom;
}

QString environmentName(Environment environment)
{
    switch (environment) {
    case Environment::Local:
        return Tr::tr("this machine (“local”)");
    case Environment::GoogleCloudBuild:
        return Tr::tr("Google Cloud Build");
    case Environment::Cluster:
        break;
    }
    return Tr::tr("a cluster");
}

// Where the builder is written, or the artifact without one.
yaml::Node builderPlace(const Artifact &artifact)
{
    const yaml::Node written = member(artifact.node, builderKey(artifact.builder));
    return written ? keyOrSelf(written) : artifact.place();
}

void checkOwnArtifacts(const Scope &scope, const Pipeline &pipeline)
{
    for (const Artifact &artifact : pipeline.artifacts) {
        if (fits(artifact.builder, pipeline.environment))
            continue;
        auto &wrong = scope.error(
            builderPlace(artifact), u"skaffold.builder-environment"_s,
            Tr::tr("%1 cannot build with %2")
                .arg(environmentName(pipeline.environment), quoted(builderKey(artifact.builder))));
        if (pipeline.environmentSettings)
            wrong.related.append({keyOrSelf(pipeline.environmentSettings).range(),
                                  Tr::tr("builds run there because of this")});
    }
}

// A profile that moves the builds elsewhere, without other artifacts. Its patches may put them right.
void checkMovedArtifacts(const Scope &scope, const Pipeline &profile)
{
    if (!profile.writesEnvironment || profile.writesArtifacts || member(profile.node, u"patches"))
        return;
    QStringList names;
    for (const Artifact &artifact : scope.configuration.base.artifacts) {
        const bool isWritten = artifact.settings.isValid();
        if (isWritten && !fits(artifact.builder, profile.environment))
            names.append(artifact.imageName);
    }
    if (names.isEmpty())
        return;
    scope.error(keyOrSelf(profile.environmentSettings), u"skaffold.builder-environment"_s,
                Tr::tr("with this profile %1 cannot build %2, whose builder does not work there")
                    .arg(environmentName(profile.environment), listed(names)));
}

// Secrets and SSH keys are for BuildKit, through the docker command.
void checkBuildKitNeeds(const Scope &scope, const Pipeline &pipeline, const Artifact &artifact)
{
    if (artifact.builder != Builder::Docker)
        return;
    for (const QString &key : {u"secrets"_s, u"ssh"_s}) {
        const yaml::Node written = artifact.setting(key);
        if (!written)
            continue;
        if (pipeline.environment == Environment::GoogleCloudBuild) {
            scope.error(keyOrSelf(written), u"skaffold.buildkit-needed"_s,
                        Tr::tr("Google Cloud Build cannot hand over %1").arg(quoted(key)));
            continue;
        }
        const yaml::Node buildKit = member(pipeline.environmentSettings, u"useBuildkit");
        if (buildKit && isFalse(buildKit)) {
            auto &without =
                scope.error(keyOrSelf(written), u"skaffold.buildkit-needed"_s,
                            Tr::tr("%1 needs BuildKit, and “useBuildkit” switches it off").arg(quoted(key)));
            without.related.append({buildKit.range(), Tr::tr("BuildKit is switched off here")});
        }
    }
}

void checkImport(const Scope &scope, const Pipeline &pipeline)
{
    const yaml::Node import = member(pipeline.environmentSettings, u"tryImportMissing");
    if (pipeline.environment != Environment::Local || !import || !isTrue(import))
        return;
    yaml::Node policy = member(pipeline.build, u"tagPolicy");
    if (!policy)
        policy = member(scope.configuration.base.build, u"tagPolicy");
    const yaml::Node sha256 = resolvedMember(policy, u"sha256");
    if (!sha256)
        return;
    auto &both = scope.error(keyOrSelf(import), u"skaffold.import-with-sha256"_s,
                             Tr::tr("“tryImportMissing” needs tags that differ, and the tag policy “sha256” "
                                    "calls every image “latest”"));
    both.related.append({keyOrSelf(sha256).range(), Tr::tr("the tag policy is here")});
}

void checkWorkerPool(const Scope &scope, const Pipeline &pipeline)
{
    static const QRegularExpression form(u"^projects/[^/]*/locations/[^/]*/workerPools/[^/]*$"_s);
    const yaml::Node pool = member(pipeline.environmentSettings, u"workerPool");
    const QString text = textOf(pool);
    if (pipeline.environment == Environment::GoogleCloudBuild && !text.isEmpty() &&
        !form.match(text).hasMatch())
        scope.error(pool, u"skaffold.worker-pool"_s,
                    Tr::tr("a worker pool is written “projects/PROJECT/locations/REGION/workerPools/NAME”"));
}

} // namespace

void checkEnvironments(const Scope &scope)
{
    const QList<const Pipeline *> pipelines = scope.pipelines();
    for (const Pipeline *pipeline : pipelines) {
        checkOwnArtifacts(scope, *pipeline);
        checkImport(scope, *pipeline);
        checkWorkerPool(scope, *pipeline);
        for (const Artifact &artifact : pipeline->artifacts)
            checkBuildKitNeeds(scope, *pipeline, artifact);
    }
    for (const Profile &profile : scope.configuration.profiles)
        checkMovedArtifacts(scope, profile.pipeline);
}

} // namespace kw::skaffold
