// SPDX-License-Identifier: Apache-2.0
#include "schema/spelling.h"
#include "skaffold/member.h"
#include "skaffold/rules/rules.h"
#include "skaffold/scope.h"
#include "skaffold/tr.h"

#include <QHash>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace kw::skaffold {

namespace {

constexpr QStringView policies[] = {u"gitCommit", u"sha256",         u"envTemplate",
                                    u"dateTime",  u"customTemplate", u"inputDigest"};

// The policy's key is enough: `gitCommit:` without settings counts for nothing in Skaffold.
bool hasPolicy(const yaml::Node &component)
{
    for (const QStringView policy : policies) {
        if (member(component, policy))
            return true;
    }
    return false;
}

void checkComponents(const Scope &scope, const yaml::Node &policy)
{
    QHash<QString, yaml::Node> seen;
    const QList<yaml::Node> components = items(policy, u"components");
    for (const yaml::Node &component : components) {
        const yaml::Node name = member(component, u"name");
        const QString text = textOf(name);
        if (!hasPolicy(component))
            scope.error(name ? name : component, u"skaffold.component-without-policy"_s,
                        Tr::tr("the component %1 has no policy that makes its text").arg(quoted(text)));
        if (const yaml::Node nested = member(component, u"customTemplate"))
            scope.error(keyOrSelf(nested), u"skaffold.nested-template"_s,
                        Tr::tr("a component cannot be a custom template itself"));
        if (text.isEmpty())
            continue;
        if (const auto first = seen.constFind(text); first != seen.cend()) {
            auto &again = scope.error(name, u"skaffold.duplicate-component"_s,
                                      Tr::tr("two components are called %1").arg(quoted(text)));
            again.related.append({first->range(), Tr::tr("the first one is here")});
        } else {
            seen.insert(text, name);
        }
    }
}

void checkTimeZone(const Scope &scope, const yaml::Node &policy)
{
    const yaml::Node zone = member(policy, u"timezone");
    const QString text = textOf(zone);
    if (text.isEmpty() || text == "Local"_L1 || text == "UTC"_L1 ||
        QTimeZone::isTimeZoneIdAvailable(text.toLatin1()))
        return;
    QStringList known;
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids)
        known.append(QString::fromLatin1(id));
    if (known.isEmpty())
        return;
    const QString meant = schema::likelyMeant(text, known);
    QString message = Tr::tr("there is no time zone %1, so every tag becomes “latest”").arg(quoted(text));
    if (!meant.isEmpty())
        message += Tr::tr("; did you mean “%1”?").arg(meant);
    auto &unknown = scope.warning(zone, u"skaffold.time-zone"_s, message);
    if (!meant.isEmpty())
        offerText(unknown, zone, meant);
}

void checkPolicy(const Scope &scope, const yaml::Node &policy)
{
    checkTimeZone(scope, member(policy, u"dateTime"));
    const yaml::Node custom = member(policy, u"customTemplate");
    checkComponents(scope, custom);
    const QList<yaml::Node> components = items(custom, u"components");
    for (const yaml::Node &component : components)
        checkTimeZone(scope, member(component, u"dateTime"));
}

} // namespace

void checkTagPolicies(const Scope &scope)
{
    const QList<const Pipeline *> pipelines = scope.pipelines();
    for (const Pipeline *pipeline : pipelines)
        checkPolicy(scope, member(pipeline->build, u"tagPolicy"));
}

} // namespace kw::skaffold
