// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QList>
#include <QString>

namespace kw::yaml {

// One step down: a key of a mapping, an item of a sequence, or the item whose `key` has the value.
struct PathStep
{
    enum class Kind { Key, Index, Selector };

    Kind kind = Kind::Key;
    QString key;
    QString value;
    int index = 0;

    bool operator==(const PathStep &) const = default;
};

// A place in a YAML file: `build.artifacts[0].context`, `build.artifacts[image=demo/app]`, `[doc=1]build`. A
// key with other characters than letters, digits, "_", "-", "/" and "$" is written `["my.key"]`.
class Path
{
public:
    Path() = default;

    // InvalidInput with the place of the fault.
    static Result<Path> parse(QStringView text);
    QString toString() const;

    int document() const { return m_document; }
    void setDocument(int document) { m_document = document; }
    const QList<PathStep> &steps() const { return m_steps; }
    bool isRoot() const { return m_steps.isEmpty(); }

    Path key(const QString &name) const;
    Path item(int index) const;
    Path selected(const QString &key, const QString &value) const;
    Path parent() const; // of the root: the root
    PathStep last() const { return m_steps.isEmpty() ? PathStep() : m_steps.last(); }

    bool operator==(const Path &) const = default;

private:
    Path with(const PathStep &step) const;

    int m_document = 0;
    QList<PathStep> m_steps;
};

} // namespace kw::yaml
