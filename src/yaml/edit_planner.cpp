// SPDX-License-Identifier: Apache-2.0
#include "yaml/edit_planner.h"

#include "yaml/edit_steps.h"
#include "yaml/sharing.h"
#include "yaml/tr.h"

#include <algorithm>

namespace kw::yaml {

namespace {

using sharing::Touch;

constexpr int mostWriteOuts = 1'000; // places that one edit gives values of their own

// The whole change as one patch.
Result<text::Patch> difference(const Document &before, const Document &after)
{
    const text::Patch whole{{0, before.text().size()}, after.text().bytes()};
    return text::PatchSet(whole).combined(before.text().bytes());
}

struct Site
{
    Path path;
    Touch touch = Touch::Value;
};

// The document in which nothing at these places is shared, or the refusal.
Result<Document> prepared(const Document &before, OnShared onShared, const QList<Site> &sites)
{
    const auto isTooMuch = [](const SyntaxError &error) { return error.code == SyntaxCode::LimitExceeded; };
    const auto limit = std::ranges::find_if(before.errors(), isTooMuch);
    if (limit != before.errors().end()) {
        return failure(ErrorCode::TooLarge, Tr::tr("The file cannot be edited by its parts"),
                       Tr::tr("It cannot be read as a whole: %1.").arg(limit->message),
                       Tr::tr("Edit its text."));
    }
    Document document = before;
    for (const Site &site : sites) {
        for (int i = 0; onShared != OnShared::EditOrigin && i < mostWriteOuts; ++i) {
            const auto shared = sharing::find(document, site.path, site.touch);
            if (!shared)
                break;
            if (onShared == OnShared::Refuse)
                return sharing::refusal(site.path, *shared);
            auto next = sharing::writeOut(document, site.path, *shared, site.touch);
            if (!next)
                return std::unexpected(next.error());
            document = *std::move(next);
        }
    }
    return document;
}

// Deals with what is shared, asks for the step, has it judged.
template <typename Make>
Result<Edit> planned(const Document &before, OnShared onShared, const QList<Site> &sites,
                     const QString &sentence, const Make &make)
{
    const auto document = prepared(before, onShared, sites);
    if (!document)
        return std::unexpected(document.error());
    const Result<Step> step = make(*document);
    if (!step)
        return std::unexpected(step.error());
    const auto done = accepted(*document, *step);
    if (!done)
        return std::unexpected(done.error());
    const bool isWrittenOut = document->text().revision() != before.text().revision();
    const auto patch = isWrittenOut ? difference(before, done->after) : Result<text::Patch>(done->patch);
    if (!patch)
        return std::unexpected(patch.error());
    return Edit{*patch, sentence, done->after};
}

} // namespace

EditPlanner::EditPlanner(const Document &document, OnShared onShared)
    : m_document(document)
    , m_onShared(onShared)
{
}

Result<Edit> EditPlanner::set(const Path &path, const Value &value) const
{
    return planned(m_document, m_onShared, {{path, Touch::Value}}, Tr::tr("Set %1").arg(path.toString()),
                   [&](const Document &document) { return steps::set(document, path, value, m_keyOrder); });
}

Result<Edit> EditPlanner::insert(const Path &path, const Value &value) const
{
    return insertAt(path, -1, value);
}

Result<Edit> EditPlanner::insertAt(const Path &path, int at, const Value &value) const
{
    return planned(
        m_document, m_onShared, {{path.parent(), Touch::Inside}}, Tr::tr("Add %1").arg(path.toString()),
        [&](const Document &document) { return steps::insert(document, path, value, at, m_keyOrder); });
}

Result<Edit> EditPlanner::append(const Path &list, const Value &value) const
{
    return planned(
        m_document, m_onShared, {{list, Touch::Inside}}, Tr::tr("Add to %1").arg(list.toString()),
        [&](const Document &document) { return steps::append(document, list, value, m_keyOrder); });
}

Result<Edit> EditPlanner::remove(const Path &path, WhenLast whenLast) const
{
    return planned(m_document, m_onShared, {{path, Touch::Entry}}, Tr::tr("Remove %1").arg(path.toString()),
                   [&](const Document &document) {
                       return steps::remove(document, path, whenLast == WhenLast::RemoveParent);
                   });
}

Result<Edit> EditPlanner::rename(const Path &path, const QString &key) const
{
    return planned(m_document, m_onShared, {{path, Touch::Place}},
                   Tr::tr("Rename %1 to %2").arg(path.toString(), key),
                   [&](const Document &document) { return steps::rename(document, path, key); });
}

Result<Edit> EditPlanner::move(const Path &from, const Path &to) const
{
    const Path home = steps::homeBefore(m_document, from, to).parent();
    return planned(m_document, m_onShared, {{from, Touch::Place}, {home, Touch::Inside}},
                   Tr::tr("Move %1 to %2").arg(from.toString(), to.toString()),
                   [&](const Document &document) { return steps::move(document, from, to, m_keyOrder); });
}

Result<Edit> EditPlanner::duplicate(const Path &path, const QString &key) const
{
    return planned(m_document, m_onShared, {{path, Touch::Place}},
                   Tr::tr("Duplicate %1").arg(path.toString()),
                   [&](const Document &document) { return steps::duplicate(document, path, key); });
}

Result<Edit> EditPlanner::reorder(const Path &collection, const QList<int> &order) const
{
    return planned(m_document, m_onShared, {{collection, Touch::Inside}},
                   Tr::tr("Reorder %1").arg(collection.toString()),
                   [&](const Document &document) { return steps::reorder(document, collection, order); });
}

Result<Edit> EditPlanner::wrapInList(const Path &path) const
{
    return planned(m_document, m_onShared, {{path, Touch::Inside}},
                   Tr::tr("Make %1 a list").arg(path.toString()),
                   [&](const Document &document) { return steps::wrap(document, path, {}); });
}

Result<Edit> EditPlanner::wrapInMapping(const Path &path, const QString &key) const
{
    return planned(m_document, m_onShared, {{path, Touch::Inside}},
                   Tr::tr("Move %1 below a new key “%2”").arg(path.toString(), key),
                   [&](const Document &document) { return steps::wrap(document, path, key); });
}

Result<Edit> EditPlanner::unwrap(const Path &path) const
{
    return planned(m_document, m_onShared, {{path, Touch::Inside}},
                   Tr::tr("Replace %1 by its only entry").arg(path.toString()),
                   [&](const Document &document) { return steps::unwrap(document, path); });
}

Result<Edit> EditPlanner::restyle(const Path &path, Style style) const
{
    return planned(m_document, m_onShared, {{path, Touch::Place}},
                   Tr::tr("Change the style of %1").arg(path.toString()),
                   [&](const Document &document) { return steps::restyle(document, path, style); });
}

Result<Edit> EditPlanner::writeOut(const Path &path) const
{
    return planned(m_document, OnShared::WriteOut, {{path, Touch::Value}},
                   Tr::tr("Give %1 a value of its own").arg(path.toString()),
                   [](const Document &) { return Result<Step>(Step{}); });
}

std::optional<Shared> EditPlanner::shared(const Path &path) const
{
    return sharing::find(m_document, path, Touch::Value);
}

} // namespace kw::yaml
