// SPDX-License-Identifier: Apache-2.0
// Lines and columns of the text around nodes, in bytes. Inside src/yaml.
#pragma once

#include "yaml/document.h"

#include <QByteArray>
#include <QList>

namespace kw::yaml::layout {

// Where the line of this offset begins, behind the byte-order mark.
qsizetype lineStart(const QByteArray &bytes, qsizetype at);
// Behind the line break; the end of the text on the last line.
qsizetype nextLine(const QByteArray &bytes, qsizetype at);
// Before the line break, which may be two bytes.
qsizetype lineEnd(const QByteArray &bytes, qsizetype at);
// The first byte from `at` on that is no space.
qsizetype firstText(const QByteArray &bytes, qsizetype at);
bool isBlankLine(const QByteArray &bytes, qsizetype at);
// Only spaces before it on its line.
bool startsLine(const QByteArray &bytes, qsizetype at);
qsizetype column(const QByteArray &bytes, qsizetype at);
// Behind this line and the blank ones that follow it.
qsizetype behindBlankLines(const QByteArray &bytes, qsizetype at);
// Without the line break at its end.
qsizetype withoutBreak(const QByteArray &bytes, qsizetype end);

// The column of a block collection's entries; of the root 0.
qsizetype entryColumn(const Document &document, const Node &collection);
// A list or mapping of lines, not empty.
bool isBlockCollection(const Node &node);
// The node is the other one or below it.
bool isWithin(const Node &node, const Node &around);
// True when the node stands inside "[ ]" or "{ }".
bool isInFlow(const Node &node);
// True when a comment stands in the range, outside of texts.
bool hasComment(const Document &document, const Node &node, text::ByteRange range);
// The lines with `from` columns of indentation taken off; what has less keeps none.
QList<QByteArray> dedented(const QByteArray &text, qsizetype from);
QByteArray padding(qsizetype columns);

} // namespace kw::yaml::layout
