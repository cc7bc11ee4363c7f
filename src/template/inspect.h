// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/fault.h"

#include <QList>
#include <QString>

#include <expected>

namespace kw::templates {

// A variable that a template looks at: {{.NAME}}.
struct TemplateVariable
{
    QString name;
    qsizetype offset = 0; // of the action or word that has it
};

// What a template looks at, without expanding it: its variables, in their order, and whether it runs a
// program ({{cmd}}).
struct TemplateContent
{
    QList<TemplateVariable> variables;
    bool runsProgram = false;
};

// A fault for what Skaffold cannot parse: bad syntax, a function that neither Go nor Sprig has. With
// `onlyBuiltins` Go's own functions alone are known (tagPolicy.customTemplate). Any thread.
std::expected<TemplateContent, TemplateFault> inspectTemplate(const QString &text, bool onlyBuiltins = false);

} // namespace kw::templates
