// SPDX-License-Identifier: Apache-2.0
#include "generated_yaml.h"

namespace kw::yaml::test {

QByteArray Generator::file()
{
    m_step = 1 + below(4);
    m_dash = below(m_step + 1);
    m_gap = chance(80) ? 1 : 3;
    m_hasAnchors = chance(40);
    m_isAscii = chance(60);
    QByteArray text;
    const int documents = chance(80) ? 1 : 3;
    for (int i = 0; i < documents; ++i) {
        m_anchors.clear();
        m_mappings.clear();
        if (i > 0 && chance(20))
            text += "...\n";
        if (i > 0 || chance(20))
            text += chance(30) ? "--- " + comment() + "\n" : QByteArray("---\n");
        if (chance(30))
            text += comment() + "\n\n";
        text += chance(90) ? mapping(0, 0, false) : sequence(0, 0, false);
    }
    if (chance(20) && !text.contains("|"))
        text.chop(1);
    if (chance(20))
        text.replace("\n", "\r\n");
    return chance(10) ? "\xEF\xBB\xBF" + text : text;
}

QByteArray Generator::behind()
{
    return chance(20) ? QByteArray(1 + below(2), ' ') + comment() : QByteArray();
}

QByteArray Generator::above(int column)
{
    QByteArray lines;
    if (chance(10))
        lines += "\n";
    for (int i = chance(20) ? 1 + below(2) : 0; i > 0; --i)
        lines += pad(column) + comment() + "\n";
    return lines;
}

QByteArray Generator::word()
{
    static const QByteArrayList ascii{"app", "web/front", "v1.2",  "a b",
                                      "x#y", "a:b",       "-dash", "http://h:80/p"};
    static const QByteArrayList others{"\xC3\xA9t\xC3\xA9", "\xE6\x97\xA5\xE6\x9C\xAC", "\xF0\x9F\x9A\x80"};
    return m_isAscii || chance(50) ? ascii.at(below(int(ascii.size())))
                                   : others.at(below(int(others.size())));
}

QByteArray Generator::newKey()
{
    return (chance(20) ? "key " : "k") + QByteArray::number(++m_number);
}

QByteArray Generator::scalar(bool isFlow)
{
    static const QByteArrayList typed{"5", "true", "~", "null", "1.5", "0x1F", "1e3", "2024-02-03", "yes"};
    switch (below(5)) {
    case 0:
        return typed.at(below(int(typed.size())));
    case 1:
        return "'" + word() + (chance(30) ? "''s" : "") + "'";
    case 2:
        return "\"" + word() + (chance(30) ? "\\n\\\"\\u00e9" : "") + "\"";
    case 3:
        return isFlow ? "\"{{.IMAGE}}\"" : "\"x, [y]: {z} # no\"";
    default:
        return word();
    }
}

QByteArray Generator::blockText(int column)
{
    static const QByteArrayList headers{"|", "|-", "|+", ">", ">-"};
    QByteArray text = headers.at(below(int(headers.size()))) + behind() + "\n";
    for (int i = 1 + below(3); i > 0; --i) {
        text += pad(column) + word() + (chance(20) ? " # no comment" : "") + "\n";
        if (chance(20))
            text += "\n";
    }
    return text;
}

QByteArray Generator::flow(int depth)
{
    if (depth > 2 || chance(50))
        return scalar(true);
    const bool isMapping = chance(50);
    QByteArrayList parts;
    for (int i = below(4); i > 0; --i)
        parts.append(isMapping ? newKey() + (chance(90) ? ": " + flow(depth + 1) : QByteArray())
                               : flow(depth + 1));
    const QByteArray text =
        parts.join(chance(80) ? ", " : " ,") + (!parts.isEmpty() && chance(10) ? "," : "");
    return isMapping ? "{" + text + "}" : "[" + text + "]";
}

QByteArray Generator::flowLines(int column)
{
    const bool isMapping = chance(50);
    QByteArray text = isMapping ? "{\n" : "[\n";
    const int count = 1 + below(3);
    for (int i = 0; i < count; ++i) {
        const bool hasComma = i + 1 < count || chance(30);
        if (chance(15))
            text += pad(column + 2) + comment() + "\n";
        text += pad(column + 2) + (isMapping ? newKey() + ": " : QByteArray()) + flow(2) +
                (hasComma ? "," : "") + behind() + "\n";
    }
    return text + pad(column + 1) + (isMapping ? "}" : "]");
}

QByteArray Generator::behindKey(int column, int depth)
{
    const int kind = depth > 3 ? below(5) : below(10);
    QByteArray anchor;
    if (m_hasAnchors && chance(20))
        anchor = "a" + QByteArray::number(++m_number);
    const QByteArray mark = anchor.isEmpty() ? QByteArray() : " &" + anchor;
    QByteArray text;
    if (kind == 0)
        text = mark + behind() + "\n";
    else if (kind == 1)
        text = mark + " " + blockText(column + m_step);
    else if (kind == 2)
        text = mark + " " + (chance(60) ? flow(0) : flowLines(column)) + behind() + "\n";
    else if (kind == 3 && !m_anchors.isEmpty())
        return " *" + m_anchors.at(below(int(m_anchors.size()))) + behind() + "\n";
    else if (kind < 6)
        text = mark + QByteArray(1 + (chance(10) ? 2 : 0), ' ') + scalar(false) + behind() + "\n";
    else if (kind < 8)
        text = mark + behind() + "\n" + mapping(column + m_step, depth + 1, false);
    else
        text = mark + behind() + "\n" + sequence(column + m_dash, depth + 1, false);
    if (!anchor.isEmpty())
        m_anchors.append(anchor);
    if (!anchor.isEmpty() && (kind == 6 || kind == 7))
        m_mappings.append(anchor);
    return text;
}

QByteArray Generator::behindDash(int column, int depth)
{
    const QByteArray gap(m_gap, ' ');
    switch (depth > 3 ? below(4) : below(8)) {
    case 0:
        return behind() + "\n";
    case 1:
        return gap + flow(0) + behind() + "\n";
    case 2:
        if (chance(50))
            return gap + blockText(column + 2);
        [[fallthrough]];
    case 3:
        return gap + scalar(false) + behind() + "\n";
    case 4:
        return gap + sequence(column + 1 + m_gap, depth + 1, true);
    default:
        return gap + mapping(column + 1 + m_gap, depth + 1, true);
    }
}

QByteArray Generator::mapping(int column, int depth, bool startsHere)
{
    QByteArray text;
    const int count = 1 + below(depth == 0 ? 6 : 4);
    for (int i = 0; i < count; ++i) {
        if (i > 0 || !startsHere)
            text += above(column) + pad(column);
        if (i == 0 && !m_mappings.isEmpty() && chance(30)) {
            text += "<<: *" + m_mappings.at(below(int(m_mappings.size()))) + "\n";
            continue;
        }
        const QByteArray key = newKey();
        text += (chance(10) ? "\"" + key + "\"" : key) + ":" + behindKey(column, depth);
    }
    if (chance(10))
        text += pad(column + 1) + comment() + "\n";
    return text;
}

QByteArray Generator::sequence(int column, int depth, bool startsHere)
{
    QByteArray text;
    const int count = 1 + below(4);
    for (int i = 0; i < count; ++i) {
        if (i > 0 || !startsHere)
            text += above(column) + pad(column);
        text += "-" + behindDash(column, depth);
    }
    return text;
}

Value Generator::value(int depth)
{
    static const QStringList texts{QStringLiteral("plain"),
                                   QStringLiteral("true"),
                                   QStringLiteral("1e3"),
                                   QStringLiteral("a: b"),
                                   QStringLiteral("# x"),
                                   QStringLiteral("{{.X}}"),
                                   QStringLiteral(""),
                                   QStringLiteral(" x "),
                                   QStringLiteral("two\nlines\n"),
                                   QStringLiteral("two\n\n  lines"),
                                   QStringLiteral("\u2028\u00e9\t\x01")};
    static const QByteArrayList written{"5",           "'q'",           "\"d\"",         "[1, 'x', {y: z}]",
                                        "{a: 1, b: }", "a: 1\nb:\n- x", "|\n  x\n  y\n", "~",
                                        "null",        "true"};
    switch (below(depth > 1 ? 4 : 6)) {
    case 0:
        return Value::integer(below(1000));
    case 1:
        return Value::boolean(chance(50));
    case 2:
        return Value::fromYaml(written.at(below(int(written.size())))).value();
    case 3:
        return Value::string(texts.at(below(int(texts.size()))));
    case 4:
        return Value::list({value(depth + 1), value(depth + 1)});
    default:
        return Value::mapping({{QString::fromUtf8(newKey()), value(depth + 1)},
                               {QString::fromUtf8(newKey()), value(depth + 1)}});
    }
}

} // namespace kw::yaml::test
