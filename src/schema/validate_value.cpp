// SPDX-License-Identifier: Apache-2.0
#include "schema/spelling.h"
#include "schema/tr.h"
#include "schema/validator.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kw::schema {

namespace {

QString kindName(const yaml::Node &node)
{
    if (node.isMapping())
        return Tr::tr("a mapping");
    if (node.isSequence())
        return Tr::tr("a list");
    switch (node.scalarType()) {
    case yaml::ScalarType::Bool:
        return Tr::tr("true or false");
    case yaml::ScalarType::Int:
    case yaml::ScalarType::Float:
        return Tr::tr("a number");
    default:
        return Tr::tr("a text");
    }
}

QString wantedName(const ValueType &type)
{
    switch (type.kind) {
    case ValueKind::List:
        return Tr::tr("a list");
    case ValueKind::Map:
        return Tr::tr("a mapping of names to values");
    case ValueKind::Object:
        return Tr::tr("a mapping");
    case ValueKind::Boolean:
        return Tr::tr("true or false");
    case ValueKind::Integer:
        return Tr::tr("a whole number");
    default:
        return Tr::tr("a text");
    }
}

QString nameOf(const yaml::Node &node)
{
    if (const yaml::Node key = node.key())
        return u'“' + key.resolved().text() + u'”';
    return placeName(node);
}

QByteArray quoted(const QByteArray &text)
{
    QByteArray inner = text;
    return '"' + inner.replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

// The words that go-yaml takes for a boolean where one is wanted, beside true and false.
bool isOldBoolean(const QByteArray &text)
{
    static constexpr std::array<QByteArrayView, 8> words{"y", "yes", "on", "n", "no", "off", "true", "false"};
    return std::ranges::find(words, QByteArrayView(text.toLower())) != words.end();
}

QRegularExpression patternOf(const QString &value)
{
    static const QRegularExpression placeholder(u"<[^>]*>"_s);
    QString pattern;
    qsizetype at = 0;
    for (auto matches = placeholder.globalMatch(value); matches.hasNext();) {
        const auto match = matches.next();
        pattern += QRegularExpression::escape(value.sliced(at, match.capturedStart() - at)) + u".+"_s;
        at = match.capturedEnd();
    }
    return QRegularExpression(
        QRegularExpression::anchoredPattern(pattern + QRegularExpression::escape(value.sliced(at))));
}

} // namespace

void Validator::empty(const yaml::Node &node)
{
    const yaml::Node key = node.key();
    add(node, key ? key.range() : node.range(), Severity::Hint, u"schema.empty-value"_s,
        Tr::tr("%1 has no value, so Skaffold behaves as if it was not written").arg(nameOf(node)));
}

void Validator::wrongKind(const yaml::Node &node, const ValueType &type)
{
    Diagnostic &wrong =
        add(node, node.range(), Severity::Error, u"schema.wrong-type"_s,
            Tr::tr("%1 must be %2, and this is %3").arg(nameOf(node), wantedName(type), kindName(node)));
    const QByteArray written = node.utf8();
    if (node.isScalar() && type.kind == ValueKind::List && type.item == ValueKind::String &&
        node.style() != yaml::Style::Literal && node.style() != yaml::Style::Folded) {
        const QByteArray item = node.style() == yaml::Style::Plain ? quoted(written) : QByteArray();
        text::PatchSet patches;
        if (item.isEmpty()) {
            patches.add({{node.range().begin, node.range().begin}, "["});
            patches.add({{node.range().end, node.range().end}, "]"});
        } else {
            patches.add({node.range(), '[' + item + ']'});
        }
        wrong.fixes.append({Tr::tr("Make it a list with one item"), patches});
    }
    if (node.isScalar() && type.kind == ValueKind::Boolean && isOldBoolean(written))
        wrong.fixes.append({Tr::tr("Remove the quotes"), text::PatchSet({node.range(), written})});
    bool isNumber = false;
    if (node.isScalar() && type.kind == ValueKind::Integer) {
        written.toLongLong(&isNumber);
        if (isNumber)
            wrong.fixes.append({Tr::tr("Remove the quotes"), text::PatchSet({node.range(), written})});
    }
}

void Validator::text(const yaml::Node &node, const Property *property)
{
    const yaml::ScalarType type = node.scalarType();
    const bool isOther =
        type == yaml::ScalarType::Bool || type == yaml::ScalarType::Int || type == yaml::ScalarType::Float;
    if (property && !property->values.isEmpty() && !allowed(node, *property))
        return;
    if (isOther) {
        Diagnostic &converted = add(node, node.range(), Severity::Hint, u"schema.converted-value"_s,
                                    Tr::tr("%1 is a text; Skaffold takes this as “%2”, other tools may not")
                                        .arg(nameOf(node), node.text()));
        converted.fixes.append(
            {Tr::tr("Put it in quotes"), text::PatchSet({node.range(), quoted(node.utf8())})});
    }
}

void Validator::boolean(const yaml::Node &node)
{
    if (node.isScalar() && node.scalarType() == yaml::ScalarType::Bool)
        return;
    const bool isWord = node.isScalar() && node.style() == yaml::Style::Plain && node.tag().isEmpty() &&
                        isOldBoolean(node.utf8());
    if (!isWord) {
        wrongKind(node, {ValueKind::Boolean});
        return;
    }
    const QByteArray word = node.utf8().toLower();
    const bool isTrue = word.startsWith('y') || word == "on" || word == "true";
    Diagnostic &converted = add(node, node.range(), Severity::Hint, u"schema.converted-value"_s,
                                Tr::tr("Skaffold takes “%1” as %2, other tools read a text")
                                    .arg(node.text(), isTrue ? u"true"_s : u"false"_s));
    const QByteArray clear = isTrue ? "true" : "false";
    converted.fixes.append(
        {Tr::tr("Change to “%1”").arg(QString::fromUtf8(clear)), text::PatchSet({node.range(), clear})});
}

void Validator::integer(const yaml::Node &node)
{
    const yaml::ScalarType type = node.isScalar() ? node.scalarType() : yaml::ScalarType::String;
    if (type == yaml::ScalarType::Int)
        return;
    if (type != yaml::ScalarType::Float) {
        wrongKind(node, {ValueKind::Integer});
        return;
    }
    const double number = node.utf8().replace('_', QByteArray()).toDouble();
    if (number >= -9.2e18 && number <= 9.2e18)
        add(node, node.range(), Severity::Warning, u"schema.converted-value"_s,
            Tr::tr("%1 is a whole number; Skaffold takes this as %2").arg(nameOf(node)).arg(qint64(number)));
    else
        wrongKind(node, {ValueKind::Integer});
}

// Tells when it is none of the known values.
bool Validator::allowed(const yaml::Node &node, const Property &property)
{
    const QString written = node.text();
    for (const QString &value : property.values) {
        if (value == written || (value.contains(u'<') && patternOf(value).match(written).hasMatch()))
            return true;
    }
    const auto sameLetters = std::ranges::find_if(property.values, [&written](const QString &value) {
        return value.compare(written, Qt::CaseInsensitive) == 0;
    });
    const bool isOtherCase = sameLetters != property.values.end();
    const QString meant = isOtherCase ? *sameLetters : likelyMeant(written, property.values);
    QString message = Tr::tr("“%1” is not a value of “%2”").arg(written, QString::fromUtf8(property.name));
    message += meant.isEmpty() ? Tr::tr("; known are “%1”").arg(property.values.join("”, “"_L1))
                               : Tr::tr("; did you mean “%1”?").arg(meant);
    Diagnostic &unknown = add(node, node.range(), isOtherCase ? Severity::Warning : Severity::Error,
                              u"schema.unknown-value"_s, message);
    const bool isBlockText = node.style() == yaml::Style::Literal || node.style() == yaml::Style::Folded;
    for (const QString &value : property.values) {
        const bool fits = meant.isEmpty() || value == meant;
        if (fits && !value.contains(u'<') && !isBlockText)
            unknown.fixes.append(
                {Tr::tr("Change to “%1”").arg(value), text::PatchSet({node.range(), value.toUtf8()})});
    }
    return false;
}

} // namespace kw::schema
