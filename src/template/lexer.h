// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "template/datum.h"
#include "template/fault.h"

#include <QList>
#include <QString>

#include <expected>

namespace kw::templates {

// A piece of a template: text, or a word of an action between "{{" and "}}".
struct TemplateToken
{
    enum class Kind {
        Text,
        Open,     // "{{"
        Close,    // "}}"
        Word,     // function, keyword
        Field,    // ".Name", "name" in text; "." alone has an empty text
        Variable, // "$name"
        Constant,
        Symbol, // ( ) | , := =
        End,
    };

    Kind kind = Kind::End;
    QString text;
    Datum constant;
    qsizetype offset = 0;    // in the template, from 0
    bool afterSpace = false; // ".A .B" are two arguments, ".A.B" is one

    bool isSymbol(QStringView symbol) const { return kind == Kind::Symbol && text == symbol; }
    bool isWord(QStringView word) const { return kind == Kind::Word && text == word; }
};

// Source: Go text/template/parse, lex.go.
std::expected<QList<TemplateToken>, TemplateFault> templateTokens(const QString &text);

// The error of everything that reads templates. `offset` counts from 0.
Error templateFailure(const QString &text, qsizetype offset, const QString &why);

} // namespace kw::templates
