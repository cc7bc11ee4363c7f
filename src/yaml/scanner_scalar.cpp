// SPDX-License-Identifier: Apache-2.0
#include "yaml/scanner.h"

#include "yaml/tr.h"

#include <QChar>
#include <QString>

#include <algorithm>
#include <utility>

namespace kw::yaml {

namespace {

bool isNameCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '-';
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

// What stands for the letter after a backslash; nothing for letters that mean nothing.
QByteArrayView escaped(char letter)
{
    switch (letter) {
    case '0':
        return QByteArrayView("\0", 1);
    case 'a':
        return "\a";
    case 'b':
        return "\b";
    case 't':
    case '\t':
        return "\t";
    case 'n':
        return "\n";
    case 'v':
        return "\v";
    case 'f':
        return "\f";
    case 'r':
        return "\r";
    case 'e':
        return "\x1B";
    case ' ':
        return " ";
    case '"':
        return "\"";
    case '\'':
        return "'";
    case '\\':
        return "\\";
    case 'N':
        return "\xC2\x85";
    case '_':
        return "\xC2\xA0";
    case 'L':
        return "\xE2\x80\xA8";
    case 'P':
        return "\xE2\x80\xA9";
    default:
        return {};
    }
}

} // namespace

void Scanner::fetchDirective()
{
    unrollIndent(-1);
    removeSimpleKey();
    m_simpleKeyAllowed = false;
    const qsizetype begin = m_at;
    skip();
    QByteArray name;
    for (; isNameCharacter(at()); skip())
        name += at();
    if (name.isEmpty() || !isBlankBreakOrEnd())
        stopAt(begin, Tr::tr("the directive has no valid name"));
    QByteArray value;
    while (isBlank())
        skip();
    if (name == "YAML") {
        readVersion();
    } else if (name == "TAG") {
        if (at() != '!')
            stopAt(begin, Tr::tr("%TAG needs a handle such as “!name!”"));
        while (!isBlankBreakOrEnd()) {
            value += at();
            skip();
        }
        if (value != "!" && (!value.endsWith('!')))
            stopAt(begin, Tr::tr("the handle of %TAG must end with “!”"));
        if (!isBlank())
            stopAt(begin, Tr::tr("%TAG needs a prefix behind its handle"));
        while (isBlank())
            skip();
        if (isBreakOrEnd())
            stopAt(begin, Tr::tr("%TAG needs a prefix behind its handle"));
        while (!isBlankBreakOrEnd())
            skip();
    } else {
        stopAt(begin, Tr::tr("“%%1” is no directive of YAML").arg(QString::fromUtf8(name)));
    }
    while (isBlank())
        skip();
    if (at() == '#') {
        while (!isBreakOrEnd())
            skip();
    }
    if (!isBreakOrEnd())
        stopAt(begin, Tr::tr("the directive has text behind it"));
    const TokenType type = name == "YAML" ? TokenType::VersionDirective : TokenType::TagDirective;
    m_tokens.push_back({type, {begin, m_at}, Style::Plain, value, false});
}

void Scanner::readVersion()
{
    const qsizetype begin = m_at;
    while (!isBlankBreakOrEnd() && at() != '#')
        skip();
    const QByteArray version = m_text.sliced(begin, m_at - begin);
    if (version != "1.1")
        stopAt(begin, Tr::tr("Skaffold reads YAML 1.1 only; remove the %YAML line"));
}

void Scanner::fetchAnchor(TokenType type)
{
    saveSimpleKey();
    m_simpleKeyAllowed = false;
    const qsizetype begin = m_at;
    skip();
    while (isNameCharacter(at()))
        skip();
    const QByteArray name = m_text.sliced(begin + 1, m_at - begin - 1);
    const bool isDone = isBlankBreakOrEnd() || QByteArrayView("?:,]}%@`").contains(at());
    if (name.isEmpty() || !isDone)
        stopAt(begin, Tr::tr("the name of an anchor or alias has letters, digits, “-” and “_” only"));
    m_tokens.push_back({type, {begin, m_at}, Style::Plain, name, false});
}

void Scanner::fetchTag()
{
    saveSimpleKey();
    m_simpleKeyAllowed = false;
    const qsizetype begin = m_at;
    if (at(1) == '<') {
        skip();
        skip();
        scanTagUri();
        if (at() != '>')
            stopAt(begin, Tr::tr("the tag “!<” has no closing “>”"));
        skip();
    } else {
        skip();
        scanTagUri();
    }
    if (!isBlankBreakOrEnd())
        stopAt(begin, Tr::tr("a space must follow the tag"));
    m_tokens.push_back(
        {TokenType::Tag, {begin, m_at}, Style::Plain, m_text.sliced(begin, m_at - begin), false});
}

QByteArray Scanner::scanTagUri()
{
    const qsizetype begin = m_at;
    const QByteArrayView marks(";/?:@&=+$,.!~*'()[]%");
    while (!atEnd() && (isNameCharacter(at()) || marks.contains(at()))) {
        if (at() == '%' && !(isHexDigit(at(1)) && isHexDigit(at(2))))
            stop(Tr::tr("“%” in a tag needs two hexadecimal digits"));
        skip();
    }
    return m_text.sliced(begin, m_at - begin);
}

void Scanner::skipBlockScalarBreaks(qsizetype &indent, QByteArray &breaks)
{
    qsizetype widest = 0;
    for (;;) {
        while ((indent == 0 || m_column < indent) && at() == ' ')
            skip();
        widest = std::max(widest, m_column);
        if ((indent == 0 || m_column < indent) && at() == '\t')
            stop(Tr::tr("a tab character cannot be used as indentation"), SyntaxCode::Tab);
        if (breakLength() == 0)
            break;
        breaks += readBreak();
    }
    if (indent == 0)
        indent = std::max({widest, m_indent + 1, qsizetype(1)});
}

void Scanner::fetchBlockScalar(Style style)
{
    removeSimpleKey();
    m_simpleKeyAllowed = true;
    const qsizetype begin = m_at;
    skip();
    char chomping = '\0';
    qsizetype increment = 0;
    for (int i = 0; i < 2; ++i) {
        if (chomping == '\0' && (at() == '+' || at() == '-')) {
            chomping = at();
            skip();
        } else if (increment == 0 && at() >= '0' && at() <= '9') {
            if (at() == '0')
                stop(Tr::tr("the indentation of a block text is 1 to 9"));
            increment = at() - '0';
            skip();
        }
    }
    while (isBlank())
        skip();
    if (at() == '#') {
        while (!isBreakOrEnd())
            skip();
    }
    if (!isBreakOrEnd())
        stop(Tr::tr("the text of “|” and “>” starts on the next line"));
    qsizetype end = m_at;
    if (breakLength() > 0)
        skipBreak();
    qsizetype indent = increment == 0 ? 0 : (m_indent >= 0 ? m_indent + increment : increment);
    QByteArray value;
    QByteArray leading;
    QByteArray trailing;
    skipBlockScalarBreaks(indent, trailing);
    bool leadingBlank = false;
    while (m_column == indent && !atEnd()) {
        const bool trailingBlank = isBlank();
        if (style == Style::Folded && leading.startsWith('\n') && !leadingBlank && !trailingBlank) {
            if (trailing.isEmpty())
                value += ' ';
        } else {
            value += leading;
        }
        leading.clear();
        value += std::exchange(trailing, {});
        leadingBlank = isBlank();
        const qsizetype lineBegin = m_at;
        while (!isBreakOrEnd())
            skip();
        value += QByteArrayView(m_text).sliced(lineBegin, m_at - lineBegin);
        end = m_at;
        if (breakLength() > 0)
            leading = readBreak();
        skipBlockScalarBreaks(indent, trailing);
    }
    if (chomping != '-')
        value += leading;
    if (chomping == '+') {
        value += trailing;
        // The blank lines are content; the last line break stays outside, as with every other node.
        end = std::max(end, m_at - m_column);
        if (end > begin && m_text.at(end - 1) == '\n')
            end -= end > begin + 1 && m_text.at(end - 2) == '\r' ? 2 : 1;
    }
    m_tokens.push_back({TokenType::Scalar, {begin, end}, style, value, false});
}

void Scanner::readEscape(QByteArray &value)
{
    const qsizetype begin = m_at;
    skip();
    const char letter = at();
    const int digits = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
    if (digits == 0) {
        const QByteArrayView bytes = atEnd() ? QByteArrayView() : escaped(letter);
        if (bytes.isEmpty())
            stopAt(begin, Tr::tr("“\\%1” means nothing in double quotes").arg(QLatin1Char(letter)));
        value += bytes;
        skip();
        return;
    }
    skip();
    char32_t code = 0;
    for (int i = 0; i < digits; ++i, skip()) {
        if (!isHexDigit(at()))
            stopAt(begin, Tr::tr("“\\%1” needs %2 hexadecimal digits").arg(QLatin1Char(letter)).arg(digits));
        code = code * 16 + char32_t(at() <= '9' ? at() - '0' : (at() | 0x20) - 'a' + 10);
    }
    if ((code >= 0xD800 && code <= 0xDFFF) || code > 0x10FFFF)
        stopAt(begin, Tr::tr("the escape stands for no character"));
    value += QString::fromUcs4(&code, 1).toUtf8();
}

Scanner::Gap Scanner::readGap()
{
    Gap gap;
    while (isBlank() || breakLength() > 0) {
        if (isBlank()) {
            if (!gap.hasBreak)
                gap.blanks += at();
            skip();
        } else if (!gap.hasBreak) {
            gap.blanks.clear();
            gap.firstBreak = readBreak();
            gap.hasBreak = true;
        } else {
            gap.breaks += readBreak();
        }
    }
    return gap;
}

void Scanner::fold(QByteArray &value, const Gap &gap)
{
    if (!gap.hasBreak)
        value += gap.blanks;
    else if (gap.firstBreak == "\n" && gap.breaks.isEmpty())
        value += ' ';
    else if (gap.firstBreak == "\n")
        value += gap.breaks;
    else
        value += gap.firstBreak + gap.breaks;
}

void Scanner::fetchQuoted(Style style)
{
    saveSimpleKey();
    m_simpleKeyAllowed = false;
    const qsizetype begin = m_at;
    const char quote = at();
    skip();
    QByteArray value;
    for (;;) {
        if (atDocumentIndicator())
            stopAt(begin, Tr::tr("the quoted text has no closing quote before the document ends"));
        if (atEnd())
            stopAt(begin, Tr::tr("the quoted text has no closing quote"));
        bool escapedBreak = false;
        while (!isBlankBreakOrEnd()) {
            if (quote == '\'' && at() == '\'' && at(1) == '\'') {
                value += '\'';
                skip();
                skip();
            } else if (at() == quote) {
                break;
            } else if (quote == '"' && at() == '\\' && breakLength(1) > 0) {
                skip();
                escapedBreak = true;
                break;
            } else if (quote == '"' && at() == '\\') {
                readEscape(value);
            } else {
                value += at();
                const qsizetype from = m_at + 1;
                skip();
                value += QByteArrayView(m_text).sliced(from, m_at - from);
            }
        }
        if (at() == quote)
            break;
        if (escapedBreak) {
            skipBreak();
            Gap gap;
            while (isBlank() || breakLength() > 0) {
                if (isBlank())
                    skip();
                else
                    gap.breaks += readBreak();
            }
            value += gap.breaks;
        } else {
            fold(value, readGap());
        }
    }
    skip();
    m_tokens.push_back({TokenType::Scalar, {begin, m_at}, style, value, false});
}

void Scanner::fetchPlain()
{
    saveSimpleKey();
    m_simpleKeyAllowed = false;
    const bool isFlow = m_simpleKeys.size() > 1;
    const qsizetype begin = m_at;
    const qsizetype indent = m_indent + 1;
    qsizetype end = m_at;
    QByteArray value;
    Gap gap;
    bool isOneLine = true;
    bool hasValue = false;
    while (!atDocumentIndicator() && at() != '#') {
        const qsizetype word = m_at;
        while (!isBlankBreakOrEnd()) {
            if (at() == ':' && isBlankBreakOrEnd(1))
                break;
            const bool endsFlow =
                QByteArrayView(",[]{}").contains(at()) || (at() == '?' && isBlankBreakOrEnd(1));
            if (isFlow && endsFlow)
                break;
            skip();
        }
        if (m_at > word) {
            if (gap.hasBreak && isOneLine) {
                value = m_text.sliced(begin, end - begin);
                isOneLine = false;
            }
            if (!isOneLine) {
                if (hasValue)
                    fold(value, gap);
                value += QByteArrayView(m_text).sliced(word, m_at - word);
            }
            hasValue = true;
            end = m_at;
        }
        if (!isBlank() && breakLength() == 0)
            break;
        if (m_at == word && gap.hasBreak)
            break;
        gap = {};
        while (isBlank() || breakLength() > 0) {
            if (isBlank()) {
                if (gap.hasBreak && m_column < indent && at() == '\t')
                    stop(Tr::tr("a tab character cannot be used as indentation"), SyntaxCode::Tab);
                if (!gap.hasBreak)
                    gap.blanks += at();
                skip();
            } else if (!gap.hasBreak) {
                gap.firstBreak = readBreak();
                gap.hasBreak = true;
            } else {
                gap.breaks += readBreak();
            }
        }
        if (gap.hasBreak)
            m_simpleKeyAllowed = true;
        if (!isFlow && m_column < indent)
            break;
    }
    m_tokens.push_back(
        {TokenType::Scalar, {begin, end}, Style::Plain, isOneLine ? QByteArray() : value, isOneLine});
}

} // namespace kw::yaml
