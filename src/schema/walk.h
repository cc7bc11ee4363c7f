// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/model.h"
#include "yaml/node.h"

#include <functional>

namespace kw::schema {

// A scalar of a file, and what the schema knows about it.
struct TypedScalar
{
    yaml::Node node;                    // aliases followed
    const Property *property = nullptr; // whose value it is, or whose list or mapping holds it
    const ObjectType *owner = nullptr;  // the type with that property
};

// Every scalar with a place in the schema, in the order of the text; what an alias stands for comes once for
// each place. Any thread.
void visitScalars(const yaml::Node &root, const Model &model,
                  const std::function<void(const TypedScalar &)> &visit);

} // namespace kw::schema
