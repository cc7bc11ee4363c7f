// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/byte_range.h"
#include "yaml/path.h"

#include <QList>
#include <QString>

namespace kw::yaml {
class Document;
} // namespace kw::yaml

namespace kw::language {

enum class SymbolKind {
    Configuration,
    Module,
    Artifact,
    Requirement, // an image that an artifact needs
    Settings,    // the builder of an artifact, hooks, sync …: what has settings of its own
    Test,
    Manifests,
    Release, // of Helm
    Deployment,
    PortForward,
    Verification,
    Action,
    Profiles, // all profiles of a configuration
    Profile,
    Patch,
};

// A thing that people look for in a skaffold.yaml, by the name that they know it by.
struct Symbol
{
    SymbolKind kind = SymbolKind::Configuration;
    QString name;              // an image, a profile's name …; what it is (“Manifests”) where it has none
    QString detail;            // the quiet words beside it: the builder, the patterns; may be empty
    text::ByteRange range;     // all of it, with its comments
    text::ByteRange nameRange; // what to select
    yaml::Path path;
    QList<Symbol> children;
};

// The things of a file, a configuration for each YAML document that is a mapping. A file with faults keeps
// what can be read around them. Any thread.
QList<Symbol> symbols(const yaml::Document &document);

// One step of the way to a place: “build”, “artifacts”, “orchard/api”.
struct Crumb
{
    QString name;
    text::ByteRange range;     // the value of that step
    text::ByteRange nameRange; // its key, or what names the item
    yaml::Path path;
};

// The way from the top of its YAML document to the value or key at the offset; items of a list by their name
// where they have one. Empty outside of everything.
QList<Crumb> breadcrumbs(const yaml::Document &document, text::ByteOffset offset);

} // namespace kw::language
