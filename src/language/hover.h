// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/validate.h"
#include "text/byte_range.h"

#include <QString>

#include <optional>

namespace kw::yaml {
class Document;
} // namespace kw::yaml

namespace kw::language {

// What is known about a place, in Markdown (bold, code, lists, code blocks).
struct Hover
{
    text::ByteRange range; // the key or value that it is about
    QString markdown;
};

// About the key at the offset: what it is for, its type and its limits. About a value: what it refers to,
// then the same. Nothing between values and where the schema knows nothing. Any thread.
std::optional<Hover> hover(const yaml::Document &document, text::ByteOffset offset,
                           const schema::Options &options = {});

} // namespace kw::language
