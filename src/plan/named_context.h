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

    Kind kind() const;
    // Where its files are, absolute; empty when they are not on this machine. `project`: the project's
    // folder.
    QString localFolder(const QString &project) const;
    QString flag() const { return QStringLiteral("--build-context=") + name + u'=' + source; }

    // Nothing for a text that is no NAME=SOURCE.
    static std::optional<NamedContext> parse(const QString &text);

    bool operator==(const NamedContext &) const = default;
};

// Those that a list of flags holds, in either spelling (--build-context=X, --build-context X).
QList<NamedContext> namedContexts(const QStringList &flags);

// The flags with exactly these contexts: the others stay as they are and where they are, the contexts take
// the place of the first one before, else they come last.
QStringList withNamedContexts(const QStringList &flags, const QList<NamedContext> &contexts);

} // namespace kw::plan
