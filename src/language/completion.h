// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/surroundings.h"
#include "schema/validate.h"
#include "text/patch.h"

#include <QList>
#include <QString>

namespace kw::yaml {
class Document;
} // namespace kw::yaml

namespace kw::language {

enum class CompletionKind {
    Key,
    Variant, // a key of which a mapping has one at most
    Item,    // a new item of a list
    Value,
    Image,
    Platform,
    Dockerfile,
    Stage,
    BuildArgument,
    Folder,
    Module,
    Configuration,
    Profile,
    Release,
    Builder,
    Anchor,
    Version,
};

struct CompletionItem
{
    CompletionKind kind = CompletionKind::Key;
    QString label;
    QString detail;        // beside the label: type and default, or what a name stands for
    QString documentation; // Markdown; may be empty
    QString filterText;    // what typing is compared with
    bool isRequired = false;
    text::Patch patch;   // what accepting it does
    qsizetype caret = 0; // where the cursor goes, in the text after the patch
};

struct Completion
{
    text::ByteRange word;        // what is written at the cursor already
    QList<CompletionItem> items; // best first: required keys, then the schema's order
    bool isComplete = true;      // false: there are more; ask again with more typed
};

// What may be written at the offset. Keys that the mapping has, and other variants than the chosen one, are
// left out, and so is what does not fit what is typed up to the offset. Looks at indentation and brackets, so
// it answers in files that are broken there as well. New text follows the file's own layout. Any thread;
// reads a Dockerfile or module from the disk where the place refers to one.
Completion complete(const yaml::Document &document, text::ByteOffset offset,
                    const Surroundings &surroundings = {}, const schema::Options &options = {});

} // namespace kw::language
