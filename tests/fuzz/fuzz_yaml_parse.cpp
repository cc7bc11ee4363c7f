// SPDX-License-Identifier: Apache-2.0
// Any text: reading ends, every place lies in the text, and reading in parts gives the same as reading all.
#include "expect.h"
#include "yaml/document.h"
#include "yaml/path.h"

#include <algorithm>
#include <cstdint>

using namespace kw;

namespace {

void expectPlaces(const yaml::Document &document)
{
    const text::ByteRange all{0, document.text().size()};
    for (int i = 0; i < document.nodeCount(); ++i) {
        const yaml::Node node = document.node(i);
        expect(all.contains(node.range()) && node.range().length() >= 0, "a range lies in the text");
        expect(all.contains(node.rangeWithProperties()), "a range with anchor and tag lies in the text");
        const text::ByteRange entry = node.entryRange();
        expect(all.contains(entry) && entry.length() >= 0, "an entry lies in the text");
        expect(node.lastIndex() >= i && node.lastIndex() < document.nodeCount(), "a subtree has an end");
        if (i < 200) {
            (void)node.verified();
            (void)node.comment();
            (void)document.resolve(node.path());
        }
    }
    for (const yaml::SyntaxError &error : document.errors())
        expect(all.contains(error.range), "a fault lies in the text");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto text = text::SourceText::fromBytes(bytes);
    if (!text)
        return 0;
    const yaml::Document document = yaml::Document::parse(*text);
    expectPlaces(document);
    if (bytes.isEmpty())
        return 0;
    const qsizetype at = qsizetype(static_cast<unsigned char>(bytes.front())) * bytes.size() / 256;
    const text::Patch patch{{at, std::min(at + 1, bytes.size())}, bytes.last(1)};
    if (const auto edited = document.edited(patch))
        expect(edited->isSameTree(yaml::Document::parse(edited->text())), "reading in parts is reading all");
    return 0;
}
