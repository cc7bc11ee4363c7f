// SPDX-License-Identifier: Apache-2.0
// What each edit does to the text and what must be read afterwards. Inside src/yaml.
#pragma once

#include "yaml/edit_planner.h"
#include "yaml/location.h"
#include "yaml/referee.h"

#include <QList>

#include <optional>

namespace kw::yaml {

// One edit of a document: ways to write it, best first, and its meaning. Without ways it changes nothing.
struct Step
{
    QList<text::PatchSet> ways;
    Expectation expectation;
};

struct Accepted
{
    text::Patch patch;
    Document after;
};

// The first way that the referee lets pass, or what it says about the last one.
Result<Accepted> accepted(const Document &document, const Step &step);

namespace steps {

using KeyOrder = EditPlanner::KeyOrder;

Result<Step> set(const Document &document, const Path &path, const Value &value, const KeyOrder &order);
Result<Step> insert(const Document &document, const Path &path, const Value &value, int at,
                    const KeyOrder &order);
Result<Step> append(const Document &document, const Path &list, const Value &value, const KeyOrder &order);
Result<Step> remove(const Document &document, const Path &path, bool withEmptyParents);
Result<Step> rename(const Document &document, const Path &path, const QString &key);
Result<Step> move(const Document &document, const Path &from, const Path &to, const KeyOrder &order);
// Where `to` leads before the entry has left its place.
Path homeBefore(const Document &document, const Path &from, const Path &to);
Result<Step> duplicate(const Document &document, const Path &path, const QString &key);
Result<Step> reorder(const Document &document, const Path &path, const QList<int> &order);
Result<Step> wrap(const Document &document, const Path &path, const std::optional<QString> &key);
Result<Step> unwrap(const Document &document, const Path &path);
Result<Step> restyle(const Document &document, const Path &path, Style style);

// Shared by the files of the steps.
std::unexpected<Error> refused(ErrorCode code, const Path &path, const QString &why,
                               const QString &hint = {});
std::unexpected<Error> noPlace(const Path &path);
std::unexpected<Error> losesComments(const Path &path);
// The number that a new key gets in the mapping.
int placeOf(const Node &mapping, const QString &key, const KeyOrder &order);

} // namespace steps

} // namespace kw::yaml
