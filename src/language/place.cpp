// SPDX-License-Identifier: Apache-2.0
#include "language/place.h"

#include "yaml/node.h"

#include <algorithm>
#include <array>

namespace kw::language {

namespace {

struct KnownRole
{
    QByteArrayView owner;
    QByteArrayView property;
    Role role;
};

constexpr std::array knownRoles{
    KnownRole{"SkaffoldConfig", "apiVersion", Role::ApiVersion},
    KnownRole{"Metadata", "name", Role::ConfigurationName},
    KnownRole{"ConfigDependency", "configs", Role::Configuration},
    KnownRole{"ConfigDependency", "path", Role::ModulePath},
    KnownRole{"ProfileDependency", "name", Role::ModuleProfile},
    KnownRole{"ProfileDependency", "activatedBy", Role::Profile},
    KnownRole{"Profile", "name", Role::ProfileName},
    KnownRole{"Artifact", "image", Role::ImageName},
    KnownRole{"Artifact", "context", Role::Folder},
    KnownRole{"Artifact", "platforms", Role::Platform},
    KnownRole{"BuildConfig", "platforms", Role::Platform},
    KnownRole{"BazelPlatformMapping", "platform", Role::Platform},
    KnownRole{"ArtifactDependency", "image", Role::Image},
    KnownRole{"TestCase", "image", Role::Image},
    KnownRole{"VerifyContainer", "image", Role::Image},
    KnownRole{"DockerDeploy", "images", Role::Image},
    KnownRole{"DockerArtifact", "cacheFrom", Role::Image},
    KnownRole{"DockerArtifact", "cacheTo", Role::Image},
    KnownRole{"DockerArtifact", "dockerfile", Role::Dockerfile},
    KnownRole{"DockerArtifact", "target", Role::Stage},
    KnownRole{"DockerArtifact", "buildArgs", Role::BuildArgument},
    KnownRole{"DockerArtifact", "cliFlags", Role::CliFlag},
    KnownRole{"KanikoArtifact", "dockerfile", Role::Dockerfile},
    KnownRole{"KanikoArtifact", "target", Role::Stage},
    KnownRole{"KanikoArtifact", "buildArgs", Role::BuildArgument},
    KnownRole{"DockerfileDependency", "path", Role::Dockerfile},
    KnownRole{"HelmRelease", "name", Role::ReleaseName},
    KnownRole{"HelmRelease", "dependsOn", Role::Release},
    KnownRole{"HelmRelease", "chartPath", Role::Folder},
    KnownRole{"Kustomize", "paths", Role::Folder},
};

} // namespace

Place Place::top(const schema::Model &model)
{
    return {.type = {schema::ValueKind::Object, schema::ValueKind::Any, &model.root()}};
}

Place Place::below(QByteArrayView key) const
{
    if (type.kind == schema::ValueKind::Map)
        return {{type.item, schema::ValueKind::Any, type.object}, owner, property, true};
    if (type.kind != schema::ValueKind::Object)
        return {};
    const schema::Property *found = type.object->find(key);
    return found ? Place{found->type, type.object, found, false} : Place();
}

Place Place::item() const
{
    if (type.kind != schema::ValueKind::List)
        return {};
    return {{type.item, schema::ValueKind::Any, type.object}, owner, property, true};
}

Role Place::role() const
{
    if (!property || !owner)
        return Role::Other;
    const auto *found = std::ranges::find_if(knownRoles, [this](const KnownRole &known) {
        return known.owner == QByteArrayView(owner->name) && known.property == QByteArrayView(property->name);
    });
    return found == knownRoles.end() ? Role::Other : found->role;
}

Place placeOf(const yaml::Node &node, const schema::Model &model)
{
    const yaml::Node parent = node.parent();
    if (!parent)
        return Place::top(model);
    const Place above = placeOf(parent, model);
    if (parent.isSequence())
        return above.item();
    const yaml::Node key = node.isKey() ? node : node.key();
    return above.below(key.resolved().utf8());
}

} // namespace kw::language
