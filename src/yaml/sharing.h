// SPDX-License-Identifier: Apache-2.0
// Places that are read in more than one way: aliases, anchors in use, merge keys. Inside src/yaml.
#pragma once

#include "yaml/edit_planner.h"

#include <optional>

namespace kw::yaml::sharing {

// What an edit touches at its path.
enum class Touch {
    Value,  // the value with everything in it
    Inside, // what the value consists of, not the entries in it
    Entry,  // the entry as a whole: it goes away
    Place,  // where it stands: moved, renamed
};

// The first reason on the way to the place (or to as much of it as there is).
std::optional<Shared> find(const Document &document, const Path &path, Touch touch);

// One step of giving the place a value of its own; repeat until find() has nothing.
Result<Document> writeOut(const Document &document, const Path &path, const Shared &shared, Touch touch);

// The refusal with its two offers.
std::unexpected<Error> refusal(const Path &path, const Shared &shared);

} // namespace kw::yaml::sharing
