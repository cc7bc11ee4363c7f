// SPDX-License-Identifier: Apache-2.0
#include "plan/config/defaults.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

const QStringList &builderKinds()
{
    static const QStringList kinds = {u"docker"_s, u"bazel"_s,      u"ko"_s,    u"jib"_s,
                                      u"kaniko"_s, u"buildpacks"_s, u"custom"_s};
    return kinds;
}

Value &ensureMap(Value &parent, const QString &key)
{
    Value *there = parent.find(key);
    if (!there || !there->isMap()) {
        parent.set(key, Value::map({}));
        there = parent.find(key);
    }
    return *there;
}

void setText(Value &map, const QString &key, const QString &text)
{
    if (map[key].isZero()) {
        map.set(key, Value::text(text, {}));
    }
}

void setNumber(Value &map, const QString &key, int number)
{
    if (map[key].isZero()) {
        map.set(key, Value::number(number, {}));
    }
}

Value listOf(const QString &text)
{
    Value list = Value::list({});
    list.append(Value::text(text, {}));
    return list;
}

// A type that is named without anything in it ("docker:") counts as not given, as in Skaffold.
QString builderKindOf(const Value &artifact)
{
    const auto found =
        std::ranges::find_if(builderKinds(), [&](const QString &kind) { return artifact[kind].isMap(); });
    return found == builderKinds().end() ? QString() : *found;
}

void setKaniko(Value &kaniko)
{
    setText(kaniko, u"dockerfile"_s, u"Dockerfile"_s);
    setText(kaniko, u"image"_s, u"gcr.io/kaniko-project/executor:latest"_s);
    setText(kaniko, u"initImage"_s, u"gcr.io/k8s-skaffold/skaffold-helpers/busybox"_s);
    setText(kaniko, u"digestFile"_s, u"/dev/termination-log"_s);
    setNumber(kaniko, u"copyMaxRetries"_s, 3);
    setText(kaniko, u"copyTimeout"_s, u"5m"_s);
    setNumber(kaniko, u"buildContextCompressionLevel"_s, 1);
    Value *cache = kaniko.find(u"cache");
    if (cache && cache->isMap() && !cache->contains(u"cacheRunLayers")) {
        cache->set(u"cacheRunLayers"_s, Value::boolean(true, {}));
    }
}

void setBuildpacks(Value &buildpacks)
{
    setText(buildpacks, u"projectDescriptor"_s, u"project.toml"_s);
    if (buildpacks[u"builder"].isZero() && buildpacks[u"buildpacks"].isZero()) {
        setText(buildpacks, u"builder"_s, u"gcr.io/buildpacks/builder:v1"_s);
        buildpacks.set(u"trustBuilder"_s, Value::boolean(true, {}));
    }
}

void setDependencies(Value &builder)
{
    Value &dependencies = ensureMap(builder, u"dependencies"_s);
    const bool isSaid = !dependencies[u"dockerfile"].isNull() || !dependencies[u"command"].isZero() ||
                        !dependencies[u"paths"].isZero();
    if (!isSaid) {
        dependencies.set(u"paths"_s, listOf(u"."_s));
    }
}

void setSync(Value &artifact, const QString &kind)
{
    const bool isAutomatic = kind == "jib"_L1 || kind == "buildpacks"_L1;
    Value *sync = artifact.find(u"sync");
    if (!sync || sync->isNull()) {
        if (kind == "buildpacks"_L1) {
            ensureMap(artifact, u"sync"_s).set(u"auto"_s, Value::boolean(true, {}));
        }
        return;
    }
    const bool isEmpty =
        (*sync)[u"manual"].isZero() && (*sync)[u"infer"].isZero() && (*sync)[u"auto"].isNull();
    if (sync->isMap() && isEmpty) {
        if (isAutomatic) {
            sync->set(u"auto"_s, Value::boolean(true, {}));
        } else {
            sync->set(u"infer"_s, listOf(u"**/*"_s));
        }
    }
}

void setRequired(Value &artifact)
{
    Value *required = artifact.find(u"requires");
    for (size_t i = 0; required && i < required->size(); ++i) {
        setText(required->at(i), u"alias"_s, required->at(i)[u"image"].text());
    }
}

void setArtifact(Value &artifact, bool onCluster)
{
    if (!artifact.isMap()) {
        return;
    }
    setText(artifact, u"context"_s, u"."_s);
    QString kind = builderKindOf(artifact);
    if (kind.isEmpty()) {
        kind = onCluster ? u"kaniko"_s : u"docker"_s;
    }
    Value &builder = ensureMap(artifact, kind);
    if (kind == "docker"_L1) {
        setText(builder, u"dockerfile"_s, u"Dockerfile"_s);
    } else if (kind == "kaniko"_L1) {
        setKaniko(builder);
    } else if (kind == "buildpacks"_L1) {
        setBuildpacks(builder);
    }
    if (kind == "buildpacks"_L1 || kind == "custom"_L1) {
        setDependencies(builder);
    }
    setSync(artifact, kind);
    setRequired(artifact);
}

void setCloudBuild(Value &cloud)
{
    setText(cloud, u"dockerImage"_s, u"gcr.io/cloud-builders/docker"_s);
    setText(cloud, u"mavenImage"_s, u"gcr.io/cloud-builders/mvn"_s);
    setText(cloud, u"gradleImage"_s, u"gcr.io/cloud-builders/gradle"_s);
    setText(cloud, u"kanikoImage"_s, u"gcr.io/kaniko-project/executor:latest"_s);
    setText(cloud, u"packImage"_s, u"gcr.io/k8s-skaffold/pack"_s);
    setText(cloud, u"koImage"_s, u"gcr.io/k8s-skaffold/skaffold"_s);
}

void setBuild(Value &build)
{
    if (build[u"local"].isNull() && build[u"googleCloudBuild"].isNull() && build[u"cluster"].isNull()) {
        build.set(u"local"_s, Value::map({}));
    }
    Value *local = build.find(u"local");
    if (local && local->isMap() && build[u"artifacts"].size() > 0 && !local->contains(u"concurrency")) {
        local->set(u"concurrency"_s, Value::number(1, {}));
    }
    if (Value *cloud = build.find(u"googleCloudBuild"); cloud && cloud->isMap()) {
        setCloudBuild(*cloud);
    }
    if (Value *cluster = build.find(u"cluster"); cluster && cluster->isMap()) {
        setText(*cluster, u"timeout"_s, u"20m"_s);
        setText(*cluster, u"pullSecretMountPath"_s, u"/secret"_s);
    }
    if (ensureMap(build, u"tagPolicy"_s).size() == 0) {
        ensureMap(build, u"tagPolicy"_s).set(u"gitCommit"_s, Value::map({}));
    }
    Value *artifacts = build.find(u"artifacts");
    for (size_t i = 0; artifacts && i < artifacts->size(); ++i) {
        setArtifact(artifacts->at(i), build[u"cluster"].isMap());
    }
}

void setDeploy(Value &config)
{
    const Value &manifests = config[u"manifests"];
    const bool hasManifests = std::ranges::any_of(
        QStringList{u"rawYaml"_s, u"remoteManifests"_s, u"kustomize"_s, u"helm"_s, u"kpt"_s},
        [&](const QString &key) { return !manifests[key].isZero(); });
    const Value &deploy = config[u"deploy"];
    const bool hasDeployer =
        std::ranges::any_of(QStringList{u"docker"_s, u"helm"_s, u"kpt"_s, u"kubectl"_s, u"cloudrun"_s},
                            [&](const QString &key) { return !deploy[key].isNull(); });
    if (!hasManifests && !hasDeployer) {
        ensureMap(config, u"manifests"_s).set(u"rawYaml"_s, listOf(u"k8s/*.yaml"_s));
    }
    if (!hasDeployer) {
        ensureMap(config, u"deploy"_s).set(u"kubectl"_s, Value::map({}));
    }
}

} // namespace

void setDefaults(Value &config, bool isOnly)
{
    setBuild(ensureMap(config, u"build"_s));
    Value *tests = config.find(u"test");
    for (size_t i = 0; tests && i < tests->size(); ++i) {
        if (tests->at(i).isMap()) {
            setText(tests->at(i), u"context"_s, u"."_s);
        }
    }
    if (isOnly) {
        setDeploy(config);
    }
}

} // namespace kw::plan
