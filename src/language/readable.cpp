// SPDX-License-Identifier: Apache-2.0
#include "language/readable.h"

#include <algorithm>

namespace kw::language {

namespace {

constexpr int mostFaults = 3;

// Where reading stopped; -1 when it went through.
qsizetype stopOf(const yaml::Document &document)
{
    for (const yaml::SyntaxError &error : document.errors()) {
        if (error.code == yaml::SyntaxCode::Syntax || error.code == yaml::SyntaxCode::Tab)
            return error.range.begin;
    }
    return -1;
}

bool isBlankLine(QByteArrayView line)
{
    return std::ranges::all_of(line, [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
}

// The line that holds the offset, or the nearest one above that is not blank; without its line end.
text::ByteRange writtenLine(const text::SourceText &text, qsizetype offset)
{
    const QByteArray &bytes = text.bytes();
    offset = std::min(offset, bytes.size());
    while (true) {
        const qsizetype before = offset > 0 ? bytes.lastIndexOf('\n', offset - 1) : -1;
        const qsizetype begin = std::max(before + 1, text.contentStart());
        const qsizetype feed = bytes.indexOf('\n', begin);
        const text::ByteRange line{begin, feed < 0 ? bytes.size() : feed};
        if (!isBlankLine(text.view(line)) || before < 0)
            return line;
        offset = before;
    }
}

yaml::Document withoutLine(const yaml::Document &document, text::ByteRange line)
{
    QByteArray bytes = document.text().bytes();
    for (qsizetype at = line.begin; at < line.end; ++at) {
        if (bytes.at(at) != '\r')
            bytes[at] = ' ';
    }
    const auto text = text::SourceText::fromBytes(bytes, document.text().revision());
    return text ? yaml::Document::parse(*text) : document;
}

} // namespace

yaml::Document readable(const yaml::Document &document)
{
    yaml::Document best = document;
    for (int i = 0; i < mostFaults && stopOf(best) >= 0; ++i) {
        const qsizetype stop = stopOf(best);
        const text::ByteRange line = writtenLine(best.text(), stop);
        const yaml::Document next = withoutLine(best, line);
        if (stopOf(next) < 0)
            return next;
        // The fault often begins on the line above the one that it shows on.
        const qsizetype above = std::max<qsizetype>(line.begin - 1, 0);
        const yaml::Document other = withoutLine(best, writtenLine(best.text(), above));
        best = stopOf(other) < 0 || stopOf(other) > stopOf(next) ? other : next;
    }
    return best;
}

} // namespace kw::language
