// SPDX-License-Identifier: Apache-2.0
#include "skaffold/go_expression.h"

#include "skaffold/tr.h"

#include <QList>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::skaffold {

namespace {

constexpr int mostRepeats = 1000;
constexpr qsizetype deepest = 1000;

bool isWordLetter(QChar letter)
{
    return letter == u'_' || (letter.unicode() < 128 && letter.isLetterOrNumber());
}

bool isHex(QChar letter)
{
    return QStringView(u"0123456789abcdefABCDEF").contains(letter);
}

// Walks over an expression once.
class ExpressionReader
{
public:
    explicit ExpressionReader(const QString &text)
        : m_text(text)
    {
    }

    std::optional<ExpressionFault> run()
    {
        while (m_at < m_text.size() && !m_fault)
            readOne();
        if (!m_fault && !m_groups.isEmpty())
            fail(m_groups.last(), Tr::tr("“(” is not closed"));
        return m_fault;
    }

private:
    enum class Before { Nothing, Item, Repeat };

    bool has(QStringView text) const { return QStringView(m_text).sliced(m_at).startsWith(text); }

    void fail(qsizetype offset, const QString &message)
    {
        if (!m_fault)
            m_fault = ExpressionFault{offset, Tr::tr("%1 (character %2)").arg(message).arg(offset + 1)};
    }

    void readOne()
    {
        const QChar letter = m_text[m_at];
        if (letter == u'(') {
            readGroupStart();
        } else if (letter == u')') {
            if (m_groups.isEmpty())
                fail(m_at, Tr::tr("“)” without “(”"));
            else
                m_groups.removeLast();
            ++m_at;
            m_before = Before::Item;
        } else if (letter == u'|') {
            ++m_at;
            m_before = Before::Nothing;
        } else if (letter == u'[') {
            readClass();
            m_before = Before::Item;
        } else if (letter == u'\\') {
            readEscape(false);
            m_before = Before::Item;
        } else if (letter == u'*' || letter == u'+' || letter == u'?') {
            const qsizetype start = m_at++;
            repeat(start);
        } else if (letter == u'{') {
            readCount();
        } else {
            ++m_at;
            m_before = Before::Item;
        }
    }

    void repeat(qsizetype start)
    {
        if (m_before == Before::Nothing)
            fail(start,
                 Tr::tr("“%1” has nothing in front of it to repeat").arg(m_text.sliced(start, m_at - start)));
        else if (m_before == Before::Repeat)
            fail(start, Tr::tr("a repeat of a repeat"));
        if (m_at < m_text.size() && m_text[m_at] == u'?')
            ++m_at;
        m_before = Before::Repeat;
    }

    // "{2}", "{2,}", "{2,5}"; anything else is the brace itself.
    void readCount()
    {
        const qsizetype start = m_at;
        qsizetype at = m_at + 1;
        const auto number = [&]() -> int {
            const qsizetype first = at;
            while (at < m_text.size() && m_text[at] >= u'0' && m_text[at] <= u'9')
                ++at;
            const bool hasLeadingZero = at - first > 1 && m_text[first] == u'0';
            if (at == first || hasLeadingZero)
                return -1;
            return at - first > 4 ? mostRepeats + 1 : m_text.sliced(first, at - first).toInt();
        };
        const int least = number();
        int most = least;
        bool isOpen = false;
        if (least >= 0 && at < m_text.size() && m_text[at] == u',') {
            ++at;
            isOpen = at < m_text.size() && m_text[at] == u'}';
            most = isOpen ? least : number();
        }
        if (least < 0 || most < 0 || at >= m_text.size() || m_text[at] != u'}') {
            ++m_at;
            m_before = Before::Item;
            return;
        }
        m_at = at + 1;
        if (least > mostRepeats || most > mostRepeats)
            fail(start, Tr::tr("more than %1 repeats").arg(mostRepeats));
        else if (most < least)
            fail(start, Tr::tr("“%1” counts down").arg(m_text.sliced(start, m_at - start)));
        repeat(start);
    }

    void readGroupStart()
    {
        const qsizetype start = m_at;
        if (m_groups.size() >= deepest) {
            fail(start, Tr::tr("it is nested too deeply"));
            return;
        }
        if (!has(u"(?")) {
            ++m_at;
            open(start);
            return;
        }
        for (const QStringView look : {u"(?=", u"(?!", u"(?<=", u"(?<!"}) {
            if (has(look)) {
                fail(start, Tr::tr("Go has no look-ahead and look-behind (“%1”)").arg(look));
                return;
            }
        }
        if (has(u"(?>") || has(u"(?#") || has(u"(?|") || has(u"(?(") || has(u"(?R") || has(u"(?&")) {
            fail(start, Tr::tr("Go does not know groups that begin with “%1”").arg(m_text.sliced(start, 3)));
            return;
        }
        if (has(u"(?P<") || has(u"(?<")) {
            readName(start);
            return;
        }
        if (has(u"(?P=") || has(u"(?P>")) {
            fail(start, Tr::tr("Go has no references to earlier groups"));
            return;
        }
        readFlags(start);
    }

    void open(qsizetype start)
    {
        m_groups.append(start);
        m_before = Before::Nothing;
    }

    void readName(qsizetype start)
    {
        const qsizetype begin = m_text.indexOf(u'<', m_at) + 1;
        const qsizetype end = m_text.indexOf(u'>', begin);
        if (end < 0) {
            fail(start, Tr::tr("the name of the group is not closed with “>”"));
            return;
        }
        const QString name = m_text.sliced(begin, end - begin);
        if (name.isEmpty() || !std::ranges::all_of(name, isWordLetter)) {
            fail(start, Tr::tr("“%1” is no name of a group").arg(name));
            return;
        }
        if (m_names.contains(name)) {
            fail(start, Tr::tr("two groups are called “%1”").arg(name));
            return;
        }
        m_names.insert(name);
        m_at = end + 1;
        open(start);
    }

    // "(?i)", "(?i-s:…)".
    void readFlags(qsizetype start)
    {
        m_at += 2;
        bool isNegated = false;
        bool hasFlag = false;
        while (m_at < m_text.size()) {
            const QChar letter = m_text[m_at++];
            if (QStringView(u"imsU").contains(letter)) {
                hasFlag = true;
                continue;
            }
            if (letter == u'-' && !isNegated) {
                isNegated = true;
                hasFlag = false;
                continue;
            }
            const bool isComplete = !isNegated || hasFlag;
            if (letter == u':' && isComplete) {
                open(start);
                return;
            }
            if (letter == u')' && isComplete) {
                m_before = Before::Nothing;
                return;
            }
            break;
        }
        fail(start, Tr::tr("Go does not know “%1”").arg(m_text.sliced(start, m_at - start)));
    }

    void readEscape(bool inClass)
    {
        const qsizetype start = m_at++;
        if (m_at >= m_text.size()) {
            fail(start, Tr::tr("a backslash at the end"));
            return;
        }
        const QChar letter = m_text[m_at++];
        if (letter == u'Q' && !inClass) {
            const qsizetype end = m_text.indexOf(u"\\E"_s, m_at);
            m_at = end < 0 ? m_text.size() : end + 2;
            return;
        }
        if (letter == u'p' || letter == u'P') {
            readProperty(start);
            return;
        }
        if (letter == u'x') {
            readHex(start);
            return;
        }
        if (letter >= u'0' && letter <= u'7') {
            readOctal(start, letter);
            return;
        }
        const QStringView known = inClass ? QStringView(u"afnrtvdDsSwW") : QStringView(u"afnrtvdDsSwWAbBz");
        const bool isPunctuation = letter.unicode() < 128 && !isWordLetter(letter);
        if (!known.contains(letter) && !isPunctuation && letter != u'_')
            fail(start, Tr::tr("Go does not know “\\%1”").arg(letter));
    }

    void readOctal(qsizetype start, QChar first)
    {
        // A single digit would be a back-reference.
        const bool isZero = first == u'0';
        if (!isZero && (m_at >= m_text.size() || m_text[m_at] < u'0' || m_text[m_at] > u'7')) {
            fail(start, Tr::tr("Go has no references to earlier groups (“\\%1”)").arg(first));
            return;
        }
        for (int i = 1; i < 3 && m_at < m_text.size() && m_text[m_at] >= u'0' && m_text[m_at] <= u'7'; ++i)
            ++m_at;
    }

    void readHex(qsizetype start)
    {
        qsizetype digits = 0;
        if (m_at < m_text.size() && m_text[m_at] == u'{') {
            const qsizetype end = m_text.indexOf(u'}', m_at);
            const QString number = end < 0 ? QString() : m_text.sliced(m_at + 1, end - m_at - 1);
            bool isNumber = false;
            const uint value = number.toUInt(&isNumber, 16);
            if (!isNumber || value > 0x10ffff)
                fail(start, Tr::tr("“\\x{…}” holds no character number"));
            m_at = end < 0 ? m_text.size() : end + 1;
            return;
        }
        while (digits < 2 && m_at < m_text.size() && isHex(m_text[m_at])) {
            ++m_at;
            ++digits;
        }
        if (digits < 2)
            fail(start, Tr::tr("“\\x” needs two hexadecimal digits"));
    }

    void readProperty(qsizetype start)
    {
        QString name;
        if (m_at < m_text.size() && m_text[m_at] == u'{') {
            const qsizetype end = m_text.indexOf(u'}', m_at);
            if (end < 0) {
                fail(start, Tr::tr("“\\p{” is not closed"));
                return;
            }
            name = m_text.sliced(m_at + 1, end - m_at - 1);
            m_at = end + 1;
        } else if (m_at < m_text.size()) {
            name = m_text[m_at++];
        }
        if (name.startsWith(u'^'))
            name.remove(0, 1);
        const bool isName =
            !name.isEmpty() && name.front().isUpper() && std::ranges::all_of(name, isWordLetter);
        if (!isName && name != "Any"_L1)
            fail(start, Tr::tr("“%1” is no class of characters").arg(name));
    }

    void readClass()
    {
        const qsizetype start = m_at++;
        if (m_at < m_text.size() && m_text[m_at] == u'^')
            ++m_at;
        bool isFirst = true;
        while (m_at < m_text.size() && (m_text[m_at] != u']' || isFirst) && !m_fault) {
            isFirst = false;
            if (has(u"[:")) {
                if (readNamedClass())
                    continue;
            }
            readRange();
        }
        if (m_fault)
            return;
        if (m_at >= m_text.size()) {
            fail(start, Tr::tr("“[” is not closed"));
            return;
        }
        ++m_at;
    }

    // False when it is only a bracket and a colon.
    bool readNamedClass()
    {
        static const QSet<QString> names{u"alnum"_s, u"alpha"_s, u"ascii"_s, u"blank"_s, u"cntrl"_s,
                                         u"digit"_s, u"graph"_s, u"lower"_s, u"print"_s, u"punct"_s,
                                         u"space"_s, u"upper"_s, u"word"_s,  u"xdigit"_s};
        const qsizetype end = m_text.indexOf(u":]"_s, m_at + 2);
        if (end < 0)
            return false;
        QString name = m_text.sliced(m_at + 2, end - m_at - 2);
        if (name.startsWith(u'^'))
            name.remove(0, 1);
        if (!names.contains(name)) {
            fail(m_at, Tr::tr("“[:%1:]” is no class of characters").arg(name));
            return true;
        }
        m_at = end + 2;
        return true;
    }

    // One character, an escape, or a range of two characters.
    void readRange()
    {
        const qsizetype start = m_at;
        const QChar low = readClassCharacter();
        const bool isRange = m_at + 1 < m_text.size() && m_text[m_at] == u'-' && m_text[m_at + 1] != u']';
        if (!isRange || m_fault)
            return;
        ++m_at;
        const QChar high = readClassCharacter();
        if (!m_fault && !low.isNull() && !high.isNull() && high < low)
            fail(start, Tr::tr("the range “%1” runs backwards").arg(m_text.sliced(start, m_at - start)));
    }

    // Null for an escape, which may stand for many.
    QChar readClassCharacter()
    {
        if (m_text[m_at] != u'\\')
            return m_text[m_at++];
        readEscape(true);
        return {};
    }

    const QString &m_text;
    qsizetype m_at = 0;
    Before m_before = Before::Nothing;
    QList<qsizetype> m_groups; // where the open ones begin
    QSet<QString> m_names;
    std::optional<ExpressionFault> m_fault;
};

} // namespace

std::optional<ExpressionFault> goExpressionFault(const QString &expression)
{
    return ExpressionReader(expression).run();
}

} // namespace kw::skaffold
