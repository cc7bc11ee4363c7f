// SPDX-License-Identifier: Apache-2.0
#include "language/project_place.h"

#include "language/names.h"
#include "text/file.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace kw::language {

namespace {

// A path as it is when it is absolute, else below the folder.
QString placed(const QString &path, const QString &folder)
{
    return QDir::cleanPath(QDir(folder).absoluteFilePath(path));
}

} // namespace

QList<dockerfile::Stage> namedStagesOf(const dockerfile::Dockerfile &dockerfile)
{
    QList<dockerfile::Stage> stages = dockerfile::stagesOf(dockerfile);
    stages.removeIf([](const dockerfile::Stage &stage) { return stage.name.isEmpty(); });
    return stages;
}

yaml::Node itemAround(const yaml::Document &document, text::ByteOffset offset, QStringView list)
{
    for (yaml::Node node = document.nodeAt(offset); node; node = node.parent()) {
        const yaml::Node parent = node.parent();
        if (parent.isSequence() && parent.key().resolved().text() == list)
            return node.resolved();
    }
    return {};
}

QString contextAround(const yaml::Document &document, text::ByteOffset offset, const QString &folder)
{
    const QString context = below(itemAround(document, offset, u"artifacts"), {u"context"}).text();
    return placed(context.isEmpty() ? u"."_s : context, folder);
}

QString dockerfileAround(const yaml::Document &document, text::ByteOffset offset, const QString &folder)
{
    const yaml::Node artifact = itemAround(document, offset, u"artifacts");
    QString name = below(artifact, {u"docker", u"dockerfile"}).text();
    if (name.isEmpty())
        name = below(artifact, {u"kaniko", u"dockerfile"}).text();
    return placed(name.isEmpty() ? u"Dockerfile"_s : name, contextAround(document, offset, folder));
}

QString moduleFile(const QString &path, const QString &folder)
{
    const QString found = placed(path, folder);
    return QFileInfo(found).isDir() ? found + u"/skaffold.yaml"_s : found;
}

std::optional<yaml::Document> loadDocument(const QString &file)
{
    const auto loaded = text::load(file);
    if (!loaded)
        return {};
    return yaml::Document::parse(loaded->text);
}

} // namespace kw::language
