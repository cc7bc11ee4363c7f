// SPDX-License-Identifier: Apache-2.0
// Where a path leads. Inside src/yaml.
#pragma once

#include "core/error.h"
#include "yaml/document.h"
#include "yaml/path.h"
#include "yaml/value.h"

#include <QList>

namespace kw::yaml {

struct Location
{
    Node node;             // invalid when the path leads further than the document; may be an alias
    Node container;        // the deepest node on the way, aliases followed
    QList<PathStep> steps; // missing below the container

    // The path without selectors, aliases and merge keys: where the text is.
    Path path() const;
};

// InvalidInput when a step does not fit what is there (a key of a list, an item behind the end), NotFound for
// a selector without a match.
Result<Location> locate(const Document &document, const Path &path);

// The same for a place that must be there.
Result<Location> locateExisting(const Document &document, const Path &path);

// The value below what the steps name: mappings and lists of one entry.
Value wrapped(const QList<PathStep> &steps, const Value &value);

} // namespace kw::yaml
