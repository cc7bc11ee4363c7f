// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include "editor/code_editor.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QTabBar>

namespace kw::shots {

using shell::Place;

namespace {

bool popupIsOpen()
{
    return QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; }, patience);
}

// A step of the newest build that has worked for two seconds.
bool stepRuns(const Stage &stage, const QString &instruction)
{
    const workspace::Build &build = *stage.workspace.builds().all().front();
    for (const build::CallRun &run : build.calls()) {
        for (const build::Vertex &vertex : run.vertexes().vertexes()) {
            if (vertex.state == build::VertexState::Running && vertex.name.contains(instruction) &&
                vertex.duration(build.now()) > std::chrono::seconds(2)) {
                return true;
            }
        }
    }
    return false;
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
             return QTest::qWaitFor([&] { return stage.hasRows("completion.list"); }, patience);
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
        {"builds-running", "orchard", Place::Builds,
         [](Stage &stage) {
             if (!build(stage)) {
                 return false; // the first tells what the second may expect
             }
             // A new file: the steps behind it run again.
             QFile changed(stage.workspace.projectFolder() + QStringLiteral("/services/api/cmd/api/new.txt"));
             if (!changed.open(QIODevice::WriteOnly)) {
                 return false;
             }
             changed.write(QByteArray::number(QRandomGenerator::global()->generate64()));
             changed.close();
             stage.trigger("build.start");
             return QTest::qWaitFor([&] { return stepRuns(stage, QStringLiteral("tools/compile")); },
                                    patience);
         },
         true},
        {"plan", "orchard", Place::Builds,
         [](Stage &stage) {
             stage.trigger("build.plan");
             return QTest::qWaitFor([&] { return !stage.workspace.builds().isPlanning(); }, patience);
         }},
    };
}

} // namespace kw::shots
