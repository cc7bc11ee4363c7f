// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMap>
#include <QString>

#include <memory>
#include <variant>

namespace kw::templates {

struct Datum;
using DatumList = QList<Datum>;
using DatumMap = QMap<QString, Datum>;

// A value inside a template: nothing, a bool, a number, text, a list, or a map with text keys.
struct Datum
{
    std::variant<std::monostate, bool, qint64, double, QString, std::shared_ptr<DatumList>,
                 std::shared_ptr<DatumMap>>
        value;

    static Datum of(bool on) { return {on}; }
    static Datum of(qint64 number) { return {number}; }
    static Datum of(double number) { return {number}; }
    static Datum of(const QString &text) { return {text}; }
    static Datum of(DatumList list) { return {std::make_shared<DatumList>(std::move(list))}; }
    static Datum of(DatumMap map) { return {std::make_shared<DatumMap>(std::move(map))}; }

    bool isNothing() const { return std::holds_alternative<std::monostate>(value); }
    bool isText() const { return std::holds_alternative<QString>(value); }
    bool isNumber() const
    {
        return std::holds_alternative<qint64>(value) || std::holds_alternative<double>(value);
    }
    const DatumList *list() const;
    const DatumMap *map() const;

    // What `if` asks: not zero, not empty.
    bool isTrue() const;
    // As Go prints it: "<no value>" for nothing, [a b] for a list, map[k:v] for a map.
    QString text() const;
    // The same for functions that take text: nothing is empty.
    QString plainText() const;
    qint64 toInteger() const; // 0 for what is no number
    double toDouble() const;

    bool operator==(const Datum &other) const;
};

} // namespace kw::templates
