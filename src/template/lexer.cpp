// SPDX-License-Identifier: Apache-2.0
#include "template/lexer.h"

#include "template/tr.h"

using namespace Qt::StringLiterals;

namespace kw::templates {

namespace {

using Kind = TemplateToken::Kind;

bool isNameStart(QChar c)
{
    return c.isLetter() || c == u'_';
}

bool isNamePart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

class Lexer
{
public:
    explicit Lexer(const QString &text)
        : m_text(text)
    {
    }

    std::expected<QList<TemplateToken>, TemplateFault> run()
    {
        while (m_at < m_text.size() && !m_failed) {
            readText();
        }
        add(Kind::End, {});
        if (m_failed) {
            return std::unexpected(*m_failed);
        }
        return m_tokens;
    }

private:
    QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }
    bool looksAt(QStringView text) const { return QStringView(m_text).sliced(m_at).startsWith(text); }

    void fail(const QString &why, qsizetype offset)
    {
        if (!m_failed) {
            m_failed = TemplateFault{offset, why};
        }
    }

    void add(Kind kind, const QString &text, const Datum &constant = {})
    {
        m_tokens.append({kind, text, constant, m_start, m_afterSpace});
        m_afterSpace = false;
    }

    void readText()
    {
        qsizetype open = m_text.indexOf("{{"_L1, m_at);
        if (open < 0) {
            open = m_text.size();
        }
        QString text = m_text.sliced(m_at, open - m_at);
        const bool trimsLeft = m_text.sliced(open).startsWith("{{-"_L1) && open + 3 < m_text.size() &&
                               m_text[open + 3].isSpace();
        while (trimsLeft && !text.isEmpty() && text.back().isSpace()) {
            text.chop(1);
        }
        qsizetype skipped = 0;
        while (m_trimNext && skipped < text.size() && text[skipped].isSpace()) {
            ++skipped;
        }
        m_trimNext = false;
        m_start = m_at;
        if (skipped < text.size()) {
            add(Kind::Text, text.sliced(skipped));
        }
        m_at = open;
        if (open < m_text.size()) {
            m_start = open;
            m_at += trimsLeft ? 3 : 2;
            readAction();
        }
    }

    void readAction()
    {
        const qsizetype open = m_start;
        skipSpace();
        if (looksAt(u"/*")) {
            const qsizetype end = m_text.indexOf("*/"_L1, m_at + 2);
            if (end < 0) {
                fail(Tr::tr("the comment is not closed"), open);
                return;
            }
            m_at = end + 2;
            if (!closes()) {
                fail(Tr::tr("a comment must end with */}}"), open);
            }
            return;
        }
        m_start = open;
        add(Kind::Open, {});
        while (!m_failed) {
            skipSpace();
            if (m_at >= m_text.size()) {
                fail(Tr::tr("“{{” is not closed"), open);
            } else if (closes()) {
                m_afterSpace = false;
                add(Kind::Close, {});
                return;
            } else {
                readWord();
            }
        }
    }

    void skipSpace()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace()) {
            ++m_at;
            m_afterSpace = true;
        }
        m_start = m_at;
    }

    bool closes()
    {
        qsizetype at = m_at;
        if (m_text.sliced(at).startsWith(u'-') && at > 0 && m_text[at - 1].isSpace()) {
            ++at;
        }
        while (at == m_at && at < m_text.size() && m_text[at].isSpace()) {
            ++at;
            if (m_text.sliced(at).startsWith("-}}"_L1)) {
                ++at;
                break;
            }
        }
        if (!m_text.sliced(at).startsWith("}}"_L1)) {
            return false;
        }
        m_trimNext = at > m_at && m_text[at - 1] == u'-';
        m_at = at + 2;
        return true;
    }

    void readWord()
    {
        const QChar c = peek();
        if (c == u'"') {
            readQuoted();
        } else if (c == u'`') {
            readRaw();
        } else if (c == u'\'') {
            readCharacter();
        } else if (c.isDigit() || ((c == u'-' || c == u'+') && peek(1).isDigit())) {
            readNumber();
        } else if (c == u'.') {
            ++m_at;
            add(Kind::Field, readName());
        } else if (c == u'$') {
            ++m_at;
            add(Kind::Variable, u'$' + readName());
        } else if (isNameStart(c)) {
            readKeyword();
        } else if (looksAt(u":=")) {
            m_at += 2;
            add(Kind::Symbol, u":="_s);
        } else if (u"()|,="_s.contains(c)) {
            ++m_at;
            add(Kind::Symbol, c);
        } else {
            fail(Tr::tr("“%1” has no meaning here").arg(c), m_at);
        }
    }

    QString readName()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && isNamePart(m_text[m_at])) {
            ++m_at;
        }
        return m_text.sliced(start, m_at - start);
    }

    void readKeyword()
    {
        const QString word = readName();
        if (word == "true"_L1 || word == "false"_L1) {
            add(Kind::Constant, word, Datum::of(word == "true"_L1));
        } else if (word == "nil"_L1) {
            add(Kind::Constant, word);
        } else {
            add(Kind::Word, word);
        }
    }

    void readNumber()
    {
        const qsizetype start = m_at;
        ++m_at;
        while (isNamePart(peek()) || peek() == u'.' ||
               ((peek() == u'-' || peek() == u'+') && m_text[m_at - 1].toLower() == u'e')) {
            ++m_at;
        }
        QString digits = m_text.sliced(start, m_at - start);
        digits.remove(u'_');
        bool isInteger = false;
        const qint64 integer = digits.toLongLong(&isInteger, 0);
        bool isReal = false;
        const double real = digits.toDouble(&isReal);
        if (isInteger) {
            add(Kind::Constant, digits, Datum::of(integer));
        } else if (isReal) {
            add(Kind::Constant, digits, Datum::of(real));
        } else {
            fail(Tr::tr("“%1” is no number").arg(digits), start);
        }
    }

    void readRaw()
    {
        const qsizetype end = m_text.indexOf(u'`', m_at + 1);
        if (end < 0) {
            fail(Tr::tr("the raw string is not closed"), m_at);
            return;
        }
        const QString text = m_text.sliced(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        add(Kind::Constant, text, Datum::of(text));
    }

    void readQuoted()
    {
        QString text;
        const qsizetype start = m_at++;
        while (m_at < m_text.size() && peek() != u'"' && peek() != u'\n') {
            if (!readOneOf(text)) {
                fail(Tr::tr("the string has an unknown escape"), m_at);
                return;
            }
        }
        if (peek() != u'"') {
            fail(Tr::tr("the string is not closed"), start);
            return;
        }
        ++m_at;
        add(Kind::Constant, text, Datum::of(text));
    }

    void readCharacter()
    {
        QString text;
        const qsizetype start = m_at++;
        if (m_at >= m_text.size() || !readOneOf(text) || peek() != u'\'') {
            fail(Tr::tr("the character constant is not closed"), start);
            return;
        }
        ++m_at;
        const QList<uint> points = text.toUcs4();
        add(Kind::Constant, text, Datum::of(qint64(points.isEmpty() ? 0 : points.first())));
    }

    // One character, or one escape of a Go string.
    bool readOneOf(QString &text)
    {
        if (peek() != u'\\') {
            text += m_text[m_at++];
            if (text.back().isHighSurrogate() && m_at < m_text.size()) {
                text += m_text[m_at++];
            }
            return true;
        }
        static const QString letters = u"abfnrtv\\\"'"_s;
        static const QString meanings = u"\a\b\f\n\r\t\v\\\"'"_s;
        const QChar escape = peek(1);
        if (const qsizetype known = letters.indexOf(escape); known >= 0 && !escape.isNull()) {
            text += meanings[known];
            m_at += 2;
            return true;
        }
        const qsizetype digits = escape == u'x' ? 2 : escape == u'u' ? 4 : escape == u'U' ? 8 : 0;
        bool isHex = false;
        const uint point = m_text.mid(m_at + 2, digits).toUInt(&isHex, 16);
        if (digits == 0 || !isHex || point > QChar::LastValidCodePoint || m_at + 2 + digits > m_text.size()) {
            return false;
        }
        text += QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1);
        m_at += 2 + digits;
        return true;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    qsizetype m_start = 0;
    bool m_afterSpace = false;
    bool m_trimNext = false;
    QList<TemplateToken> m_tokens;
    std::optional<TemplateFault> m_failed;
};

} // namespace

std::expected<QList<TemplateToken>, TemplateFault> templateTokens(const QString &text)
{
    return Lexer(text).run();
}

Error templateFailure(const QString &text, qsizetype offset, const QString &why)
{
    return {.code = ErrorCode::ParseFailed,
            .what = Tr::tr("Cannot use the template “%1”").arg(text.left(80)),
            .where = {},
            .why = Tr::tr("%1 (character %2)").arg(why).arg(offset + 1),
            .hint = Tr::tr("Templates are Go templates, such as {{.IMAGE_NAME}}-{{.BRANCH}}."),
            .detail = {}};
}

} // namespace kw::templates
