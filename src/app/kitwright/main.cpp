// SPDX-License-Identifier: Apache-2.0
#include "core/translation.h"
#include "process/process_guard.h"
#include "shell/main_window.h"
#include "single_instance.h"
#include "style/icon.h"
#include "style/theme.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>

#include <memory>

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
    const QStringList folders = parser.positionalArguments();
    QString folder = folders.value(0);
    if (folder.isEmpty() && workspace.settings().value(Setting::ReopenProject).toBool()) {
        folder = workspace.settings().value(Setting::RecentProjects).toStringList().value(0);
        if (!QFileInfo::exists(folder)) {
            folder.clear(); // moved or deleted since: the start page names it
        }
    }

    SingleInstance instance;
    std::unique_ptr<shell::MainWindow> window;
    instance.decide(
        folder,
        [&] {
            window = std::make_unique<shell::MainWindow>(workspace);
            window->show();
            if (!folder.isEmpty()) {
                window->openProject(folder);
            }
            instance.answerFor(workspace.projectFolder());
            QObject::connect(&workspace, &workspace::Workspace::projectChanged, &instance,
                             [&] { instance.answerFor(workspace.projectFolder()); });
            QObject::connect(&instance, &SingleInstance::raiseAsked, window.get(), [&] {
                window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
                window->raise();
                window->activateWindow();
            });
        },
        [] { QCoreApplication::quit(); });
    const int status = QApplication::exec();
    window.reset();
    return status;
}
