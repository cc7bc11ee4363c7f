// SPDX-License-Identifier: Apache-2.0
#include "dockerfile/stage.h"

using namespace Qt::StringLiterals;

namespace kw::dockerfile {

QList<Stage> stagesOf(const Dockerfile &dockerfile)
{
    QList<Stage> stages;
    for (const Instruction &instruction : dockerfile.instructions) {
        if (instruction.keyword != "FROM"_L1) {
            continue;
        }
        const QStringList &words = instruction.arguments;
        const bool isNamed = words.size() == 3 && words.at(1).compare("as"_L1, Qt::CaseInsensitive) == 0;
        stages.append({isNamed ? words.at(2) : QString(), words.value(0), instruction.line});
    }
    return stages;
}

} // namespace kw::dockerfile
