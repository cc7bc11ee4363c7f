// SPDX-License-Identifier: Apache-2.0
// The text changes of single edits, without judgement: referee.h has that. Inside src/yaml.
#pragma once

#include "text/patch.h"
#include "yaml/document.h"
#include "yaml/value.h"
#include "yaml/writer.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace kw::yaml {

// The text of an entry or item that is to be put somewhere: lines at column 0 for block style, one piece for
// flow style.
struct EntryText
{
    QList<QByteArray> lines;
    QByteArray flow;
};

namespace changes {

// As much as fits of all; a change that starts where another one starts goes before it.
text::PatchSet joined(const text::PatchSet &first, const text::PatchSet &second);

// The value in place of the old one. An anchor and a comment behind the key stay. Nothing where the text has
// no place for it ("? key" without ":").
std::optional<text::PatchSet> replace(const Document &document, const Node &node, const Value &value);
// The same with text that is written already; `written` has the indentation of this place.
std::optional<text::PatchSet> replaceBlock(const Document &document, const Node &node,
                                           const Written &written);

// `at` is the number that the new entry will have. The collection is not empty.
text::PatchSet insert(const Document &document, const Node &collection, int at, const EntryText &entry);
// A value as the only content of a document that has none.
text::PatchSet insertRoot(const Document &document, const Value &value);

// Ways to remove the entry, best first. The collection keeps others.
QList<text::PatchSet> remove(const Document &document, const Node &collection, int at);

// order[i] is the present number of the entry that comes to place i.
std::optional<text::PatchSet> reorder(const Document &document, const Node &collection,
                                      const QList<int> &order);

// A new entry or item (without key), in the manner of the collection it goes to.
EntryText written(const Writer &writer, const std::optional<Value> &key, const Value &value, bool isFlow);
// An existing one with its comments, as it stands; with another key if one is given, without anchors if it is
// a copy. Nothing when the text cannot go there as it is.
struct Verbatim
{
    bool toFlow = false;
    QByteArray key;
    bool isCopy = false;
};
std::optional<EntryText> verbatim(const Document &document, const Node &collection, int at,
                                  const Verbatim &wish);
// The lines of a block collection with the comments of its entries, at column 0.
QList<QByteArray> blockLines(const Document &document, const Node &collection);

} // namespace changes

} // namespace kw::yaml
