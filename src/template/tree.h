// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/datum.h"
#include "template/fault.h"

#include <QString>
#include <QStringList>

#include <expected>
#include <memory>
#include <vector>

namespace kw::templates {

struct TemplatePipeline;

// One word of a command with the fields that hang on it: ".A.B", "$x.A", "(…).A", "upper", a constant.
struct TemplateOperand
{
    enum class Kind { Dot, Variable, Function, Constant, Pipeline };

    Kind kind = Kind::Dot;
    QString name; // of a variable (with "$") or a function
    QStringList fields;
    Datum constant;
    std::shared_ptr<TemplatePipeline> pipeline;
    qsizetype offset = 0;
};

struct TemplateCommand
{
    std::vector<TemplateOperand> operands; // the first one may be a function
};

// "$x := a b | c d"
struct TemplatePipeline
{
    QStringList variables; // two for range
    bool declares = false; // ":=", else "="
    std::vector<TemplateCommand> commands;
    qsizetype offset = 0;
};

struct TemplateNode
{
    enum class Kind { Text, Action, If, With, Range, Break, Continue };

    Kind kind = Kind::Text;
    QString text;
    TemplatePipeline pipeline;
    std::vector<TemplateNode> body;
    std::vector<TemplateNode> otherwise;
};

// Source: Go text/template/parse. `define`, `template` and `block` are unsupported.
std::expected<std::vector<TemplateNode>, TemplateFault> parseTemplate(const QString &text);

} // namespace kw::templates
