// SPDX-License-Identifier: Apache-2.0
#include "core/translation.h"
#include "process/process_guard.h"
#include "shell/main_window.h"
#include "style/icon.h"
#include "style/theme.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace kw;

int main(int argc, char **argv)
{
    process::ProcessGuard::instance();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("kitwright"));
    QApplication::setApplicationDisplayName(QStringLiteral("Kitwright"));
    QApplication::setApplicationVersion(QStringLiteral(KW_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral(KW_APPLICATION_ID));

    workspace::Workspace workspace;
    installTranslations(application, workspace.settings().value(Setting::Language).toString());

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
    QApplication::setWindowIcon(style::icon(QStringLiteral("app/kitwright")));
    shell::MainWindow window(workspace);
    window.show();
    const QStringList folders = parser.positionalArguments();
    if (!folders.isEmpty()) {
        window.openProject(folders.first());
    }
    return QApplication::exec();
}
