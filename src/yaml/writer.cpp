// SPDX-License-Identifier: Apache-2.0
#include "yaml/writer.h"

#include "yaml/layout.h"

#include <algorithm>
#include <array>

namespace kw::yaml {

namespace {

// Characters that only an escape in double quotes can stand for, line breaks of all kinds included.
bool needsEscape(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c == 0xFFFE ||
           c == 0xFFFF;
}

bool needsEscapes(const QByteArray &text)
{
    const QList<uint> characters = QString::fromUtf8(text).toUcs4();
    return std::ranges::any_of(characters, [](uint c) { return c != '\t' && needsEscape(c); });
}

// Texts that other YAML readers, and go-yaml in a field for a boolean, take for one.
bool looksLikeBoolean(const QByteArray &text)
{
    static constexpr std::array<QByteArrayView, 6> words{"y", "n", "yes", "no", "on", "off"};
    return std::ranges::find(words, QByteArrayView(text.toLower())) != words.end();
}

bool canBePlain(const QByteArray &text, bool isFlow)
{
    if (text.isEmpty() || needsEscapes(text) || text.contains('\t') || text.startsWith(' ') ||
        text.endsWith(' ') || text.endsWith(':') || text.contains(": ") || text.contains(" #") ||
        text.startsWith("---") || text.startsWith("..."))
        return false;
    const char first = text.front();
    if (QByteArrayView("?:,[]{}#&*!|>'\"%@`").contains(first) ||
        (first == '-' && (text.size() == 1 || text.at(1) == ' ')))
        return false;
    return !isFlow || std::ranges::none_of(text, [](char c) { return QByteArrayView(",[]{}?").contains(c); });
}

QByteArray doubleQuoted(const QByteArray &text)
{
    QByteArray quoted = "\"";
    for (const uint c : QString::fromUtf8(text).toUcs4()) {
        if (c == '"' || c == '\\')
            quoted += '\\' + QByteArray(1, char(c));
        else if (c == '\n')
            quoted += "\\n";
        else if (c == '\t')
            quoted += "\\t";
        else if (needsEscape(c))
            quoted += (c < 0x100 ? "\\x" : "\\u") +
                      QByteArray::number(c, 16).rightJustified(c < 0x100 ? 2 : 4, '0').toUpper();
        else
            quoted += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1).toUtf8();
    }
    return quoted + '"';
}

// A block text keeps exactly what its lines say; the first one must show the indentation.
bool canBeLiteral(const QByteArray &text)
{
    return text.contains('\n') && !text.startsWith('\n') && !text.startsWith(' ') && !text.startsWith('\t') &&
           !text.endsWith("\n\n") && !needsEscapes(QByteArray(text).replace('\n', QByteArray()));
}

bool isBlockText(std::optional<Style> style)
{
    return style == Style::Literal || style == Style::Folded;
}

} // namespace

QByteArray Writer::scalar(const Value &value, Style style, bool isFlow)
{
    const QByteArray text = value.utf8();
    const bool isString = value.type() == ScalarType::String || value.type() == ScalarType::Binary;
    switch (style) {
    case Style::Plain:
        if (!isString)
            return text;
        return plainScalarType(text) == ScalarType::String && canBePlain(text, isFlow) ? text : QByteArray();
    case Style::SingleQuoted:
        if (!isString || needsEscapes(text))
            return {};
        return '\'' + QByteArray(text).replace('\'', "''") + '\'';
    case Style::DoubleQuoted:
        return isString ? doubleQuoted(text) : QByteArray();
    default:
        return {};
    }
}

QByteArray Writer::inlineScalar(const Value &value, bool isFlow) const
{
    if (value.type() == ScalarType::Null)
        return value.utf8().isEmpty() && (isFlow || !value.style()) ? "null" : value.utf8();
    QList<Style> wishes;
    const bool wantsQuotes = value.style() == Style::SingleQuoted || value.style() == Style::DoubleQuoted;
    if (wantsQuotes)
        wishes.append(*value.style());
    else if (m_habits.quotesAll && value.type() == ScalarType::String)
        wishes.append(m_habits.quotes);
    else if (value.style() == Style::Plain || !looksLikeBoolean(value.utf8()))
        wishes.append(Style::Plain);
    wishes += {m_habits.quotes, Style::DoubleQuoted};
    for (const Style wish : std::as_const(wishes)) {
        const QByteArray text = scalar(value, wish, isFlow);
        if (!text.isEmpty())
            return text;
    }
    return value.utf8();
}

Written Writer::scalarBehind(const Value &value, qsizetype column, bool isBehindKey) const
{
    const QByteArray text = value.utf8();
    const bool wantsOneLine =
        value.style() == Style::SingleQuoted || value.style() == Style::DoubleQuoted || !canBeLiteral(text);
    if (value.type() != ScalarType::String || wantsOneLine) {
        const bool isLiteralLine = isBlockText(value.style()) && canBeLiteral(text + '\n');
        if (value.type() != ScalarType::String || !isLiteralLine)
            return {inlineScalar(value, false), {}};
    }
    Written written{text.endsWith('\n') ? "|" : "|-", {}};
    const QByteArray pad = layout::padding(column + (isBehindKey ? m_habits.indentation : 2));
    for (const QByteArray &line : (text.endsWith('\n') ? text.chopped(1) : text).split('\n'))
        written.lines.append(line.isEmpty() ? line : pad + line);
    return written;
}

Written Writer::behindKey(const Value &value, qsizetype column, qsizetype childColumn) const
{
    if (value.kind() == Kind::Scalar || value.kind() == Kind::Null)
        return scalarBehind(value, column, true);
    if (value.isEmptyCollection() || value.style() == Style::Flow)
        return {flow(value), {}};
    Written written;
    const bool isMapping = value.kind() == Kind::Mapping;
    const qsizetype usual = column + (isMapping ? m_habits.indentation : m_habits.dashIndentation);
    const qsizetype below = childColumn >= 0 ? childColumn : usual;
    for (qsizetype i = 0; i < value.items().size(); ++i)
        written.lines += isMapping ? entry(value.keys().at(i), value.items().at(i), below)
                                   : item(value.items().at(i), below);
    return written;
}

Written Writer::behindDash(const Value &value, qsizetype column, qsizetype childColumn) const
{
    if (value.kind() == Kind::Scalar || value.kind() == Kind::Null)
        return scalarBehind(value, column, false);
    const qsizetype below = childColumn > column + 1 ? childColumn : column + 1 + m_habits.behindDash;
    Written written = behindKey(value, column, below);
    if (!written.lines.isEmpty() && written.head.isEmpty())
        written.head = written.lines.takeFirst().sliced(below);
    return written;
}

QList<QByteArray> Writer::document(const Value &value) const
{
    const bool isCollection = value.kind() == Kind::Sequence || value.kind() == Kind::Mapping;
    Written written = isCollection ? behindKey(value, 0, 0) : scalarBehind(value, 0, true);
    if (!written.head.isEmpty() || written.lines.isEmpty())
        written.lines.prepend(written.head.isEmpty() ? "null" : written.head);
    return written.lines;
}

QList<QByteArray> Writer::entry(const Value &name, const Value &value, qsizetype column) const
{
    Written written = behindKey(value, column);
    const QByteArray gap = written.head.isEmpty() ? "" : " ";
    written.lines.prepend(layout::padding(column) + key(name, false) + ':' + gap + written.head);
    return written.lines;
}

QList<QByteArray> Writer::item(const Value &value, qsizetype column) const
{
    Written written = behindDash(value, column);
    const QByteArray gap = layout::padding(written.head.isEmpty() ? 0 : m_habits.behindDash);
    written.lines.prepend(layout::padding(column) + '-' + gap + written.head);
    return written.lines;
}

QByteArray Writer::key(const Value &key, bool isFlow) const
{
    Writer writer = *this;
    writer.m_habits.quotesAll = false;
    return writer.inlineScalar(key.style() ? key : key.withStyle(Style::Plain), isFlow);
}

QByteArray Writer::flowEntry(const Value &name, const Value &value) const
{
    return key(name, true) + ": " + flow(value);
}

QByteArray Writer::flow(const Value &value) const
{
    if (value.kind() == Kind::Scalar || value.kind() == Kind::Null)
        return inlineScalar(value, true);
    QByteArrayList parts;
    for (qsizetype i = 0; i < value.items().size(); ++i)
        parts.append(value.kind() == Kind::Mapping ? flowEntry(value.keys().at(i), value.items().at(i))
                                                   : flow(value.items().at(i)));
    return value.kind() == Kind::Mapping ? '{' + parts.join(", ") + '}' : '[' + parts.join(", ") + ']';
}

} // namespace kw::yaml
