// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/node.h"

#include <QStringList>

namespace kw::skaffold {

// A place in a configuration with one profile laid over it, as patches see it: nothing but what is written.
// Lists, scalars and whole settings of the profile take the place of those of the base; `build`, `deploy` and
// their like are put together. A view, as Configuration is. Source: pkg/skaffold/schema/profiles.go.
class LayeredNode
{
public:
    LayeredNode(const yaml::Node &profile, const yaml::Node &base)
        : m_profile(profile.resolved())
        , m_base(base.resolved())
    {
    }

    bool isValid() const { return m_profile || m_base; }
    bool isMapping() const { return top().isMapping(); }
    bool isSequence() const { return top().isSequence(); }
    int size() const { return top().size(); } // of a list

    // A key of a mapping, or an item of a list by its number; invalid when there is none.
    LayeredNode child(const QString &segment) const;
    QStringList keys() const;
    // The text of a key's scalar.
    QString text(const QString &key) const;

    bool operator==(const LayeredNode &) const = default;

private:
    yaml::Node top() const { return m_profile ? m_profile : m_base; }

    yaml::Node m_profile;
    yaml::Node m_base;
};

} // namespace kw::skaffold
