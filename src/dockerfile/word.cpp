// SPDX-License-Identifier: Apache-2.0
#include "dockerfile/word.h"

namespace kw::dockerfile {

namespace {

constexpr int deepestExpansion = 50;

class WordReader
{
public:
    WordReader(const QString &word, const QMap<QString, QString> &variables, QChar escape)
        : m_word(word)
        , m_variables(variables)
        , m_escape(escape)
    {
    }

    std::optional<QString> run()
    {
        const QString result = read(QChar(), 0);
        return m_isBroken ? std::nullopt : std::optional(result);
    }

private:
    bool atEnd() const { return m_at >= m_word.size(); }
    QChar take() { return m_word[m_at++]; }

    // Up to the end, or to `stop` outside of quotes.
    QString read(QChar stop, int depth)
    {
        QString result;
        m_isBroken = m_isBroken || depth > deepestExpansion;
        while (!atEnd() && !m_isBroken) {
            const QChar c = m_word[m_at];
            if (!stop.isNull() && c == stop) {
                return result;
            }
            ++m_at;
            if (c == u'\'') {
                result += readSingleQuoted();
            } else if (c == u'"') {
                result += readDoubleQuoted(depth);
            } else if (c == u'$') {
                result += readDollar(depth);
            } else if (c == m_escape) {
                result += atEnd() ? QString(c) : QString(take());
            } else {
                result += c;
            }
        }
        m_isBroken = m_isBroken || !stop.isNull();
        return result;
    }

    QString readSingleQuoted()
    {
        const qsizetype end = m_word.indexOf(u'\'', m_at);
        if (end < 0) {
            m_isBroken = true;
            return {};
        }
        const QString text = m_word.sliced(m_at, end - m_at);
        m_at = end + 1;
        return text;
    }

    QString readDoubleQuoted(int depth)
    {
        QString result;
        while (!atEnd() && !m_isBroken) {
            const QChar c = take();
            if (c == u'"') {
                return result;
            }
            if (c == u'$') {
                result += readDollar(depth);
            } else if (c == m_escape && !atEnd()) {
                const QChar next = take();
                if (next != u'"' && next != u'$' && next != m_escape) {
                    result += c;
                }
                result += next;
            } else {
                result += c;
            }
        }
        m_isBroken = true;
        return result;
    }

    QString readName()
    {
        const qsizetype start = m_at;
        while (!atEnd() && (m_word[m_at].isLetterOrNumber() || m_word[m_at] == u'_')) {
            ++m_at;
        }
        return m_word.sliced(start, m_at - start);
    }

    QString readDollar(int depth)
    {
        if (atEnd() || m_word[m_at] != u'{') {
            const QString name = readName();
            return name.isEmpty() ? QString(u'$') : m_variables.value(name);
        }
        ++m_at;
        const QString name = readName();
        if (atEnd() || name.isEmpty()) {
            m_isBroken = true;
            return {};
        }
        if (m_word[m_at] == u'}') {
            ++m_at;
            return m_variables.value(name);
        }
        return readModified(name, depth);
    }

    QString readModified(const QString &name, int depth)
    {
        const bool emptyCounts = m_word[m_at] == u':';
        m_at += emptyCounts ? 1 : 0;
        if (atEnd()) {
            m_isBroken = true;
            return {};
        }
        const QChar modifier = take();
        const QString word = read(u'}', depth + 1);
        if (atEnd()) {
            m_isBroken = true;
            return {};
        }
        ++m_at;
        const QString value = m_variables.value(name);
        const bool isSet = emptyCounts ? !value.isEmpty() : m_variables.contains(name);
        switch (modifier.unicode()) {
        case '-':
            return isSet ? value : word;
        case '+':
            return isSet ? word : QString();
        case '?':
            m_isBroken = m_isBroken || !isSet;
            return value;
        case '#':
            return value.startsWith(word) ? value.sliced(word.size()) : value;
        case '%':
            return value.endsWith(word) ? value.chopped(word.size()) : value;
        default:
            m_isBroken = true;
            return {};
        }
    }

    const QString &m_word;
    const QMap<QString, QString> &m_variables;
    QChar m_escape;
    qsizetype m_at = 0;
    bool m_isBroken = false;
};

} // namespace

std::optional<QString> processWord(const QString &word, const QMap<QString, QString> &variables, QChar escape)
{
    return WordReader(word, variables, escape).run();
}

} // namespace kw::dockerfile
