// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dockerfile/stage.h"
#include "text/byte_range.h"
#include "yaml/document.h"

#include <QList>
#include <QString>

#include <optional>

namespace kw::language {

// The stages that have a name.
QList<dockerfile::Stage> namedStagesOf(const dockerfile::Dockerfile &dockerfile);

// The item of a list with this key that holds the offset: the artifact, the profile, the module. Invalid
// outside of one.
yaml::Node itemAround(const yaml::Document &document, text::ByteOffset offset, QStringView list);

// The folder and the Dockerfile of the artifact around an offset, below the project's folder; not whether
// they exist.
QString contextAround(const yaml::Document &document, text::ByteOffset offset, const QString &folder);
QString dockerfileAround(const yaml::Document &document, text::ByteOffset offset, const QString &folder);

// The file of a module that is written as `path`: a file, or a folder with a skaffold.yaml.
QString moduleFile(const QString &path, const QString &folder);

// The YAML of a file; nothing when it cannot be read.
std::optional<yaml::Document> loadDocument(const QString &file);

} // namespace kw::language
