// SPDX-License-Identifier: Apache-2.0
#include "schema/key_order.h"

#include <utility>

namespace kw::schema {

const ObjectType *typeAt(const Model &model, const yaml::Path &mapping)
{
    ValueType type{ValueKind::Object, ValueKind::Any, &model.root()};
    for (const yaml::PathStep &step : mapping.steps()) {
        const bool isKey = step.kind == yaml::PathStep::Kind::Key;
        if (type.kind == ValueKind::Object && type.object && isKey) {
            const Property *property = type.object->find(step.key.toUtf8());
            if (!property)
                return nullptr;
            type = property->type;
        } else if (type.kind == (isKey ? ValueKind::Map : ValueKind::List)) {
            type = ValueType{type.item, ValueKind::Any, type.object};
        } else {
            return nullptr;
        }
    }
    return type.kind == ValueKind::Object ? type.object : nullptr;
}

yaml::EditPlanner::KeyOrder keyOrder(const yaml::Document &document, Flavour flavour)
{
    return [document, flavour](const yaml::Path &mapping) {
        const QString written = document.root(mapping.document()).find(u"apiVersion").text();
        const ApiVersion version = ApiVersion::parse(written).value_or(ApiVersion::newest());
        const ObjectType *type = typeAt(*Model::of(version, flavour), mapping);
        return type ? type->keys() : QStringList();
    };
}

} // namespace kw::schema
