// SPDX-License-Identifier: Apache-2.0
// The last word on an edit: its result is read again and must mean what was asked for. Inside src/yaml.
#pragma once

#include "yaml/document.h"
#include "yaml/value.h"

#include <QList>

#include <map>
#include <optional>

namespace kw::yaml {

// What must be read at one place after an edit: what an old node means, or new data, or a collection of such.
struct Expected
{
    int node = -1;           // of the document before
    bool isOriginal = false; // that node without what is expected in its own place
    std::optional<Value> value;
    Kind kind = Kind::Null;
    QList<Expected> keys; // of a mapping, beside `items`
    QList<Expected> items;

    static Expected of(const Node &node);
    static Expected of(const Value &value);
    static Expected original(const Node &node); // for a node that moves into its own place, one level deeper
    // The children of the node as they are.
    static Expected childrenOf(const Node &collection);
    static Expected mapping(const Expected &key, const Expected &value);
    static Expected list(const Expected &item);
};

// Everything stays as it is, except at these nodes of the document before (and the root of an empty one).
struct Expectation
{
    std::map<int, Expected> instead;
    std::optional<Expected> root;
};

namespace referee {

// The document after the patch. Conflict (with the reason for people to report) when its data are not exactly
// as expected, an alias stands for something else, or a fault is new: then nothing may be written.
Result<Document> check(const Document &before, const text::Patch &patch, const Expectation &expectation);

} // namespace referee

} // namespace kw::yaml
