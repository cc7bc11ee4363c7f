// SPDX-License-Identifier: Apache-2.0
// Moving, copying and reordering of what is there.
#include "yaml/changes.h"
#include "yaml/edit_steps.h"
#include "yaml/layout.h"
#include "yaml/tr.h"

#include <algorithm>

namespace kw::yaml::steps {

namespace {

// Text for a new home: as it stands where that fits, else written anew, unless comments would get lost.
std::optional<EntryText> textFor(const Document &document, const Node &node, const Node &home,
                                 const std::optional<Value> &key)
{
    const Node collection = node.parent();
    const Writer writer(Habits::around(document, home));
    if (collection.kind() == home.kind()) {
        const bool isRenamed = key && key->text() != node.key().text();
        const changes::Verbatim wish{home.isFlow(),
                                     isRenamed ? writer.key(*key, home.isFlow()) : QByteArray(), false};
        if (auto text = changes::verbatim(document, collection, node.indexInParent(), wish))
            return text;
    }
    if (layout::hasComment(document, node, node.entryRange()))
        return std::nullopt;
    return changes::written(writer, key, Value::of(node), home.isFlow());
}

Expected wrappedExpected(const QList<PathStep> &steps, const Expected &expected)
{
    Expected outer = expected;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        outer = step->kind == PathStep::Kind::Key
                    ? Expected::mapping(Expected::of(Value::string(step->key)), outer)
                    : Expected::list(outer);
    }
    return outer;
}

// The path in the document before the entry is taken out of its list.
Path beforeRemoval(const Document &document, const Path &path, const Node &removed)
{
    const Node list = removed.parent();
    Path before;
    before.setDocument(path.document());
    for (PathStep step : path.steps()) {
        const auto here = document.resolve(before);
        const bool isSameList = here && list.isSequence() && here->resolved() == list;
        if (step.kind == PathStep::Kind::Index && isSameList && step.index >= removed.indexInParent())
            ++step.index;
        before = step.kind == PathStep::Kind::Index      ? before.item(step.index)
                 : step.kind == PathStep::Kind::Selector ? before.selected(step.key, step.value)
                                                         : before.key(step.key);
    }
    return before;
}

Result<Step> movedInside(const Document &document, const Path &from, const Node &node, const PathStep &to)
{
    const Node collection = node.parent();
    if (collection.isMapping() && to.kind == PathStep::Kind::Key)
        return rename(document, node.path(), to.key);
    if (collection.isMapping() || to.kind != PathStep::Kind::Index || to.index >= collection.size())
        return refused(ErrorCode::InvalidInput, from,
                       Tr::tr("There is no such place in its list or mapping."));
    QList<int> order(collection.size());
    std::ranges::generate(order, [i = 0]() mutable { return i++; });
    order.move(node.indexInParent(), to.index);
    return reorder(document, collection.path(), order);
}

// Takes the entry out; what stays of its collection is expected.
std::optional<Step> takenOut(const Document &document, const Node &node)
{
    const Node collection = node.parent();
    if (collection.size() == 1) {
        const Value empty = collection.isMapping() ? Value::mapping({}) : Value::list({});
        const auto patches = changes::replace(document, collection, empty);
        if (!patches)
            return std::nullopt;
        return Step{{*patches}, {{{collection.index(), Expected::of(empty)}}, {}}};
    }
    const int at = node.indexInParent();
    Expected expected = Expected::childrenOf(collection);
    if (collection.isMapping())
        expected.keys.removeAt(at);
    expected.items.removeAt(at);
    return Step{changes::remove(document, collection, at), {{{collection.index(), expected}}, {}}};
}

// Between brackets a comment on the line of the entry goes away with it, and cannot follow it.
bool takesComments(const Document &document, const Node &node, const Step &out)
{
    const QList<text::Patch> patches = out.ways.first().patches();
    return std::ranges::any_of(
        patches, [&](const text::Patch &patch) { return layout::hasComment(document, node, patch.range); });
}

// Puts the entry into the place that `home` lacks.
Result<Step> putIn(const Document &document, const Path &from, const Node &node, const Location &home,
                   const KeyOrder &order)
{
    const Node container = home.container;
    const PathStep &first = home.steps.first();
    const bool isKey = first.kind == PathStep::Kind::Key;
    const QList<PathStep> inner = home.steps.sliced(1);
    const bool isRewritten = !container || container.size() == 0 || !inner.isEmpty();
    if (isRewritten && layout::hasComment(document, node, node.entryRange()))
        return losesComments(from);
    const Expected moved = wrappedExpected(inner, Expected::of(node));
    if (!container)
        return noPlace(home.path());
    if (container.size() == 0) {
        const auto patches = changes::replace(document, container, wrapped(home.steps, Value::of(node)));
        if (!patches)
            return noPlace(home.path());
        const Expected all = wrappedExpected(home.steps, Expected::of(node));
        return Step{{*patches}, {{{container.index(), all}}, {}}};
    }
    const std::optional<Value> key = isKey ? std::optional(Value::string(first.key)) : std::nullopt;
    const int at = isKey ? placeOf(container, first.key, order) : first.index;
    Expected expected = Expected::childrenOf(container);
    const bool keepsKey = isKey && inner.isEmpty() && node.key() && node.key().text() == first.key;
    if (isKey)
        expected.keys.insert(at, keepsKey ? Expected::of(node.key()) : Expected::of(*key));
    expected.items.insert(at, moved);
    const Writer writer(Habits::around(document, container));
    const auto text = inner.isEmpty()
                          ? textFor(document, node, container, key)
                          : std::optional(changes::written(writer, key, wrapped(inner, Value::of(node)),
                                                           container.isFlow()));
    if (!text)
        return losesComments(from);
    return Step{{changes::insert(document, container, at, *text)}, {{{container.index(), expected}}, {}}};
}

} // namespace

Path homeBefore(const Document &document, const Path &from, const Path &to)
{
    const auto source = locateExisting(document, from);
    return source && source->node.parent() ? beforeRemoval(document, to, source->node) : to;
}

Result<Step> move(const Document &document, const Path &from, const Path &to, const KeyOrder &order)
{
    const auto source = locateExisting(document, from);
    if (!source)
        return std::unexpected(source.error());
    const Node node = source->node;
    const PathStep last = to.last();
    if (!node.parent() || to.isRoot() || last.kind == PathStep::Kind::Selector)
        return refused(ErrorCode::InvalidInput, from, Tr::tr("It can move to a key or a number only."));
    const Path before = beforeRemoval(document, to, node);
    const auto parent = locate(document, before.parent());
    if (!parent)
        return std::unexpected(parent.error());
    if (parent->node && parent->node.resolved() == node.parent())
        return movedInside(document, from, node, last);
    auto home = locate(document, before);
    if (!home)
        return std::unexpected(home.error());
    if (home->container && layout::isWithin(home->container, node))
        return refused(ErrorCode::InvalidInput, from, Tr::tr("It cannot move into itself."));
    if (home->node && last.kind == PathStep::Kind::Key)
        return refused(ErrorCode::Conflict, from, Tr::tr("There is a key “%1” already.").arg(last.key));
    if (home->node) {
        home->node = {};
        home->steps = {before.last()};
    }
    const auto out = takenOut(document, node);
    if (out && node.parent().isFlow() && takesComments(document, node, *out))
        return losesComments(from);
    auto in = putIn(document, from, node, *home, order);
    if (!in || !out)
        return in ? Result<Step>(noPlace(from)) : in;
    Step step = *in;
    step.expectation.instead.insert(out->expectation.instead.begin(), out->expectation.instead.end());
    step.ways.clear();
    for (const text::PatchSet &way : out->ways)
        step.ways.append(changes::joined(way, in->ways.first()));
    return step;
}

Result<Step> duplicate(const Document &document, const Path &path, const QString &key)
{
    const auto location = locateExisting(document, path);
    if (!location)
        return std::unexpected(location.error());
    const Node node = location->node;
    const Node collection = node.parent();
    if (!collection)
        return refused(ErrorCode::InvalidInput, path, Tr::tr("It is the whole document."));
    if (collection.isMapping() && (key.isEmpty() || collection.find(key))) {
        return refused(ErrorCode::Conflict, path,
                       key.isEmpty() ? Tr::tr("The copy needs a key of its own.")
                                     : Tr::tr("There is a key “%1” already.").arg(key));
    }
    const Writer writer(Habits::around(document, collection));
    const Value name = Value::string(key);
    const int at = node.indexInParent();
    const changes::Verbatim wish{
        collection.isFlow(), collection.isMapping() ? writer.key(name, collection.isFlow()) : QByteArray(),
        true};
    auto text = changes::verbatim(document, collection, at, wish);
    if (!text && layout::hasComment(document, node, node.entryRange()))
        return losesComments(path);
    if (!text)
        text = changes::written(writer, collection.isMapping() ? std::optional(name) : std::nullopt,
                                Value::of(node), collection.isFlow());
    Expected expected = Expected::childrenOf(collection);
    if (collection.isMapping())
        expected.keys.insert(at + 1, Expected::of(name));
    expected.items.insert(at + 1, Expected::of(Value::of(node)));
    if (node.kind() == Kind::Alias)
        expected.items[at + 1] = Expected::of(node);
    return Step{{changes::insert(document, collection, at + 1, *text)},
                {{{collection.index(), expected}}, {}}};
}

Result<Step> reorder(const Document &document, const Path &path, const QList<int> &order)
{
    const auto location = locateExisting(document, path);
    if (!location)
        return std::unexpected(location.error());
    const Node collection = location->node.resolved();
    QList<int> sorted = order;
    std::ranges::sort(sorted);
    bool isPermutation = sorted.size() == collection.size();
    for (int i = 0; isPermutation && i < sorted.size(); ++i)
        isPermutation = sorted.at(i) == i;
    if (!isPermutation)
        return refused(ErrorCode::InvalidInput, path, Tr::tr("The new order does not name each entry once."));
    if (std::ranges::equal(sorted, order))
        return Step{};
    const auto patches = changes::reorder(document, collection, order);
    if (!patches)
        return losesComments(path);
    const Expected old = Expected::childrenOf(collection);
    Expected expected = old;
    for (int i = 0; i < order.size(); ++i) {
        expected.items[i] = old.items.at(order.at(i));
        if (collection.isMapping())
            expected.keys[i] = old.keys.at(order.at(i));
    }
    return Step{{*patches}, {{{collection.index(), expected}}, {}}};
}

} // namespace kw::yaml::steps
