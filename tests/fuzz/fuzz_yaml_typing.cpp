// SPDX-License-Identifier: Apache-2.0
// Any text and any edits of it, one after the other: after each one the document is that of a full parse.
#include "expect.h"
#include "yaml/document.h"

#include <algorithm>
#include <array>
#include <cstdint>

using namespace kw;

namespace {

constexpr std::array<const char *, 24> pieces{"",    "",     "",     "x",  ":",  ": ",   "\n", " ",
                                              "  ",  "\n- ", "- ",   "\n", "\"", "'",    "[",  "}",
                                              "&a ", "*a",   "|\n ", "#",  "? ", "\r\n", "\t", "\n---\n"};

} // namespace

// The last bytes say what is edited, three for each edit: where, how many bytes go, what comes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr qsizetype edits = 8;
    constexpr qsizetype each = 3;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (bytes.size() < edits * each)
        return 0;
    const auto text = text::SourceText::fromBytes(bytes.chopped(edits * each));
    if (!text)
        return 0;
    yaml::Document document = yaml::Document::parse(*text);
    for (qsizetype at = bytes.size() - edits * each; at < bytes.size(); at += each) {
        const auto choice = [&](qsizetype which) {
            return qsizetype(static_cast<unsigned char>(bytes.at(at + which)));
        };
        const qsizetype length = document.text().size();
        const qsizetype begin = choice(0) * length / 255;
        const qsizetype end = std::min(begin + choice(1) % 8, length);
        const auto next = document.edited({{begin, end}, pieces.at(std::size_t(choice(2)) % pieces.size())});
        if (!next)
            continue;
        expect(next->isSameTree(yaml::Document::parse(next->text())), "reading in parts is reading all");
        document = *next;
    }
    return 0;
}
