// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/validate.h"
#include "text/byte_range.h"

#include <QList>
#include <QString>

#include <optional>

namespace kw::yaml {
class Document;
} // namespace kw::yaml

namespace kw::language {

// Where what a value names is written.
struct Definition
{
    text::ByteRange source;   // the value that was asked about
    QString file;             // absolute; empty: the same file
    text::ByteRange range;    // in the same file
    text::LineNumber line{1}; // in any file
};

// From an alias to its anchor, from a profile, an image or a release to what has that name, from a module to
// its file (or configuration), from a Dockerfile to the file and from a target to its stage. Nothing where
// the value names nothing that is there. `folder` is that of the skaffold.yaml; when it is empty, no file is
// looked for. Any thread; reads the file that is meant.
std::optional<Definition> definition(const yaml::Document &document, text::ByteOffset offset,
                                     const QString &folder = {}, const schema::Options &options = {});

// All places that mean the same as the value at the offset, itself and the definition included, in the order
// of the text: an anchor with its aliases, the uses of an image, a profile, a release. Empty for everything
// else.
QList<text::ByteRange> references(const yaml::Document &document, text::ByteOffset offset,
                                  const schema::Options &options = {});

} // namespace kw::language
