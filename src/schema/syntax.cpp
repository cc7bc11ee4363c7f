// SPDX-License-Identifier: Apache-2.0
#include "schema/syntax.h"

#include "schema/tr.h"
#include "yaml/document.h"

using namespace Qt::StringLiterals;

namespace kw::schema {

namespace {

QString codeOf(yaml::SyntaxCode code)
{
    switch (code) {
    case yaml::SyntaxCode::Syntax:
        return u"yaml.syntax"_s;
    case yaml::SyntaxCode::Tab:
        return u"yaml.tab"_s;
    case yaml::SyntaxCode::DuplicateKey:
        return u"yaml.duplicate-key"_s;
    case yaml::SyntaxCode::UnknownAnchor:
        return u"yaml.unknown-anchor"_s;
    case yaml::SyntaxCode::InvalidKey:
        return u"yaml.invalid-key"_s;
    case yaml::SyntaxCode::InvalidValue:
        return u"yaml.invalid-value"_s;
    case yaml::SyntaxCode::LimitExceeded:
        break;
    }
    return u"yaml.limit"_s;
}

void pointAtFirst(const yaml::Node &again, Diagnostic &diagnostic)
{
    const yaml::Node first = again.parent().findKey(again.resolved().text());
    if (first && first != again)
        diagnostic.related.append({first.range(), Tr::tr("the first one is here")});
}

} // namespace

QList<Diagnostic> syntaxDiagnostics(const yaml::Document &document)
{
    QList<Diagnostic> found;
    for (const yaml::SyntaxError &error : document.errors()) {
        Diagnostic diagnostic;
        diagnostic.range = error.range;
        diagnostic.code = codeOf(error.code);
        diagnostic.message = error.message;
        const yaml::Node node = document.nodeAt(text::ByteOffset(error.range.begin));
        if (node)
            diagnostic.path = node.path();
        if (error.code == yaml::SyntaxCode::Tab && !error.range.isEmpty())
            diagnostic.fixes.append(
                {Tr::tr("Replace the tab by two spaces"), text::PatchSet({error.range, "  "})});
        if (error.code == yaml::SyntaxCode::DuplicateKey && node)
            pointAtFirst(node, diagnostic);
        found.append(diagnostic);
    }
    return found;
}

} // namespace kw::schema
