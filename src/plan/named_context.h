// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace kw::plan {

// A further build context that a Dockerfile uses by name (FROM NAME, COPY --from=NAME). Skaffold has no field
// for it: it travels in docker.cliFlags as --build-context=NAME=SOURCE.
struct NamedContext
{
    enum class Kind {
        Folder,    // relative to the project's folder, or absolute
        Image,     // docker-image://REFERENCE
        OciLayout, // oci-layout://FOLDER
        Address,   // a git or web address
    };

    QString name;
    QString source; // as it is written behind NAME=

    // As a person says it: `place` is a folder, a reference or an address, without the scheme of its kind.
    static NamedContext of(const QString &name, Kind kind, const QString &place);

    Kind kind() const;
    QString place() const;
    // Where its files are, absolute; empty when they are not on this machine. `project`: the project's
    // folder.
    QString localFolder(const QString &project) const;
    QString text() const { return name + u'=' + source; }
    QString flag() const { return QStringLiteral("--build-context=") + text(); }

    // Nothing for a text that is no NAME=SOURCE.
    static std::optional<NamedContext> parse(const QString &text);

    bool operator==(const NamedContext &) const = default;
};

// Where a named context stands in a list of flags: one item (--build-context=X) or two (--build-context X).
struct NamedContextFlag
{
    NamedContext context;
    qsizetype first = 0;
    qsizetype count = 1;

    bool operator==(const NamedContextFlag &) const = default;
};

// Those that a list of flags holds, in its order. What is no NAME=SOURCE is left out.
QList<NamedContextFlag> namedContextFlags(const QStringList &flags);
QList<NamedContext> namedContexts(const QStringList &flags);

} // namespace kw::plan
