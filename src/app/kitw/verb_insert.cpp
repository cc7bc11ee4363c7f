// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/edit_file.h"
#include "app/kitw/tr.h"

using namespace Qt::StringLiterals;

namespace kw::kitw {

namespace {

// A path that names a list means its end.
Result<yaml::Edit> inserted(const yaml::EditPlanner &planner, const yaml::Document &document,
                            const yaml::Path &path, const yaml::Value &value)
{
    const auto there = document.resolve(path);
    const bool isItem = path.last().kind == yaml::PathStep::Kind::Index;
    if (there && there->resolved().isSequence() && !isItem)
        return planner.append(path, value);
    return planner.insert(path, value);
}

void runInsert(Invocation &invocation)
{
    editFile(invocation, u"VALUE"_s,
             [&invocation](const yaml::EditPlanner &planner, const yaml::Document &document,
                           const yaml::Path &path, const QString &words) -> Result<yaml::Edit> {
                 const auto value = givenValue(invocation, words);
                 if (!value)
                     return std::unexpected(value.error());
                 return inserted(planner, document, path, *value);
             });
}

} // namespace

Verb insertVerb()
{
    return {.name = u"insert"_s,
            .summary = Tr::tr("Add a new key, or an item at a place or at the end of a list"),
            .arguments = u"FILE PATH VALUE"_s,
            .options = editOptions() + QList{textOption()},
            .switches = {},
            .formats = {},
            .subverbs = {},
            .run = runInsert};
}

} // namespace kw::kitw
