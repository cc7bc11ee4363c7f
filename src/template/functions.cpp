// SPDX-License-Identifier: Apache-2.0
#include "template/functions.h"

namespace kw::templates {

const TemplateFunction *findFunction(const QString &name)
{
    static const FunctionTable table = [] {
        FunctionTable made;
        addTextFunctions(made);
        addValueFunctions(made);
        addDateFunctions(made);
        addBuiltins(made);
        return made;
    }();
    const auto found = table.constFind(name);
    return found == table.cend() ? nullptr : &*found;
}

} // namespace kw::templates
