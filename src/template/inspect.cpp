// SPDX-License-Identifier: Apache-2.0
#include "template/inspect.h"

#include "template/functions.h"
#include "template/lexer.h"
#include "template/tr.h"
#include "template/tree.h"

#include <QSet>

#include <optional>

using namespace Qt::StringLiterals;

namespace kw::templates {

namespace {

// Functions that exist and that expandTemplate() does not have. Source: Masterminds/sprig v3, functions.go.
bool isOtherFunction(const QString &name)
{
    static const QSet<QString> names = [] {
        const QString all =
            u"abbrev abbrevboth add1 add1f addf adler32sum ago all any append atoi b32dec b32enc base "
            u"basename "
            "bcrypt biggest buildCustomCert ceil chunk clean compact concat concatenate decryptAES deepCopy "
            "deepEqual derivePassword dateModify date_in_zone date_modify dig dir divf duration "
            "durationRound "
            "encryptAES ext float64 floor fromJson genCA genCAWithKey genPrivateKey genSelfSignedCert "
            "genSelfSignedCertWithKey genSignedCert genSignedCertWithKey getHostByName has hello htmlDate "
            "htmlDateInZone htpasswd initial initials isAbs keys kindIs kindOf maxf merge mergeOverwrite "
            "minf "
            "must_date_modify mustAppend mustChunk mustCompact mustDateModify mustDeepCopy mustFirst "
            "mustFromJson "
            "mustHas mustInitial mustLast mustMerge mustMergeOverwrite mustPrepend mustPush mustRegexFind "
            "mustRegexFindAll mustRegexMatch mustRegexReplaceAll mustRegexReplaceAllLiteral mustRegexSplit "
            "mustRest mustReverse mustSlice mustToDate mustToJson mustToPrettyJson mustToRawJson mustUniq "
            "mustWithout mulf omit osBase osClean osDir osExt osIsAbs pick pluck plural prepend push "
            "randAlpha "
            "randAlphaNum randAscii randBytes randInt randNumeric regexFindAll regexQuoteMeta "
            "regexReplaceAllLiteral regexSplit rest reverse round semver semverCompare seq set sha512sum "
            "shuffle "
            "sortAlpha splitn subf swapcase toDate toDecimal toJson toPrettyJson toRawJson toStrings trimall "
            "tuple typeIs typeIsLike typeOf uniq unset until untilStep urlJoin urlParse uuidv4 values "
            "without "
            "wrap wrapWith must_toDate"_s;
        const QStringList list = all.split(u' ');
        return QSet<QString>(list.cbegin(), list.cend());
    }();
    return names.contains(name);
}

bool isGoFunction(const QString &name)
{
    static const QSet<QString> names{u"and"_s, u"or"_s, u"call"_s, u"html"_s, u"js"_s};
    const TemplateFunction *function = findFunction(name);
    return names.contains(name) || (function && function->isBuiltin);
}

class Inspection
{
public:
    explicit Inspection(bool onlyBuiltins)
        : m_onlyBuiltins(onlyBuiltins)
    {
    }

    std::expected<TemplateContent, TemplateFault> run(const std::vector<TemplateNode> &nodes)
    {
        walk(nodes, true);
        if (m_fault)
            return std::unexpected(*m_fault);
        return m_content;
    }

private:
    // `isRoot`: "." is all variables here, not an item of a range.
    void walk(const std::vector<TemplateNode> &nodes, bool isRoot)
    {
        for (const TemplateNode &node : nodes) {
            if (node.kind == TemplateNode::Kind::Text)
                continue;
            pipeline(node.pipeline, isRoot);
            const bool isScope =
                node.kind == TemplateNode::Kind::With || node.kind == TemplateNode::Kind::Range;
            walk(node.body, isRoot && !isScope);
            walk(node.otherwise, isRoot);
        }
    }

    void pipeline(const TemplatePipeline &pipeline, bool isRoot)
    {
        for (const TemplateCommand &command : pipeline.commands) {
            for (const TemplateOperand &operand : command.operands)
                look(operand, isRoot);
        }
    }

    void look(const TemplateOperand &operand, bool isRoot)
    {
        switch (operand.kind) {
        case TemplateOperand::Kind::Dot:
            if (isRoot)
                add(operand);
            break;
        case TemplateOperand::Kind::Variable:
            if (operand.name == "$"_L1)
                add(operand);
            break;
        case TemplateOperand::Kind::Function:
            function(operand);
            break;
        case TemplateOperand::Kind::Pipeline:
            pipeline(*operand.pipeline, isRoot);
            break;
        case TemplateOperand::Kind::Constant:
            break;
        }
    }

    void add(const TemplateOperand &operand)
    {
        if (!operand.fields.isEmpty())
            m_content.variables.append({operand.fields.first(), operand.offset});
    }

    void function(const TemplateOperand &operand)
    {
        if (operand.name == "cmd"_L1 && !m_onlyBuiltins) {
            m_content.runsProgram = true;
            return;
        }
        const bool isKnown =
            isGoFunction(operand.name) ||
            (!m_onlyBuiltins && (findFunction(operand.name) || isOtherFunction(operand.name)));
        if (!isKnown && !m_fault)
            m_fault = TemplateFault{operand.offset, Tr::tr("there is no function “%1”").arg(operand.name)};
    }

    bool m_onlyBuiltins;
    TemplateContent m_content;
    std::optional<TemplateFault> m_fault;
};

} // namespace

std::expected<TemplateContent, TemplateFault> inspectTemplate(const QString &text, bool onlyBuiltins)
{
    const auto nodes = parseTemplate(text);
    if (!nodes)
        return std::unexpected(nodes.error());
    return Inspection(onlyBuiltins).run(*nodes);
}

} // namespace kw::templates
