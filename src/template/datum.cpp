// SPDX-License-Identifier: Apache-2.0
#include "template/datum.h"

#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace kw::templates {

namespace {

// Go's %v for a float: the shortest text that reads back, with an exponent from 1e21 on.
QString floatText(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

} // namespace

const DatumList *Datum::list() const
{
    const auto *found = std::get_if<std::shared_ptr<DatumList>>(&value);
    return found ? found->get() : nullptr;
}

const DatumMap *Datum::map() const
{
    const auto *found = std::get_if<std::shared_ptr<DatumMap>>(&value);
    return found ? found->get() : nullptr;
}

bool Datum::isTrue() const
{
    if (const auto *on = std::get_if<bool>(&value)) {
        return *on;
    }
    if (const auto *number = std::get_if<qint64>(&value)) {
        return *number != 0;
    }
    if (const auto *number = std::get_if<double>(&value)) {
        return *number < 0 || *number > 0;
    }
    if (const auto *text = std::get_if<QString>(&value)) {
        return !text->isEmpty();
    }
    return (list() && !list()->isEmpty()) || (map() && !map()->isEmpty());
}

QString Datum::text() const
{
    if (isNothing()) {
        return u"<no value>"_s;
    }
    if (const DatumList *items = list()) {
        QStringList texts;
        for (const Datum &item : *items) {
            texts.append(item.text());
        }
        return u'[' + texts.join(u' ') + u']';
    }
    if (const DatumMap *entries = map()) {
        QStringList texts;
        for (auto entry = entries->cbegin(); entry != entries->cend(); ++entry) {
            texts.append(entry.key() + u':' + entry->text());
        }
        return u"map["_s + texts.join(u' ') + u']';
    }
    return plainText();
}

QString Datum::plainText() const
{
    if (const auto *on = std::get_if<bool>(&value)) {
        return *on ? u"true"_s : u"false"_s;
    }
    if (const auto *number = std::get_if<qint64>(&value)) {
        return QString::number(*number);
    }
    if (const auto *number = std::get_if<double>(&value)) {
        return floatText(*number);
    }
    if (const auto *text = std::get_if<QString>(&value)) {
        return *text;
    }
    return isNothing() ? QString() : text();
}

qint64 Datum::toInteger() const
{
    if (const auto *number = std::get_if<double>(&value)) {
        constexpr double limit = 9.2e18;
        return *number > -limit && *number < limit ? static_cast<qint64>(*number) : 0;
    }
    if (const auto *number = std::get_if<qint64>(&value)) {
        return *number;
    }
    if (const auto *on = std::get_if<bool>(&value)) {
        return *on ? 1 : 0;
    }
    return plainText().toLongLong(nullptr, 0);
}

double Datum::toDouble() const
{
    if (const auto *number = std::get_if<double>(&value)) {
        return *number;
    }
    return isText() ? plainText().toDouble() : static_cast<double>(toInteger());
}

bool Datum::operator==(const Datum &other) const
{
    if (isNumber() && other.isNumber()) {
        return toDouble() <= other.toDouble() && toDouble() >= other.toDouble();
    }
    if (value.index() != other.value.index()) {
        return false;
    }
    if (list() && other.list()) {
        return *list() == *other.list();
    }
    if (map() && other.map()) {
        return *map() == *other.map();
    }
    return value == other.value;
}

} // namespace kw::templates
