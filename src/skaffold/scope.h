// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/diagnostic.h"
#include "schema/model.h"
#include "skaffold/configuration.h"
#include "text/source_text.h"
#include "yaml/node.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>

namespace kw::skaffold {

class ProjectFiles;

// What the configurations of one file are called and build without profiles; where a name comes twice, the
// first. A file may hold thousands, so rules look up here instead of walking over all for each.
struct FileIndex
{
    QHash<QString, const Configuration *> configurations;
    QHash<QString, const Artifact *> artifacts;

    static FileIndex of(const QList<Configuration> &all);
};

// What a rule looks at, and where it says what it found: one document of a file, among the others.
struct Scope
{
    const Configuration &configuration;
    const QList<Configuration> &all; // of the file
    const FileIndex &index;          // of them
    const text::SourceText &text;
    const ProjectFiles *files; // nullptr: nothing is known about files
    schema::Flavour flavour;
    std::shared_ptr<const schema::Model> model;
    QList<schema::Diagnostic> &found;

    // Adds a problem at a value or key. Valid until the next one.
    schema::Diagnostic &add(const yaml::Node &place, schema::Severity severity, const QString &code,
                            const QString &message) const;

    schema::Diagnostic &error(const yaml::Node &place, const QString &code, const QString &message) const
    {
        return add(place, schema::Severity::Error, code, message);
    }
    schema::Diagnostic &warning(const yaml::Node &place, const QString &code, const QString &message) const
    {
        return add(place, schema::Severity::Warning, code, message);
    }
    schema::Diagnostic &information(const yaml::Node &place, const QString &code,
                                    const QString &message) const
    {
        return add(place, schema::Severity::Information, code, message);
    }

    // The configuration itself, then each profile.
    QList<const Pipeline *> pipelines() const;
    // The artifacts that all of them write.
    QList<const Artifact *> artifacts() const;
};

// Offers another text for a scalar, in its own quotes; nothing for an alias or a block text.
void offerText(schema::Diagnostic &diagnostic, const yaml::Node &scalar, const QString &text);

// Offers to remove a key or item with everything that belongs to it, where that is a plain cut of lines.
void offerRemoval(schema::Diagnostic &diagnostic, const yaml::Node &value, const QString &title);

// Offers a new key in front of `sibling`, a value of a mapping: on a line of its own with the same
// indentation, or after a comma in flow style. Nothing when a merge key brought the sibling.
void offerKey(const Scope &scope, schema::Diagnostic &diagnostic, const yaml::Node &sibling,
              const QByteArray &entry);

// “name”
QString quoted(const QString &name);
// “a”, “b” and “c”
QString listed(const QStringList &names);

} // namespace kw::skaffold
