// SPDX-License-Identifier: Apache-2.0
#include "template/functions.h"
#include "template/tr.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::templates {

namespace {

// Negative, zero or positive; a reason when the two cannot be compared.
std::expected<int, QString> compare(const Datum &a, const Datum &b)
{
    if (a.isText() && b.isText()) {
        return a.plainText().toUtf8().compare(b.plainText().toUtf8());
    }
    if (a.isNumber() && b.isNumber()) {
        return a.toDouble() < b.toDouble() ? -1 : a.toDouble() > b.toDouble() ? 1 : 0;
    }
    return std::unexpected(Tr::tr("“%1” and “%2” cannot be compared").arg(a.text(), b.text()));
}

template <typename Predicate>
TemplateFunction comparison(Predicate holds)
{
    return {2, 2,
            [holds](const Arguments &arguments, const TemplateContext &) -> FunctionResult {
                return compare(arguments[0], arguments[1]).transform([&](int order) {
                    return Datum::of(holds(order));
                });
            },
            true};
}

FunctionResult equalsAny(const Arguments &arguments, const TemplateContext &)
{
    return Datum::of(
        std::ranges::any_of(arguments.sliced(1), [&](const Datum &other) { return arguments[0] == other; }));
}

FunctionResult lengthOf(const Arguments &arguments, const TemplateContext &)
{
    const Datum &value = arguments[0];
    if (value.list()) {
        return Datum::of(qint64(value.list()->size()));
    }
    if (value.map()) {
        return Datum::of(qint64(value.map()->size()));
    }
    if (value.isText()) {
        return Datum::of(qint64(value.plainText().toUtf8().size()));
    }
    return std::unexpected(Tr::tr("“%1” has no length").arg(value.text()));
}

FunctionResult indexInto(const Arguments &arguments, const TemplateContext &)
{
    Datum value = arguments[0];
    for (const Datum &key : arguments.sliced(1)) {
        if (const DatumMap *map = value.map()) {
            value = Datum(map->value(key.plainText()));
            continue;
        }
        const DatumList *list = value.list();
        const qint64 index = key.toInteger();
        if (!list || index < 0 || index >= list->size()) {
            return std::unexpected(Tr::tr("there is no item %1").arg(key.text()));
        }
        value = Datum(list->at(index));
    }
    return value;
}

FunctionResult sliceOf(const Arguments &arguments, const TemplateContext &)
{
    const QByteArray bytes = arguments[0].plainText().toUtf8();
    const DatumList *list = arguments[0].list();
    const qsizetype size = list ? list->size() : bytes.size();
    const qint64 from = arguments.size() > 1 ? arguments[1].toInteger() : 0;
    const qint64 to = arguments.size() > 2 ? arguments[2].toInteger() : size;
    if (from < 0 || to < from || to > size) {
        return std::unexpected(Tr::tr("there is no slice from %1 to %2").arg(from).arg(to));
    }
    return list ? Datum::of(DatumList(list->sliced(from, to - from)))
                : Datum::of(QString::fromUtf8(bytes.sliced(from, to - from)));
}

// A space between two values of which neither is text, as Go's Sprint.
QString printed(const Arguments &arguments)
{
    QString text;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (i > 0 && !arguments[i].isText() && !arguments[i - 1].isText()) {
            text += u' ';
        }
        text += arguments[i].isNothing() ? u"<nil>"_s : arguments[i].text();
    }
    return text;
}

QString padded(const QString &text, const QString &flags)
{
    bool isNumber = false;
    const bool left = flags.startsWith(u'-');
    const int width = QStringView(flags).sliced(left ? 1 : 0).split(u'.').first().toInt(&isNumber);
    if (!isNumber || width > 1000) {
        return text;
    }
    if (left) {
        return text.leftJustified(width);
    }
    return text.rightJustified(width, flags.startsWith(u'0') ? u'0' : u' ');
}

QString quotedText(const QString &text)
{
    QString quoted = text;
    quoted.replace("\\"_L1, "\\\\"_L1).replace("\""_L1, "\\\""_L1);
    quoted.replace("\n"_L1, "\\n"_L1).replace("\t"_L1, "\\t"_L1);
    return u'"' + quoted + u'"';
}

QString formatted(const Datum &value, QChar verb, const QString &flags)
{
    switch (verb.unicode()) {
    case 'q':
        return quotedText(value.plainText());
    case 'x':
        return value.isNumber() ? QString::number(value.toInteger(), 16)
                                : QString::fromLatin1(value.plainText().toUtf8().toHex());
    case 'o':
        return QString::number(value.toInteger(), 8);
    case 'b':
        return QString::number(value.toInteger(), 2);
    case 'f': {
        const qsizetype dot = flags.indexOf(u'.');
        const int digits = dot < 0 ? 6 : std::clamp(flags.sliced(dot + 1).toInt(), 0, 100);
        return QString::number(value.toDouble(), 'f', digits);
    }
    default:
        return value.isNothing() ? u"<nil>"_s : value.text();
    }
}

FunctionResult printFormatted(const Arguments &arguments, const TemplateContext &)
{
    const QString format = arguments[0].plainText();
    QString text;
    qsizetype next = 1;
    for (qsizetype i = 0; i < format.size(); ++i) {
        if (format[i] != u'%' || i + 1 >= format.size()) {
            text += format[i];
            continue;
        }
        QString flags;
        ++i;
        while (i < format.size() && (format[i].isDigit() || u".-+"_s.contains(format[i]))) {
            flags += format[i++];
        }
        const QChar verb = i < format.size() ? format[i] : u'%';
        if (verb == u'%') {
            text += u'%';
        } else if (!u"svdqxobfgtc"_s.contains(verb)) {
            return std::unexpected(Tr::tr("the format “%%1” is not known").arg(verb));
        } else if (next >= arguments.size()) {
            text += u"%!"_s + verb + u"(MISSING)"_s;
        } else {
            text += padded(formatted(arguments[next++], verb, flags), flags);
        }
    }
    return Datum::of(text);
}

QString printedLine(const Arguments &arguments)
{
    QStringList texts;
    for (const Datum &value : arguments) {
        texts.append(value.isNothing() ? u"<nil>"_s : value.text());
    }
    return texts.join(u' ') + u'\n';
}

} // namespace

void addBuiltins(FunctionTable &table)
{
    table[u"eq"_s] = {2, -1, equalsAny, true};
    table[u"ne"_s] = {2, 2,
                      [](const Arguments &arguments, const TemplateContext &) -> FunctionResult {
                          return Datum::of(!(arguments[0] == arguments[1]));
                      },
                      true};
    table[u"lt"_s] = comparison([](int order) { return order < 0; });
    table[u"le"_s] = comparison([](int order) { return order <= 0; });
    table[u"gt"_s] = comparison([](int order) { return order > 0; });
    table[u"ge"_s] = comparison([](int order) { return order >= 0; });
    table[u"not"_s] = {1, 1,
                       [](const Arguments &arguments, const TemplateContext &) -> FunctionResult {
                           return Datum::of(!arguments[0].isTrue());
                       },
                       true};
    table[u"len"_s] = {1, 1, lengthOf, true};
    table[u"index"_s] = {1, -1, indexInto, true};
    table[u"slice"_s] = {1, 3, sliceOf, true};
    table[u"print"_s] = {0, -1,
                         [](const Arguments &arguments, const TemplateContext &) -> FunctionResult {
                             return Datum::of(printed(arguments));
                         },
                         true};
    table[u"println"_s] = {0, -1,
                           [](const Arguments &arguments, const TemplateContext &) -> FunctionResult {
                               return Datum::of(printedLine(arguments));
                           },
                           true};
    table[u"printf"_s] = {1, -1, printFormatted, true};
    table[u"urlquery"_s] = {0, -1,
                            [](const Arguments &arguments, const TemplateContext &) -> FunctionResult {
                                QByteArray query = QUrl::toPercentEncoding(printed(arguments));
                                query.replace("%20", "+").replace("~", "%7E");
                                return Datum::of(QString::fromLatin1(query));
                            },
                            true};
}

} // namespace kw::templates
