// SPDX-License-Identifier: Apache-2.0
// Pictures of every place with real data: kitwright_shots FOLDER PROJECTS LANGUAGE [NAME…], run by shots.py
// in the lab.
#include "core/settings.h"
#include "core/translation.h"
#include "process/process_guard.h"
#include "shell/action_collection.h"
#include "shell/main_window.h"
#include "style/icon.h"
#include "style/theme.h"
#include "workspace/workspace.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFontDatabase>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <cstdio>

using namespace kw;
using shell::Place;

namespace {

constexpr QSize size(1440, 900);
constexpr int patience = 60'000; // ms

class Stage
{
public:
    explicit Stage(workspace::Workspace &theWorkspace)
        : workspace(theWorkspace)
        , window(theWorkspace)
    {
        window.resize(size);
        window.show();
    }

    template <typename Widget>
    Widget *find(const char *name) const
    {
        return window.findChild<Widget *>(QLatin1StringView(name));
    }

    void trigger(const char *action) { window.actions().action(QLatin1StringView(action))->trigger(); }

    // A click on the button, as soon as there is one that can be clicked.
    bool press(const char *name) const
    {
        auto *button = find<QAbstractButton>(name);
        if (button == nullptr || !QTest::qWaitFor([&] { return button->isEnabled(); }, patience)) {
            return false;
        }
        button->click();
        return true;
    }

    bool hasRows(const char *name) const
    {
        auto *view = find<QAbstractItemView>(name);
        return view != nullptr && view->isVisible() && view->model()->rowCount() > 0;
    }

    bool read(const QString &reference) const
    {
        find<QLineEdit>("images.reference")->setText(reference);
        return press("images.read") && QTest::qWaitFor([&] { return hasRows("images.tree"); }, patience);
    }

    // Chooses the row whose text begins with this, at any depth.
    bool choose(const char *name, const QString &text) const
    {
        auto *view = find<QAbstractItemView>(name);
        const QModelIndexList found = view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, text,
                                                           1, Qt::MatchStartsWith | Qt::MatchRecursive);
        if (!found.isEmpty()) {
            view->setCurrentIndex(found.first());
        }
        return !found.isEmpty();
    }

    workspace::Workspace &workspace;
    shell::MainWindow window;
};

QString fromLab(const char *name)
{
    return qEnvironmentVariable(name);
}

// One picture: `set` brings the window there and says whether that worked.
struct Shot
{
    const char *name;
    const char *project; // folder beside the others; none: no project is open
    Place place;
    bool (*set)(Stage &);
};

// A new place, or a new state of one, is one line here.
const Shot shots[] = {
    {"start", nullptr, Place::Project, [](Stage &) { return true; }},
    {"project", "hello-multiarch", Place::Project,
     [](Stage &stage) { return stage.find<QWidget>("project.editor")->isVisible(); }},
    {"problems", "with-problems", Place::Project,
     [](Stage &stage) {
         stage.trigger("view.panel");
         return QTest::qWaitFor([&] { return stage.hasRows("problems.table"); }, patience);
     }},
    {"builders", "hello-multiarch", Place::Builders,
     [](Stage &stage) { return stage.choose("builders.tree", fromLab("KW_SHOTS_BUILDER")); }},
    {"builders-unreachable", "hello-multiarch", Place::Builders,
     [](Stage &stage) { return stage.choose("builders.tree", QStringLiteral("old-lab")); }},
    {"builders-new", "hello-multiarch", Place::Builders,
     [](Stage &stage) {
         stage.trigger("builder.create");
         return stage.press("create.driver.remote");
     }},
    {"images", "hello-multiarch", Place::Images,
     [](Stage &stage) { return stage.read(fromLab("KW_SHOTS_IMAGE")); }},
    {"images-cache", "hello-multiarch", Place::Images,
     [](Stage &stage) { return stage.read(fromLab("KW_SHOTS_CACHE")); }},
    {"setup", "hello-multiarch", Place::Setup, [](Stage &) { return true; }},
};

bool take(const Shot &shot, const QString &theme, const QString &folder, const QString &projects)
{
    const QTemporaryDir home;
    workspace::Workspace workspace(home.filePath(QStringLiteral("settings.ini")));
    workspace.settings().setValue(Setting::Theme, theme);
    workspace.settings().setValue(Setting::FontFamily, QStringLiteral("Inter"));
    workspace.settings().setValue(Setting::FixedFontFamily, QStringLiteral("JetBrains Mono"));
    workspace.settings().setValue(Setting::FontSize, 10.0);
    workspace.settings().setValue(Setting::BottomPanelOpen, false);
    Stage stage(workspace);
    if (shot.project != nullptr) {
        stage.window.openProject(projects + u'/' + QLatin1StringView(shot.project));
        workspace.chooseBuilder(fromLab("KW_SHOTS_BUILDER"));
    }
    stage.window.showPlace(shot.place);
    if (!QTest::qWaitForWindowExposed(&stage.window) ||
        !QTest::qWaitFor(
            [&] {
                return !workspace.builders().builders().isEmpty() && !workspace.builders().isRefreshing();
            },
            patience) ||
        !shot.set(stage)) {
        return false;
    }
    // No caret and no focus ring: they blink.
    if (QWidget *focused = QApplication::focusWidget()) {
        focused->clearFocus();
    }
    if (!QTest::qWaitFor([&] { return workspace.runner().runningCount() == 0; }, patience)) {
        return false;
    }
    QCoreApplication::processEvents();
    return stage.window.grab().save(
        QStringLiteral("%1/%2-%3.png").arg(folder, QLatin1StringView(shot.name), theme), "PNG", 0);
}

} // namespace

int main(int argc, char **argv)
{
    process::ProcessGuard::instance();
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4) {
        std::fputs("shots: FOLDER PROJECTS LANGUAGE [NAME…]\n", stderr);
        return 2;
    }
    installTranslations(application, arguments.at(3));
    style::Theme::install(style::ThemeChoice::Light);
    int bad = 0;
    for (const Shot &shot : shots) {
        const QString name = QLatin1StringView(shot.name);
        if (arguments.size() > 4 && !arguments.sliced(4).contains(name)) {
            continue;
        }
        for (const QString &theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
            const bool taken = take(shot, theme, arguments.at(1), arguments.at(2));
            std::printf("%s-%s%s\n", shot.name, qPrintable(theme), taken ? "" : ": cannot get there");
            bad += taken ? 0 : 1;
        }
    }
    return bad == 0 ? 0 : 1;
}
