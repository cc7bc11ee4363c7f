// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include "editor/code_editor.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTabBar>

namespace kw::shots {

using shell::Place;

namespace {

bool popupIsOpen()
{
    return QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; }, patience);
}

bool panelOf(Stage &stage, const char *tab)
{
    stage.trigger("view.panel");
    return QTest::qWaitFor([&] { return stage.hasRows(tab); }, patience);
}

} // namespace

QList<Shot> furtherShots()
{
    return {
        {"completion", "orchard", Place::Project,
         [](Stage &stage) {
             if (!stage.goTo(QStringLiteral("cacheFrom"))) {
                 return false;
             }
             auto *editor = stage.find<editor::CodeEditor>("project.editor");
             editor->setFocus();
             QTest::keyClick(editor, Qt::Key_End);
             QTest::keyClick(editor, Qt::Key_Return);
             QTest::keyClicks(editor, QStringLiteral("n"));
             stage.trigger("edit.complete");
             auto *list = editor->findChild<QListView *>(QStringLiteral("completion.list"));
             return QTest::qWaitFor([&] { return list->isVisible() && list->model()->rowCount() > 0; },
                                    patience);
         },
         true},
        {"effective", "orchard", Place::Project,
         [](Stage &stage) {
             stage.workspace.setProfiles({QStringLiteral("dev")});
             for (QAbstractButton *button : stage.window.findChildren<QAbstractButton *>()) {
                 if (button->text() == QLatin1String("Effective")) {
                     button->click();
                 }
             }
             return QTest::qWaitFor(
                 [&] { return !stage.find<editor::CodeEditor>("effective.text")->lines().isEmpty(); },
                 patience);
         }},
        {"palette", "orchard", Place::Project,
         [](Stage &stage) {
             stage.trigger("view.palette");
             return popupIsOpen();
         },
         true},
        {"choose-project", "orchard", Place::Project,
         [](Stage &stage) { return stage.press("header.project") && popupIsOpen(); }, true},
        {"choose-builder", "orchard", Place::Project,
         [](Stage &stage) { return stage.press("header.builder") && popupIsOpen(); }, true},
        {"choose-profiles", "orchard", Place::Project,
         [](Stage &stage) { return stage.press("header.profiles") && popupIsOpen(); }, true},
        {"about", "orchard", Place::Project,
         [](Stage &stage) {
             stage.trigger("app.about");
             return true;
         },
         true},
        {"activity", "orchard", Place::Project,
         [](Stage &stage) {
             stage.find<QTabBar>("panel.tabs")->setCurrentIndex(1);
             return panelOf(stage, "activity.table");
         }},
        {"find", "orchard", Place::Project,
         [](Stage &stage) {
             stage.trigger("edit.find");
             QTest::keyClicks(stage.find<QLineEdit>("find.text"), QStringLiteral("orchard"));
             return true;
         },
         true},
        {"profile-form", "orchard", Place::Project,
         [](Stage &stage) { return stage.goTo(QStringLiteral("name: dev")); }},
        {"not-yaml", "not-yaml", Place::Project,
         [](Stage &stage) { return panelOf(stage, "problems.table"); }},
        {"empty-file", "empty-file", Place::Project, [](Stage &) { return true; }},
        {"no-skaffold", "no-skaffold", Place::Project, [](Stage &) { return true; }},
        {"builds-empty", "not-yaml", Place::Builds, [](Stage &) { return true; }},
        {"images-empty", "orchard", Place::Images, [](Stage &) { return true; }},
        {"images-wrong", "orchard", Place::Images,
         [](Stage &stage) {
             stage.find<QLineEdit>("images.reference")
                 ->setText(qEnvironmentVariable("KW_LAB_REGISTRY") + QStringLiteral("/orchard/pear:v1"));
             return stage.press("images.read");
         }},
        {"builds-timeline", "orchard", Place::Builds,
         [](Stage &stage) { return build(stage) && stage.showView(QStringLiteral("Timeline")); }},
        {"builds-table", "orchard", Place::Builds,
         [](Stage &stage) { return build(stage) && stage.showView(QStringLiteral("Table")); }},
        {"builds-log", "orchard", Place::Builds,
         [](Stage &stage) { return build(stage) && stage.showView(QStringLiteral("Log")); }},
        {"plan", "orchard", Place::Builds,
         [](Stage &stage) {
             stage.trigger("build.plan");
             return QTest::qWaitFor([&] { return !stage.workspace.builds().isPlanning(); }, patience);
         }},
    };
}

} // namespace kw::shots
