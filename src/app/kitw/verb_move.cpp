// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/edit_file.h"
#include "app/kitw/tr.h"

using namespace Qt::StringLiterals;

namespace kw::kitw {

namespace {

void runMove(Invocation &invocation)
{
    editFile(invocation, u"TO"_s,
             [](const yaml::EditPlanner &planner, const yaml::Document &, const yaml::Path &from,
                const QString &words) -> Result<yaml::Edit> {
                 const auto to = yaml::Path::parse(words);
                 if (!to)
                     return std::unexpected(to.error());
                 return planner.move(from, *to);
             });
}

} // namespace

Verb moveVerb()
{
    return {.name = u"move"_s,
            .summary = Tr::tr("Move an entry with its comments to another place"),
            .arguments = u"FILE PATH TO"_s,
            .options = editOptions(),
            .switches = {},
            .formats = {},
            .subverbs = {},
            .run = runMove};
}

} // namespace kw::kitw
