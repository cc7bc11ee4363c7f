// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QCoreApplication;

namespace kw {

// Makes tr() speak `language` ("es"; "" = the desktop's), and Qt's own texts too; what a translation does not
// have stays English. The texts are in the program's resources (translations/). Before the first tr(), main
// thread.
void installTranslations(QCoreApplication &application, const QString &language);

// The languages that the program has texts in, as installTranslations() takes them: "en", "es".
QStringList translatedLanguages();

} // namespace kw
