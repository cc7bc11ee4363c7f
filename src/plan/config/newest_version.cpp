// SPDX-License-Identifier: Apache-2.0
#include "plan/config/newest_version.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

constexpr int release = 1000; // behind every alpha and beta

// {major, rank}: v2alpha3, v2beta9, v3. Empty for what is no version.
std::array<int, 2> orderOf(const QString &version)
{
    static const QRegularExpression pattern(u"^skaffold/v(\\d+)(?:(alpha|beta)(\\d+))?$"_s);
    const auto match = pattern.match(version);
    if (!match.hasMatch()) {
        return {};
    }
    const int number = match.captured(3).toInt();
    const int rank = match.captured(2).isEmpty()      ? release
                     : match.captured(2) == "beta"_L1 ? release / 2 + number
                                                      : number;
    return {match.captured(1).toInt(), rank};
}

Value upgraded(Value value)
{
    Origin origin = value.origin();
    origin.kind = Origin::Kind::Upgrade;
    value.setOwnOrigin(origin);
    return value;
}

// Moves an entry to another key, also of another map; what is there already stays.
void moveKey(Value &from, const QString &key, Value &to, const QString &newKey)
{
    const Value value = from[key];
    if (value.isNull()) {
        return;
    }
    from.remove(key);
    if (to[newKey].isNull()) {
        to.set(newKey, upgraded(value));
    }
}

Value &mapAt(Value &parent, const QString &key, const Origin &origin)
{
    if (!parent[key].isMap()) {
        parent.set(key, upgraded(Value::map(origin)));
    }
    return *parent.find(key);
}

// One artifact, by the versions in which a key changed: each step applies to everything older.
class ArtifactUpgrade
{
public:
    ArtifactUpgrade(Value &artifact, const QString &version)
        : m_artifact(artifact)
        , m_version(version)
    {
    }

    void run()
    {
        if (isBefore(u"skaffold/v1alpha2"_s)) {
            moveIntoDocker(u"dockerfilePath"_s, u"dockerfilePath"_s);
            moveIntoDocker(u"buildArgs"_s, u"buildArgs"_s);
        }
        if (isBefore(u"skaffold/v1alpha4"_s)) {
            moveKey(m_artifact, u"imageName"_s, m_artifact, u"image"_s);
            moveKey(m_artifact, u"workspace"_s, m_artifact, u"context"_s);
            if (Value *docker = m_artifact.find(u"docker")) {
                moveKey(*docker, u"dockerfilePath"_s, *docker, u"dockerfile"_s);
            }
        }
        if (isBefore(u"skaffold/v1beta14"_s)) {
            moveJib(u"jibMaven"_s, u"maven"_s);
            moveJib(u"jibGradle"_s, u"gradle"_s);
        }
        if (isBefore(u"skaffold/v2beta5"_s)) {
            moveKey(m_artifact, u"buildpack"_s, m_artifact, u"buildpacks"_s);
        }
        if (isBefore(u"skaffold/v2beta23"_s)) {
            listSecret();
        }
        if (isBefore(u"skaffold/v2beta28"_s)) {
            if (Value *ko = m_artifact.find(u"ko")) {
                moveKey(*ko, u"platforms"_s, m_artifact, u"platforms"_s);
            }
        }
    }

private:
    bool isBefore(const QString &version) const { return isOlderVersion(m_version, version); }

    void moveIntoDocker(const QString &key, const QString &newKey)
    {
        if (!m_artifact[key].isNull()) {
            const Origin origin = m_artifact[key].origin();
            moveKey(m_artifact, key, mapAt(m_artifact, u"docker"_s, origin), newKey);
        }
    }

    void moveJib(const QString &key, const QString &type)
    {
        const Value old = m_artifact[key];
        if (!old.isMap()) {
            return;
        }
        m_artifact.remove(key);
        Value jib = upgraded(Value::map(old.origin()));
        jib.set(u"type"_s, upgraded(Value::text(type, old.origin())));
        if (!old[u"module"].isNull()) {
            jib.set(u"project"_s, upgraded(old[u"module"]));
        } else if (!old[u"project"].isNull()) {
            jib.set(u"project"_s, upgraded(old[u"project"]));
        }
        Value arguments = Value::list(old.origin());
        if (!old[u"profile"].isZero()) {
            arguments.append(
                upgraded(Value::text(u"-P"_s + old[u"profile"].text(), old[u"profile"].origin())));
        }
        for (size_t i = 0; i < old[u"args"].size(); ++i) {
            arguments.append(old[u"args"].at(i));
        }
        if (arguments.size() > 0) {
            jib.set(u"args"_s, upgraded(arguments));
        }
        m_artifact.set(u"jib"_s, jib);
    }

    void listSecret()
    {
        Value *docker = m_artifact.find(u"docker");
        if (!docker || !(*docker)[u"secret"].isMap()) {
            return;
        }
        Value secret = (*docker)[u"secret"];
        secret.remove(u"dst"_s);
        Value list = upgraded(Value::list(secret.origin()));
        list.append(secret);
        docker->remove(u"secret"_s);
        docker->set(u"secrets"_s, list);
    }

    Value &m_artifact;
    QString m_version;
};

void upgradeBuild(Value &build, const QString &version)
{
    if (isOlderVersion(version, u"skaffold/v1alpha2"_s) && build[u"tagPolicy"].isScalar()) {
        const Value name = build[u"tagPolicy"];
        Value policy = upgraded(Value::map(name.origin()));
        policy.set(name.text(), upgraded(Value::map(name.origin())));
        build.set(u"tagPolicy"_s, policy);
    }
    Value *local = build.find(u"local");
    if (isOlderVersion(version, u"skaffold/v1alpha4"_s) && local && !(*local)[u"skipPush"].isNull()) {
        const Value skip = (*local)[u"skipPush"];
        local->remove(u"skipPush"_s);
        local->set(u"push"_s, upgraded(Value::boolean(!skip.toBool(), skip.origin())));
    }
    Value *artifacts = build.find(u"artifacts");
    for (size_t i = 0; artifacts && i < artifacts->size(); ++i) {
        if (artifacts->at(i).isMap()) {
            ArtifactUpgrade(artifacts->at(i), version).run();
        }
    }
}

} // namespace

bool isOlderVersion(const QString &a, const QString &b)
{
    const auto first = orderOf(a);
    const auto second = orderOf(b);
    return first[0] > 0 && second[0] > 0 && first < second;
}

Value inNewestVersion(Value config)
{
    const QString version = config[u"apiVersion"].text();
    if (Value *build = config.find(u"build")) {
        upgradeBuild(*build, version);
    }
    Value *profiles = config.find(u"profiles");
    for (size_t i = 0; profiles && i < profiles->size(); ++i) {
        if (Value *build = profiles->at(i).find(u"build")) {
            upgradeBuild(*build, version);
        }
    }
    return config;
}

} // namespace kw::plan
