// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/edit_file.h"
#include "app/kitw/tr.h"

using namespace Qt::StringLiterals;

namespace kw::kitw {

namespace {

void runSet(Invocation &invocation)
{
    editFile(invocation, u"VALUE"_s,
             [&invocation](const yaml::EditPlanner &planner, const yaml::Document &, const yaml::Path &path,
                           const QString &words) -> Result<yaml::Edit> {
                 const auto value = givenValue(invocation, words);
                 if (!value)
                     return std::unexpected(value.error());
                 return planner.set(path, *value);
             });
}

} // namespace

Verb setVerb()
{
    return {.name = u"set"_s,
            .summary = Tr::tr("Change a value in a YAML file, and nothing else"),
            .arguments = u"FILE PATH VALUE"_s,
            .options = editOptions() + QList{textOption()},
            .switches = {},
            .formats = {},
            .subverbs = {},
            .run = runSet};
}

} // namespace kw::kitw
