// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/api_version.h"
#include "upgrade/rewriter.h"

#include <QList>

namespace kw::upgrade {

// What changes when a document comes to one version. Versions that only add something have no step.
struct Step
{
    schema::ApiVersion to;
    void (*run)(Rewriter &rewriter, const yaml::Path &config); // `config`: the root of the document
};

// Oldest first.
const QList<Step> &steps();

// The main pipeline (the document itself), then that of each profile.
QList<yaml::Path> pipelines(const Rewriter &rewriter, const yaml::Path &config);
QList<yaml::Path> items(const Rewriter &rewriter, const yaml::Path &list);
QList<yaml::Path> artifacts(const Rewriter &rewriter, const yaml::Path &pipeline);
QList<yaml::Path> helmReleases(const Rewriter &rewriter, const yaml::Path &pipeline);

// steps_build.cpp
void renameHelmValues(Rewriter &rewriter, const yaml::Path &config);    // v2beta4
void renameBuildSettings(Rewriter &rewriter, const yaml::Path &config); // v2beta5
void tellKptLayout(Rewriter &rewriter, const yaml::Path &config);       // v2beta8
void changeSyncAndKaniko(Rewriter &rewriter, const yaml::Path &config); // v2beta9
void changeRemoteCharts(Rewriter &rewriter, const yaml::Path &config);  // v2beta13
void dropSecretTargets(Rewriter &rewriter, const yaml::Path &config);   // v2beta17
void listSecrets(Rewriter &rewriter, const yaml::Path &config);         // v2beta23
void renameKoArguments(Rewriter &rewriter, const yaml::Path &config);   // v2beta26
void moveKoPlatforms(Rewriter &rewriter, const yaml::Path &config);     // v2beta28
void dropKanikoNoPush(Rewriter &rewriter, const yaml::Path &config);    // v4beta5

// steps_deploy.cpp
void moveManifests(Rewriter &rewriter, const yaml::Path &config);          // v3alpha1
void moveRemoteManifests(Rewriter &rewriter, const yaml::Path &config);    // v4beta1
void askForVerifyContainers(Rewriter &rewriter, const yaml::Path &config); // v4beta3
void reduceVerifyContainers(Rewriter &rewriter, const yaml::Path &config); // v4beta4
void renameKptForce(Rewriter &rewriter, const yaml::Path &config);         // v4beta8

// steps_patches.cpp: JSON patches of profiles, for v3alpha1. The first before releases lose their image
// settings, the second after.
void changeImagePatches(Rewriter &rewriter, const yaml::Path &config);
void changePatchPaths(Rewriter &rewriter, const yaml::Path &config);

// helm_images.cpp
enum class HelmImages { FullName, Split, SplitWithRegistry };
HelmImages helmImages(const Rewriter &rewriter, const yaml::Path &release);
// Keys and texts of setValueTemplates that give a chart this image: the key as it was, or with ".tag" …
QList<std::pair<QString, QString>> helmImageTemplates(const QString &key, const QString &image,
                                                      HelmImages kind);
void replaceImageSettings(Rewriter &rewriter, const yaml::Path &release);

} // namespace kw::upgrade
