// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/line.h"
#include "text/byte_range.h"
#include "text/source_text.h"

#include <QByteArray>
#include <QList>

namespace kw::language {

// One step down from the top of a YAML document: a key's value, or an item of a list.
struct Step
{
    bool isItem = false;
    QByteArray key;

    bool operator==(const Step &) const = default;
};

// Something that may be written at a cursor.
struct Target
{
    enum class Kind {
        Key,   // another name for a key that has its colon
        Entry, // a new key, or the value of what the path leads to where that holds none
        Item,  // a new item of the list that the path leads to, with its dash
        Value, // a value
    };

    Kind kind = Kind::Entry;
    QList<Step> path;       // of the mapping for Key and Entry, of the list for Item, of the value for Value
    QList<QByteArray> keys; // that the mapping has beside the one at the cursor
    QList<QByteArray> inside; // of Key: the keys of its value
    text::ByteRange replaced; // what makes room for the new text
    QByteArray before;        // goes in front of the new text …
    QByteArray after;         // … and behind it
    qsizetype column = 0;     // where the new text begins on its line; of no use in flow style
    bool isFlow = false;
    char quote = 0; // the value stands in these quotes
};

// Where an offset stands, by indentation and brackets alone: it works in a text that no parser takes.
struct Cursor
{
    text::ByteRange word;  // what is written there already
    qsizetype around = 0;  // where the key that everything here belongs to begins
    QList<Target> targets; // in the order of likelihood; none in comments, block texts and where nothing fits

    QByteArray typed(const text::SourceText &text, qsizetype offset) const
    {
        return text.view({word.begin, std::max(word.begin, offset)}).toByteArray();
    }
};

// Reads the lines around the offset, as far as needed. Any thread.
Cursor cursorAt(const text::SourceText &text, text::ByteOffset offset);

} // namespace kw::language
