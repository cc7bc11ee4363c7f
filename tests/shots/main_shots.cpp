// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include <QFile>
#include <QRandomGenerator>

namespace kw::shots {

using shell::Place;

namespace {

QString fromLab(const char *name)
{
    return qEnvironmentVariable(name);
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

// A new file in what is compiled: the steps behind it run again.
bool changeSource(const Stage &stage)
{
    QFile file(stage.workspace.projectFolder() + QStringLiteral("/services/api/cmd/api/new.txt"));
    return file.open(QIODevice::WriteOnly) &&
           file.write(QByteArray::number(QRandomGenerator::global()->generate64())) > 0;
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
         [](Stage &stage) {
             // The first time tells what the second may expect.
             if (!changeSource(stage) || !build(stage) || !changeSource(stage)) {
                 return false;
             }
             stage.trigger("build.start");
             return QTest::qWaitFor([&] { return stepRuns(stage, QStringLiteral("tools/compile")); },
                                    patience);
         },
         true},
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
