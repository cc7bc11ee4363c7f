// SPDX-License-Identifier: Apache-2.0
#include "plan/hand_over.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

// Skaffold leaves out what is not named, also where it is required.
void addWithRequired(const QString &image, const QList<Artifact> &artifacts, QStringList &images)
{
    const auto found = std::ranges::find(artifacts, image, &Artifact::image);
    if (images.contains(image) || found == artifacts.end()) {
        return;
    }
    images.append(image);
    for (const RequiredImage &required : found->required) {
        addWithRequired(required.image, artifacts, images);
    }
}

QStringList flagsOf(const Request &request)
{
    QStringList flags;
    const auto add = [&](const QString &name, const QString &value) { flags.append(name + u'=' + value); };
    const auto addWord = [&](const QString &name, bool value) { add(name, value ? u"true"_s : u"false"_s); };
    for (const QString &profile : request.profiles) {
        add(u"--profile"_s, profile);
    }
    for (const QString &module : request.modules) {
        add(u"--module"_s, module);
    }
    if (request.defaultRepository) {
        add(u"--default-repo"_s, *request.defaultRepository);
    }
    if (!request.platforms.isEmpty()) {
        add(u"--platform"_s, request.platforms.join(u','));
    }
    if (request.push) {
        addWord(u"--push"_s, *request.push);
    }
    if (!request.tag.isEmpty()) {
        add(u"--tag"_s, request.tag);
    }
    if (request.kubeContext) {
        add(u"--kube-context"_s, *request.kubeContext);
    }
    if (!request.configFile.isEmpty()) {
        add(u"--config"_s, request.configFile);
    }
    if (!request.cacheArtifacts) {
        addWord(u"--cache-artifacts"_s, false);
    }
    if (!request.automaticProfiles) {
        addWord(u"--profile-auto-activation"_s, false);
    }
    return flags;
}

} // namespace

bool isBuiltHere(const Artifact &artifact)
{
    return artifact.kind == "docker"_L1 && !artifact.build[u"local"].isNull();
}

Call handOverCall(const Artifact &artifact, const QString &reference, const Request &request,
                  const QList<Artifact> &artifacts)
{
    QStringList images;
    addWithRequired(artifact.image, artifacts, images);
    QStringList arguments = {u"build"_s, u"-f"_s, request.file.isEmpty() ? u"skaffold.yaml"_s : request.file};
    for (const QString &image : std::as_const(images)) {
        arguments << u"-b"_s << image;
    }
    arguments += flagsOf(request);
    arguments << u"--interactive=false"_s << u"--file-output="_s + metadataFilePlaceholder;
    return {.artifact = artifact.image,
            .tag = reference,
            .commandLine = {.program = u"skaffold"_s, .arguments = arguments, .secrets = {}},
            .workingDirectory = request.folder,
            .isHandedOver = true};
}

} // namespace kw::plan
