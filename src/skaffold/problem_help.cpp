// SPDX-License-Identifier: Apache-2.0
#include "skaffold/problem_help.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace kw::skaffold {

namespace {

constexpr QLatin1StringView folder(":/kitwright/help/problems/");
constexpr QLatin1StringView ending(".md");

} // namespace

QString problemHelp(const QString &code)
{
    QFile file(folder + code + ending);
    if (code.contains(u'/') || !file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll());
}

QString problemTitle(const QString &code)
{
    QString title = problemHelp(code).section(u'\n', 0, 0);
    while (title.startsWith(u'#') || title.startsWith(u' '))
        title.remove(0, 1);
    return title;
}

QStringList problemCodes()
{
    QStringList codes = QDir(folder).entryList(QDir::Files, QDir::Name);
    for (QString &code : codes)
        code.chop(ending.size());
    return codes;
}

} // namespace kw::skaffold
