// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/place.h"
#include "schema/model.h"

#include <QString>

namespace kw::language {

// “text”, “list of artifacts”, “true or false” …, for people.
QString typeName(const schema::ValueType &type);

// One line beside a key: its type and its default.
QString typeAndDefault(const schema::Property &property);

// Everything that the schema knows about a property, as Markdown: what it is for, type, default, allowed
// values, versions, templates, an example. `owner` is the type that has it.
QString helpFor(const schema::Property &property, const schema::ObjectType &owner);

// Text in code marks, whatever marks are in it.
QString code(const QString &text);

} // namespace kw::language
