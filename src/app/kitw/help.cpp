// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/help.h"

#include "app/kitw/tr.h"

#include <algorithm>

namespace kw::kitw {

namespace {

struct Row
{
    QString left;
    QString right;
};

QString table(const QList<Row> &rows)
{
    constexpr qsizetype widest = 30;
    qsizetype width = 0;
    for (const Row &row : rows) {
        if (row.left.size() <= widest) {
            width = std::max(width, row.left.size());
        }
    }
    QString text;
    for (const Row &row : rows) {
        const bool ownLine = row.left.size() > width;
        text += QStringLiteral("  ") + row.left.leftJustified(width);
        text += ownLine ? QLatin1Char('\n') + QString(width + 4, QLatin1Char(' ')) : QStringLiteral("  ");
        text += row.right + QLatin1Char('\n');
    }
    return text;
}

QString optionText(const QCommandLineOption &option, bool isSwitch)
{
    QStringList names;
    for (const QString &name : option.names()) {
        names.append((name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name);
    }
    QString text = names.join(QStringLiteral(", "));
    if (isSwitch) {
        text += QStringLiteral("[=false]");
    } else if (!option.valueName().isEmpty()) {
        text += QLatin1Char(' ') + option.valueName();
    }
    return text;
}

QList<Row> verbRows(const QList<Verb> &verbs)
{
    QList<Row> rows;
    for (const Verb &verb : verbs) {
        rows.append({verb.name, verb.summary});
    }
    return rows;
}

} // namespace

QString programHelp(const QList<Verb> &verbs)
{
    QString text = Tr::tr("Usage: kitw VERB [options] [arguments]") + QStringLiteral("\n\n");
    text += Tr::tr("Works on skaffold.yaml files, docker buildx builders and what they build.");
    text += QStringLiteral("\n\n") + Tr::tr("Verbs:") + QLatin1Char('\n') + table(verbRows(verbs));
    text += QLatin1Char('\n') + Tr::tr("Options:") + QLatin1Char('\n');
    text += table({{QStringLiteral("-h, --help"), Tr::tr("show this help, or that of a verb")},
                   {QStringLiteral("--version"), Tr::tr("show the version")}});
    text += QLatin1Char('\n') +
            Tr::tr("Exit status: 0 done, 1 problems found or build failed, 2 could not do it.") +
            QLatin1Char('\n');
    return text;
}

QString verbHelp(const QString &path, const Verb &verb, const QList<QCommandLineOption> &options)
{
    const QString positional = verb.subverbs.isEmpty() ? verb.arguments : Tr::tr("[VERB]");
    QString text = Tr::tr("Usage: %1 [options]").arg(path);
    if (!positional.isEmpty()) {
        text += QLatin1Char(' ') + positional;
    }
    text += QStringLiteral("\n\n") + verb.summary + QStringLiteral("\n\n");
    if (!verb.subverbs.isEmpty()) {
        text += Tr::tr("Verbs:") + QLatin1Char('\n') + table(verbRows(verb.subverbs)) + QLatin1Char('\n');
    }
    QList<Row> rows;
    for (const QCommandLineOption &option : options) {
        if (!option.flags().testFlag(QCommandLineOption::HiddenFromHelp)) {
            rows.append({optionText(option, verb.switches.contains(option.names().constFirst())),
                         option.description()});
        }
    }
    return text + Tr::tr("Options:") + QLatin1Char('\n') + table(rows);
}

} // namespace kw::kitw
