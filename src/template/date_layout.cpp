// SPDX-License-Identifier: Apache-2.0
#include "template/date_layout.h"

#include <QLocale>
#include <QTimeZone>

#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace kw::templates {

namespace {

using Piece = QString (*)(const QDateTime &);

QString two(int number)
{
    return u"%1"_s.arg(number, 2, 10, QLatin1Char('0'));
}

int hour12(const QDateTime &time)
{
    const int hour = time.time().hour() % 12;
    return hour == 0 ? 12 : hour;
}

QString offsetText(const QDateTime &time, bool colon, bool minutes, bool seconds, bool zulu)
{
    const int offset = time.offsetFromUtc();
    if (zulu && offset == 0) {
        return u"Z"_s;
    }
    const int size = std::abs(offset);
    const QString separator = colon ? u":"_s : QString();
    QString text = (offset < 0 ? u"-"_s : u"+"_s) + two(size / 3600);
    if (minutes) {
        text += separator + two(size / 60 % 60);
    }
    if (seconds) {
        text += separator + two(size % 60);
    }
    return text;
}

// The zone's abbreviation; for one that has none, its offset, as Go writes it.
QString zoneName(const QDateTime &time)
{
    const QString name = time.timeZoneAbbreviation();
    if (name.startsWith("UTC+"_L1) || name.startsWith("UTC-"_L1)) {
        return offsetText(time, false, time.offsetFromUtc() % 3600 != 0, false, false);
    }
    return name;
}

struct Element
{
    QLatin1StringView layout;
    Piece write;
};

QString monthName(const QDateTime &time, QLocale::FormatType format)
{
    return QLocale::c().monthName(time.date().month(), format);
}

QString dayName(const QDateTime &time, QLocale::FormatType format)
{
    return QLocale::c().dayName(time.date().dayOfWeek(), format);
}

// Longer ones before those that they begin with.
constexpr std::array elements = {
    Element{"January"_L1, [](const QDateTime &t) { return monthName(t, QLocale::LongFormat); }},
    Element{"Jan"_L1, [](const QDateTime &t) { return monthName(t, QLocale::ShortFormat); }},
    Element{"Monday"_L1, [](const QDateTime &t) { return dayName(t, QLocale::LongFormat); }},
    Element{"Mon"_L1, [](const QDateTime &t) { return dayName(t, QLocale::ShortFormat); }},
    Element{"MST"_L1, [](const QDateTime &t) { return zoneName(t); }},
    Element{"2006"_L1,
            [](const QDateTime &t) { return u"%1"_s.arg(t.date().year(), 4, 10, QLatin1Char('0')); }},
    Element{"002"_L1,
            [](const QDateTime &t) { return u"%1"_s.arg(t.date().dayOfYear(), 3, 10, QLatin1Char('0')); }},
    Element{"__2"_L1, [](const QDateTime &t) { return u"%1"_s.arg(t.date().dayOfYear(), 3); }},
    Element{"01"_L1, [](const QDateTime &t) { return two(t.date().month()); }},
    Element{"02"_L1, [](const QDateTime &t) { return two(t.date().day()); }},
    Element{"03"_L1, [](const QDateTime &t) { return two(hour12(t)); }},
    Element{"04"_L1, [](const QDateTime &t) { return two(t.time().minute()); }},
    Element{"05"_L1, [](const QDateTime &t) { return two(t.time().second()); }},
    Element{"06"_L1, [](const QDateTime &t) { return two(t.date().year() % 100); }},
    Element{"15"_L1, [](const QDateTime &t) { return two(t.time().hour()); }},
    Element{"PM"_L1, [](const QDateTime &t) { return t.time().hour() < 12 ? u"AM"_s : u"PM"_s; }},
    Element{"pm"_L1, [](const QDateTime &t) { return t.time().hour() < 12 ? u"am"_s : u"pm"_s; }},
    Element{"-07:00:00"_L1, [](const QDateTime &t) { return offsetText(t, true, true, true, false); }},
    Element{"-070000"_L1, [](const QDateTime &t) { return offsetText(t, false, true, true, false); }},
    Element{"-07:00"_L1, [](const QDateTime &t) { return offsetText(t, true, true, false, false); }},
    Element{"-0700"_L1, [](const QDateTime &t) { return offsetText(t, false, true, false, false); }},
    Element{"-07"_L1, [](const QDateTime &t) { return offsetText(t, false, false, false, false); }},
    Element{"Z07:00:00"_L1, [](const QDateTime &t) { return offsetText(t, true, true, true, true); }},
    Element{"Z070000"_L1, [](const QDateTime &t) { return offsetText(t, false, true, true, true); }},
    Element{"Z07:00"_L1, [](const QDateTime &t) { return offsetText(t, true, true, false, true); }},
    Element{"Z0700"_L1, [](const QDateTime &t) { return offsetText(t, false, true, false, true); }},
    Element{"Z07"_L1, [](const QDateTime &t) { return offsetText(t, false, false, false, true); }},
    Element{"_2"_L1, [](const QDateTime &t) { return u"%1"_s.arg(t.date().day(), 2); }},
    Element{"1"_L1, [](const QDateTime &t) { return QString::number(t.date().month()); }},
    Element{"2"_L1, [](const QDateTime &t) { return QString::number(t.date().day()); }},
    Element{"3"_L1, [](const QDateTime &t) { return QString::number(hour12(t)); }},
    Element{"4"_L1, [](const QDateTime &t) { return QString::number(t.time().minute()); }},
    Element{"5"_L1, [](const QDateTime &t) { return QString::number(t.time().second()); }},
};

// ".000" or ",000" keep zeros, ".999" drops them at the end; a digit behind means that it is no fraction.
qsizetype fractionLength(QStringView layout)
{
    if (layout.size() < 2 || (layout[0] != u'.' && layout[0] != u',') ||
        (layout[1] != u'0' && layout[1] != u'9')) {
        return 0;
    }
    qsizetype end = 1;
    while (end < layout.size() && layout[end] == layout[1]) {
        ++end;
    }
    return end < layout.size() && layout[end].isDigit() ? 0 : end;
}

QString fraction(const QDateTime &time, QStringView layout)
{
    QString digits = u"%1"_s.arg(time.time().msec(), 3, 10, QLatin1Char('0'));
    digits = digits.leftJustified(layout.size() - 1, u'0', true);
    if (layout[1] == u'9') {
        while (digits.endsWith(u'0')) {
            digits.chop(1);
        }
    }
    return digits.isEmpty() ? QString() : layout[0] + digits;
}

const Element *elementAt(QStringView layout)
{
    for (const Element &element : elements) {
        if (!layout.startsWith(element.layout)) {
            continue;
        }
        // "Jan" and "Mon" are words of their own: "Month" stays as it is.
        const bool isShortName = element.layout == "Jan"_L1 || element.layout == "Mon"_L1;
        const bool goesOn = layout.size() > 3 && layout[3].isLower();
        const bool isYear = element.layout == "_2"_L1 && layout.startsWith("_2006"_L1);
        if (!(isShortName && goesOn) && !isYear) {
            return &element;
        }
    }
    return nullptr;
}

} // namespace

QString formatDate(const QDateTime &time, const QString &layout)
{
    QString text;
    QStringView rest(layout);
    while (!rest.isEmpty()) {
        if (const qsizetype length = fractionLength(rest); length > 0) {
            text += fraction(time, rest.first(length));
            rest = rest.sliced(length);
        } else if (const Element *element = elementAt(rest)) {
            text += element->write(time);
            rest = rest.sliced(element->layout.size());
        } else {
            text += rest[0];
            rest = rest.sliced(1);
        }
    }
    return text;
}

} // namespace kw::templates
