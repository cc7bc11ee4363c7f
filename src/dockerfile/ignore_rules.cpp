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
        rule.depth = rule.pattern.count(u'/') + 1;
        rule.isLiteral = !std::ranges::any_of(rule.pattern, [](QChar c) { return u"*?[\\"_s.contains(c); });
        if (!rule.isLiteral) {
            rule.expression.setPattern(expressionOf(rule.pattern));
            if (!rule.expression.isValid()) {
                return failure(ErrorCode::InvalidInput, Tr::tr("Cannot read the ignore file"),
                               Tr::tr("the pattern “%1” has no meaning").arg(rule.pattern),
                               Tr::tr("Close its brackets."), u"%1:%2"_s.arg(path).arg(i + 1));
            }
            rule.expression.optimize();
        }
        rules.m_rules.append(rule);
    }
    return rules;
}

bool IgnoreRules::matches(const Rule &rule, QStringView path)
{
    return rule.isLiteral ? rule.pattern == path : rule.expression.matchView(path).hasMatch();
}

bool IgnoreRules::ignores(const QString &path) const
{
    QList<qsizetype> ends; // where the folders above it end
    for (qsizetype slash = path.indexOf(u'/'); slash >= 0; slash = path.indexOf(u'/', slash + 1)) {
        ends.append(slash);
    }
    const QStringView view(path);
    bool ignored = false;
    for (const Rule &rule : m_rules) {
        if (rule.isException != ignored) {
            continue; // it could change nothing
        }
        bool fits = matches(rule, view);
        for (qsizetype i = ends.size() - 1; i >= 0 && !fits; --i) {
            fits = matches(rule, view.first(ends[i]));
        }
        if (fits) {
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
