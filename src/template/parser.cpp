// SPDX-License-Identifier: Apache-2.0
#include "template/lexer.h"
#include "template/tr.h"
#include "template/tree.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace kw::templates {

namespace {

using Kind = TemplateToken::Kind;
constexpr int deepestTemplate = 100;

class Parser
{
public:
    explicit Parser(QList<TemplateToken> tokens)
        : m_tokens(std::move(tokens))
    {
    }

    std::expected<std::vector<TemplateNode>, TemplateFault> run()
    {
        std::vector<TemplateNode> nodes = readList(0);
        if (!m_failed && peek().kind != Kind::End) {
            fail(Tr::tr("“%1” without its beginning").arg(m_tokens[m_at + 1].text), peek().offset);
        }
        if (m_failed) {
            return std::unexpected(*m_failed);
        }
        return nodes;
    }

private:
    const TemplateToken &peek(qsizetype ahead = 0) const
    {
        return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)];
    }
    const TemplateToken &take()
    {
        const TemplateToken &token = peek();
        m_at = std::min(m_at + 1, m_tokens.size() - 1);
        return token;
    }

    void fail(const QString &why, qsizetype offset, bool isUnsupported = false)
    {
        if (!m_failed) {
            m_failed = TemplateFault{offset, why, isUnsupported};
        }
    }

    void expectClose()
    {
        if (peek().kind != Kind::Close) {
            fail(Tr::tr("“%1” is not expected here").arg(peek().text), peek().offset);
            return;
        }
        take();
    }

    // Up to {{end}} or {{else}}, which stay.
    std::vector<TemplateNode> readList(int depth)
    {
        std::vector<TemplateNode> nodes;
        while (!m_failed && peek().kind != Kind::End) {
            if (peek().kind == Kind::Text) {
                nodes.push_back({.kind = TemplateNode::Kind::Text, .text = take().text});
                continue;
            }
            if (peek(1).isWord(u"end") || peek(1).isWord(u"else")) {
                break;
            }
            take();
            nodes.push_back(readAction(depth));
        }
        return nodes;
    }

    TemplateNode readAction(int depth)
    {
        using NodeKind = TemplateNode::Kind;
        const TemplateToken &first = peek();
        if (first.isWord(u"if")) {
            take();
            return readControl(NodeKind::If, depth);
        }
        if (first.isWord(u"with")) {
            take();
            return readControl(NodeKind::With, depth);
        }
        if (first.isWord(u"range")) {
            take();
            return readControl(NodeKind::Range, depth);
        }
        if (first.isWord(u"break") || first.isWord(u"continue")) {
            const bool isBreak = first.isWord(u"break");
            if (m_ranges == 0) {
                fail(Tr::tr("“%1” outside of “range”").arg(first.text), first.offset);
            }
            take();
            expectClose();
            return {.kind = isBreak ? NodeKind::Break : NodeKind::Continue};
        }
        for (const QString &word : {u"define"_s, u"template"_s, u"block"_s}) {
            if (first.isWord(word)) {
                fail(Tr::tr("“%1” cannot be used here").arg(word), first.offset, true);
            }
        }
        TemplateNode node{.kind = NodeKind::Action, .pipeline = readPipeline(false, depth)};
        expectClose();
        return node;
    }

    TemplateNode readControl(TemplateNode::Kind kind, int depth)
    {
        const qsizetype start = peek().offset;
        if (depth > deepestTemplate) {
            fail(Tr::tr("it is nested too deeply"), start);
            return {};
        }
        const bool isRange = kind == TemplateNode::Kind::Range;
        TemplateNode node{.kind = kind, .pipeline = readPipeline(isRange, depth)};
        expectClose();
        m_ranges += isRange ? 1 : 0;
        node.body = readList(depth + 1);
        m_ranges -= isRange ? 1 : 0;
        if (!m_failed && peek(1).isWord(u"else")) {
            take();
            take();
            if (peek().isWord(u"if") || peek().isWord(u"with")) {
                node.otherwise.push_back(readAction(depth + 1));
                return node;
            }
            expectClose();
            node.otherwise = readList(depth + 1);
        }
        if (!m_failed && !peek(1).isWord(u"end")) {
            fail(Tr::tr("it has no {{end}}"), start);
            return node;
        }
        take();
        take();
        expectClose();
        return node;
    }

    TemplatePipeline readPipeline(bool isRange, int depth)
    {
        TemplatePipeline pipeline{.offset = peek().offset};
        readVariables(pipeline, isRange);
        while (!m_failed) {
            pipeline.commands.push_back(readCommand(depth));
            if (!peek().isSymbol(u"|")) {
                break;
            }
            take();
        }
        for (size_t i = 1; i < pipeline.commands.size(); ++i) {
            const auto &operands = pipeline.commands[i].operands;
            if (!operands.empty() && operands[0].kind == TemplateOperand::Kind::Constant) {
                fail(Tr::tr("a constant cannot take what comes before “|”"), operands[0].offset);
            }
        }
        return pipeline;
    }

    void readVariables(TemplatePipeline &pipeline, bool isRange)
    {
        if (peek().kind != Kind::Variable) {
            return;
        }
        const bool two = isRange && peek(1).isSymbol(u",") && peek(2).kind == Kind::Variable;
        const TemplateToken &sign = peek(two ? 3 : 1);
        if (!sign.isSymbol(u":=") && !sign.isSymbol(u"=")) {
            return;
        }
        pipeline.declares = sign.isSymbol(u":=");
        pipeline.variables.append(take().text);
        if (two) {
            take();
            pipeline.variables.append(take().text);
        }
        take();
    }

    TemplateCommand readCommand(int depth)
    {
        TemplateCommand command;
        while (!m_failed) {
            const TemplateToken &token = peek();
            if (token.kind == Kind::Close || token.isSymbol(u"|") || token.isSymbol(u")")) {
                break;
            }
            command.operands.push_back(readOperand(depth));
        }
        if (command.operands.empty()) {
            fail(Tr::tr("a value is missing"), peek().offset);
        }
        return command;
    }

    TemplateOperand readOperand(int depth)
    {
        using OperandKind = TemplateOperand::Kind;
        const TemplateToken &token = take();
        TemplateOperand operand{.offset = token.offset};
        if (token.kind == Kind::Field) {
            if (!token.text.isEmpty()) {
                operand.fields.append(token.text);
            }
        } else if (token.kind == Kind::Variable) {
            operand.kind = OperandKind::Variable;
            operand.name = token.text;
        } else if (token.kind == Kind::Constant) {
            operand.kind = OperandKind::Constant;
            operand.constant = token.constant;
        } else if (token.kind == Kind::Word) {
            operand.kind = OperandKind::Function;
            operand.name = token.text;
        } else if (token.isSymbol(u"(") && depth < deepestTemplate) {
            operand.kind = OperandKind::Pipeline;
            operand.pipeline = std::make_shared<TemplatePipeline>(readPipeline(false, depth + 1));
            if (!take().isSymbol(u")")) {
                fail(Tr::tr("“(” is not closed"), operand.offset);
            }
        } else {
            fail(Tr::tr("“%1” is not expected here").arg(token.text), token.offset);
        }
        while (peek().kind == Kind::Field && !peek().afterSpace && !peek().text.isEmpty()) {
            operand.fields.append(take().text);
        }
        return operand;
    }

    QList<TemplateToken> m_tokens;
    qsizetype m_at = 0;
    int m_ranges = 0;
    std::optional<TemplateFault> m_failed;
};

} // namespace

std::expected<std::vector<TemplateNode>, TemplateFault> parseTemplate(const QString &text)
{
    auto tokens = templateTokens(text);
    if (!tokens) {
        return std::unexpected(tokens.error());
    }
    return Parser(std::move(*tokens)).run();
}

} // namespace kw::templates
