// SPDX-License-Identifier: Apache-2.0
#include "core/translation.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace kw {

namespace {

constexpr QLatin1StringView folder(":/translations");
constexpr QLatin1StringView prefix("kitwright_");

} // namespace

void installTranslations(QCoreApplication &application, const QString &language)
{
    // English has the forms for one and for many: it stays below every other language.
    auto *plurals = new QTranslator(&application);
    if (plurals->load(prefix + QLatin1StringView("en"), folder)) {
        QCoreApplication::installTranslator(plurals);
    }
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    if (locale.language() == QLocale::English || locale.language() == QLocale::C) {
        return;
    }
    auto *qt = new QTranslator(&application);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(qt);
    }
    auto *own = new QTranslator(&application);
    if (own->load(locale, prefix, {}, folder)) {
        QCoreApplication::installTranslator(own);
    }
}

QStringList translatedLanguages()
{
    QStringList languages;
    for (const QString &file : QDir(folder).entryList({prefix + QLatin1StringView("*.qm")}, QDir::Files)) {
        languages.append(file.sliced(prefix.size()).chopped(3));
    }
    return languages;
}

} // namespace kw
