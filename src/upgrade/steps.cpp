// SPDX-License-Identifier: Apache-2.0
#include "upgrade/steps.h"

using namespace Qt::StringLiterals;

namespace kw::upgrade {

const QList<Step> &steps()
{
    static const QList<Step> all = [] {
        QList<Step> list;
        const auto add = [&list](QStringView version, auto *run) {
            list.append({*schema::ApiVersion::parse(version), run});
        };
        add(u"v2beta4", renameHelmValues);
        add(u"v2beta5", renameBuildSettings);
        add(u"v2beta8", tellKptLayout);
        add(u"v2beta9", changeSyncAndKaniko);
        add(u"v2beta13", changeRemoteCharts);
        add(u"v2beta17", dropSecretTargets);
        add(u"v2beta23", listSecrets);
        add(u"v2beta26", renameKoArguments);
        add(u"v2beta28", moveKoPlatforms);
        add(u"v3alpha1", moveManifests);
        add(u"v4beta1", moveRemoteManifests);
        add(u"v4beta3", askForVerifyContainers);
        add(u"v4beta4", reduceVerifyContainers);
        add(u"v4beta5", dropKanikoNoPush);
        add(u"v4beta8", renameKptForce);
        return list;
    }();
    return all;
}

QList<yaml::Path> items(const Rewriter &rewriter, const yaml::Path &list)
{
    QList<yaml::Path> paths;
    const yaml::Node node = rewriter.at(list);
    if (node.isSequence()) {
        for (int index = 0; index < node.size(); ++index) {
            paths.append(list.item(index));
        }
    }
    return paths;
}

QList<yaml::Path> pipelines(const Rewriter &rewriter, const yaml::Path &config)
{
    return QList<yaml::Path>{config} + items(rewriter, config.key(u"profiles"_s));
}

QList<yaml::Path> artifacts(const Rewriter &rewriter, const yaml::Path &pipeline)
{
    return items(rewriter, pipeline.key(u"build"_s).key(u"artifacts"_s));
}

QList<yaml::Path> helmReleases(const Rewriter &rewriter, const yaml::Path &pipeline)
{
    return items(rewriter, pipeline.key(u"deploy"_s).key(u"helm"_s).key(u"releases"_s));
}

} // namespace kw::upgrade
