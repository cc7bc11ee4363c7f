// SPDX-License-Identifier: Apache-2.0
#include "yaml/referee.h"

#include "yaml/tr.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace kw::yaml {

namespace {

// Walks both documents side by side.
class Comparison
{
public:
    Comparison(const Document &before, const Document &after, const Expectation &expectation)
        : m_before(before)
        , m_after(after)
        , m_expectation(expectation)
    {
    }

    bool isAsExpected()
    {
        if (m_expectation.root)
            return m_after.count() > 0 && matches(*m_expectation.root, m_after.root());
        if (m_before.count() != m_after.count())
            return false;
        for (int i = 0; i < m_before.count(); ++i) {
            if (!isSame(m_before.root(i), m_after.root(i)))
                return false;
        }
        return areAliasesSame();
    }

private:
    bool isSame(const Node &old, const Node &now)
    {
        if (!old.isValid() || !now.isValid())
            return old.isValid() == now.isValid();
        const auto found = m_expectation.instead.find(old.index());
        if (found != m_expectation.instead.end()) {
            m_places.insert(old.index(), now.index());
            return matches(found->second, now);
        }
        return isUnchanged(old, now);
    }

    bool isUnchanged(const Node &old, const Node &now)
    {
        m_places.insert(old.index(), now.index());
        const auto isNull = [](const Node &node) {
            return node.kind() != Kind::Alias && node.scalarType() == ScalarType::Null &&
                   node.tag().isEmpty();
        };
        if (isNull(old) && isNull(now)) // written or not
            return old.anchor() == now.anchor();
        if (old.kind() != now.kind() || old.anchor() != now.anchor() || old.tag() != now.tag() ||
            old.size() != now.size())
            return false;
        if (old.kind() == Kind::Scalar)
            return old.scalarType() == now.scalarType() && old.utf8() == now.utf8();
        if (old.kind() == Kind::Alias)
            m_aliases.append({old, now});
        const QList<Entry> oldEntries = old.entries();
        const QList<Entry> entries = now.entries();
        for (qsizetype i = 0; i < oldEntries.size(); ++i) {
            if (!isSame(oldEntries.at(i).key, entries.at(i).key) ||
                !isSame(oldEntries.at(i).value, entries.at(i).value))
                return false;
        }
        for (int i = 0; old.isSequence() && i < old.size(); ++i) {
            if (!isSame(old.at(i), now.at(i)))
                return false;
        }
        return true;
    }

    bool matches(const Expected &expected, const Node &now)
    {
        if (expected.value)
            return now.kind() != Kind::Alias && expected.value->isSameAs(now);
        if (expected.node >= 0)
            return expected.isOriginal ? isUnchanged(m_before.node(expected.node), now)
                                       : isSame(m_before.node(expected.node), now);
        if (expected.kind != now.kind() || expected.items.size() != now.size())
            return false;
        const QList<Entry> entries = now.entries();
        for (int i = 0; i < now.size(); ++i) {
            if (expected.kind == Kind::Mapping && !matches(expected.keys.at(i), entries.at(i).key))
                return false;
            if (!matches(expected.items.at(i), now.at(i)))
                return false;
        }
        return true;
    }

    // Each alias still stands for the node that it stood for.
    bool areAliasesSame() const
    {
        for (const auto &[old, now] : m_aliases) {
            const Node target = old.target();
            if (target.isValid() != now.target().isValid() ||
                (target && m_places.value(target.index(), -1) != now.target().index()))
                return false;
        }
        return true;
    }

    const Document &m_before;
    const Document &m_after;
    const Expectation &m_expectation;
    QHash<int, int> m_places;
    QList<std::pair<Node, Node>> m_aliases;
};

// The first fault that was not there before.
const SyntaxError *newFault(const Document &before, const Document &after)
{
    QList<SyntaxError> known = before.errors();
    for (const SyntaxError &error : after.errors()) {
        const auto found = std::ranges::find_if(known, [&](const SyntaxError &other) {
            return other.code == error.code && other.message == error.message;
        });
        if (found == known.end())
            return &error;
        known.erase(found);
    }
    return nullptr;
}

} // namespace

Expected Expected::of(const Node &node)
{
    Expected expected;
    expected.node = node.index();
    return expected;
}

Expected Expected::of(const Value &value)
{
    Expected expected;
    expected.value = value;
    return expected;
}

Expected Expected::original(const Node &node)
{
    Expected expected = of(node);
    expected.isOriginal = true;
    return expected;
}

Expected Expected::mapping(const Expected &key, const Expected &value)
{
    Expected expected;
    expected.kind = Kind::Mapping;
    expected.keys = {key};
    expected.items = {value};
    return expected;
}

Expected Expected::list(const Expected &item)
{
    Expected expected;
    expected.kind = Kind::Sequence;
    expected.items = {item};
    return expected;
}

Expected Expected::childrenOf(const Node &collection)
{
    Expected expected;
    expected.kind = collection.kind();
    for (const Entry &entry : collection.entries()) {
        expected.keys.append(of(entry.key));
        expected.items.append(of(entry.value));
    }
    for (int i = 0; collection.isSequence() && i < collection.size(); ++i)
        expected.items.append(of(collection.at(i)));
    return expected;
}

Result<Document> referee::check(const Document &before, const text::Patch &patch,
                                const Expectation &expectation)
{
    const auto refused = [](const QString &why, const QString &detail) {
        return failure(ErrorCode::Conflict, Tr::tr("The text cannot be changed here"), why,
                       Tr::tr("Make this change in the text itself; nothing was changed."), {}, detail);
    };
    const auto after = before.edited(patch);
    if (!after)
        return std::unexpected(after.error());
    if (const SyntaxError *fault = newFault(before, *after))
        return refused(Tr::tr("The result would be refused: %1.").arg(fault->message),
                       QString::fromUtf8(patch.text));
    if (!Comparison(before, *after, expectation).isAsExpected())
        return refused(Tr::tr("The result would say something else than asked for."),
                       QString::fromUtf8(patch.text));
    return *after;
}

} // namespace kw::yaml
