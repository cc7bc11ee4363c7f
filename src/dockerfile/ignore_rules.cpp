// SPDX-License-Identifier: Apache-2.0
#include "dockerfile/ignore_rules.h"

#include "dockerfile/tr.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::dockerfile {

namespace {

// The expression that moby makes of a pattern.
QString expressionOf(const QString &pattern)
{
    static const QString special = u".$+()|{}^"_s;
    QString expression;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        if (c == u'*' && i + 1 < pattern.size() && pattern[i + 1] == u'*') {
            ++i;
            if (i + 1 < pattern.size() && pattern[i + 1] == u'/') {
                ++i;
            }
            expression += i + 1 >= pattern.size() ? u".*"_s : u"(?:.*/)?"_s;
        } else if (c == u'*') {
            expression += u"[^/]*"_s;
        } else if (c == u'?') {
            expression += u"[^/]"_s;
        } else if (special.contains(c)) {
            expression += u'\\';
            expression += c;
        } else if (c == u'\\' && i + 1 < pattern.size()) {
            expression += QRegularExpression::escape(pattern[++i]);
        } else {
            expression += c;
        }
    }
    return QRegularExpression::anchoredPattern(expression);
}

constexpr QStringView wildcards = u"*?[]\\";

// What every path begins with that a pattern fits, and what it ends with: asked before the expression,
// because most paths fit no pattern.
QString literalBeginning(const QString &pattern)
{
    const auto end = std::ranges::find_if(pattern, [](QChar c) { return wildcards.contains(c); });
    return pattern.first(end - pattern.begin());
}

QString literalEnding(const QString &pattern)
{
    if (pattern.contains(u'\\')) {
        return {};
    }
    qsizetype start = pattern.size();
    while (start > 0 && !wildcards.contains(pattern[start - 1])) {
        --start;
    }
    // The slash of "**/" belongs to what may be nothing.
    const bool isBelowAny = pattern.first(start).endsWith("**"_L1) && pattern.sliced(start).startsWith(u'/');
    return pattern.sliced(isBelowAny ? start + 1 : start);
}

} // namespace

Result<IgnoreRules> IgnoreRules::parse(const QByteArray &bytes, const QString &path)
{
    IgnoreRules rules;
    const QByteArrayView content = bytes.startsWith("\xEF\xBB\xBF") ? QByteArrayView(bytes).sliced(3) : bytes;
    const QStringList lines = QString::fromUtf8(content).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].startsWith(u'#') || lines[i].trimmed().isEmpty()) {
            continue;
        }
        Rule rule{.pattern = lines[i].trimmed()};
        rule.isException = rule.pattern.startsWith(u'!');
        if (rule.isException) {
            rule.pattern = rule.pattern.sliced(1).trimmed();
        }
        if (rule.pattern.isEmpty()) {
            return failure(ErrorCode::InvalidInput, Tr::tr("Cannot read the ignore file"),
                           Tr::tr("“!” stands alone"), Tr::tr("Write the pattern of what is kept behind it."),
                           u"%1:%2"_s.arg(path).arg(i + 1));
        }
        rule.pattern = QDir::cleanPath(rule.pattern);
        if (rule.pattern.size() > 1 && rule.pattern.startsWith(u'/')) {
            rule.pattern.remove(0, 1);
        }
        rule.isLiteral = !std::ranges::any_of(rule.pattern, [](QChar c) { return u"*?[\\"_s.contains(c); });
        if (!rule.isLiteral) {
            rule.expression.setPattern(expressionOf(rule.pattern));
            // Compiled when a path comes near it; only these may make it invalid.
            const bool mayBeInvalid = rule.pattern.contains(u'[') || rule.pattern.contains(u'\\');
            if (mayBeInvalid && !rule.expression.isValid()) {
                return failure(ErrorCode::InvalidInput, Tr::tr("Cannot read the ignore file"),
                               Tr::tr("the pattern “%1” has no meaning").arg(rule.pattern),
                               Tr::tr("Close its brackets."), u"%1:%2"_s.arg(path).arg(i + 1));
            }
            rule.beginning = literalBeginning(rule.pattern);
            rule.ending = literalEnding(rule.pattern);
        }
        rules.m_rules.append(rule);
    }
    return rules;
}

bool IgnoreRules::matches(const Rule &rule, QStringView path)
{
    if (rule.isLiteral) {
        return rule.pattern == path;
    }
    return path.startsWith(rule.beginning) && path.endsWith(rule.ending) &&
           rule.expression.matchView(path).hasMatch();
}

bool IgnoreRules::ignores(const QString &path) const
{
    Fits above;
    for (qsizetype slash = path.indexOf(u'/'); slash >= 0; slash = path.indexOf(u'/', slash + 1)) {
        Fits folder;
        ignores(QStringView(path).first(slash), above, &folder);
        above = folder;
    }
    return ignores(path, above);
}

bool IgnoreRules::ignores(QStringView path, const Fits &above, Fits *own) const
{
    if (own) {
        own->resize(m_rules.size());
    }
    bool ignored = false;
    for (qsizetype i = 0; i < m_rules.size(); ++i) {
        const Rule &rule = m_rules[i];
        if (!own && rule.isException != ignored) {
            continue; // it could change nothing
        }
        const bool fits = (i < above.size() && above[i]) || matches(rule, path);
        if (own) {
            (*own)[i] = fits;
        }
        if (fits && rule.isException == ignored) {
            ignored = !rule.isException;
        }
    }
    return ignored;
}

bool IgnoreRules::canSkipFolder(const QString &path) const
{
    const QString folder = path + u'/';
    return std::ranges::none_of(m_rules, [&](const Rule &rule) {
        return rule.isException && (rule.pattern + u'/').startsWith(folder);
    });
}

} // namespace kw::dockerfile
