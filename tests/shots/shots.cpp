// SPDX-License-Identifier: Apache-2.0
// Pictures of every place with real data: kitwright_shots FOLDER PROJECTS LANGUAGE [NAME…], run by shots.py
// in the lab.
#include "stage.h"

#include "core/translation.h"
#include "process/process_guard.h"
#include "style/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QCursor>
#include <QPainter>
#include <QTemporaryDir>

#include <cstdio>

using namespace kw;
using namespace kw::shots;

namespace {

struct Wanted
{
    QString folder;
    QString projects;
    QSize size;
    double points = 0;
};

// The window with the lists and dialogs that are open over it.
QPixmap pictureOf(const shell::MainWindow &window)
{
    QPixmap picture = const_cast<shell::MainWindow &>(window).grab();
    QPainter painter(&picture);
    for (QWidget *above : QApplication::topLevelWidgets()) {
        if (above != &window && above->isVisible() && above->isWindow()) {
            painter.drawPixmap(above->pos() - window.pos(), above->grab());
        }
    }
    return picture;
}

bool take(const Shot &shot, const QString &theme, const Wanted &wanted)
{
    const QTemporaryDir home;
    workspace::Workspace workspace(home.filePath(QStringLiteral("settings.ini")));
    Settings &settings = workspace.settings();
    const bool contrast = theme == QLatin1String("contrast");
    settings.setValue(Setting::Theme, contrast ? QStringLiteral("light") : theme);
    settings.setValue(Setting::Contrast, contrast ? QStringLiteral("high") : QStringLiteral("normal"));
    settings.setValue(Setting::FontFamily, QStringLiteral("Inter"));
    settings.setValue(Setting::FixedFontFamily, QStringLiteral("JetBrains Mono"));
    settings.setValue(Setting::FontSize, wanted.points);
    settings.setValue(Setting::BottomPanelOpen, false);
    settings.setValue(Setting::DefaultRepository, qEnvironmentVariable("KW_LAB_REGISTRY"));
    Stage stage(workspace, wanted.size);
    QCursor::setPos(stage.window.mapToGlobal(QPoint(wanted.size.width() - 1, wanted.size.height() - 1)));
    if (shot.project != nullptr) {
        stage.window.openProject(wanted.projects + u'/' + QLatin1StringView(shot.project));
        workspace.chooseBuilder(qEnvironmentVariable("KW_SHOTS_BUILDER"));
    }
    stage.window.showPlace(shot.place);
    if (!QTest::qWaitForWindowExposed(&stage.window) ||
        !QTest::qWaitFor([&] { return !workspace.builders().isRefreshing(); }, patience) ||
        !shot.set(stage)) {
        return false;
    }
    if (!shot.mayRun) {
        // No caret and no focus ring: they blink.
        if (QWidget *focused = QApplication::focusWidget()) {
            focused->clearFocus();
        }
        if (!QTest::qWaitFor([&] { return workspace.runner().runningCount() == 0; }, patience)) {
            return false;
        }
    }
    // What asks for a new layout asks in turn after turn.
    for (int turn = 0; turn < 8; ++turn) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    const bool saved =
        pictureOf(stage.window)
            .save(QStringLiteral("%1/%2-%3.png").arg(wanted.folder, QLatin1StringView(shot.name), theme),
                  "PNG", 0);
    // Typed text is not kept for the next picture, and what still runs is not waited for.
    workspace.swapFile().discard();
    for (const std::unique_ptr<workspace::Build> &build : workspace.builds().all()) {
        build->cancel();
    }
    const bool ended = QTest::qWaitFor([&] { return workspace.runner().runningCount() == 0; }, patience);
    return saved && ended;
}

} // namespace

int main(int argc, char **argv)
{
    process::ProcessGuard::instance();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(KW_VERSION));
    QCommandLineParser parser;
    parser.addOptions(
        {{QStringLiteral("further"), QStringLiteral("the states that the README does not show")},
         {QStringLiteral("size"), QStringLiteral("of the window"), QStringLiteral("WxH"),
          QStringLiteral("1440x900")},
         {QStringLiteral("points"), QStringLiteral("size of the text"), QStringLiteral("N"),
          QStringLiteral("10")},
         {QStringLiteral("themes"), QStringLiteral("light, dark, contrast"), QStringLiteral("LIST"),
          QStringLiteral("light,dark")}});
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() < 3) {
        std::fputs("shots: FOLDER PROJECTS LANGUAGE [NAME…]\n", stderr);
        return 2;
    }
    const QStringList size = parser.value(QStringLiteral("size")).split(u'x');
    const Wanted wanted{arguments.at(0), arguments.at(1), QSize(size.value(0).toInt(), size.value(1).toInt()),
                        parser.value(QStringLiteral("points")).toDouble()};
    installTranslations(application, arguments.at(2));
    style::Theme::install(style::ThemeChoice::Light);
    const QStringList themes = parser.value(QStringLiteral("themes")).split(u',');
    int bad = 0;
    const QList<Shot> shots =
        parser.isSet(QStringLiteral("further")) ? mainShots() + furtherShots() : mainShots();
    for (const Shot &shot : shots) {
        const QString name = QLatin1StringView(shot.name);
        if (arguments.size() > 3 && !arguments.sliced(3).contains(name)) {
            continue;
        }
        for (const QString &theme : themes) {
            const bool taken = take(shot, theme, wanted);
            std::printf("%s-%s%s\n", shot.name, qPrintable(theme), taken ? "" : ": cannot get there");
            std::fflush(stdout);
            bad += taken ? 0 : 1;
        }
    }
    return bad == 0 ? 0 : 1;
}
