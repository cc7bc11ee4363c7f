// SPDX-License-Identifier: Apache-2.0
#include "skaffold/configuration.h"

#include "skaffold/member.h"
#include "yaml/document.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace kw::skaffold {

namespace {

constexpr std::array builders{
    std::pair(Builder::Docker, "docker"_L1), std::pair(Builder::Bazel, "bazel"_L1),
    std::pair(Builder::Ko, "ko"_L1),         std::pair(Builder::Jib, "jib"_L1),
    std::pair(Builder::Kaniko, "kaniko"_L1), std::pair(Builder::Buildpacks, "buildpacks"_L1),
    std::pair(Builder::Custom, "custom"_L1)};

constexpr std::array environments{std::pair(Environment::Local, "local"_L1),
                                  std::pair(Environment::GoogleCloudBuild, "googleCloudBuild"_L1),
                                  std::pair(Environment::Cluster, "cluster"_L1)};

Requirement readRequirement(const yaml::Node &node)
{
    Requirement requirement{.node = node.resolved()};
    requirement.image = member(node, u"image");
    requirement.alias = member(node, u"alias");
    requirement.imageName = textOf(requirement.image);
    requirement.aliasName = requirement.alias ? textOf(requirement.alias) : requirement.imageName;
    return requirement;
}

Artifact readArtifact(const yaml::Node &node, Environment environment)
{
    Artifact artifact{.node = node.resolved()};
    artifact.image = member(node, u"image");
    artifact.imageName = textOf(artifact.image);
    artifact.context = member(node, u"context");
    artifact.contextPath = textOf(artifact.context);
    if (artifact.contextPath.isEmpty())
        artifact.contextPath = u"."_s;
    artifact.builder = environment == Environment::Cluster ? Builder::Kaniko : Builder::Docker;
    for (const auto &[builder, key] : builders) {
        if (const yaml::Node settings = resolvedMember(node, QString(key))) {
            artifact.builder = builder;
            artifact.settings = settings;
            break;
        }
    }
    const QList<yaml::Node> required = items(node, u"requires");
    for (const yaml::Node &one : required)
        artifact.requirements.append(readRequirement(one));
    return artifact;
}

Pipeline readPipeline(const yaml::Node &node, Environment inherited)
{
    Pipeline pipeline{.node = node.resolved(), .environment = inherited};
    pipeline.build = resolvedMember(node, u"build");
    for (const auto &[environment, key] : environments) {
        if (const yaml::Node settings = resolvedMember(pipeline.build, QString(key))) {
            pipeline.environment = environment;
            pipeline.environmentSettings = settings;
            pipeline.writesEnvironment = true;
            break;
        }
    }
    const yaml::Node artifacts = member(pipeline.build, u"artifacts");
    pipeline.writesArtifacts = artifacts.isValid();
    const QList<yaml::Node> list = items(artifacts);
    for (const yaml::Node &artifact : list)
        pipeline.artifacts.append(readArtifact(artifact, pipeline.environment));
    return pipeline;
}

Module readModule(const yaml::Node &node)
{
    Module module{.node = node.resolved()};
    for (const QStringView key : {u"git", u"googleCloudStorage", u"googleCloudBuildRepoV2"})
        module.isRemote = module.isRemote || member(node, key).isValid();
    if (!module.isRemote) {
        module.path = member(node, u"path");
        module.pathText = textOf(module.path);
    }
    const QList<yaml::Node> names = items(node, u"configs");
    for (const yaml::Node &name : names)
        module.configurations.append(textOf(name));
    return module;
}

} // namespace

QString builderKey(Builder builder)
{
    return std::ranges::find(builders, builder, &std::pair<Builder, QLatin1StringView>::first)->second;
}

QString environmentKey(Environment environment)
{
    return std::ranges::find(environments, environment, &std::pair<Environment, QLatin1StringView>::first)
        ->second;
}

yaml::Node Artifact::setting(QStringView key) const
{
    return member(settings, key);
}

Configuration Configuration::of(const yaml::Node &root)
{
    Configuration configuration{.root = root.resolved()};
    configuration.name = member(member(root, u"metadata"), u"name");
    configuration.base = readPipeline(root, Environment::Local);
    const QList<yaml::Node> profiles = items(root, u"profiles");
    for (const yaml::Node &node : profiles) {
        Profile profile{.name = member(node, u"name")};
        profile.nameText = textOf(profile.name);
        profile.pipeline = readPipeline(node, configuration.base.environment);
        configuration.profiles.append(profile);
    }
    const QList<yaml::Node> modules = items(root, u"requires");
    for (const yaml::Node &node : modules)
        configuration.modules.append(readModule(node));
    return configuration;
}

QList<Configuration> Configuration::all(const yaml::Document &document)
{
    QList<Configuration> all;
    for (int i = 0; i < document.count(); ++i) {
        const yaml::Node root = document.root(i);
        if (root.isMapping())
            all.append(of(root));
    }
    return all;
}

const Profile *Configuration::profile(const QString &wanted) const
{
    const auto found = std::ranges::find(profiles, wanted, &Profile::nameText);
    return found == profiles.end() ? nullptr : &*found;
}

} // namespace kw::skaffold
