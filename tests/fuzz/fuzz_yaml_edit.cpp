// SPDX-License-Identifier: Apache-2.0
// Any edit of any text: it is refused, or the result has no new fault, and the change can be taken back.
#include "expect.h"
#include "yaml/edit_planner.h"

#include <algorithm>
#include <cstdint>

using namespace kw;

namespace {

class Choices
{
public:
    explicit Choices(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    int below(int bound)
    {
        if (bound <= 0 || m_at >= m_bytes.size())
            return 0;
        return static_cast<unsigned char>(m_bytes[m_at++]) % bound;
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

yaml::Node anyNode(const yaml::Document &document, Choices &choices)
{
    return document.node(choices.below(256) * std::max(document.nodeCount(), 1) / 256);
}

yaml::Value anyValue(Choices &choices)
{
    switch (choices.below(4)) {
    case 0:
        return yaml::Value::string(QStringLiteral("two\nlines: # \u00e9\n"));
    case 1:
        return yaml::Value::integer(7);
    case 2:
        return yaml::Value::mapping({{QStringLiteral("new key"), yaml::Value::list({yaml::Value()})}});
    default:
        return yaml::Value::fromYaml("[a, 'b', {c: d}]").value();
    }
}

Result<yaml::Edit> anyEdit(const yaml::EditPlanner &planner, const yaml::Document &document, Choices &choices)
{
    const yaml::Node node = anyNode(document, choices);
    const yaml::Path path = node.path();
    const QString key = QStringLiteral("new");
    switch (choices.below(12)) {
    case 0:
        return planner.set(path, anyValue(choices));
    case 1:
        return planner.set(path.key(key), anyValue(choices));
    case 2:
        return planner.insert(path, anyValue(choices));
    case 3:
        return planner.append(path, anyValue(choices));
    case 4:
        return planner.remove(path, choices.below(2) == 0 ? yaml::EditPlanner::WhenLast::LeaveEmpty
                                                          : yaml::EditPlanner::WhenLast::RemoveParent);
    case 5:
        return planner.rename(path, key);
    case 6: {
        const yaml::Path home = anyNode(document, choices).path();
        return planner.move(path, choices.below(2) == 0 ? home.key(key) : home.item(choices.below(3)));
    }
    case 7:
        return planner.duplicate(path, key);
    case 8: {
        QList<int> order(node.size());
        std::ranges::generate(order, [at = node.size()]() mutable { return --at; });
        return planner.reorder(path, order);
    }
    case 9:
        return choices.below(2) == 0 ? planner.wrapInList(path) : planner.wrapInMapping(path, key);
    case 10:
        return planner.unwrap(path);
    default:
        return planner.restyle(path, yaml::Style(choices.below(7)));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::size_t choiceBytes = 8;
    if (size < choiceBytes)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    Choices choices(QByteArrayView(bytes).last(choiceBytes));
    const auto text = text::SourceText::fromBytes(bytes.chopped(choiceBytes));
    if (!text)
        return 0;
    const yaml::Document document = yaml::Document::parse(*text);
    const yaml::EditPlanner planner(document, yaml::OnShared(choices.below(3)));
    const auto edit = anyEdit(planner, document, choices);
    if (!edit) {
        expect(!edit.error().what.isEmpty() && !edit.error().why.isEmpty(), "a refusal says what and why");
        return 0;
    }
    const auto after = text->patched(text::PatchSet(edit->patch));
    expect(after && after->bytes() == edit->after.text().bytes(), "the patch gives the text");
    expect(edit->after.isSameTree(yaml::Document::parse(*after)), "the document is that of the text");
    expect(edit->after.errors().size() <= document.errors().size(), "no fault is new");
    const auto back = after->patched(text::PatchSet(text::PatchSet::inverse(edit->patch, text->bytes())));
    expect(back && back->bytes() == text->bytes(), "the change can be taken back");
    return 0;
}
