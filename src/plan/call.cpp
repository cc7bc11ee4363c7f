// SPDX-License-Identifier: Apache-2.0
#include "plan/call.h"

namespace kw::plan {

process::CommandLine Call::resolved(const QHash<QString, QString> &results) const
{
    process::CommandLine command = commandLine;
    for (const Requirement &requirement : required) {
        if (requirement.placeholder.isEmpty()) {
            continue;
        }
        const QString reference = results.value(requirement.artifact, requirement.planned);
        command.arguments.replaceInStrings(requirement.placeholder, reference);
    }
    return command;
}

} // namespace kw::plan
