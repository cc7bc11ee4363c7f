// SPDX-License-Identifier: Apache-2.0
#include "skaffold/member.h"
#include "skaffold/rules/rules.h"
#include "skaffold/scope.h"
#include "skaffold/tr.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace kw::skaffold {

namespace {

void checkCustomTest(const Scope &scope, const yaml::Node &test)
{
    const yaml::Node dependencies = member(test, u"dependencies");
    const yaml::Node paths = member(dependencies, u"paths");
    const yaml::Node ignore = member(dependencies, u"ignore");
    if (ignore && !paths) {
        auto &useless = scope.error(keyOrSelf(ignore), u"skaffold.test-dependencies"_s,
                                    Tr::tr("“ignore” takes files away from “paths”, and there is none"));
        offerRemoval(useless, ignore, Tr::tr("Remove “ignore”"));
    }
}

void checkTestedImage(const Scope &scope, const Pipeline &pipeline, const yaml::Node &test)
{
    const yaml::Node image = member(test, u"image");
    const QString name = textOf(image);
    const bool isComplete = scope.configuration.root.isComplete();
    if (name.isEmpty() || !isComplete || !scope.configuration.modules.isEmpty())
        return;
    if (scope.index.artifacts.contains(name))
        return;
    for (const Artifact &artifact : pipeline.artifacts) {
        if (artifact.imageName == name)
            return;
    }
    scope.information(image, u"skaffold.tested-image"_s,
                      Tr::tr("this file does not build %1, so the tests run only with an image that is there "
                             "already")
                          .arg(quoted(name)));
}

} // namespace

void checkTests(const Scope &scope)
{
    const QList<const Pipeline *> pipelines = scope.pipelines();
    for (const Pipeline *pipeline : pipelines) {
        const QList<yaml::Node> tests = items(pipeline->node, u"test");
        for (const yaml::Node &test : tests) {
            checkTestedImage(scope, *pipeline, test);
            const QList<yaml::Node> custom = items(test, u"custom");
            for (const yaml::Node &one : custom)
                checkCustomTest(scope, one);
        }
    }
}

} // namespace kw::skaffold
