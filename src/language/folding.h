// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/byte_range.h"

#include <QList>

namespace kw::yaml {
class Document;
} // namespace kw::yaml

namespace kw::language {

enum class FoldKind { Collection, Comment, BlockText };

// Lines [firstLine, lastLine], both from 1: the first one stays, the others can be hidden.
struct Fold
{
    FoldKind kind = FoldKind::Collection;
    text::LineNumber firstLine{1};
    text::LineNumber lastLine{1};

    bool operator==(const Fold &) const = default;
};

// Lists, mappings and texts over several lines, from the line of their key or dash on, and comments of two
// lines or more; sorted by first line, at most one for each. Any thread.
QList<Fold> folds(const yaml::Document &document);

} // namespace kw::language
