// SPDX-License-Identifier: Apache-2.0
#include "language/surroundings.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::language {

namespace {

constexpr int deepest = 6;
constexpr qsizetype mostFolders = 2000;

bool isDockerfile(const QString &name)
{
    return name.contains("dockerfile"_L1, Qt::CaseInsensitive) && !name.endsWith(".dockerignore"_L1);
}

bool isModule(const QString &name)
{
    const bool isYaml = name.endsWith(".yaml"_L1) || name.endsWith(".yml"_L1);
    return isYaml && name.startsWith("skaffold"_L1);
}

} // namespace

Surroundings lookAround(const QString &folder)
{
    Surroundings found{.folder = folder};
    QStringList level{QString()};
    for (int depth = 0; depth <= deepest && !level.isEmpty(); ++depth) {
        QStringList next;
        for (const QString &path : std::as_const(level)) {
            const QString prefix = path.isEmpty() ? QString() : path + u'/';
            const QFileInfoList entries =
                QDir(folder + u'/' + path)
                    .entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks,
                                   QDir::Name);
            for (const QFileInfo &entry : entries) {
                const QString name = entry.fileName();
                if (entry.isDir() && name != "node_modules"_L1 && found.folders.size() < mostFolders) {
                    found.folders.append(prefix + name);
                    next.append(prefix + name);
                } else if (entry.isFile() && isDockerfile(name)) {
                    found.dockerfiles.append(prefix + name);
                } else if (entry.isFile() && isModule(name)) {
                    found.modules.append(prefix + name);
                }
            }
        }
        level = next;
    }
    return found;
}

} // namespace kw::language
