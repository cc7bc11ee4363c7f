// SPDX-License-Identifier: Apache-2.0
#include "yaml/sharing.h"

#include "yaml/changes.h"
#include "yaml/layout.h"
#include "yaml/location.h"
#include "yaml/referee.h"
#include "yaml/tr.h"

#include <algorithm>
#include <utility>

namespace kw::yaml::sharing {

namespace {

// Aliases outside of `node` that stand for it, or for something in it when `deep`.
QList<Node> users(const Document &document, const Node &node, bool deep)
{
    QList<Node> users;
    for (int i = 0; i < document.nodeCount(); ++i) {
        const Node alias = document.node(i);
        const Node target = alias.target();
        if (target && !layout::isWithin(alias, node) &&
            (deep ? layout::isWithin(target, node) : target == node))
            users.append(alias);
    }
    return users;
}

bool isMergeSource(const Node &alias)
{
    const Node list = alias.parent();
    const Node value = list.isSequence() ? list : alias;
    return !value.isKey() && value.key().scalarType() == ScalarType::Merge;
}

// Walks down the path and keeps the first reason.
class Walk
{
public:
    Walk(const Document &document, sharing::Touch touch)
        : m_document(document)
        , m_touch(touch)
    {
    }

    std::optional<Shared> run(const Path &path)
    {
        Node node = m_document.root(path.document());
        for (const PathStep &step : path.steps()) {
            noteAnchor(node);
            noteAlias(node);
            if (m_found)
                return m_found;
            node = below(node, step);
            if (!node || m_found)
                return m_found;
        }
        noteEnd(node);
        return m_found;
    }

private:
    Node below(const Node &container, const PathStep &step)
    {
        if (step.kind == PathStep::Kind::Index)
            return container.isSequence() ? container.at(step.index) : Node();
        if (step.kind == PathStep::Kind::Selector) {
            const auto found = m_document.resolve(container.path().selected(step.key, step.value));
            return found ? *found : Node();
        }
        if (const Node own = container.find(step.key))
            return own;
        for (const MergedEntry &entry : container.mergedEntries()) {
            if (entry.isMerged && entry.key.resolved().text() == step.key)
                note(Shared::Kind::MergeKey, container.path().key(step.key), entry.value, entry.origin);
        }
        return {};
    }

    void note(Shared::Kind kind, const Path &place, const Node &origin, const Node &anchored)
    {
        const int uses = int(users(m_document, anchored, false).size());
        m_found = Shared{kind, place, origin.path(), kind == Shared::Kind::Anchor ? uses : uses - 1};
    }

    void noteAlias(const Node &node)
    {
        if (!m_found && node.kind() == Kind::Alias)
            note(Shared::Kind::Alias, node.path(), node.resolved(), node.resolved());
    }

    void noteAnchor(const Node &node)
    {
        const bool isAnchored = node.kind() != Kind::Alias && !node.anchor().isEmpty();
        if (!m_found && isAnchored && !users(m_document, node, false).isEmpty())
            note(Shared::Kind::Anchor, node.path(), node, node);
    }

    void noteEnd(const Node &node)
    {
        if (m_touch == Touch::Place)
            return;
        if (m_touch != Touch::Entry)
            noteAlias(node);
        noteAnchor(node);
        if (m_touch == Touch::Inside)
            return;
        for (int i = node.index() + 1; !m_found && i <= node.lastIndex(); ++i) {
            const Node inner = m_document.node(i);
            const bool isAnchored = inner.kind() != Kind::Alias && !inner.anchor().isEmpty();
            for (const Node &user : isAnchored ? users(m_document, inner, false) : QList<Node>()) {
                if (!m_found && !layout::isWithin(user, node))
                    note(Shared::Kind::Anchor, inner.path(), inner, inner);
            }
        }
    }

    const Document &m_document;
    sharing::Touch m_touch;
    std::optional<Shared> m_found;
};

Result<Document> impossible(const Path &path)
{
    return failure(ErrorCode::Conflict, Tr::tr("The value cannot be written out"),
                   Tr::tr("The text has no place for it."), Tr::tr("Make this change in the text itself."),
                   path.toString());
}

Result<Document> withValue(const Document &document, const Node &node, const Value &value)
{
    const auto patches = changes::replace(document, node, value);
    if (!patches)
        return impossible(node.path());
    const auto patch = patches->combined(document.text().bytes());
    if (!patch)
        return std::unexpected(patch.error());
    return referee::check(document, *patch, {{{node.index(), Expected::of(value)}}, {}});
}

// Adds the entries to the mapping that "<<" gives it.
Result<Document> withOwnEntries(const Document &document, const Node &mapping,
                                const QList<MergedEntry> &entries)
{
    const Writer writer(Habits::around(document, mapping));
    Expected expected = Expected::childrenOf(mapping);
    EntryText all;
    for (const MergedEntry &entry : entries) {
        const Value key = Value::of(entry.key);
        const Value value = Value::of(entry.value);
        const EntryText text = changes::written(writer, key, value, mapping.isFlow());
        all.lines += text.lines;
        all.flow += (all.flow.isEmpty() ? "" : ", ") + text.flow;
        expected.keys.append(Expected::of(key));
        expected.items.append(Expected::of(value));
    }
    const auto patch =
        changes::insert(document, mapping, mapping.size(), all).combined(document.text().bytes());
    if (!patch)
        return std::unexpected(patch.error());
    return referee::check(document, *patch, {{{mapping.index(), expected}}, {}});
}

Result<Document> withoutEntry(const Document &document, const Node &mapping, int at)
{
    Expected expected = Expected::childrenOf(mapping);
    expected.keys.removeAt(at);
    expected.items.removeAt(at);
    for (const text::PatchSet &patches : changes::remove(document, mapping, at)) {
        const auto patch = patches.combined(document.text().bytes());
        auto after = patch ? referee::check(document, *patch, {{{mapping.index(), expected}}, {}})
                           : Result<Document>(std::unexpected(patch.error()));
        if (after)
            return after;
    }
    return impossible(mapping.path());
}

// All that "<<" gives becomes the mapping's own, then each "<<" goes.
Result<Document> withoutMerge(const Document &before, const Path &path)
{
    Result<Document> document = before;
    for (;;) {
        const auto found = document->resolve(path);
        if (!found)
            return std::unexpected(found.error());
        const Node mapping = found->resolved();
        QList<MergedEntry> merged = mapping.mergedEntries();
        merged.removeIf([](const MergedEntry &entry) { return !entry.isMerged; });
        const QList<Entry> entries = mapping.entries();
        const auto merge = std::ranges::find_if(
            entries, [](const Entry &entry) { return entry.key.scalarType() == ScalarType::Merge; });
        if (merge == entries.end())
            return document;
        auto next = !merged.isEmpty()     ? withOwnEntries(*document, mapping, merged)
                    : entries.size() == 1 ? withValue(*document, mapping, Value::mapping({}))
                                          : withoutEntry(*document, mapping, int(merge - entries.begin()));
        if (!next)
            return next;
        document = std::move(next);
    }
}

Result<Document> aliasWrittenOut(const Document &document, const Node &alias)
{
    if (!isMergeSource(alias))
        return withValue(document, alias, Value::of(alias));
    const Node value = alias.parent().isSequence() ? alias.parent() : alias;
    return withoutMerge(document, value.parent().path());
}

} // namespace

std::optional<Shared> find(const Document &document, const Path &path, Touch touch)
{
    return Walk(document, touch).run(path);
}

Result<Document> writeOut(const Document &document, const Path &path, const Shared &shared, Touch touch)
{
    const auto place = shared.kind == Shared::Kind::MergeKey ? document.resolve(shared.place.parent())
                                                             : document.resolve(shared.place);
    if (!place)
        return std::unexpected(place.error());
    if (shared.kind == Shared::Kind::Alias)
        return aliasWrittenOut(document, *place);
    if (shared.kind == Shared::Kind::Anchor) {
        const QList<Node> aliases = users(document, *place, false);
        return aliases.isEmpty() ? impossible(path) : aliasWrittenOut(document, aliases.first());
    }
    if (touch == Touch::Entry || touch == Touch::Place)
        return withoutMerge(document, shared.place.parent());
    QList<MergedEntry> merged = place->mergedEntries();
    merged.removeIf([&](const MergedEntry &entry) {
        return !entry.isMerged || entry.key.resolved().text() != shared.place.last().key;
    });
    return withOwnEntries(document, *place, merged);
}

std::unexpected<Error> refusal(const Path &path, const Shared &shared)
{
    const QString origin = shared.origin.toString();
    QString why;
    switch (shared.kind) {
    case Shared::Kind::Alias:
        why = Tr::tr("The value is an alias; it is written at %1.").arg(origin);
        break;
    case Shared::Kind::MergeKey:
        why = Tr::tr("The value comes through “<<”; it is written at %1.").arg(origin);
        break;
    case Shared::Kind::Anchor:
        why = Tr::tr("The value at %1 is also used in %n other place(s).", nullptr, shared.uses).arg(origin);
        break;
    }
    return failure(ErrorCode::Conflict, Tr::tr("%1 shares its value with others").arg(path.toString()), why,
                   Tr::tr("Edit it at %1 for all that use it, or write the value out first.").arg(origin),
                   shared.place.toString());
}

} // namespace kw::yaml::sharing
