// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace kw::schema {

struct Property;

// Whether {{…}} is expanded in a value, and what it can name: one sentence. Empty for values that are no
// texts, where the question does not come up.
QString templateSentence(const Property &property);

// What a newcomer reads about a property: what it is, its default, whether templates expand. Plain sentences;
// `code` is marked as in Property::text. The example stays apart, in Property::example.
QString helpText(const Property &property);

} // namespace kw::schema
