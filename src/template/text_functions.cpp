// SPDX-License-Identifier: Apache-2.0
#include "template/functions.h"
#include "template/tr.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::templates {

namespace {

constexpr qsizetype longestText = 1'000'000;

// A function of texts alone.
template <typename Function>
TemplateFunction ofTexts(qsizetype count, Function function)
{
    return {count, count, [function](const Arguments &arguments, const TemplateContext &) -> FunctionResult {
                QStringList texts;
                for (const Datum &argument : arguments) {
                    texts.append(argument.plainText());
                }
                return Datum::of(function(texts));
            }};
}

QString trimmedOf(QString text, const QString &cut, bool left, bool right)
{
    qsizetype start = 0;
    while (left && start < text.size() && cut.contains(text[start])) {
        ++start;
    }
    text = text.sliced(start);
    while (right && !text.isEmpty() && cut.contains(text.back())) {
        text.chop(1);
    }
    return text;
}

QString titled(QString text, bool up)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i == 0 || text[i - 1].isSpace()) {
            text[i] = up ? text[i].toUpper() : text[i].toLower();
        }
    }
    return text;
}

QString indented(const QString &text, qint64 width)
{
    const QString pad(std::clamp<qint64>(width, 0, 1000), u' ');
    return pad + QString(text).replace(u"\n"_s, u'\n' + pad);
}

QString truncated(const QString &text, qint64 length)
{
    const QByteArray bytes = text.toUtf8();
    if (length >= 0) {
        return QString::fromUtf8(bytes.first(std::min<qsizetype>(length, bytes.size())));
    }
    return -length < bytes.size() ? QString::fromUtf8(bytes.last(-length)) : text;
}

QString part(const QString &text, qint64 from, qint64 to)
{
    const qint64 start = std::clamp<qint64>(from, 0, text.size());
    const qint64 end = to < 0 || to > text.size() ? text.size() : std::max(to, start);
    return text.sliced(start, end - start);
}

// Words of "HTTPServer", "my-app_name": broken at separators and where small letters meet capitals.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : text) {
        const bool isSeparator = c == u'-' || c == u'_' || c == u'.' || c.isSpace();
        const bool breaks = isSeparator || (c.isUpper() && !word.isEmpty() && !word.back().isUpper());
        if (breaks && !word.isEmpty()) {
            words.append(word);
            word.clear();
        }
        if (!isSeparator) {
            word += c;
        }
    }
    if (!word.isEmpty()) {
        words.append(word);
    }
    return words;
}

QString camelCased(const QString &text)
{
    QString cased;
    for (const QString &word : wordsOf(text)) {
        cased += word.left(1).toUpper() + word.sliced(1).toLower();
    }
    return cased;
}

QString quoted(const QString &text)
{
    QString inner = text;
    inner.replace("\\"_L1, "\\\\"_L1).replace("\""_L1, "\\\""_L1).replace("\n"_L1, "\\n"_L1);
    return u'"' + inner + u'"';
}

FunctionResult quoteAll(const Arguments &arguments, const TemplateContext &)
{
    QStringList texts;
    for (const Datum &argument : arguments) {
        if (!argument.isNothing()) {
            texts.append(quoted(argument.plainText()));
        }
    }
    return Datum::of(texts.join(u' '));
}

FunctionResult singleQuoteAll(const Arguments &arguments, const TemplateContext &)
{
    QStringList texts;
    for (const Datum &argument : arguments) {
        if (!argument.isNothing()) {
            texts.append(u'\'' + argument.plainText() + u'\'');
        }
    }
    return Datum::of(texts.join(u' '));
}

FunctionResult concatenate(const Arguments &arguments, const TemplateContext &)
{
    QStringList texts;
    for (const Datum &argument : arguments) {
        if (!argument.isNothing()) {
            texts.append(argument.plainText());
        }
    }
    return Datum::of(texts.join(u' '));
}

FunctionResult repeated(const Arguments &arguments, const TemplateContext &)
{
    const QString text = arguments[1].plainText();
    const qint64 times = arguments[0].toInteger();
    if (times < 0 || times > longestText || times * text.size() > longestText) {
        return std::unexpected(Tr::tr("the repeated text is too long"));
    }
    return Datum::of(text.repeated(times));
}

FunctionResult matchExpression(const Arguments &arguments, const TemplateContext &)
{
    const QRegularExpression expression(arguments[0].plainText());
    return Datum::of(expression.isValid() && expression.match(arguments[1].plainText()).hasMatch());
}

FunctionResult findExpression(const Arguments &arguments, const TemplateContext &)
{
    const QRegularExpression expression(arguments[0].plainText());
    return Datum::of(expression.match(arguments[1].plainText()).captured());
}

FunctionResult replaceExpression(const Arguments &arguments, const TemplateContext &)
{
    const QRegularExpression expression(arguments[0].plainText());
    if (!expression.isValid()) {
        return std::unexpected(Tr::tr("the regular expression is wrong: %1").arg(expression.errorString()));
    }
    static const QRegularExpression group(u"\\$\\{?(\\d+)\\}?"_s);
    const QString after = arguments[2].plainText().replace("\\"_L1, "\\\\"_L1).replace(group, u"\\\\1"_s);
    return Datum::of(arguments[1].plainText().replace(expression, after));
}

FunctionResult testText(const Arguments &arguments, bool (*test)(const QString &, const QString &))
{
    return Datum::of(test(arguments[1].plainText(), arguments[0].plainText()));
}

TemplateFunction textTest(bool (*test)(const QString &, const QString &))
{
    return {2, 2, [test](const Arguments &arguments, const TemplateContext &) {
                return testText(arguments, test);
            }};
}

void addTrimming(FunctionTable &table)
{
    table[u"trim"_s] = ofTexts(1, [](const QStringList &t) { return t[0].trimmed(); });
    table[u"trimAll"_s] = ofTexts(2, [](const QStringList &t) { return trimmedOf(t[1], t[0], true, true); });
    table[u"trimSuffix"_s] = ofTexts(
        2, [](const QStringList &t) { return t[1].endsWith(t[0]) ? t[1].chopped(t[0].size()) : t[1]; });
    table[u"trimPrefix"_s] = ofTexts(
        2, [](const QStringList &t) { return t[1].startsWith(t[0]) ? t[1].sliced(t[0].size()) : t[1]; });
    table[u"nospace"_s] =
        ofTexts(1, [](QStringList t) { return t[0].removeIf([](QChar c) { return c.isSpace(); }); });
    table[u"trunc"_s] = {2, 2, [](const Arguments &a, const TemplateContext &) -> FunctionResult {
                             return Datum::of(truncated(a[1].plainText(), a[0].toInteger()));
                         }};
    table[u"substr"_s] = {3, 3, [](const Arguments &a, const TemplateContext &) -> FunctionResult {
                              return Datum::of(part(a[2].plainText(), a[0].toInteger(), a[1].toInteger()));
                          }};
}

void addCases(FunctionTable &table)
{
    table[u"upper"_s] = ofTexts(1, [](const QStringList &t) { return t[0].toUpper(); });
    table[u"lower"_s] = ofTexts(1, [](const QStringList &t) { return t[0].toLower(); });
    table[u"title"_s] = ofTexts(1, [](const QStringList &t) { return titled(t[0], true); });
    table[u"untitle"_s] = ofTexts(1, [](const QStringList &t) { return titled(t[0], false); });
    table[u"snakecase"_s] =
        ofTexts(1, [](const QStringList &t) { return wordsOf(t[0]).join(u'_').toLower(); });
    table[u"kebabcase"_s] =
        ofTexts(1, [](const QStringList &t) { return wordsOf(t[0]).join(u'-').toLower(); });
    table[u"camelcase"_s] = ofTexts(1, [](const QStringList &t) { return camelCased(t[0]); });
}

QString hashed(const QString &text, QCryptographicHash::Algorithm algorithm)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), algorithm).toHex());
}

void addEncodings(FunctionTable &table)
{
    table[u"b64enc"_s] =
        ofTexts(1, [](const QStringList &t) { return QString::fromLatin1(t[0].toUtf8().toBase64()); });
    table[u"b64dec"_s] = ofTexts(
        1, [](const QStringList &t) { return QString::fromUtf8(QByteArray::fromBase64(t[0].toLatin1())); });
    table[u"sha256sum"_s] =
        ofTexts(1, [](const QStringList &t) { return hashed(t[0], QCryptographicHash::Sha256); });
    table[u"sha1sum"_s] =
        ofTexts(1, [](const QStringList &t) { return hashed(t[0], QCryptographicHash::Sha1); });
    table[u"sha512sum"_s] =
        ofTexts(1, [](const QStringList &t) { return hashed(t[0], QCryptographicHash::Sha512); });
}

} // namespace

void addTextFunctions(FunctionTable &table)
{
    addTrimming(table);
    addCases(table);
    addEncodings(table);
    table[u"replace"_s] = ofTexts(3, [](QStringList t) { return t[2].replace(t[0], t[1]); });
    table[u"contains"_s] =
        textTest([](const QString &text, const QString &part) { return text.contains(part); });
    table[u"hasPrefix"_s] =
        textTest([](const QString &text, const QString &part) { return text.startsWith(part); });
    table[u"hasSuffix"_s] =
        textTest([](const QString &text, const QString &part) { return text.endsWith(part); });
    table[u"quote"_s] = {0, -1, quoteAll};
    table[u"squote"_s] = {0, -1, singleQuoteAll};
    table[u"cat"_s] = {0, -1, concatenate};
    table[u"repeat"_s] = {2, 2, repeated};
    table[u"indent"_s] = {2, 2, [](const Arguments &a, const TemplateContext &) -> FunctionResult {
                              return Datum::of(indented(a[1].plainText(), a[0].toInteger()));
                          }};
    table[u"nindent"_s] = {2, 2, [](const Arguments &a, const TemplateContext &) -> FunctionResult {
                               return Datum::of(u'\n' + indented(a[1].plainText(), a[0].toInteger()));
                           }};
    table[u"regexMatch"_s] = {2, 2, matchExpression};
    table[u"regexFind"_s] = {2, 2, findExpression};
    table[u"regexReplaceAll"_s] = {3, 3, replaceExpression};
}

} // namespace kw::templates
