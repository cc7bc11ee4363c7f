// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/document.h"

#include <QByteArray>

namespace kw::test {

// A document written with “<|>” where the cursor is.
struct Marked
{
    yaml::Document document;
    text::ByteOffset offset;
};

inline yaml::Document parsed(const QByteArray &text)
{
    return yaml::Document::parse(text::SourceText::fromBytes(text).value());
}

inline Marked marked(const QByteArray &text)
{
    const qsizetype at = text.indexOf("<|>");
    QByteArray without = text;
    without.remove(at, 3);
    return {parsed(without), text::ByteOffset(at)};
}

inline QByteArray sourceOf(const yaml::Document &document, text::ByteRange range)
{
    return document.text().view(range).toByteArray();
}

} // namespace kw::test
