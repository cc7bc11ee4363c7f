// SPDX-License-Identifier: Apache-2.0
#include "plan/config/profile.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

// Structs of Skaffold's pipeline that are merged field by field; every other object replaces as a whole.
bool isMerged(const QString &path)
{
    static const QSet<QString> merged = {
        u""_s,       u"build"_s,       u"build.hooks"_s,     u"manifests"_s, u"manifests.hooks"_s,
        u"deploy"_s, u"deploy.logs"_s, u"resourceSelector"_s};
    return merged.contains(path);
}

// Members of which only one may be set: the profile's takes the place of the base's, whatever that is.
QStringList oneOf(const QString &path)
{
    if (path == "build"_L1) {
        return {u"local"_s, u"googleCloudBuild"_s, u"cluster"_s};
    }
    return {};
}

bool replaces(const Value &value, const QString &path)
{
    // A pointer to a bool in Skaffold: an explicit false counts.
    if (path == "deploy.statusCheck"_L1) {
        return !value.isNull();
    }
    // A tag policy without a policy says nothing.
    return path == "build.tagPolicy"_L1 ? value.size() > 0 : !value.isZero();
}

void overlayMap(Value &base, const Value &profile, const QString &path)
{
    const QStringList group = oneOf(path);
    const bool groupIsSet =
        std::ranges::any_of(group, [&](const QString &key) { return !profile[key].isNull(); });
    for (const QString &key : group) {
        if (groupIsSet) {
            base.remove(key);
        }
    }
    for (const QString &key : profile.keys()) {
        const Value &value = profile[key];
        const QString below = path.isEmpty() ? key : path + u'.' + key;
        Value *there = base.find(key);
        if (value.isMap() && there && there->isMap() && isMerged(below)) {
            overlayMap(*there, value, below);
        } else if (replaces(value, below)) {
            base.set(key, value);
        }
    }
}

} // namespace

void overlay(Value &config, const Value &profile)
{
    overlayMap(config, profile, {});
}

} // namespace kw::plan
