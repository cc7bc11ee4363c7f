// SPDX-License-Identifier: Apache-2.0
#include "launch/builder_facts.h"

#include "buildx/builder_list.h"
#include "launch/tr.h"

#include <QPromise>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace kw::launch {

using plan::Warning;

namespace {

bool isDead(const buildx::Node &node)
{
    return node.status == buildx::NodeStatus::Unreachable || node.error.has_value();
}

QList<Platform> nativePlatforms(const buildx::Node &node)
{
    QList<Platform> platforms;
    for (const QString &name : node.platforms()) {
        const auto platform = Platform::parse(name);
        if (platform && buildx::supportOf(node, name) == buildx::Support::Native) {
            platforms.append(*platform);
        }
    }
    return platforms;
}

Warning nodeWarning(const QString &builder, const buildx::Node &node)
{
    return {.code = u"node-unreachable"_s,
            .message = Tr::tr("The node “%1” of the builder “%2” does not answer: %3")
                           .arg(node.name, builder, node.error ? node.error->why : QString()),
            .fix = node.error ? node.error->hint : QString(),
            .artifact = {},
            .where = node.endpoint};
}

} // namespace

BuilderAnswer answerOf(const QString &name, const buildx::Builder *builder)
{
    BuilderAnswer answer;
    const QString what = Tr::tr("The builder “%1” cannot be used").arg(name);
    if (!builder) {
        answer.error = Error{.code = ErrorCode::NotFound,
                             .what = what,
                             .why = Tr::tr("there is no builder of this name"),
                             .hint = Tr::tr("Create it, or choose one that is there (kitw: builders ls).")};
        return answer;
    }
    answer.facts.driver = builder->driver;
    answer.error = builder->error;
    for (const buildx::Node &node : builder->nodes) {
        answer.facts.nodes.append(nativePlatforms(node));
        if (!node.version.isEmpty()) {
            answer.facts.buildkitVersions.append(node.version);
        }
        if (isDead(node)) {
            answer.warnings.append(nodeWarning(name, node));
        }
    }
    if (!answer.error && !builder->nodes.isEmpty() && std::ranges::all_of(builder->nodes, isDead)) {
        answer.error = builder->nodes.first().error.value_or(Error{.code = ErrorCode::Unreachable});
    }
    if (answer.error) {
        answer.error->what = what;
        answer.warnings.clear();
    }
    return answer;
}

QFuture<BuilderAnswer> askBuilder(process::ProcessRunner &runner, const QString &name, QObject *context,
                                  const CancelToken &token)
{
    auto promise = std::make_shared<QPromise<BuilderAnswer>>();
    promise->start();
    auto *list = new buildx::BuilderList(runner, buildx::Store::ofEnvironment(), context);
    const auto finish = [promise, list, name] {
        if (promise->future().isFinished()) {
            return;
        }
        BuilderAnswer answer = answerOf(name, list->find(name));
        if (list->toolError()) {
            answer.error = list->toolError();
        }
        promise->addResult(answer);
        promise->finish();
        list->deleteLater();
    };
    QObject::connect(list, &buildx::BuilderList::refreshed, list, finish);
    token.onCancelled(list, finish);
    list->refreshOnly(name);
    return promise->future();
}

} // namespace kw::launch
