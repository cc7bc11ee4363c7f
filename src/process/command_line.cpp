// SPDX-License-Identifier: Apache-2.0
#include "process/command_line.h"

#include <algorithm>

namespace kw::process {

namespace {

constexpr qsizetype wrapColumn = 100;

QString mask()
{
    return QStringLiteral("\u2022\u2022\u2022\u2022");
}

bool isPlain(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9') ||
           QStringView(u"@%+=:,./-_\u2022").contains(c);
}

QString joined(const QStringList &words, qsizetype column)
{
    QString text;
    qsizetype width = 0;
    for (const QString &word : words) {
        if (!text.isEmpty()) {
            const bool wraps = column > 0 && width + word.size() + 1 > column;
            text += wraps ? QStringLiteral(" \\\n    ") : QStringLiteral(" ");
            width = wraps ? 4 : width + 1;
        }
        text += word;
        width += word.size();
    }
    return text;
}

QStringList quotedWords(const CommandLine &command, const QString &program)
{
    QStringList words{shellQuoted(program)};
    for (const QString &argument : command.arguments) {
        words.append(shellQuoted(argument));
    }
    return words;
}

} // namespace

QString maskSecrets(QString text, const QStringList &secrets)
{
    QStringList ordered = secrets;
    std::ranges::sort(ordered, std::ranges::greater{}, &QString::size);
    for (const QString &secret : std::as_const(ordered)) {
        if (!secret.isEmpty()) {
            text.replace(secret, mask());
        }
    }
    return text;
}

QString shellQuoted(const QString &word)
{
    if (!word.isEmpty() && std::ranges::all_of(word, isPlain)) {
        return word;
    }
    QString text = word;
    text.replace(u'\'', QStringLiteral("'\\''"));
    return u'\'' + text + u'\'';
}

QStringList shellWords(const QString &line, bool *complete)
{
    QStringList words;
    QString word;
    bool inWord = false;
    QChar quote;
    bool open = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        const bool escapes = c == u'\\' && quote != u'\'';
        if (escapes && i + 1 >= line.size()) {
            open = true;
        } else if (escapes) {
            const QChar next = line.at(++i);
            const bool special = quote.isNull() || QStringView(u"$`\"\\\n").contains(next);
            if (next == u'\n') {
                continue;
            }
            word += special ? QString(next) : QString(c) + next;
            inWord = true;
        } else if (!quote.isNull()) {
            if (c == quote) {
                quote = QChar();
            } else {
                word += c;
            }
        } else if (c == u'\'' || c == u'"') {
            quote = c;
            inWord = true;
        } else if (c == u' ' || c == u'\t' || c == u'\n' || c == u'\r') {
            if (inWord) {
                words.append(std::exchange(word, {}));
            }
            inWord = false;
        } else {
            word += c;
            inWord = true;
        }
    }
    if (inWord) {
        words.append(word);
    }
    if (complete) {
        *complete = quote.isNull() && !open;
    }
    return words;
}

CommandLine CommandLine::redacted() const
{
    CommandLine copy{.program = maskSecrets(program, secrets), .arguments = {}, .secrets = {}};
    for (const QString &argument : arguments) {
        copy.arguments.append(maskSecrets(argument, secrets));
    }
    return copy;
}

QString CommandLine::displayText() const
{
    const CommandLine safe = redacted();
    return joined(quotedWords(safe, safe.program.section(u'/', -1)), 0);
}

QString CommandLine::shellText() const
{
    const CommandLine safe = redacted();
    return joined(quotedWords(safe, safe.program), wrapColumn);
}

} // namespace kw::process
