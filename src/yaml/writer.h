// SPDX-License-Identifier: Apache-2.0
// New text in the manner of the file. Inside src/yaml.
#pragma once

#include "yaml/document.h"
#include "yaml/value.h"

#include <QByteArray>
#include <QList>

namespace kw::yaml {

// How the file around a place is written. Taken from the nearest entries, else from the whole file, else
// usual.
struct Habits
{
    QByteArray lineEnd = "\n";
    qsizetype indentation = 2;     // columns from a key to the keys below it
    qsizetype dashIndentation = 2; // columns from a key to the dashes below it
    qsizetype behindDash = 1;      // spaces
    Style quotes = Style::DoubleQuoted;
    bool quotesAll = false; // the neighbours are all in quotes

    // For what is written into `place`, a mapping or list (or a value that will become one).
    static Habits around(const Document &document, const Node &place);
};

// A value as text: what follows its key or dash on the same line, and further lines with their indentation.
struct Written
{
    QByteArray head;
    QList<QByteArray> lines;
};

class Writer
{
public:
    explicit Writer(const Habits &habits)
        : m_habits(habits)
    {
    }

    const Habits &habits() const { return m_habits; }

    // Behind "key:" whose key stands at `column`. With `childColumn` (from 0) what is below goes there.
    Written behindKey(const Value &value, qsizetype column, qsizetype childColumn = -1) const;
    // Behind the dash at `column`.
    Written behindDash(const Value &value, qsizetype column, qsizetype childColumn = -1) const;
    // As a whole document at the left margin.
    QList<QByteArray> document(const Value &value) const;
    // The lines of "key: value" or "- value" at this column.
    QList<QByteArray> entry(const Value &key, const Value &value, qsizetype column) const;
    QList<QByteArray> item(const Value &value, qsizetype column) const;
    // Everything on one line.
    QByteArray flow(const Value &value) const;
    QByteArray flowEntry(const Value &key, const Value &value) const;
    QByteArray key(const Value &key, bool isFlow) const;

    // The scalar in exactly this style; empty when it cannot be written so.
    static QByteArray scalar(const Value &value, Style style, bool isFlow);

private:
    Written scalarBehind(const Value &value, qsizetype column, bool isBehindKey) const;
    QByteArray inlineScalar(const Value &value, bool isFlow) const;

    Habits m_habits;
};

} // namespace kw::yaml
