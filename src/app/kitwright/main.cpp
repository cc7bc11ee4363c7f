// SPDX-License-Identifier: Apache-2.0
#include "process/process_guard.h"
#include "shell/main_window.h"
#include "style/theme.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QLibraryInfo>
#include <QTranslator>

using namespace kw;

namespace {

void loadTranslations(QApplication &application, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    auto *own = new QTranslator(&application);
    if (own->load(locale, QStringLiteral("kitwright"), QStringLiteral("_"),
                  QStringLiteral(":/translations"))) {
        QApplication::installTranslator(own);
    }
    auto *qt = new QTranslator(&application);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QApplication::installTranslator(qt);
    }
}

} // namespace

int main(int argc, char **argv)
{
    process::ProcessGuard::instance();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("kitwright"));
    QApplication::setApplicationDisplayName(QStringLiteral("Kitwright"));
    QApplication::setApplicationVersion(QStringLiteral(KW_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral(KW_APPLICATION_ID));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/app/kitwright.svg")));

    workspace::Workspace workspace;
    loadTranslations(application, workspace.settings().value(Setting::Language).toString());

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("main", "A workbench for skaffold.yaml and BuildKit builders."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("folder"),
                                 QApplication::translate("main", "The project to open."),
                                 QStringLiteral("[folder]"));
    parser.process(application);

    style::Theme::install(style::ThemeChoice::System);
    shell::MainWindow window(workspace);
    window.show();
    const QStringList folders = parser.positionalArguments();
    if (!folders.isEmpty()) {
        window.openProject(folders.first());
    }
    return QApplication::exec();
}
