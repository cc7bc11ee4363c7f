// SPDX-License-Identifier: Apache-2.0
#include "schema/walk.h"

#include <QSet>

#include <utility>

namespace kw::schema {

namespace {

// What merge keys bring is looked for only where there is one: that takes longer.
template <typename Visit>
void visitEntries(const yaml::Node &mapping, const Visit &visit)
{
    if (mapping.merges()) {
        const QList<yaml::MergedEntry> entries = mapping.mergedEntries();
        for (const yaml::MergedEntry &entry : entries)
            visit(entry.key, entry.value);
        return;
    }
    const QList<yaml::Entry> entries = mapping.entries();
    for (const yaml::Entry &entry : entries)
        visit(entry.key, entry.value);
}

class Walk
{
public:
    explicit Walk(const std::function<void(const TypedScalar &)> &visit)
        : m_visit(visit)
    {
    }

    void object(const yaml::Node &node, const ObjectType &type)
    {
        if (!node.isMapping())
            return;
        visitEntries(node, [&](const yaml::Node &key, const yaml::Node &written) {
            if (const Property *property = type.find(key.resolved().bytes()))
                value(written, property->type, *property, type);
        });
    }

private:
    void value(const yaml::Node &written, const ValueType &type, const Property &property,
               const ObjectType &owner)
    {
        const yaml::Node node = written.resolved();
        if (node != written) {
            const std::pair<int, const void *> place(node.index(), &property);
            if (m_aliased.contains(place))
                return;
            m_aliased.insert(place);
        }
        const ValueType item{type.item, ValueKind::Any, type.object};
        if (type.kind == ValueKind::Object) {
            object(node, *type.object);
        } else if (type.kind == ValueKind::List && node.isSequence()) {
            for (int i = 0; i < node.size(); ++i)
                value(node.at(i), item, property, owner);
        } else if (type.kind == ValueKind::Map && node.isMapping()) {
            visitEntries(
                node, [&](const yaml::Node &, const yaml::Node &one) { value(one, item, property, owner); });
        } else if (node.isScalar() && type.kind != ValueKind::Any) {
            m_visit({node, &property, &owner});
        }
    }

    const std::function<void(const TypedScalar &)> &m_visit;
    QSet<std::pair<int, const void *>> m_aliased;
};

} // namespace

void visitScalars(const yaml::Node &root, const Model &model,
                  const std::function<void(const TypedScalar &)> &visit)
{
    Walk(visit).object(root.resolved(), model.root());
}

} // namespace kw::schema
