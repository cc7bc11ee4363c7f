// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "upgrade/upgrade.h"
#include "yaml/edit_planner.h"
#include "yaml/value.h"

#include <functional>
#include <optional>

namespace kw::upgrade {

// A document that is changed edit by edit, with notes of what was done. After the first edit that cannot be
// done nothing more happens: steps need not look at each result, error() has it at the end.
class Rewriter
{
public:
    Rewriter(const yaml::Document &document, yaml::EditPlanner::KeyOrder order);

    const yaml::Document &document() const { return m_document; }
    const std::optional<Error> &error() const { return m_error; }
    const QList<Note> &notes() const { return m_notes; }

    void beginVersion(const QString &version) { m_version = version; }

    // Aliases and merge keys followed; invalid when there is no such place.
    yaml::Node at(const yaml::Path &path) const;
    bool has(const yaml::Path &path) const { return at(path).isValid(); }
    // There, and with a value.
    bool isSet(const yaml::Path &path) const;
    QString text(const yaml::Path &path) const { return at(path).text(); }
    int size(const yaml::Path &path) const { return at(path).size(); }

    // Each edits the place where the value is written when it is shared.
    void set(const yaml::Path &path, const yaml::Value &value);
    void append(const yaml::Path &list, const yaml::Value &value);
    void remove(const yaml::Path &path);
    void rename(const yaml::Path &path, const QString &key);
    void move(const yaml::Path &from, const yaml::Path &to);
    void wrapInList(const yaml::Path &path);
    void copy(const yaml::Path &from, const yaml::Path &to); // with its comments
    // Gives the place, and those that use it, values of their own.
    void writeOut(const yaml::Path &path);

    void tell(const yaml::Path &path, const QString &message);
    void needPerson(const yaml::Path &path, const QString &message);
    void refuse(ErrorCode code, const yaml::Path &path, const QString &why, const QString &hint);

private:
    using Plan = std::function<Result<yaml::Edit>(const yaml::EditPlanner &)>;

    void apply(const Plan &plan);

    yaml::Document m_document;
    yaml::EditPlanner::KeyOrder m_order;
    QString m_version;
    QList<Note> m_notes;
    std::optional<Error> m_error;
};

} // namespace kw::upgrade
