// SPDX-License-Identifier: Apache-2.0
#include "plan/config/profile.h"

#include "plan/config/match.h"
#include "plan/tr.h"

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

Result<bool> entryMatches(const Value &entry, const ActivationFacts &facts)
{
    if (const QString rule = entry[u"env"].text(); !rule.isEmpty()) {
        const qsizetype equals = rule.indexOf(u'=');
        if (equals < 0) {
            return failure(ErrorCode::InvalidInput, Tr::tr("Cannot tell whether a profile is active"),
                           Tr::tr("“%1” is not a variable with a pattern").arg(rule),
                           Tr::tr("Write it as KEY=PATTERN."), entry[u"env"].origin().place());
        }
        const QString pattern = rule.sliced(equals + 1);
        const QString value = facts.environment.value(rule.first(equals));
        if (pattern.isEmpty() ? !value.isEmpty() : !matchesPattern(pattern, value)) {
            return false;
        }
    }
    const QString context = entry[u"kubeContext"].text();
    if (!context.isEmpty() && !matchesPattern(context, facts.kubeContext)) {
        return false;
    }
    const QString command = entry[u"command"].text();
    return command.isEmpty() || matchesPattern(command, facts.command);
}

Result<bool> activatesItself(const Value &profile, const ActivationFacts &facts)
{
    const Value &entries = profile[u"activation"];
    const bool needsAll = profile[u"requiresAllActivations"].toBool();
    for (size_t i = 0; i < entries.size(); ++i) {
        const auto matches = entryMatches(entries.at(i), facts);
        if (!matches || *matches != needsAll) {
            return matches;
        }
    }
    return entries.size() > 0 && needsAll;
}

const Value *findProfile(const Value &config, const QString &name)
{
    const Value &profiles = config[u"profiles"];
    for (size_t i = 0; i < profiles.size(); ++i) {
        if (profiles.at(i)[u"name"].text() == name) {
            return &profiles.at(i);
        }
    }
    return nullptr;
}

void markProfile(Value &value, const QString &profile)
{
    Origin origin = value.origin();
    origin.kind = Origin::Kind::Profile;
    origin.profile = profile;
    value.setOwnOrigin(origin);
    for (size_t i = 0; i < value.size(); ++i) {
        markProfile(value.at(i), profile);
    }
}

} // namespace

Result<QStringList> activeProfiles(const Value &config, const QStringList &chosen,
                                   const ActivationFacts &facts)
{
    QStringList active;
    const Value &profiles = config[u"profiles"];
    for (size_t i = 0; facts.automatic && i < profiles.size(); ++i) {
        const QString name = profiles.at(i)[u"name"].text();
        const auto on = activatesItself(profiles.at(i), facts);
        if (!on) {
            return std::unexpected(on.error());
        }
        if (*on && !chosen.contains(u'-' + name)) {
            active.append(name);
        }
    }
    for (const QString &name : chosen) {
        if (!active.contains(name) && findProfile(config, name)) {
            active.append(name);
        }
    }
    return active;
}

Result<void> applyProfile(Value &config, const QString &name)
{
    const Value *found = findProfile(config, name);
    if (!found) {
        return {};
    }
    Value profile = *found;
    const Value patches = profile[u"patches"];
    for (const QString &key : {u"name"_s, u"activation"_s, u"requiresAllActivations"_s, u"patches"_s}) {
        profile.remove(key);
    }
    markProfile(profile, name);
    overlay(config, profile);
    for (size_t i = 0; i < patches.size(); ++i) {
        if (const auto done = applyPatch(config, patches.at(i), name); !done) {
            return done;
        }
    }
    return {};
}

} // namespace kw::plan
