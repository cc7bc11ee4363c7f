// SPDX-License-Identifier: Apache-2.0
#include "schema/spelling.h"
#include "skaffold/member.h"
#include "skaffold/project_files.h"
#include "skaffold/rules/rules.h"
#include "skaffold/scope.h"
#include "skaffold/tr.h"

using namespace Qt::StringLiterals;

namespace kw::skaffold {

namespace {

void checkPortForwarding(const Scope &scope, const Pipeline &pipeline)
{
    static const QStringList kinds{u"container"_s,   u"pod"_s,        u"deployment"_s,
                                   u"service"_s,     u"replicaset"_s, u"replicationcontroller"_s,
                                   u"statefulset"_s, u"daemonset"_s,  u"cronjob"_s,
                                   u"job"_s};
    const QList<yaml::Node> forwards = items(pipeline.node, u"portForward");
    for (const yaml::Node &forward : forwards) {
        const yaml::Node kind = member(forward, u"resourceType");
        const QString text = textOf(kind);
        if (text.isEmpty() || text.contains("{{"_L1) || kinds.contains(text.toLower()))
            continue;
        const QString meant = schema::likelyMeant(text, kinds);
        QString message = Tr::tr("ports of %1 cannot be forwarded").arg(quoted(text));
        message += meant.isEmpty() ? Tr::tr("; known are %1").arg(listed(kinds))
                                   : Tr::tr("; did you mean “%1”?").arg(meant);
        auto &wrong = scope.error(kind, u"skaffold.port-forward-type"_s, message);
        if (!meant.isEmpty())
            offerText(wrong, kind, meant);
    }
}

void checkManifests(const Scope &scope, const Pipeline &pipeline)
{
    const yaml::Node manifests = member(pipeline.node, u"manifests");
    const QList<yaml::Node> files = items(manifests, u"rawYaml");
    for (const yaml::Node &file : files) {
        const QString pattern = textOf(file);
        const bool isElsewhere = pattern.contains("://"_L1) || pattern.contains("{{"_L1);
        // The default may be missing: Skaffold says nothing of it either.
        if (pattern.isEmpty() || isElsewhere || pattern == "k8s/*.yaml"_L1 ||
            scope.files->anyMatches(pattern))
            continue;
        scope.warning(file, u"project.missing-manifest"_s, Tr::tr("no file fits %1").arg(quoted(pattern)));
    }
}

void checkActions(const Scope &scope, const Pipeline &pipeline)
{
    const QList<yaml::Node> actions = items(pipeline.node, u"customActions");
    for (const yaml::Node &action : actions) {
        if (items(action, u"containers").isEmpty() && action.resolved().isMapping())
            scope.warning(member(action, u"name") ? member(action, u"name") : action,
                          u"skaffold.empty-action"_s, Tr::tr("the action has no containers to run"));
    }
}

} // namespace

void checkDeployment(const Scope &scope)
{
    const QList<const Pipeline *> pipelines = scope.pipelines();
    for (const Pipeline *pipeline : pipelines) {
        checkPortForwarding(scope, *pipeline);
        checkActions(scope, *pipeline);
        if (scope.files)
            checkManifests(scope, *pipeline);
    }
}

} // namespace kw::skaffold
