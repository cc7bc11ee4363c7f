// SPDX-License-Identifier: Apache-2.0
#include "template/date_layout.h"
#include "template/functions.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace kw::templates {

namespace {

// Times travel through a template as text in RFC 3339, which is how Sprig's date functions may also get them.
Datum ofTime(const QDateTime &time)
{
    return Datum::of(time.toString(Qt::ISODateWithMs));
}

QDateTime timeOf(const Datum &value, const TemplateContext &context)
{
    if (value.isNumber()) {
        return QDateTime::fromSecsSinceEpoch(value.toInteger(), context.now.timeZone());
    }
    const QDateTime time = QDateTime::fromString(value.plainText(), Qt::ISODateWithMs);
    return time.isValid() ? time.toTimeZone(context.now.timeZone()) : context.now;
}

FunctionResult dateInZone(const Arguments &arguments, const TemplateContext &context)
{
    const QTimeZone zone(arguments[2].plainText().toUtf8());
    const QDateTime time = timeOf(arguments[1], context);
    return Datum::of(
        formatDate(zone.isValid() ? time.toTimeZone(zone) : time.toUTC(), arguments[0].plainText()));
}

} // namespace

void addDateFunctions(FunctionTable &table)
{
    table[u"now"_s] = {0, 0, [](const Arguments &, const TemplateContext &context) -> FunctionResult {
                           return ofTime(context.now);
                       }};
    table[u"date"_s] = {
        2, 2, [](const Arguments &arguments, const TemplateContext &context) -> FunctionResult {
            return Datum::of(formatDate(timeOf(arguments[1], context), arguments[0].plainText()));
        }};
    table[u"dateInZone"_s] = {3, 3, dateInZone};
    table[u"unixEpoch"_s] = {
        1, 1, [](const Arguments &arguments, const TemplateContext &context) -> FunctionResult {
            return Datum::of(QString::number(timeOf(arguments[0], context).toSecsSinceEpoch()));
        }};
}

} // namespace kw::templates
