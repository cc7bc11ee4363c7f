// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/node.h"
#include "yaml/syntax_error.h"

#include <QByteArray>
#include <QByteArrayView>

#include <deque>
#include <vector>

namespace kw::yaml {

// Leaves the scanner and the composer at the first fault of a document; caught in the composer.
struct SyntaxStop
{
    SyntaxError error;
};

enum class TokenType {
    StreamEnd,
    VersionDirective,
    TagDirective,
    DocumentStart,
    DocumentEnd,
    BlockSequenceStart,
    BlockMappingStart,
    BlockEnd,
    FlowSequenceStart,
    FlowSequenceEnd,
    FlowMappingStart,
    FlowMappingEnd,
    BlockEntry,
    FlowEntry,
    Key,
    Value,
    Alias,
    Anchor,
    Tag,
    Scalar,
};

struct Token
{
    TokenType type = TokenType::StreamEnd;
    text::ByteRange range;
    Style style = Style::Plain;
    QByteArray value;      // scalar after folding and escapes, or the name of an anchor, alias, tag
    bool isDirect = false; // the scalar's value is its source, `value` is empty
};

// Tokens with exact ranges, by the rules of go-yaml v3 (a descendant of libyaml; YAML 1.1 with its limits):
// what it refuses stops here as well. The text must be that of a SourceText, from `start` on a line start.
class Scanner
{
public:
    Scanner(const QByteArray &text, qsizetype start);

    // Before the first token: a block collection that was opened further up, the outer ones first.
    void openBlock(qsizetype column);

    const Token &peek();
    Token take();
    qsizetype position() const { return m_at; }

private:
    struct SimpleKey
    {
        bool isPossible = false;
        bool isRequired = false;
        qsizetype tokenNumber = 0;
        qsizetype offset = 0;
        qsizetype line = 0;
        qsizetype column = 0;
    };
    // What a scalar's lines between its words add: their first break and the further ones.
    struct Gap
    {
        QByteArray blanks;
        QByteArray firstBreak;
        QByteArray breaks;
        bool hasBreak = false;
    };

    char at(qsizetype ahead = 0) const;
    int breakLength(qsizetype ahead = 0) const; // bytes of the line break there, or 0
    bool isBlank(qsizetype ahead = 0) const { return at(ahead) == ' ' || at(ahead) == '\t'; }
    bool isBreakOrEnd(qsizetype ahead = 0) const { return atEnd(ahead) || breakLength(ahead) > 0; }
    bool isBlankBreakOrEnd(qsizetype ahead = 0) const { return isBlank(ahead) || isBreakOrEnd(ahead); }
    bool atEnd(qsizetype ahead = 0) const { return m_at + ahead >= m_text.size(); }
    bool atDocumentIndicator() const;
    void skip();      // one character
    void skipBreak(); // one line break
    QByteArray readBreak();
    [[noreturn]] void stop(const QString &message, SyntaxCode code = SyntaxCode::Syntax) const;
    [[noreturn]] void stopAt(qsizetype begin, const QString &message) const;

    void fetchMore();
    void fetchNext();
    void skipToNextToken();
    bool fetchFlowIndicator();
    bool fetchBlockIndicator();
    void append(TokenType type, qsizetype length);
    void unrollIndent(qsizetype column);
    void rollIndent(qsizetype column, qsizetype number, TokenType type, qsizetype offset);
    void dropStaleKeys();
    void saveSimpleKey();
    void removeSimpleKey();
    void fetchDirective();
    void fetchDocumentIndicator(TokenType type);
    void fetchFlowStart(TokenType type);
    void fetchFlowEnd(TokenType type);
    void fetchBlockEntry();
    void fetchKey();
    void fetchValue();
    void fetchAnchor(TokenType type);
    void fetchTag();
    void fetchBlockScalar(Style style);
    void fetchQuoted(Style style);
    void fetchPlain();
    QByteArray scanTagUri();
    void readEscape(QByteArray &value);
    Gap readGap();
    static void fold(QByteArray &value, const Gap &gap);
    void skipBlockScalarBreaks(qsizetype &indent, QByteArray &breaks);
    void readVersion();

    QByteArray m_text;
    qsizetype m_at = 0;
    qsizetype m_line = 0;
    qsizetype m_column = 0;
    std::deque<Token> m_tokens;
    qsizetype m_taken = 0;
    bool m_streamEnded = false;
    bool m_simpleKeyAllowed = true;
    qsizetype m_indent = -1;
    std::vector<qsizetype> m_indents;
    std::vector<SimpleKey> m_simpleKeys;
};

} // namespace kw::yaml
