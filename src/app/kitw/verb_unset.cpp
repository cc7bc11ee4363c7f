// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/edit_file.h"
#include "app/kitw/tr.h"

using namespace Qt::StringLiterals;

namespace kw::kitw {

namespace {

void runUnset(Invocation &invocation)
{
    using WhenLast = yaml::EditPlanner::WhenLast;
    const bool isPruning = invocation.arguments().isSet(u"prune"_s);
    editFile(invocation, {},
             [isPruning](const yaml::EditPlanner &planner, const yaml::Document &, const yaml::Path &path,
                         const QString &) {
                 return planner.remove(path, isPruning ? WhenLast::RemoveParent : WhenLast::LeaveEmpty);
             });
}

} // namespace

Verb unsetVerb()
{
    return {.name = u"unset"_s,
            .summary = Tr::tr("Remove an entry with its comments from a YAML file"),
            .arguments = u"FILE PATH"_s,
            .options = editOptions() +
                       QList<QCommandLineOption>{
                           {u"prune"_s, Tr::tr("Remove what holds it as well if that is empty then.")}},
            .switches = {},
            .formats = {},
            .subverbs = {},
            .run = runUnset};
}

} // namespace kw::kitw
