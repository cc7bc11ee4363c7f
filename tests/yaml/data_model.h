// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/path.h"
#include "yaml/value.h"

#include <QList>

namespace kw::yaml::test {

// What a YAML document means, to be changed by hand: says what an edit must lead to, without looking at text.
struct Data
{
    Kind kind = Kind::Null;
    ScalarType type = ScalarType::Null;
    QByteArray text;
    QList<QString> keys;
    QList<Data> items;

    static Data of(const Value &value);
    bool operator==(const Data &) const = default;
    bool isCollection() const { return kind == Kind::Mapping || kind == Kind::Sequence; }

    Data *find(const QList<PathStep> &steps);
    // The number of the step's entry, -1 when it is not there.
    int position(const PathStep &step) const;
    void put(const PathStep &step, const Data &data); // at its number, or as the last key
    void takeOut(int position);
    // Mappings by key, for comparing where the order is free.
    Data sorted() const;
    // All lists and mappings, as paths.
    void collections(const Path &here, QList<Path> &paths) const;
    QString toString() const;
};

} // namespace kw::yaml::test
