// SPDX-License-Identifier: Apache-2.0
#include "template/functions.h"
#include "template/tr.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::templates {

namespace {

template <typename Function>
TemplateFunction folded(Function function)
{
    return {2, -1, [function](const Arguments &arguments, const TemplateContext &) -> FunctionResult {
                qint64 result = arguments[0].toInteger();
                for (const Datum &argument : arguments.sliced(1)) {
                    const auto next = function(result, argument.toInteger());
                    if (!next) {
                        return std::unexpected(next.error());
                    }
                    result = *next;
                }
                return Datum::of(result);
            }};
}

using Number = std::expected<qint64, QString>;

Number checked(bool overflows, qint64 result)
{
    if (overflows) {
        return std::unexpected(Tr::tr("the number is too large"));
    }
    return result;
}

Number added(qint64 a, qint64 b)
{
    qint64 sum = 0;
    const bool overflows = __builtin_add_overflow(a, b, &sum);
    return checked(overflows, sum);
}

Number subtracted(qint64 a, qint64 b)
{
    qint64 difference = 0;
    const bool overflows = __builtin_sub_overflow(a, b, &difference);
    return checked(overflows, difference);
}

Number multiplied(qint64 a, qint64 b)
{
    qint64 product = 0;
    const bool overflows = __builtin_mul_overflow(a, b, &product);
    return checked(overflows, product);
}

Number divided(qint64 a, qint64 b)
{
    return b == 0 || b == -1
               ? (b == 0 ? Number(std::unexpected(Tr::tr("it divides by zero"))) : subtracted(0, a))
               : Number(a / b);
}

Number remainder(qint64 a, qint64 b)
{
    return b == 0 ? Number(std::unexpected(Tr::tr("it divides by zero"))) : Number(b == -1 ? 0 : a % b);
}

FunctionResult defaultValue(const Arguments &arguments, const TemplateContext &)
{
    return arguments.size() > 1 && arguments[1].isTrue() ? arguments[1] : arguments[0];
}

FunctionResult firstTrue(const Arguments &arguments, const TemplateContext &)
{
    const auto found = std::ranges::find_if(arguments, [](const Datum &value) { return value.isTrue(); });
    return found == arguments.end() ? Datum() : *found;
}

FunctionResult joined(const Arguments &arguments, const TemplateContext &)
{
    QStringList texts;
    if (const DatumList *list = arguments[1].list()) {
        for (const Datum &item : *list) {
            texts.append(item.plainText());
        }
    } else {
        texts.append(arguments[1].plainText());
    }
    return Datum::of(texts.join(arguments[0].plainText()));
}

DatumList pieces(const QString &separator, const QString &text)
{
    DatumList items;
    for (const QString &piece : text.split(separator)) {
        items.append(Datum::of(piece));
    }
    return items;
}

FunctionResult splitToMap(const Arguments &arguments, const TemplateContext &)
{
    DatumMap map;
    const DatumList items = pieces(arguments[0].plainText(), arguments[1].plainText());
    for (qsizetype i = 0; i < items.size(); ++i) {
        map.insert(u'_' + QString::number(i), items[i]);
    }
    return Datum::of(map);
}

FunctionResult dictionary(const Arguments &arguments, const TemplateContext &)
{
    DatumMap map;
    for (qsizetype i = 0; i < arguments.size(); i += 2) {
        map.insert(arguments[i].plainText(),
                   i + 1 < arguments.size() ? arguments[i + 1] : Datum::of(QString()));
    }
    return Datum::of(map);
}

FunctionResult itemAt(const Arguments &arguments, bool last)
{
    const DatumList *list = arguments[0].list();
    if (!list) {
        return std::unexpected(Tr::tr("“%1” is no list").arg(arguments[0].text()));
    }
    return list->isEmpty() ? Datum() : last ? list->last() : list->first();
}

QString expandedEnvironment(const QString &text, const QMap<QString, QString> &environment)
{
    static const QRegularExpression variable(u"\\$(?:\\{([^}]*)\\}|([A-Za-z_][A-Za-z0-9_]*))"_s);
    QString result;
    qsizetype at = 0;
    for (auto matches = variable.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QString name = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
        result += text.sliced(at, match.capturedStart() - at) + environment.value(name);
        at = match.capturedEnd();
    }
    return result + text.sliced(at);
}

void addNumbers(FunctionTable &table)
{
    table[u"add"_s] = folded(added);
    table[u"sub"_s] = folded(subtracted);
    table[u"mul"_s] = folded(multiplied);
    table[u"div"_s] = folded(divided);
    table[u"mod"_s] = folded(remainder);
    table[u"max"_s] = folded([](qint64 a, qint64 b) { return Number(std::max(a, b)); });
    table[u"min"_s] = folded([](qint64 a, qint64 b) { return Number(std::min(a, b)); });
    const auto integer = [](const Arguments &a, const TemplateContext &) -> FunctionResult {
        return Datum::of(a[0].toInteger());
    };
    for (const QString &name : {u"int"_s, u"int64"_s, u"atoi"_s}) {
        table[name] = {1, 1, integer};
    }
    table[u"toString"_s] = {1, 1, [](const Arguments &a, const TemplateContext &) -> FunctionResult {
                                return Datum::of(a[0].plainText());
                            }};
}

} // namespace

void addValueFunctions(FunctionTable &table)
{
    addNumbers(table);
    table[u"default"_s] = {1, 2, defaultValue};
    table[u"coalesce"_s] = {0, -1, firstTrue};
    table[u"empty"_s] = {1, 1, [](const Arguments &a, const TemplateContext &) -> FunctionResult {
                             return Datum::of(!a[0].isTrue());
                         }};
    table[u"ternary"_s] = {3, 3, [](const Arguments &a, const TemplateContext &) -> FunctionResult {
                               return a[2].isTrue() ? a[0] : a[1];
                           }};
    table[u"join"_s] = {2, 2, joined};
    table[u"splitList"_s] = {2, 2, [](const Arguments &a, const TemplateContext &) -> FunctionResult {
                                 return Datum::of(pieces(a[0].plainText(), a[1].plainText()));
                             }};
    table[u"split"_s] = {2, 2, splitToMap};
    table[u"list"_s] = {0, -1, [](const Arguments &a, const TemplateContext &) -> FunctionResult {
                            return Datum::of(DatumList(a));
                        }};
    table[u"dict"_s] = {0, -1, dictionary};
    table[u"get"_s] = {2, 2, [](const Arguments &a, const TemplateContext &) -> FunctionResult {
                           return a[0].map() ? a[0].map()->value(a[1].plainText(), Datum::of(QString()))
                                             : Datum();
                       }};
    table[u"hasKey"_s] = {2, 2, [](const Arguments &a, const TemplateContext &) -> FunctionResult {
                              return Datum::of(a[0].map() && a[0].map()->contains(a[1].plainText()));
                          }};
    table[u"first"_s] = {1, 1, [](const Arguments &a, const TemplateContext &) { return itemAt(a, false); }};
    table[u"last"_s] = {1, 1, [](const Arguments &a, const TemplateContext &) { return itemAt(a, true); }};
    table[u"env"_s] = {1, 1, [](const Arguments &a, const TemplateContext &c) -> FunctionResult {
                           return Datum::of(c.environment.value(a[0].plainText()));
                       }};
    table[u"expandenv"_s] = {1, 1, [](const Arguments &a, const TemplateContext &c) -> FunctionResult {
                                 return Datum::of(expandedEnvironment(a[0].plainText(), c.environment));
                             }};
    table[u"fail"_s] = {1, 1, [](const Arguments &a, const TemplateContext &) -> FunctionResult {
                            return std::unexpected(a[0].plainText());
                        }};
}

} // namespace kw::templates
