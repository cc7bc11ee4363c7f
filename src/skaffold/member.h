// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/node.h"

#include <QList>
#include <QString>

namespace kw::skaffold {

// The value of a key, its own or one that a merge key brings, as written (it may be an alias). Invalid when
// the key is not there, has no value, or `mapping` is none. Any thread.
yaml::Node member(const yaml::Node &mapping, QStringView key);

// The same, with the alias followed.
yaml::Node resolvedMember(const yaml::Node &mapping, QStringView key);

// The text of a scalar, through an alias; empty for everything else.
QString textOf(const yaml::Node &node);
QString textOf(const yaml::Node &mapping, QStringView key);

// Whether a boolean is written as true (go-yaml's old words for it included).
bool isTrue(const yaml::Node &node);
bool isFalse(const yaml::Node &node);

// Items of a list, as written; none for everything else.
QList<yaml::Node> items(const yaml::Node &list);
QList<yaml::Node> items(const yaml::Node &mapping, QStringView key);

// Entries of a mapping, those of merge keys included.
QList<yaml::Entry> entries(const yaml::Node &mapping);

// The key of a value, or the value itself where it has none: a place to point at.
yaml::Node keyOrSelf(const yaml::Node &node);

} // namespace kw::skaffold
