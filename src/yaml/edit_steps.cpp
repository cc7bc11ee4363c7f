// SPDX-License-Identifier: Apache-2.0
// Setting, adding, removing and renaming.
#include "yaml/edit_steps.h"

#include "yaml/changes.h"
#include "yaml/tr.h"

namespace kw::yaml {

Result<Accepted> accepted(const Document &document, const Step &step)
{
    Result<Accepted> last = Accepted{{}, document};
    for (const text::PatchSet &way : step.ways) {
        const auto patch = way.combined(document.text().bytes());
        if (!patch)
            return std::unexpected(patch.error());
        auto after = referee::check(document, *patch, step.expectation);
        if (after)
            return Accepted{*patch, *after};
        last = std::unexpected(after.error());
    }
    return last;
}

namespace steps {

namespace {

Result<Step> replaced(const Document &document, const Node &node, const Value &value)
{
    const auto patches = changes::replace(document, node, value);
    if (!patches)
        return noPlace(node.path());
    return Step{{*patches}, {{{node.index(), Expected::of(value)}}, {}}};
}

// "{…}" typed for a list whose other mappings are in block style becomes one of them.
Value inStyleOfItems(const Node &collection, const Value &value)
{
    bool hasBlock = false;
    for (int i = 0; collection.isSequence() && i < collection.size(); ++i) {
        const Node item = collection.at(i);
        if (item.kind() == value.kind() && item.size() > 0 && item.isFlow())
            return value;
        hasBlock = hasBlock || (item.kind() == value.kind() && item.size() > 0);
    }
    return hasBlock && value.style() == Style::Flow ? value.withStyle(Style::Block) : value;
}

// A new entry or item of a collection that has some.
Step added(const Document &document, const Node &collection, int at, const std::optional<Value> &key,
           const Value &asked)
{
    const Writer writer(Habits::around(document, collection));
    const Value value = inStyleOfItems(collection, asked);
    Expected expected = Expected::childrenOf(collection);
    if (key)
        expected.keys.insert(at, Expected::of(*key));
    expected.items.insert(at, Expected::of(value));
    const EntryText text = changes::written(writer, key, value, collection.isFlow());
    return {{changes::insert(document, collection, at, text)}, {{{collection.index(), expected}}, {}}};
}

// What the path names and is not there yet, with the mappings and lists on the way.
Result<Step> addedMissing(const Document &document, const Location &location, const Value &value, int at,
                          const KeyOrder &order)
{
    const QList<PathStep> &missing = location.steps;
    const Node container = location.container;
    const Value outer = wrapped(missing, value);
    if (!container) {
        if (document.count() > 0)
            return noPlace(location.path());
        return Step{{changes::insertRoot(document, outer)}, {{}, Expected::of(outer)}};
    }
    if (container.size() == 0)
        return replaced(document, container, outer);
    const PathStep &step = missing.first();
    const Value inner = wrapped(missing.sliced(1), value);
    if (step.kind == PathStep::Kind::Index)
        return added(document, container, step.index, {}, inner);
    const int place = at < 0 ? placeOf(container, step.key, order) : std::min(at, container.size());
    return added(document, container, place, Value::string(step.key), inner);
}

} // namespace

std::unexpected<Error> refused(ErrorCode code, const Path &path, const QString &why, const QString &hint)
{
    return failure(code, Tr::tr("%1 cannot be changed so").arg(path.toString()), why, hint);
}

std::unexpected<Error> noPlace(const Path &path)
{
    return refused(ErrorCode::Conflict, path, Tr::tr("The text has no place for it."),
                   Tr::tr("Make this change in the text itself."));
}

std::unexpected<Error> losesComments(const Path &path)
{
    return refused(ErrorCode::Conflict, path, Tr::tr("Its comments would have no place."),
                   Tr::tr("Make this change in the text itself, or remove the comments first."));
}

int placeOf(const Node &mapping, const QString &key, const KeyOrder &order)
{
    const QStringList wanted = order ? order(mapping.path()) : QStringList();
    const qsizetype rank = wanted.indexOf(key);
    const QList<Entry> entries = mapping.entries();
    if (rank < 0)
        return int(entries.size());
    int firstLater = -1;
    for (int i = int(entries.size()) - 1; i >= 0; --i) {
        const qsizetype other = wanted.indexOf(entries.at(i).key.resolved().text());
        if (other >= 0 && other < rank)
            return i + 1;
        if (other > rank)
            firstLater = i;
    }
    return firstLater < 0 ? int(entries.size()) : firstLater;
}

Result<Step> set(const Document &document, const Path &path, const Value &value, const KeyOrder &order)
{
    const auto location = locate(document, path);
    if (!location)
        return std::unexpected(location.error());
    if (!location->node)
        return addedMissing(document, *location, value, -1, order);
    const Node node = location->node.resolved();
    if (!node)
        return noPlace(path);
    const bool isRestyled =
        value.style() && value.style() != Style::Plain && node.isScalar() && value.style() != node.style();
    if (value.isSameAs(node) && !isRestyled)
        return Step{};
    return replaced(document, node, value);
}

Result<Step> insert(const Document &document, const Path &path, const Value &value, int at,
                    const KeyOrder &order)
{
    const auto location = locate(document, path);
    if (!location)
        return std::unexpected(location.error());
    if (path.isRoot())
        return refused(ErrorCode::InvalidInput, path, Tr::tr("A new entry needs a key or a number."));
    const PathStep last = path.last();
    if (last.kind == PathStep::Kind::Selector) {
        return refused(ErrorCode::InvalidInput, path, Tr::tr("A new item has no selector."),
                       Tr::tr("Name the list, or a place in it such as [0]."));
    }
    const Node container = location->container;
    const bool isThere = location->node && (container.isSequence() || container.find(last.key));
    if (isThere && container.isMapping()) {
        return refused(ErrorCode::Conflict, path, Tr::tr("The key is there already."),
                       Tr::tr("Set its value instead."));
    }
    if (isThere)
        return added(document, container, last.index, {}, value);
    Location missing = *location;
    if (missing.node) { // "<<" gives it; the new one goes before that
        missing.node = {};
        missing.steps = {last};
    }
    return addedMissing(document, missing, value, at, order);
}

Result<Step> append(const Document &document, const Path &list, const Value &value, const KeyOrder &order)
{
    const auto location = locate(document, list);
    if (!location)
        return std::unexpected(location.error());
    const Node node = location->node.resolved();
    if (node.isSequence() && node.size() > 0)
        return added(document, node, node.size(), {}, value);
    if (node && !node.isSequence() && node.kind() != Kind::Null) {
        return refused(ErrorCode::InvalidInput, list, Tr::tr("It is no list."),
                       Tr::tr("Name a list, or a key that is not there yet."));
    }
    return set(document, list, Value::list({value}), order);
}

Result<Step> remove(const Document &document, const Path &path, bool withEmptyParents)
{
    const auto location = locateExisting(document, path);
    if (!location)
        return std::unexpected(location.error());
    Node node = location->node;
    while (withEmptyParents && node.parent() && node.parent().size() == 1 && node.parent().parent())
        node = node.parent();
    const Node collection = node.parent();
    if (!collection)
        return refused(ErrorCode::InvalidInput, path, Tr::tr("It is the whole document."));
    if (collection.size() == 1)
        return replaced(document, collection, collection.isMapping() ? Value::mapping({}) : Value::list({}));
    const int at = node.indexInParent();
    Expected expected = Expected::childrenOf(collection);
    if (collection.isMapping())
        expected.keys.removeAt(at);
    expected.items.removeAt(at);
    return Step{changes::remove(document, collection, at), {{{collection.index(), expected}}, {}}};
}

Result<Step> rename(const Document &document, const Path &path, const QString &key)
{
    const auto location = locateExisting(document, path);
    if (!location)
        return std::unexpected(location.error());
    const Node old = location->node.key();
    if (!old)
        return refused(ErrorCode::InvalidInput, path, Tr::tr("It has no key."));
    if (!old.isScalar())
        return refused(ErrorCode::Conflict, path, Tr::tr("The key is not written there as a text."));
    if (old.text() == key)
        return Step{};
    if (old.parent().find(key)) {
        return refused(ErrorCode::Conflict, path, Tr::tr("There is a key “%1” already.").arg(key),
                       Tr::tr("Choose another name."));
    }
    const bool isQuoted = old.style() == Style::SingleQuoted || old.style() == Style::DoubleQuoted;
    const Value name = Value::string(key).withStyle(isQuoted ? std::optional(old.style()) : std::nullopt);
    const Writer writer(Habits::around(document, old.parent()));
    const text::PatchSet patches({old.range(), writer.key(name, old.parent().isFlow())});
    return Step{{patches}, {{{old.index(), Expected::of(name)}}, {}}};
}

} // namespace steps

} // namespace kw::yaml
