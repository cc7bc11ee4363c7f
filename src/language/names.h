// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/document.h"

#include <QList>
#include <QString>

namespace kw::language {

// Values that give something its name, in the order of the text. Nodes live as long as the document. Any
// thread.

// The `image` of every artifact of the file, in configurations and in their profiles.
QList<yaml::Node> imageNames(const yaml::Document &document);
// The `name` of every profile of a configuration.
QList<yaml::Node> profileNames(const yaml::Node &configuration);
// The `metadata.name` of every configuration of the file that has one.
QList<yaml::Node> configurationNames(const yaml::Document &document);
// The `name` of every Helm release of a configuration.
QList<yaml::Node> releaseNames(const yaml::Node &configuration);
// Every value with an anchor in one YAML document of the file.
QList<yaml::Node> anchors(const yaml::Document &document, int number);

// The texts of a list, without the item that stands at the offset: of the value of the key at `key`.
QStringList listedBeside(const yaml::Document &document, text::ByteOffset key, text::ByteOffset offset);

// The first of them with this text; invalid when there is none.
yaml::Node named(const QList<yaml::Node> &names, const QString &name);

// The value below these keys, aliases followed; invalid when it is not there.
yaml::Node below(const yaml::Node &node, std::initializer_list<QStringView> keys);

} // namespace kw::language
