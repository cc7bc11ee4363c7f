// SPDX-License-Identifier: Apache-2.0
#include "template/template.h"

#include "template/functions.h"
#include "template/lexer.h"
#include "template/tr.h"
#include "template/tree.h"

using namespace Qt::StringLiterals;

namespace kw::templates {

namespace {

constexpr int mostSteps = 200'000;
constexpr qsizetype longestResult = 1'000'000;

enum class Flow { Next, Break, Continue };

class Evaluator
{
public:
    Evaluator(const QString &source, const TemplateContext &context)
        : m_source(source)
        , m_context(context)
    {
        DatumMap fields;
        for (auto field = context.fields.cbegin(); field != context.fields.cend(); ++field) {
            fields.insert(field.key(), Datum::of(field.value()));
        }
        m_root = Datum::of(fields);
        m_variables.append({u"$"_s, m_root});
    }

    Result<QString> run(const std::vector<TemplateNode> &nodes)
    {
        walk(nodes, m_root);
        if (m_failed) {
            return std::unexpected(*m_failed);
        }
        return m_result;
    }

private:
    struct Variable
    {
        QString name;
        Datum value;
    };

    void fail(const QString &why, qsizetype offset, ErrorCode code = ErrorCode::ParseFailed)
    {
        if (!m_failed) {
            m_failed = templateFailure(m_source, offset, why);
            m_failed->code = code;
        }
    }

    Flow walk(const std::vector<TemplateNode> &nodes, const Datum &dot)
    {
        for (const TemplateNode &node : nodes) {
            if (m_failed) {
                break;
            }
            if (++m_steps > mostSteps || m_result.size() > longestResult) {
                fail(Tr::tr("the result is too long"), 0, ErrorCode::TooLarge);
                break;
            }
            if (const Flow flow = walkOne(node, dot); flow != Flow::Next) {
                return flow;
            }
        }
        return Flow::Next;
    }

    Flow walkOne(const TemplateNode &node, const Datum &dot)
    {
        const qsizetype mark = m_variables.size();
        Flow flow = Flow::Next;
        switch (node.kind) {
        case TemplateNode::Kind::Text:
            m_result += node.text;
            return Flow::Next;
        case TemplateNode::Kind::Action: {
            const Datum value = evaluate(node.pipeline, dot);
            if (node.pipeline.variables.isEmpty() && !m_failed) {
                m_result += value.text();
            }
            return Flow::Next; // its variables live on
        }
        case TemplateNode::Kind::If:
        case TemplateNode::Kind::With: {
            const Datum value = evaluate(node.pipeline, dot);
            const bool isWith = node.kind == TemplateNode::Kind::With;
            flow = value.isTrue() ? walk(node.body, isWith ? value : dot) : walk(node.otherwise, dot);
            break;
        }
        case TemplateNode::Kind::Range:
            walkRange(node, dot);
            break;
        case TemplateNode::Kind::Break:
            return Flow::Break;
        case TemplateNode::Kind::Continue:
            return Flow::Continue;
        }
        m_variables.resize(mark);
        return flow;
    }

    void walkRange(const TemplateNode &node, const Datum &dot)
    {
        TemplatePipeline source = node.pipeline;
        source.variables.clear();
        const Datum value = evaluate(source, dot);
        DatumList keys;
        DatumList items;
        if (const DatumList *list = value.list()) {
            items = *list;
            for (qsizetype i = 0; i < items.size(); ++i) {
                keys.append(Datum::of(qint64(i)));
            }
        } else if (const DatumMap *map = value.map()) {
            for (auto entry = map->cbegin(); entry != map->cend(); ++entry) {
                keys.append(Datum::of(entry.key()));
                items.append(entry.value());
            }
        } else if (!value.isNothing()) {
            fail(Tr::tr("“range” cannot go over “%1”").arg(value.text()), node.pipeline.offset);
        }
        if (items.isEmpty()) {
            walk(node.otherwise, dot);
        }
        for (qsizetype i = 0; i < items.size() && !m_failed; ++i) {
            const qsizetype mark = m_variables.size();
            bindRange(node.pipeline, keys[i], items[i]);
            const Flow flow = walk(node.body, items[i]);
            m_variables.resize(mark);
            if (flow == Flow::Break) {
                break;
            }
        }
    }

    void bindRange(const TemplatePipeline &pipeline, const Datum &key, const Datum &item)
    {
        const QStringList &names = pipeline.variables;
        if (names.size() == 2) {
            assign(names[0], key, pipeline);
        }
        if (!names.isEmpty()) {
            assign(names.last(), item, pipeline);
        }
    }

    void assign(const QString &name, const Datum &value, const TemplatePipeline &pipeline)
    {
        if (pipeline.declares) {
            m_variables.append({name, value});
            return;
        }
        if (Variable *variable = find(name)) {
            variable->value = value;
        } else {
            fail(Tr::tr("the variable %1 is not declared").arg(name), pipeline.offset);
        }
    }

    Variable *find(const QString &name)
    {
        for (qsizetype i = m_variables.size() - 1; i >= 0; --i) {
            if (m_variables[i].name == name) {
                return &m_variables[i];
            }
        }
        return nullptr;
    }

    Datum evaluate(const TemplatePipeline &pipeline, const Datum &dot)
    {
        Datum value;
        for (size_t i = 0; i < pipeline.commands.size() && !m_failed; ++i) {
            value = command(pipeline.commands[i], dot, i > 0 ? &value : nullptr);
        }
        for (const QString &name : pipeline.variables) {
            assign(name, value, pipeline);
        }
        return value;
    }

    Datum command(const TemplateCommand &command, const Datum &dot, const Datum *piped)
    {
        const TemplateOperand &first = command.operands[0];
        if (first.kind == TemplateOperand::Kind::Function) {
            return fields(call(command, dot, piped), first);
        }
        if (command.operands.size() > 1 || piped) {
            fail(Tr::tr("only a function takes arguments"), first.offset);
        }
        return operand(first, dot);
    }

    Datum operand(const TemplateOperand &operand, const Datum &dot)
    {
        switch (operand.kind) {
        case TemplateOperand::Kind::Dot:
            return fields(dot, operand);
        case TemplateOperand::Kind::Constant:
            return operand.constant;
        case TemplateOperand::Kind::Pipeline:
            return fields(evaluate(*operand.pipeline, dot), operand);
        case TemplateOperand::Kind::Function:
            return fields(call({{operand}}, dot, nullptr), operand);
        case TemplateOperand::Kind::Variable:
            break;
        }
        const Variable *variable = find(operand.name);
        if (!variable) {
            fail(Tr::tr("the variable %1 is not declared").arg(operand.name), operand.offset);
            return {};
        }
        return fields(variable->value, operand);
    }

    Datum fields(Datum value, const TemplateOperand &operand)
    {
        for (const QString &field : operand.fields) {
            const DatumMap *map = value.map();
            if (!map) {
                fail(Tr::tr("“%1” has no field “%2”").arg(value.text(), field), operand.offset);
                return {};
            }
            value = Datum(map->value(field));
        }
        return value;
    }

    Datum call(const TemplateCommand &command, const Datum &dot, const Datum *piped)
    {
        const TemplateOperand &name = command.operands[0];
        if (name.name == "and"_L1 || name.name == "or"_L1) {
            return shortCircuit(command, dot, piped);
        }
        const bool isProgram = name.name == "cmd"_L1 && !m_context.onlyBuiltins;
        const TemplateFunction *function = findFunction(name.name);
        if (!isProgram && (!function || (m_context.onlyBuiltins && !function->isBuiltin))) {
            fail(Tr::tr("the function “%1” is not known").arg(name.name), name.offset);
            return {};
        }
        Arguments arguments;
        for (size_t i = 1; i < command.operands.size() && !m_failed; ++i) {
            arguments.append(operand(command.operands[i], dot));
        }
        if (piped) {
            arguments.append(*piped);
        }
        if (isProgram) {
            return answer(arguments, name.offset);
        }
        if (arguments.size() < function->fewest ||
            (function->most >= 0 && arguments.size() > function->most)) {
            fail(Tr::tr("“%1” does not take %n argument(s)", nullptr, static_cast<int>(arguments.size()))
                     .arg(name.name),
                 name.offset);
        }
        if (m_failed) {
            return {};
        }
        const FunctionResult result = function->call(arguments, m_context);
        if (!result) {
            fail(result.error(), name.offset);
            return {};
        }
        return *result;
    }

    Datum answer(const Arguments &arguments, qsizetype offset)
    {
        QStringList words;
        for (const Datum &argument : arguments) {
            words.append(argument.plainText());
        }
        if (m_failed || words.isEmpty()) {
            fail(Tr::tr("“cmd” needs a program"), offset);
            return {};
        }
        if (!m_context.program) {
            fail(Tr::tr("it runs a program (cmd): %1").arg(words.join(u' ')), offset,
                 ErrorCode::PermissionDenied);
            return {};
        }
        const auto answer = m_context.program(words);
        if (answer && !*answer) {
            fail(Tr::tr("%1 failed: %2").arg(words.first(), answer->error()), offset, ErrorCode::ToolFailed);
            return {};
        }
        return Datum::of(answer ? **answer : u"unknown"_s);
    }

    Datum shortCircuit(const TemplateCommand &command, const Datum &dot, const Datum *piped)
    {
        const bool stopsAt = command.operands[0].name == "or"_L1;
        Datum value;
        for (size_t i = 1; i < command.operands.size() && !m_failed; ++i) {
            value = operand(command.operands[i], dot);
            if (value.isTrue() == stopsAt) {
                return value;
            }
        }
        if (command.operands.size() < 2 && !piped) {
            fail(Tr::tr("“%1” needs arguments").arg(command.operands[0].name), command.operands[0].offset);
        }
        return piped ? *piped : value;
    }

    const QString &m_source;
    const TemplateContext &m_context;
    Datum m_root;
    QList<Variable> m_variables;
    QString m_result;
    int m_steps = 0;
    std::optional<Error> m_failed;
};

} // namespace

Result<QString> expandTemplate(const QString &text, const TemplateContext &context)
{
    if (!isTemplate(text)) {
        return text;
    }
    const auto nodes = parseTemplate(text);
    if (!nodes) {
        return std::unexpected(templateFailure(text, nodes.error().offset, nodes.error().why));
    }
    return Evaluator(text, context).run(*nodes);
}

} // namespace kw::templates
