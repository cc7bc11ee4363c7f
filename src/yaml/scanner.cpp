// SPDX-License-Identifier: Apache-2.0
#include "yaml/scanner.h"

#include "yaml/tr.h"

#include <algorithm>
#include <utility>

namespace kw::yaml {

namespace {

constexpr qsizetype longestSimpleKey = 1024; // bytes
constexpr int deepestNesting = 200;

} // namespace

Scanner::Scanner(const QByteArray &text, qsizetype start)
    : m_text(text)
    , m_at(start)
    , m_simpleKeys(1)
{
}

void Scanner::openBlock(qsizetype column)
{
    m_indents.push_back(m_indent);
    m_indent = column;
}

char Scanner::at(qsizetype ahead) const
{
    return atEnd(ahead) ? '\0' : m_text.at(m_at + ahead);
}

int Scanner::breakLength(qsizetype ahead) const
{
    const auto byte = static_cast<uchar>(at(ahead));
    if (byte == '\n')
        return 1;
    if (byte == '\r')
        return 2;
    if (byte == 0xC2 && static_cast<uchar>(at(ahead + 1)) == 0x85)
        return 2;
    const auto third = static_cast<uchar>(at(ahead + 2));
    if (byte == 0xE2 && static_cast<uchar>(at(ahead + 1)) == 0x80 && (third == 0xA8 || third == 0xA9))
        return 3;
    return 0;
}

bool Scanner::atDocumentIndicator() const
{
    if (m_column != 0)
        return false;
    const QByteArrayView three =
        QByteArrayView(m_text).sliced(m_at, std::min<qsizetype>(3, m_text.size() - m_at));
    return (three == "---" || three == "...") && isBlankBreakOrEnd(3);
}

void Scanner::skip()
{
    do
        ++m_at;
    while (!atEnd() && (static_cast<uchar>(m_text.at(m_at)) & 0xC0) == 0x80);
    ++m_column;
}

void Scanner::skipBreak()
{
    m_at += breakLength();
    ++m_line;
    m_column = 0;
}

QByteArray Scanner::readBreak()
{
    const qsizetype length = breakLength();
    const QByteArray bytes = length == 3 ? m_text.sliced(m_at, 3) : QByteArray("\n");
    skipBreak();
    return bytes;
}

void Scanner::stop(const QString &message, SyntaxCode code) const
{
    throw SyntaxStop{{{m_at, std::min(m_at + 1, m_text.size())}, message, code}};
}

void Scanner::stopAt(qsizetype begin, const QString &message) const
{
    throw SyntaxStop{{{begin, std::max(begin, m_at)}, message, SyntaxCode::Syntax}};
}

const Token &Scanner::peek()
{
    fetchMore();
    return m_tokens.front();
}

Token Scanner::take()
{
    fetchMore();
    Token token = std::move(m_tokens.front());
    m_tokens.pop_front();
    ++m_taken;
    return token;
}

// A token can only be handed out when nothing that follows may still put a Key token before it.
void Scanner::fetchMore()
{
    while (!m_streamEnded) {
        bool isNeeded = m_tokens.empty();
        if (!isNeeded) {
            dropStaleKeys();
            for (const SimpleKey &key : m_simpleKeys)
                isNeeded = isNeeded || (key.isPossible && key.tokenNumber == m_taken);
        }
        if (!isNeeded)
            return;
        fetchNext();
    }
    if (m_tokens.empty())
        m_tokens.push_back({TokenType::StreamEnd, {m_at, m_at}, Style::Plain, {}, false});
}

void Scanner::fetchNext()
{
    skipToNextToken();
    dropStaleKeys();
    unrollIndent(m_column);
    if (atEnd()) {
        unrollIndent(-1);
        removeSimpleKey();
        m_simpleKeyAllowed = false;
        append(TokenType::StreamEnd, 0);
        m_streamEnded = true;
        return;
    }
    if (m_column == 0 && at() == '%')
        return fetchDirective();
    if (atDocumentIndicator())
        return fetchDocumentIndicator(at() == '-' ? TokenType::DocumentStart : TokenType::DocumentEnd);
    if (fetchFlowIndicator() || fetchBlockIndicator())
        return;
    const bool isFlow = m_simpleKeys.size() > 1;
    const char c = at();
    const bool startsPlain = !isBlankBreakOrEnd() && !QByteArrayView("-?:,[]{}#&*!|>'\"%@`").contains(c);
    if (startsPlain || (c == '-' && !isBlank(1)) ||
        (!isFlow && (c == '?' || c == ':') && !isBlankBreakOrEnd(1)))
        return fetchPlain();
    if (c == '\t')
        stop(Tr::tr("a tab character cannot be used as indentation"), SyntaxCode::Tab);
    stop(Tr::tr("“%1” cannot start a value here; put quotes around the text").arg(QLatin1Char(c)));
}

bool Scanner::fetchFlowIndicator()
{
    switch (at()) {
    case '[':
        fetchFlowStart(TokenType::FlowSequenceStart);
        return true;
    case '{':
        fetchFlowStart(TokenType::FlowMappingStart);
        return true;
    case ']':
        fetchFlowEnd(TokenType::FlowSequenceEnd);
        return true;
    case '}':
        fetchFlowEnd(TokenType::FlowMappingEnd);
        return true;
    case ',':
        removeSimpleKey();
        m_simpleKeyAllowed = true;
        append(TokenType::FlowEntry, 1);
        return true;
    default:
        return false;
    }
}

bool Scanner::fetchBlockIndicator()
{
    const bool isFlow = m_simpleKeys.size() > 1;
    switch (at()) {
    case '-':
        if (!isBlankBreakOrEnd(1))
            return false;
        fetchBlockEntry();
        return true;
    case '?':
        if (!isFlow && !isBlankBreakOrEnd(1))
            return false;
        fetchKey();
        return true;
    case ':':
        if (!isFlow && !isBlankBreakOrEnd(1))
            return false;
        fetchValue();
        return true;
    case '*':
        fetchAnchor(TokenType::Alias);
        return true;
    case '&':
        fetchAnchor(TokenType::Anchor);
        return true;
    case '!':
        fetchTag();
        return true;
    case '\'':
        fetchQuoted(Style::SingleQuoted);
        return true;
    case '"':
        fetchQuoted(Style::DoubleQuoted);
        return true;
    case '|':
    case '>':
        if (isFlow)
            return false;
        fetchBlockScalar(at() == '|' ? Style::Literal : Style::Folded);
        return true;
    default:
        return false;
    }
}

void Scanner::skipToNextToken()
{
    const bool isFlow = m_simpleKeys.size() > 1;
    for (;;) {
        if (m_at == 0 && m_text.startsWith("\xEF\xBB\xBF"))
            m_at = 3;
        while (at() == ' ' || ((isFlow || !m_simpleKeyAllowed) && at() == '\t'))
            skip();
        if (at() == '#') {
            while (!isBreakOrEnd())
                skip();
        }
        if (breakLength() == 0)
            return;
        skipBreak();
        if (!isFlow)
            m_simpleKeyAllowed = true;
    }
}

void Scanner::append(TokenType type, qsizetype length)
{
    const qsizetype begin = m_at;
    for (qsizetype i = 0; i < length; ++i)
        skip();
    m_tokens.push_back({type, {begin, m_at}, Style::Plain, {}, false});
}

void Scanner::dropStaleKeys()
{
    for (SimpleKey &key : m_simpleKeys) {
        if (!key.isPossible || (key.line == m_line && key.offset + longestSimpleKey >= m_at))
            continue;
        if (key.isRequired)
            stopAt(key.offset, Tr::tr("this line is no “key: value”; a colon is missing"));
        key.isPossible = false;
    }
}

void Scanner::saveSimpleKey()
{
    const bool isRequired = m_simpleKeys.size() == 1 && m_indent == m_column;
    if (!m_simpleKeyAllowed)
        return;
    removeSimpleKey();
    m_simpleKeys.back() = {true, isRequired, m_taken + static_cast<qsizetype>(m_tokens.size()),
                           m_at, m_line,     m_column};
}

void Scanner::removeSimpleKey()
{
    SimpleKey &key = m_simpleKeys.back();
    if (key.isPossible && key.isRequired)
        stopAt(key.offset, Tr::tr("this line is no “key: value”; a colon is missing"));
    key.isPossible = false;
}

void Scanner::rollIndent(qsizetype column, qsizetype number, TokenType type, qsizetype offset)
{
    if (m_simpleKeys.size() > 1 || m_indent >= column)
        return;
    if (m_indents.size() >= deepestNesting)
        stop(Tr::tr("the nesting is deeper than %1 levels").arg(deepestNesting), SyntaxCode::LimitExceeded);
    m_indents.push_back(m_indent);
    m_indent = column;
    const Token token{type, {offset, offset}, Style::Plain, {}, false};
    if (number < 0)
        m_tokens.push_back(token);
    else
        m_tokens.insert(m_tokens.begin() + (number - m_taken), token);
}

void Scanner::unrollIndent(qsizetype column)
{
    if (m_simpleKeys.size() > 1)
        return;
    while (m_indent > column) {
        append(TokenType::BlockEnd, 0);
        m_indent = m_indents.back();
        m_indents.pop_back();
    }
}

void Scanner::fetchDocumentIndicator(TokenType type)
{
    unrollIndent(-1);
    removeSimpleKey();
    m_simpleKeyAllowed = false;
    append(type, 3);
}

void Scanner::fetchFlowStart(TokenType type)
{
    saveSimpleKey();
    if (m_simpleKeys.size() > deepestNesting)
        stop(Tr::tr("the nesting is deeper than %1 levels").arg(deepestNesting), SyntaxCode::LimitExceeded);
    m_simpleKeys.emplace_back();
    m_simpleKeyAllowed = true;
    append(type, 1);
}

void Scanner::fetchFlowEnd(TokenType type)
{
    removeSimpleKey();
    if (m_simpleKeys.size() > 1)
        m_simpleKeys.pop_back();
    m_simpleKeyAllowed = false;
    append(type, 1);
}

void Scanner::fetchBlockEntry()
{
    if (m_simpleKeys.size() == 1) {
        if (!m_simpleKeyAllowed)
            stop(Tr::tr("a list item cannot start here; put it on its own line"));
        rollIndent(m_column, -1, TokenType::BlockSequenceStart, m_at);
    }
    removeSimpleKey();
    m_simpleKeyAllowed = true;
    append(TokenType::BlockEntry, 1);
}

void Scanner::fetchKey()
{
    const bool isFlow = m_simpleKeys.size() > 1;
    if (!isFlow) {
        if (!m_simpleKeyAllowed)
            stop(Tr::tr("a key cannot start here"));
        rollIndent(m_column, -1, TokenType::BlockMappingStart, m_at);
    }
    removeSimpleKey();
    m_simpleKeyAllowed = !isFlow;
    append(TokenType::Key, 1);
}

void Scanner::fetchValue()
{
    SimpleKey &key = m_simpleKeys.back();
    const bool isFlow = m_simpleKeys.size() > 1;
    dropStaleKeys();
    if (key.isPossible) {
        const Token token{TokenType::Key, {key.offset, key.offset}, Style::Plain, {}, false};
        m_tokens.insert(m_tokens.begin() + (key.tokenNumber - m_taken), token);
        rollIndent(key.column, key.tokenNumber, TokenType::BlockMappingStart, key.offset);
        key.isPossible = false;
        m_simpleKeyAllowed = false;
    } else {
        if (!isFlow) {
            if (!m_simpleKeyAllowed)
                stop(Tr::tr("a second “key: value” cannot follow on the same line"));
            rollIndent(m_column, -1, TokenType::BlockMappingStart, m_at);
        }
        m_simpleKeyAllowed = !isFlow;
    }
    append(TokenType::Value, 1);
}

} // namespace kw::yaml
