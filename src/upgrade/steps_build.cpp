// SPDX-License-Identifier: Apache-2.0
#include "upgrade/steps.h"
#include "upgrade/tr.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace kw::upgrade {

namespace {

void renameTold(Rewriter &rewriter, const yaml::Path &path, const QString &key)
{
    if (rewriter.has(path)) {
        rewriter.rename(path, key);
        rewriter.tell(path, Tr::tr("“%1” is called “%2” now").arg(path.last().key, key));
    }
}

QString writtenOut(const yaml::Node &node)
{
    QStringList texts;
    for (int index = 0; index < node.size(); ++index) {
        texts.append(node.at(index).resolved().text());
    }
    return node.isSequence() ? texts.join(u' ') : node.text();
}

void dropTold(Rewriter &rewriter, const yaml::Path &path, const QString &message)
{
    if (rewriter.has(path)) {
        rewriter.remove(path);
        rewriter.needPerson(path, message);
    }
}

} // namespace

void renameHelmValues(Rewriter &rewriter, const yaml::Path &config)
{
    for (const yaml::Path &pipeline : pipelines(rewriter, config)) {
        for (const yaml::Path &release : helmReleases(rewriter, pipeline)) {
            renameTold(rewriter, release.key(u"values"_s), u"artifactOverrides"_s);
        }
    }
}

void renameBuildSettings(Rewriter &rewriter, const yaml::Path &config)
{
    for (const yaml::Path &pipeline : pipelines(rewriter, config)) {
        renameTold(rewriter, pipeline.key(u"build"_s).key(u"cluster"_s).key(u"pullSecret"_s),
                   u"pullSecretPath"_s);
        for (const yaml::Path &artifact : artifacts(rewriter, pipeline)) {
            renameTold(rewriter, artifact.key(u"buildpack"_s), u"buildpacks"_s);
        }
    }
}

void tellKptLayout(Rewriter &rewriter, const yaml::Path &config)
{
    for (const yaml::Path &pipeline : pipelines(rewriter, config)) {
        const yaml::Path kpt = pipeline.key(u"deploy"_s).key(u"kpt"_s);
        if (rewriter.isSet(kpt)) {
            rewriter.needPerson(kpt, Tr::tr("the settings of kpt are laid out differently from here on"));
        }
    }
}

void changeSyncAndKaniko(Rewriter &rewriter, const yaml::Path &config)
{
    for (const yaml::Path &pipeline : pipelines(rewriter, config)) {
        for (const yaml::Path &artifact : artifacts(rewriter, pipeline)) {
            const yaml::Path automatic = artifact.key(u"sync"_s).key(u"auto"_s);
            if (rewriter.at(automatic).isMapping()) {
                rewriter.set(automatic, yaml::Value::boolean(true));
                rewriter.tell(automatic, Tr::tr("automatic sync is switched on with “true” now"));
            }
            const yaml::Path flags = artifact.key(u"kaniko"_s).key(u"flags"_s);
            const QString lost = writtenOut(rewriter.at(flags));
            dropTold(
                rewriter, flags,
                Tr::tr("free flags of kaniko are gone; write these as settings of their own: %1").arg(lost));
        }
        if (pipeline == config) {
            continue;
        }
        // In a profile “false” meant “not set” before; from here on it would switch it off.
        for (const QString &name : {u"useBuildkit"_s, u"useDockerCLI"_s}) {
            const yaml::Path path = pipeline.key(u"build"_s).key(u"local"_s).key(name);
            if (rewriter.text(path) == "false"_L1) {
                rewriter.remove(path);
                rewriter.tell(path, Tr::tr("“false” had no effect in a profile and would have one now"));
            }
        }
    }
}

void changeRemoteCharts(Rewriter &rewriter, const yaml::Path &config)
{
    for (const yaml::Path &pipeline : pipelines(rewriter, config)) {
        for (const yaml::Path &release : helmReleases(rewriter, pipeline)) {
            const yaml::Path remote = release.key(u"remote"_s);
            if (rewriter.text(remote) == "true"_L1) {
                renameTold(rewriter, release.key(u"chartPath"_s), u"remoteChart"_s);
            }
            rewriter.remove(remote);
        }
    }
}

void dropSecretTargets(Rewriter &rewriter, const yaml::Path &config)
{
    for (const yaml::Path &pipeline : pipelines(rewriter, config)) {
        for (const yaml::Path &artifact : artifacts(rewriter, pipeline)) {
            const yaml::Path target = artifact.key(u"docker"_s).key(u"secret"_s).key(u"dst"_s);
            dropTold(rewriter, target,
                     Tr::tr("where a secret appears is said in the Dockerfile now: "
                            "RUN --mount=type=secret,id=…,target=%1")
                         .arg(rewriter.text(target)));
        }
    }
}

void listSecrets(Rewriter &rewriter, const yaml::Path &config)
{
    for (const yaml::Path &pipeline : pipelines(rewriter, config)) {
        for (const yaml::Path &artifact : artifacts(rewriter, pipeline)) {
            const yaml::Path secret = artifact.key(u"docker"_s).key(u"secret"_s);
            if (!rewriter.isSet(secret)) {
                rewriter.remove(secret);
            } else if (rewriter.at(secret).isMapping()) {
                rewriter.wrapInList(secret);
                rewriter.rename(secret, u"secrets"_s);
                rewriter.tell(secret, Tr::tr("“secret” is a list now: “secrets”"));
            }
        }
    }
}

void renameKoArguments(Rewriter &rewriter, const yaml::Path &config)
{
    for (const yaml::Path &pipeline : pipelines(rewriter, config)) {
        for (const yaml::Path &artifact : artifacts(rewriter, pipeline)) {
            renameTold(rewriter, artifact.key(u"ko"_s).key(u"args"_s), u"flags"_s);
        }
    }
}

void moveKoPlatforms(Rewriter &rewriter, const yaml::Path &config)
{
    for (const yaml::Path &pipeline : pipelines(rewriter, config)) {
        for (const yaml::Path &artifact : artifacts(rewriter, pipeline)) {
            const yaml::Path platforms = artifact.key(u"ko"_s).key(u"platforms"_s);
            if (rewriter.size(platforms) == 0) {
                rewriter.remove(platforms);
                continue;
            }
            rewriter.writeOut(artifact.key(u"ko"_s));
            rewriter.remove(artifact.key(u"platforms"_s));
            rewriter.move(platforms, artifact.key(u"platforms"_s));
            rewriter.tell(platforms, Tr::tr("platforms of ko stand at the artifact now"));
        }
    }
}

void dropKanikoNoPush(Rewriter &rewriter, const yaml::Path &config)
{
    for (const yaml::Path &pipeline : pipelines(rewriter, config)) {
        for (const yaml::Path &artifact : artifacts(rewriter, pipeline)) {
            dropTold(rewriter, artifact.key(u"kaniko"_s).key(u"noPush"_s),
                     Tr::tr("kaniko always pushes from here on"));
        }
    }
}

} // namespace kw::upgrade
