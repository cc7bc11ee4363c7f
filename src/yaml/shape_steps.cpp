// SPDX-License-Identifier: Apache-2.0
// Wrapping, unwrapping and changes of style: the same data in another shape.
#include "yaml/changes.h"
#include "yaml/edit_steps.h"
#include "yaml/layout.h"
#include "yaml/tr.h"

namespace kw::yaml::steps {

namespace {

QList<QByteArray> indented(const QList<QByteArray> &lines, qsizetype columns)
{
    QList<QByteArray> all = lines;
    for (QByteArray &line : all) {
        if (!line.isEmpty())
            line.prepend(layout::padding(columns));
    }
    return all;
}

// The lines of a block collection, at column 0, as the value of `node`.
std::optional<text::PatchSet> withLines(const Document &document, const Node &node,
                                        const QList<QByteArray> &lines, bool isMapping)
{
    const Node parent = node.parent();
    const Habits habits = Habits::around(document, parent);
    if (!parent) {
        const qsizetype end = node.at(node.size() - 1).entryRange().end;
        const qsizetype begin = node.at(0).entryRange().begin;
        const QByteArray &bytes = document.text().bytes();
        const QByteArray text = lines.join(habits.lineEnd);
        return text::PatchSet({{begin, layout::withoutBreak(bytes, end)}, text});
    }
    const qsizetype column = layout::entryColumn(document, parent);
    if (parent.isMapping()) {
        const qsizetype below = column + (isMapping ? habits.indentation : habits.dashIndentation);
        return changes::replaceBlock(document, node, {{}, indented(lines, below)});
    }
    const qsizetype below = column + 1 + habits.behindDash;
    Written written{{}, indented(lines, below)};
    written.head = written.lines.takeFirst().trimmed();
    return changes::replaceBlock(document, node, written);
}

// The lines of the list or mapping that gets the block collection as its only entry.
QList<QByteArray> linesAround(const Document &document, const Node &node, const std::optional<QString> &key)
{
    const Habits habits = Habits::around(document, node);
    const QList<QByteArray> inner = changes::blockLines(document, node);
    if (key) {
        const Writer writer(habits);
        const qsizetype below = node.isMapping() ? habits.indentation : habits.dashIndentation;
        return QList<QByteArray>{writer.key(Value::string(*key), false) + ':'} + indented(inner, below);
    }
    QList<QByteArray> lines = indented(inner, 1 + habits.behindDash);
    lines.first() = '-' + lines.first().sliced(1);
    return lines;
}

Result<Step> inStyle(const Document &document, const Node &node, const Value &value)
{
    const auto patches = changes::replace(document, node, value);
    if (!patches)
        return noPlace(node.path());
    return Step{{*patches}, {}};
}

Result<Step> restyledText(const Document &document, const Path &path, const Node &node, Style style)
{
    const Value value = Value::of(node).withStyle(style);
    const bool isInFlow = layout::isInFlow(node);
    const bool isPossible =
        style == Style::Literal ? !isInFlow : !Writer::scalar(value, style, isInFlow).isEmpty();
    const bool isText = value.type() == ScalarType::String && style != Style::Folded;
    if (!isPossible || !isText) {
        return refused(ErrorCode::InvalidInput, path,
                       Tr::tr("The text would not mean the same in that style."));
    }
    if (style == Style::Plain) {
        const text::ByteRange range = node.range();
        const bool hasHeader = node.style() == Style::Literal || node.style() == Style::Folded;
        if (hasHeader && node.parent()) {
            const Written written{Writer::scalar(value, style, isInFlow), {}};
            const auto patches = changes::replaceBlock(document, node, written);
            return patches ? Result<Step>(Step{{*patches}, {}}) : noPlace(path);
        }
        return Step{{text::PatchSet({range, Writer::scalar(value, style, isInFlow)})}, {}};
    }
    return inStyle(document, node, value);
}

} // namespace

Result<Step> wrap(const Document &document, const Path &path, const std::optional<QString> &key)
{
    const auto location = locateExisting(document, path);
    if (!location)
        return std::unexpected(location.error());
    const Node node = location->node.resolved();
    const Expected inner = Expected::original(node);
    const Expected outer =
        key ? Expected::mapping(Expected::of(Value::string(*key)), inner) : Expected::list(inner);
    const Expectation expectation{{{node.index(), outer}}, {}};
    if (layout::isBlockCollection(node)) {
        const auto patches = withLines(document, node, linesAround(document, node, key), key.has_value());
        return patches ? Result<Step>(Step{{*patches}, expectation}) : noPlace(path);
    }
    if (layout::hasComment(document, node, node.range()))
        return losesComments(path);
    const Value value = Value::of(node);
    const Value whole = key ? Value::mapping({{*key, value}}) : Value::list({value});
    const auto patches = changes::replace(document, node, whole);
    return patches ? Result<Step>(Step{{*patches}, expectation}) : noPlace(path);
}

Result<Step> unwrap(const Document &document, const Path &path)
{
    const auto location = locateExisting(document, path);
    if (!location)
        return std::unexpected(location.error());
    const Node node = location->node.resolved();
    if (node.size() != 1) {
        return refused(ErrorCode::InvalidInput, path,
                       Tr::tr("Only a list or a mapping with one entry can be replaced by it."));
    }
    const Node inner = node.at(0);
    if (inner.key().scalarType() == ScalarType::Merge)
        return refused(ErrorCode::InvalidInput, path, Tr::tr("It has its entries through “<<” only."));
    const Expectation expectation{{{node.index(), Expected::of(inner)}}, {}};
    if (layout::isBlockCollection(inner) && layout::isBlockCollection(node) && !layout::isInFlow(node)) {
        const text::ByteRange entry = inner.entryRange();
        const text::ByteRange lead{entry.begin, inner.at(0).entryRange().begin};
        const text::ByteRange trail{inner.at(inner.size() - 1).entryRange().end, entry.end};
        if (document.text().view(lead).contains('#') || document.text().view(trail).contains('#'))
            return losesComments(path);
        const auto patches =
            withLines(document, node, changes::blockLines(document, inner), inner.isMapping());
        return patches ? Result<Step>(Step{{*patches}, expectation}) : noPlace(path);
    }
    const text::ByteRange lost = node.isFlow() ? node.range() : inner.entryRange();
    if (layout::hasComment(document, inner, lost))
        return losesComments(path);
    const auto patches = changes::replace(document, node, Value::of(inner));
    return patches ? Result<Step>(Step{{*patches}, expectation}) : noPlace(path);
}

Result<Step> restyle(const Document &document, const Path &path, Style style)
{
    const auto location = locateExisting(document, path);
    if (!location)
        return std::unexpected(location.error());
    const Node node = location->node;
    if (node.style() == style && node.kind() != Kind::Alias)
        return Step{};
    if (node.isScalar())
        return restyledText(document, path, node, style);
    const bool isCollection = node.isMapping() || node.isSequence();
    const bool isPossible = style == Style::Flow || (style == Style::Block && !layout::isInFlow(node));
    if (!isCollection || node.size() == 0 || !isPossible)
        return refused(ErrorCode::InvalidInput, path, Tr::tr("It cannot be written in that style."));
    const text::ByteRange entries{node.at(0).entryRange().begin, node.at(node.size() - 1).entryRange().end};
    if (layout::hasComment(document, node, node.isFlow() ? node.range() : entries))
        return losesComments(path);
    return inStyle(document, node, Value::of(node).withStyle(style));
}

} // namespace kw::yaml::steps
