// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace kw::language {

// What a skaffold.yaml has around it. Given by the caller, so that answers need no look at the disk, but for
// the one file that a place refers to. Paths are relative to the folder, with "/".
struct Surroundings
{
    QString folder; // of the skaffold.yaml, absolute; empty: nothing is read
    QStringList dockerfiles;
    QStringList folders;
    QStringList modules;  // other files with Skaffold configurations
    QStringList builders; // names that `--builder` takes
};

// What is in the folder and those below it, the nearest first; hidden folders and node_modules are left out,
// and a large tree is cut off. Reads the disk: not for the GUI thread. Builders stay empty.
Surroundings lookAround(const QString &folder);

} // namespace kw::language
