// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace kw::yaml {
class Document;
}

namespace kw::workspace {

struct DockerfileStage
{
    QString name; // its number when it has none
    QString base; // image or stage after FROM
    int line = 0; // from 1

    bool operator==(const DockerfileStage &) const = default;
};

// A Dockerfile that an artifact is built from.
struct DockerfileOutline
{
    QString path;  // absolute
    QString shown; // relative to the project
    QList<DockerfileStage> stages;
    bool isReadable = true;

    bool operator==(const DockerfileOutline &) const = default;
};

// Those of all artifacts of the file, each once, in its order. Paths with templates are left out. Reads
// files; any thread.
QList<DockerfileOutline> dockerfilesOf(const yaml::Document &document, const QString &folder);

} // namespace kw::workspace
