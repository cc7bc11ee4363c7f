// SPDX-License-Identifier: Apache-2.0
#include "workspace/dockerfile_outline.h"

#include "dockerfile/dockerfile.h"
#include "dockerfile/stage.h"
#include "yaml/document.h"

#include <QDir>

#include <algorithm>

namespace kw::workspace {

namespace {

QList<DockerfileStage> outlined(const QList<dockerfile::Stage> &found)
{
    QList<DockerfileStage> stages;
    for (const dockerfile::Stage &stage : found) {
        const QString name = stage.name.isEmpty() ? QString::number(stages.size()) : stage.name;
        stages.append({name, stage.base, stage.line});
    }
    return stages;
}

// Empty for an artifact that is not built from a Dockerfile.
QString dockerfileOf(const yaml::Node &artifact, const QDir &folder)
{
    for (const QLatin1StringView other :
         {QLatin1StringView("jib"), QLatin1StringView("bazel"), QLatin1StringView("ko"),
          QLatin1StringView("buildpacks"), QLatin1StringView("custom")}) {
        if (artifact.findKey(QString(other)).isValid()) {
            return {};
        }
    }
    yaml::Node settings = artifact.find(u"docker").resolved();
    if (!settings.isValid()) {
        settings = artifact.find(u"kaniko").resolved();
    }
    QString name = settings.find(u"dockerfile").resolved().text();
    if (name.isEmpty()) {
        name = QStringLiteral("Dockerfile");
    }
    const QString context = artifact.find(u"context").resolved().text();
    if (name.contains(QLatin1String("{{")) || context.contains(QLatin1String("{{"))) {
        return {};
    }
    const QDir contextFolder(folder.absoluteFilePath(context.isEmpty() ? QStringLiteral(".") : context));
    const QString inContext = QDir::cleanPath(contextFolder.absoluteFilePath(name));
    // Skaffold looks in the context first, then from the project.
    const QString inProject = QDir::cleanPath(folder.absoluteFilePath(name));
    return !QFile::exists(inContext) && QFile::exists(inProject) ? inProject : inContext;
}

} // namespace

QList<DockerfileOutline> dockerfilesOf(const yaml::Document &document, const QString &folder)
{
    const QDir project(folder);
    QList<DockerfileOutline> result;
    for (int number = 0; number < document.count(); ++number) {
        const yaml::Node artifacts =
            document.root(number).find(u"build").resolved().find(u"artifacts").resolved();
        for (int item = 0; artifacts.isSequence() && item < artifacts.size(); ++item) {
            const QString path = dockerfileOf(artifacts.at(item).resolved(), project);
            if (path.isEmpty() || std::ranges::contains(result, path, &DockerfileOutline::path)) {
                continue;
            }
            DockerfileOutline outline;
            outline.path = path;
            outline.shown = project.relativeFilePath(path);
            const Result<dockerfile::Dockerfile> file = dockerfile::Dockerfile::load(path);
            outline.isReadable = file.has_value();
            if (file) {
                outline.stages = outlined(dockerfile::stagesOf(*file));
            }
            result.append(outline);
        }
    }
    return result;
}

} // namespace kw::workspace
