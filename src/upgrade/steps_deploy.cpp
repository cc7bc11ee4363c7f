// SPDX-License-Identifier: Apache-2.0
#include "upgrade/steps.h"
#include "upgrade/tr.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace kw::upgrade {

namespace {

// The list goes behind the one that is there, or takes its place when there is none.
void moveList(Rewriter &rewriter, const yaml::Path &from, const yaml::Path &to)
{
    if (!rewriter.isSet(to)) {
        rewriter.remove(to);
        rewriter.move(from, to);
        return;
    }
    for (int left = rewriter.size(from); left > 0; --left) {
        rewriter.move(from.item(0), to.item(rewriter.size(to)));
    }
}

bool isTrue(const Rewriter &rewriter, const yaml::Path &path)
{
    return rewriter.text(path) == "true"_L1;
}

// What kustomize had for applying belongs to kubectl, which applies its output from v3 on.
void mergeIntoKubectl(Rewriter &rewriter, const yaml::Path &kustomize, const yaml::Path &kubectl)
{
    const auto conflict = [&](const QString &name) {
        rewriter.refuse(
            ErrorCode::Conflict, kustomize.key(name),
            Tr::tr("deploy.kustomize and deploy.kubectl become one section, and “%1” differs in them")
                .arg(name),
            Tr::tr("Give both the same value, then start again."));
    };
    const yaml::Path space = kustomize.key(u"defaultNamespace"_s);
    const yaml::Path kubectlSpace = kubectl.key(u"defaultNamespace"_s);
    if (rewriter.isSet(space) && rewriter.isSet(kubectlSpace) &&
        rewriter.text(space) != rewriter.text(kubectlSpace)) {
        conflict(u"defaultNamespace"_s);
        return;
    }
    const yaml::Path flags = kustomize.key(u"flags"_s);
    const yaml::Path kubectlFlags = kubectl.key(u"flags"_s);
    if (isTrue(rewriter, flags.key(u"disableValidation"_s)) !=
        isTrue(rewriter, kubectlFlags.key(u"disableValidation"_s))) {
        conflict(u"flags.disableValidation"_s);
        return;
    }
    if (rewriter.isSet(space) && !rewriter.isSet(kubectlSpace)) {
        rewriter.remove(kubectlSpace);
        rewriter.move(space, kubectlSpace);
    }
    for (const QString &name : {u"global"_s, u"apply"_s, u"delete"_s}) {
        moveList(rewriter, flags.key(name), kubectlFlags.key(name));
    }
    for (const QString &name : {u"before"_s, u"after"_s}) {
        moveList(rewriter, kustomize.key(u"hooks"_s).key(name), kubectl.key(u"hooks"_s).key(name));
    }
    rewriter.remove(kustomize);
}

void moveKustomize(Rewriter &rewriter, const yaml::Path &pipeline)
{
    const yaml::Path kustomize = pipeline.key(u"deploy"_s).key(u"kustomize"_s);
    const yaml::Path kubectl = pipeline.key(u"deploy"_s).key(u"kubectl"_s);
    const yaml::Path target = pipeline.key(u"manifests"_s).key(u"kustomize"_s);
    if (!rewriter.isSet(kustomize)) {
        rewriter.remove(kustomize);
        return;
    }
    if (rewriter.size(kustomize.key(u"paths"_s)) > 0) {
        rewriter.move(kustomize.key(u"paths"_s), target.key(u"paths"_s));
    } else {
        rewriter.remove(kustomize.key(u"paths"_s));
        rewriter.set(target.key(u"paths"_s), yaml::Value::list({yaml::Value::string(u"."_s)}));
    }
    rewriter.move(kustomize.key(u"buildArgs"_s), target.key(u"buildArgs"_s));
    rewriter.tell(kustomize,
                  Tr::tr("what kustomize makes is said in manifests.kustomize now, how it is applied in "
                         "deploy.kubectl"));
    if (rewriter.isSet(kubectl)) {
        mergeIntoKubectl(rewriter, kustomize, kubectl);
    } else {
        rewriter.remove(kubectl);
        rewriter.rename(kustomize, u"kubectl"_s);
    }
}

void moveHelm(Rewriter &rewriter, const yaml::Path &pipeline)
{
    const yaml::Path helm = pipeline.key(u"deploy"_s).key(u"helm"_s);
    if (!rewriter.isSet(helm)) {
        return;
    }
    for (const yaml::Path &release : helmReleases(rewriter, pipeline)) {
        replaceImageSettings(rewriter, release);
    }
    const yaml::Path target = pipeline.key(u"manifests"_s).key(u"helm"_s);
    rewriter.copy(helm, target);
    rewriter.remove(target.key(u"hooks"_s));
    rewriter.tell(
        helm, Tr::tr("releases stand in manifests.helm for rendering and in deploy.helm for deploying now"));
}

void movePipeline(Rewriter &rewriter, const yaml::Path &pipeline)
{
    const yaml::Path deploy = pipeline.key(u"deploy"_s);
    if (rewriter.isSet(deploy.key(u"kpt"_s))) {
        rewriter.refuse(ErrorCode::Unsupported, deploy.key(u"kpt"_s),
                        Tr::tr("deploy.kpt has no equivalent there; Skaffold refuses it too"),
                        Tr::tr("Upgrade with “--to v2beta29”, or write the kpt part anew."));
        return;
    }
    const yaml::Path manifests = deploy.key(u"kubectl"_s).key(u"manifests"_s);
    if (rewriter.has(manifests)) {
        rewriter.move(manifests, pipeline.key(u"manifests"_s).key(u"rawYaml"_s));
        rewriter.tell(manifests, Tr::tr("manifests are listed in manifests.rawYaml now"));
    }
    moveKustomize(rewriter, pipeline);
    moveHelm(rewriter, pipeline);
}

// Parts move away from each pipeline by themselves, so no pipeline may read them from another.
void separateDeploy(Rewriter &rewriter, const yaml::Path &pipeline)
{
    const yaml::Path deploy = pipeline.key(u"deploy"_s);
    rewriter.writeOut(deploy);
    for (const QString &name : {u"kubectl"_s, u"kustomize"_s, u"helm"_s}) {
        rewriter.writeOut(deploy.key(name));
    }
    rewriter.writeOut(deploy.key(u"kubectl"_s).key(u"manifests"_s));
    rewriter.writeOut(deploy.key(u"helm"_s).key(u"releases"_s));
    for (const yaml::Path &release : helmReleases(rewriter, pipeline)) {
        rewriter.writeOut(release);
    }
}

} // namespace

void moveManifests(Rewriter &rewriter, const yaml::Path &config)
{
    for (const yaml::Path &pipeline : pipelines(rewriter, config)) {
        separateDeploy(rewriter, pipeline);
    }
    changeImagePatches(rewriter, config);
    for (const yaml::Path &pipeline : pipelines(rewriter, config)) {
        movePipeline(rewriter, pipeline);
    }
    changePatchPaths(rewriter, config);
}

void moveRemoteManifests(Rewriter &rewriter, const yaml::Path &config)
{
    for (const yaml::Path &pipeline : pipelines(rewriter, config)) {
        const yaml::Path deploy = pipeline.key(u"deploy"_s);
        const yaml::Path remote = deploy.key(u"kubectl"_s).key(u"remoteManifests"_s);
        if (!rewriter.has(remote)) {
            continue;
        }
        const QString context = rewriter.text(deploy.key(u"kubeContext"_s));
        for (const yaml::Path &item : items(rewriter, remote)) {
            QList<std::pair<QString, yaml::Value>> entries{
                {u"manifest"_s, yaml::Value::of(rewriter.at(item))}};
            if (!context.isEmpty()) {
                entries.append({u"kubeContext"_s, yaml::Value::string(context)});
            }
            rewriter.append(pipeline.key(u"manifests"_s).key(u"remoteManifests"_s),
                            yaml::Value::mapping(entries));
        }
        rewriter.remove(remote);
        rewriter.tell(remote, Tr::tr("remote manifests stand in manifests.remoteManifests now"));
    }
}

void askForVerifyContainers(Rewriter &rewriter, const yaml::Path &config)
{
    for (const yaml::Path &pipeline : pipelines(rewriter, config)) {
        for (const yaml::Path &test : items(rewriter, pipeline.key(u"verify"_s))) {
            if (!rewriter.isSet(test.key(u"container"_s))) {
                rewriter.needPerson(test, Tr::tr("a verification needs a container from here on"));
            }
        }
    }
}

void reduceVerifyContainers(Rewriter &rewriter, const yaml::Path &config)
{
    static const QStringList kept{u"name"_s, u"image"_s, u"command"_s, u"args"_s, u"env"_s};
    for (const yaml::Path &pipeline : pipelines(rewriter, config)) {
        for (const yaml::Path &test : items(rewriter, pipeline.key(u"verify"_s))) {
            const yaml::Path container = test.key(u"container"_s);
            QStringList gone;
            for (const yaml::MergedEntry &entry : rewriter.at(container).mergedEntries()) {
                if (!kept.contains(entry.key.text())) {
                    gone.append(entry.key.text());
                }
            }
            for (const QString &key : std::as_const(gone)) {
                rewriter.remove(container.key(key));
                rewriter.needPerson(
                    container.key(key),
                    Tr::tr("containers of verifications know only %1 from here on; “%2” is gone")
                        .arg(kept.join(u", "_s), key));
            }
        }
    }
}

void renameKptForce(Rewriter &rewriter, const yaml::Path &config)
{
    for (const yaml::Path &pipeline : pipelines(rewriter, config)) {
        const yaml::Path wrong = pipeline.key(u"deploy"_s).key(u"kpt"_s).key(u"false"_s);
        if (rewriter.has(wrong)) {
            rewriter.rename(wrong, u"force"_s);
            rewriter.tell(wrong, Tr::tr("“false” was a misprint of the schema and is called “force” now"));
        }
    }
}

} // namespace kw::upgrade
