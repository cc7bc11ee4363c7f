// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include <QAbstractButton>

namespace kw::shots {

using shell::Place;

namespace {

QString fromLab(const char *name)
{
    return qEnvironmentVariable(name);
}

// Of the build view: "Timeline", "Table", "Log".
bool showView(Stage &stage, const QString &name)
{
    for (QAbstractButton *button : stage.find<QWidget>("buildsPage")->findChildren<QAbstractButton *>()) {
        if (button->text() == name && button->isVisible()) {
            button->click();
            return true;
        }
    }
    return false;
}

} // namespace

// A new place is one line here.
QList<Shot> mainShots()
{
    return {
        {"start", nullptr, Place::Project, [](Stage &) { return true; }},
        {"project", "orchard", Place::Project,
         [](Stage &stage) { return stage.goTo(QStringLiteral("orchard/api")); }},
        {"problems", "with-problems", Place::Project,
         [](Stage &stage) {
             stage.trigger("view.panel");
             return QTest::qWaitFor([&] { return stage.hasRows("problems.table"); }, patience) &&
                    stage.goTo(QStringLiteral("relase"));
         }},
        {"builders", "orchard", Place::Builders,
         [](Stage &stage) { return stage.choose("builders.tree", fromLab("KW_SHOTS_BUILDER")); }},
        {"builders-unreachable", "orchard", Place::Builders,
         [](Stage &stage) { return stage.choose("builders.tree", QStringLiteral("old-lab")); }},
        {"builders-new", "orchard", Place::Builders,
         [](Stage &stage) {
             stage.trigger("builder.create");
             return stage.press("create.driver.remote");
         }},
        {"builds", "orchard", Place::Builds,
         [](Stage &stage) { return build(stage) && showView(stage, QStringLiteral("Timeline")); }},
        {"builds-result", "orchard", Place::Builds, [](Stage &stage) { return build(stage); }},
        {"builds-failed", "failing", Place::Builds, [](Stage &stage) { return build(stage); }},
        {"images", "orchard", Place::Images,
         [](Stage &stage) { return stage.read(fromLab("KW_SHOTS_IMAGE")); }},
        {"images-cache", "orchard", Place::Images,
         [](Stage &stage) { return stage.read(fromLab("KW_SHOTS_CACHE")); }},
        {"setup", "orchard", Place::Setup, [](Stage &) { return true; }},
    };
}

} // namespace kw::shots
