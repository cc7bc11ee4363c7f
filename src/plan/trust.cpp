// SPDX-License-Identifier: Apache-2.0
#include "plan/trust.h"

#include "plan/artifact.h"
#include "plan/effective.h"
#include "plan/tr.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

constexpr QLatin1StringView settingName("allowsItsOwnPrograms");

class Search
{
public:
    QList<TrustNeed> take() { return std::move(m_needs); }

    void addActivations(const QList<Value> &entries)
    {
        for (const Value &entry : entries) {
            for (const QString &key : {u"env"_s, u"kubeContext"_s, u"command"_s}) {
                if (!entry[key].isZero()) {
                    add(TrustNeed::Kind::Activation, key + u": "_s + entry[key].text(), entry[key]);
                }
            }
        }
    }

    void addRemotes(const Value &required)
    {
        for (size_t i = 0; i < required.size(); ++i) {
            const Value &entry = required.at(i);
            for (const QString &key : {u"git"_s, u"googleCloudStorage"_s, u"googleCloudBuildRepoV2"_s}) {
                if (!entry[key].isNull()) {
                    const QString repository = entry[key][u"repo"].text();
                    add(TrustNeed::Kind::Remote,
                        repository.isEmpty() ? entry[key][u"source"].text() : repository, entry[key]);
                }
            }
        }
    }

    // Templates may stand in any text of `build`; what is none does no harm.
    void addBuild(const Value &value, const QString &key = {})
    {
        static const QRegularExpression command(u"\\{\\{[^}]*\\bcmd\\b"_s);
        if (key == "hooks"_L1) {
            addHooks(value[u"before"]);
            addHooks(value[u"after"]);
            return;
        }
        if (key == "custom"_L1 && !value[u"buildCommand"].isZero()) {
            add(TrustNeed::Kind::CustomBuild, value[u"buildCommand"].text(), value[u"buildCommand"]);
        }
        if (value.isScalar() && value.text().contains(command)) {
            add(TrustNeed::Kind::Command, value.text(), value);
        }
        for (size_t i = 0; i < value.size(); ++i) {
            addBuild(value.at(i), value.isMap() ? value.keys().at(static_cast<qsizetype>(i)) : QString());
        }
    }

    // A custom command names itself in addBuild().
    void addHandedOver(const Value &build)
    {
        const Value &artifacts = build[u"artifacts"];
        for (size_t i = 0; i < artifacts.size(); ++i) {
            const Value &artifact = artifacts.at(i);
            const QString kind = artifactKind(artifact);
            const bool isHere = kind == "docker"_L1 && !build[u"local"].isNull();
            if (!isHere && kind != "custom"_L1) {
                add(TrustNeed::Kind::HandOver, artifact[u"image"].text(), artifact);
            }
        }
    }

private:
    void add(TrustNeed::Kind kind, const QString &what, const Value &value)
    {
        m_needs.append({kind, what, value.origin().place()});
    }

    void addHooks(const Value &hooks)
    {
        for (size_t i = 0; i < hooks.size(); ++i) {
            add(TrustNeed::Kind::Hook, hooks.at(i)[u"command"].texts().join(u' '), hooks.at(i));
        }
    }

    QList<TrustNeed> m_needs;
};

} // namespace

QString trustNeedText(TrustNeed::Kind kind)
{
    switch (kind) {
    case TrustNeed::Kind::Command:
        return Tr::tr("runs a program in a template");
    case TrustNeed::Kind::Remote:
        return Tr::tr("fetches a configuration from elsewhere");
    case TrustNeed::Kind::Hook:
        return Tr::tr("has a hook that runs around the build");
    case TrustNeed::Kind::CustomBuild:
        return Tr::tr("builds with a command of its own");
    case TrustNeed::Kind::HandOver:
        return Tr::tr("has an image that Skaffold builds with programs of this machine");
    case TrustNeed::Kind::Activation:
        return Tr::tr("has a profile that depends on this machine");
    }
    return {};
}

Result<QList<TrustNeed>> trustNeeds(const Request &request)
{
    const auto configurations = configurationsWithoutRemotes(request);
    if (!configurations) {
        return std::unexpected(configurations.error());
    }
    return trustNeedsOf(*configurations);
}

QList<TrustNeed> trustNeedsOf(const QList<Configuration> &configurations)
{
    Search search;
    for (const Configuration &configuration : configurations) {
        search.addActivations(configuration.activations);
        search.addRemotes(configuration.root[u"requires"]);
        search.addBuild(configuration.root[u"build"]);
        search.addHandedOver(configuration.root[u"build"]);
    }
    return search.take();
}

std::optional<bool> trustOf(const Settings &settings, const QString &folder)
{
    const QVariant value = settings.projectValue(QFileInfo(folder).canonicalFilePath(), QString(settingName));
    return value.isValid() ? std::optional(value.toBool()) : std::nullopt;
}

void setTrust(Settings &settings, const QString &folder, bool isTrusted)
{
    settings.setProjectValue(QFileInfo(folder).canonicalFilePath(), QString(settingName), isTrusted);
}

} // namespace kw::plan
