// SPDX-License-Identifier: Apache-2.0
#include "schema/walk.h"

#include <QSet>

#include <utility>

namespace kw::schema {

namespace {

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
        const QList<yaml::MergedEntry> entries = node.mergedEntries();
        for (const yaml::MergedEntry &entry : entries) {
            if (const Property *property = type.find(entry.key.resolved().utf8()))
                value(entry.value, property->type, *property, type);
        }
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
            const QList<yaml::MergedEntry> entries = node.mergedEntries();
            for (const yaml::MergedEntry &entry : entries)
                value(entry.value, item, property, owner);
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
