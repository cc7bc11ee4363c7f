// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/model.h"
#include "yaml/document.h"
#include "yaml/edit_planner.h"

namespace kw::schema {

// The keys of a mapping in the order of the schema, for EditPlanner::setKeyOrder(). The version is the one
// that each YAML document names, else the newest. Nothing for places that the schema does not know.
yaml::EditPlanner::KeyOrder keyOrder(const yaml::Document &document, Flavour flavour = Flavour::Buildx);

// The type that the mapping at this path has; null when the schema does not know the place.
const ObjectType *typeAt(const Model &model, const yaml::Path &mapping);

} // namespace kw::schema
