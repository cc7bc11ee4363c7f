// SPDX-License-Identifier: Apache-2.0
#include "yaml/scalar_type.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <array>
#include <utility>

namespace kw::yaml {

namespace {

template <std::size_t Count>
bool isOneOf(QByteArrayView text, const std::array<QByteArrayView, Count> &words)
{
    return std::ranges::find(words, text) != words.end();
}

bool isInteger(QByteArrayView text)
{
    QByteArray digits = text.toByteArray().replace('_', QByteArray());
    if (digits.startsWith('+') || digits.startsWith('-'))
        digits.removeFirst();
    int base = 10;
    if (digits.startsWith("0x") || digits.startsWith("0X"))
        base = 16;
    else if (digits.startsWith("0b") || digits.startsWith("0B"))
        base = 2;
    else if (digits.startsWith("0o") || digits.startsWith("0O"))
        base = 8;
    if (base != 10)
        digits.remove(0, 2);
    else if (digits.size() > 1 && digits.startsWith('0'))
        base = 8;
    if (digits.isEmpty() || !isxdigit(static_cast<uchar>(digits.front())))
        return false;
    bool ok = false;
    digits.toULongLong(&ok, base);
    return ok;
}

bool isFloat(QByteArrayView text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?$"),
        QRegularExpression::DontCaptureOption);
    const QByteArray digits = text.toByteArray().replace('_', QByteArray());
    return pattern.match(QString::fromUtf8(digits)).hasMatch();
}

bool isTimestamp(QByteArrayView text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[0-9]{4}-(0?[1-9]|1[0-2])-(0?[1-9]|[12][0-9]|3[01])"
                       "([Tt ][0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(\\.[0-9]+)?( ?(Z|[-+][0-9]{2}:[0-9]{2}))?)?$"),
        QRegularExpression::DontCaptureOption);
    return pattern.match(QString::fromUtf8(text)).hasMatch();
}

} // namespace

ScalarType plainScalarType(QByteArrayView text)
{
    static constexpr std::array<QByteArrayView, 4> nulls{"~", "null", "Null", "NULL"};
    static constexpr std::array<QByteArrayView, 6> booleans{"true",  "True",  "TRUE",
                                                            "false", "False", "FALSE"};
    static constexpr std::array<QByteArrayView, 12> floats{
        ".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF"};
    if (text.isEmpty() || isOneOf(text, nulls))
        return ScalarType::Null;
    if (isOneOf(text, booleans))
        return ScalarType::Bool;
    if (text == "<<")
        return ScalarType::Merge;
    const char first = text.front();
    if (isOneOf(text, floats))
        return ScalarType::Float;
    if (!(first >= '0' && first <= '9') && first != '+' && first != '-' && first != '.')
        return ScalarType::String;
    if (isInteger(text))
        return ScalarType::Int;
    if (isFloat(text))
        return ScalarType::Float;
    return isTimestamp(text) ? ScalarType::Timestamp : ScalarType::String;
}

ScalarType scalarType(QByteArrayView text, QByteArrayView tag, bool isPlain)
{
    static constexpr std::array<std::pair<QByteArrayView, ScalarType>, 8> tags{{
        {"null", ScalarType::Null},
        {"bool", ScalarType::Bool},
        {"int", ScalarType::Int},
        {"float", ScalarType::Float},
        {"str", ScalarType::String},
        {"timestamp", ScalarType::Timestamp},
        {"binary", ScalarType::Binary},
        {"merge", ScalarType::Merge},
    }};
    if (tag.isEmpty())
        return isPlain ? plainScalarType(text) : ScalarType::String;
    constexpr QByteArrayView longForm("!<tag:yaml.org,2002:");
    QByteArrayView name;
    if (tag.startsWith("!!"))
        name = tag.sliced(2);
    else if (tag.startsWith(longForm))
        name = tag.sliced(longForm.size()).chopped(1);
    const auto found = std::ranges::find(tags, name, &std::pair<QByteArrayView, ScalarType>::first);
    return found == tags.end() ? ScalarType::String : found->second;
}

} // namespace kw::yaml
