// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/invocation.h"
#include "app/kitw/tr.h"
#include "app/kitw/verb.h"
#include "buildx/builder_commands.h"
#include "buildx/builder_list.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kw::kitw {

namespace {

using buildx::Builder;
using buildx::Node;

QJsonObject nodeObject(const Node &node)
{
    QJsonObject object{{u"name"_s, node.name},
                       {u"endpoint"_s, node.endpoint},
                       {u"status"_s, buildx::statusWord(node.status)},
                       {u"version"_s, node.version},
                       {u"claimedPlatforms"_s, QJsonArray::fromStringList(node.claimedPlatforms)},
                       {u"detectedPlatforms"_s, QJsonArray::fromStringList(node.detectedPlatforms)},
                       {u"latencyMs"_s, qint64(node.latency.count())}};
    if (node.error) {
        object.insert(u"error"_s, node.error->summary());
        object.insert(u"hint"_s, node.error->hint);
    }
    return object;
}

QJsonObject builderObject(const Builder &builder)
{
    QJsonArray nodes;
    for (const Node &node : builder.nodes) {
        nodes.append(nodeObject(node));
    }
    QJsonObject object{{u"name"_s, builder.name},
                       {u"driver"_s, builder.driver},
                       {u"current"_s, builder.current},
                       {u"stored"_s, builder.stored},
                       {u"nodes"_s, nodes}};
    if (builder.lastActivity.isValid()) {
        object.insert(u"lastActivity"_s, builder.lastActivity.toUTC().toString(Qt::ISODate));
    }
    if (builder.error) {
        object.insert(u"error"_s, builder.error->summary());
    }
    return object;
}

QString platformsText(const Node &node)
{
    QStringList texts;
    for (const QString &platform : node.claimedPlatforms) {
        texts.append(platform + u'*');
    }
    return (texts + node.detectedPlatforms).join(u", "_s);
}

QString nodeText(const Node &node, bool details)
{
    QString text = u"  %1  %2  %3"_s.arg(node.name, buildx::statusText(node.status), node.endpoint);
    if (!node.version.isEmpty()) {
        text += u"  "_s + node.version;
    }
    if (const QString platforms = platformsText(node); !platforms.isEmpty()) {
        text += u"  "_s + platforms;
    }
    text += u'\n';
    if (node.error) {
        text += u"    %1\n"_s.arg(node.error->why);
        text += node.error->hint.isEmpty() ? QString() : u"    %1\n"_s.arg(node.error->hint);
    }
    if (details) {
        for (auto it = node.driverOptions.begin(); it != node.driverOptions.end(); ++it) {
            text += u"    %1=%2\n"_s.arg(it.key(), it.value());
        }
        for (auto it = node.labels.begin(); it != node.labels.end(); ++it) {
            text += u"    %1: %2\n"_s.arg(it.key(), it.value());
        }
    }
    return text;
}

QString builderText(const Builder &builder, bool details)
{
    QString text = builder.name + (builder.current ? u"*"_s : QString()) + u"  "_s + builder.driver + u'\n';
    if (builder.error) {
        text += u"  %1\n"_s.arg(builder.error->summary());
    }
    for (const Node &node : builder.nodes) {
        text += nodeText(node, details);
    }
    return text;
}

void show(Invocation &invocation, const QList<Builder> &builders, bool details)
{
    bool broken = false;
    QString text;
    QJsonArray objects;
    for (const Builder &builder : builders) {
        text += builderText(builder, details);
        objects.append(builderObject(builder));
        broken = broken || builder.error.has_value();
        for (const Node &node : builder.nodes) {
            broken = broken || node.error.has_value();
        }
    }
    if (invocation.format() == "json"_L1) {
        invocation.printBytes(QJsonDocument(objects).toJson());
    } else {
        invocation.print(text);
    }
    // A list is an answer whatever state the builders are in; a question for one builder has a bad answer.
    invocation.finish(details && broken ? ExitStatus::FoundProblems : ExitStatus::Done);
}

void list(Invocation &invocation, const QString &only)
{
    auto *builders =
        new buildx::BuilderList(invocation.runner(), buildx::Store::ofEnvironment(), &invocation);
    invocation.token().onCancelled(&invocation, [&invocation] {
        invocation.fail({.code = ErrorCode::Cancelled,
                         .what = Tr::tr("Cannot list the builders"),
                         .where = {},
                         .why = Tr::tr("it was cancelled"),
                         .hint = {},
                         .detail = {}});
    });
    QObject::connect(builders, &buildx::BuilderList::refreshed, &invocation, [&invocation, builders, only] {
        const Builder *found = only.isEmpty() ? nullptr : builders->find(only);
        if (builders->toolError()) {
            invocation.fail(*builders->toolError());
        } else if (!only.isEmpty() && !found) {
            invocation.fail({.code = ErrorCode::NotFound,
                             .what = Tr::tr("Cannot show the builder"),
                             .where = only,
                             .why = Tr::tr("there is no builder of this name"),
                             .hint = Tr::tr("kitw builders ls shows the names."),
                             .detail = {}});
        } else {
            show(invocation, found ? QList<Builder>{*found} : builders->builders(), found != nullptr);
        }
    });
    builders->refresh();
}

// The one name that most of these verbs take; fails the invocation when there is none.
std::optional<QString> oneName(Invocation &invocation)
{
    const QStringList names = invocation.arguments().positionalArguments();
    if (names.size() == 1) {
        return names.first();
    }
    invocation.fail(
        {.code = ErrorCode::InvalidInput,
         .what = Tr::tr("Cannot tell which builder is meant"),
         .where = {},
         .why = Tr::tr("one name is needed, and %n were given", nullptr, static_cast<int>(names.size())),
         .hint = Tr::tr("kitw builders ls shows the names."),
         .detail = {}});
    return std::nullopt;
}

void finishWith(Invocation &invocation, buildx::BuilderCommands::Answer answer)
{
    answer.then(&invocation, [&invocation](const Result<QString> &text) {
        if (!text) {
            invocation.fail(text.error());
            return;
        }
        if (!text->isEmpty()) {
            invocation.print(*text + u'\n');
        }
        invocation.finish(ExitStatus::Done);
    });
}

buildx::BuilderCommands commands(Invocation &invocation)
{
    return {invocation.runner(), buildx::Store::ofEnvironment()};
}

template <typename Command>
void withName(Invocation &invocation, Command command)
{
    if (const auto name = oneName(invocation)) {
        finishWith(invocation, command(commands(invocation), *name));
    }
}

void create(Invocation &invocation, bool append)
{
    const QCommandLineParser &arguments = invocation.arguments();
    const QStringList places = arguments.positionalArguments();
    QStringList words;
    for (const char *flag : {"name", "driver", "node", "buildkitd-flags", "buildkitd-config"}) {
        const QString name = QString::fromLatin1(flag);
        if (arguments.isSet(name)) {
            words << u"--"_s + name << arguments.value(name);
        }
    }
    for (const char *flag : {"platform", "driver-opt"}) {
        const QString name = QString::fromLatin1(flag);
        const QStringList values = arguments.values(name);
        for (const QString &value : values) {
            words << u"--"_s + name << value;
        }
    }
    auto request = buildx::parseCreateArguments(words + places);
    if (!request) {
        invocation.fail(request.error());
        return;
    }
    request->append = append;
    request->use = arguments.isSet(u"use"_s);
    request->bootstrap = arguments.isSet(u"bootstrap"_s);
    if (request->driver.isEmpty() && request->endpoint.startsWith("tcp://"_L1)) {
        request->driver = u"remote"_s; // buildx would look for a Docker engine there
    }
    const QList<Error> errors = buildx::validate(*request);
    for (const Error &error : errors) {
        invocation.report(error);
    }
    if (!errors.isEmpty()) {
        invocation.finish(ExitStatus::CouldNotDo);
        return;
    }
    finishWith(invocation, commands(invocation).create(*request, invocation.token()));
}

QList<QCommandLineOption> createOptions()
{
    return {{u"name"_s, Tr::tr("The builder's name."), u"NAME"_s},
            {u"driver"_s, Tr::tr("docker-container, kubernetes or remote."), u"DRIVER"_s},
            {u"node"_s, Tr::tr("The node's name."), u"NODE"_s},
            {u"platform"_s, Tr::tr("Platforms that this node claims."), u"PLATFORM"_s},
            {u"driver-opt"_s, Tr::tr("An option of the driver."), u"KEY=VALUE"_s},
            {u"buildkitd-flags"_s, Tr::tr("Flags for BuildKit's daemon."), u"FLAGS"_s},
            {u"buildkitd-config"_s, Tr::tr("A buildkitd.toml."), u"FILE"_s},
            {u"use"_s, Tr::tr("Also choose it.")},
            {u"bootstrap"_s, Tr::tr("Also start it.")}};
}

Verb subverb(const QString &name, const QString &summary, const QString &arguments,
             QList<QCommandLineOption> options, std::function<void(Invocation &)> run)
{
    return {.name = name,
            .summary = summary,
            .arguments = arguments,
            .options = std::move(options),
            .switches = {},
            .formats = {},
            .subverbs = {},
            .run = std::move(run)};
}

QList<Verb> subverbs()
{
    Verb ls = subverb(u"ls"_s, Tr::tr("List the builders, and ask each node"), {}, {},
                      [](Invocation &i) { list(i, {}); });
    Verb inspect =
        subverb(u"inspect"_s, Tr::tr("Show one builder in full"), u"NAME"_s, {}, [](Invocation &i) {
            if (const auto name = oneName(i)) {
                list(i, *name);
            }
        });
    ls.formats = inspect.formats = {u"text"_s, u"json"_s};
    return {
        ls,
        inspect,
        subverb(u"create"_s, Tr::tr("Create a builder"), u"[ENDPOINT]"_s, createOptions(),
                [](Invocation &i) { create(i, false); }),
        subverb(u"append"_s, Tr::tr("Add a node to a builder"), u"[ENDPOINT]"_s, createOptions(),
                [](Invocation &i) { create(i, true); }),
        subverb(u"leave"_s, Tr::tr("Take a node out of a builder"), u"NAME"_s,
                {{u"node"_s, Tr::tr("The node's name."), u"NODE"_s}},
                [](Invocation &i) {
                    withName(i, [&i](buildx::BuilderCommands c, const QString &name) {
                        buildx::CreateRequest request;
                        request.name = name;
                        request.node = i.arguments().value(u"node"_s);
                        request.leave = true;
                        return c.create(request, i.token());
                    });
                }),
        subverb(u"use"_s, Tr::tr("Choose a builder"), u"NAME"_s, {},
                [](Invocation &i) {
                    withName(i, [&i](auto c, const QString &name) { return c.use(name, i.token()); });
                }),
        subverb(u"stop"_s, Tr::tr("Stop a builder, its cache stays"), u"NAME"_s, {},
                [](Invocation &i) {
                    withName(i, [&i](auto c, const QString &name) { return c.stop(name, i.token()); });
                }),
        subverb(u"rm"_s, Tr::tr("Remove a builder"), u"NAME"_s,
                {{u"keep-state"_s, Tr::tr("Keep its cache.")}},
                [](Invocation &i) {
                    withName(i, [&i](auto c, const QString &name) {
                        return c.remove(name, i.arguments().isSet(u"keep-state"_s), i.token());
                    });
                }),
        subverb(u"bootstrap"_s, Tr::tr("Start a builder"), u"NAME"_s, {},
                [](Invocation &i) {
                    withName(i, [&i](auto c, const QString &name) { return c.bootstrap(name, i.token()); });
                }),
        subverb(u"du"_s, Tr::tr("Show what a builder's cache holds"), u"NAME"_s, {},
                [](Invocation &i) {
                    withName(i, [&i](auto c, const QString &name) { return c.diskUse(name, i.token()); });
                }),
        subverb(u"prune"_s, Tr::tr("Free a builder's cache"), u"NAME"_s,
                {{u"all"_s, Tr::tr("Also what BuildKit itself and images use.")},
                 {u"filter"_s, Tr::tr("Only records that match."), u"FILTER"_s}},
                [](Invocation &i) {
                    withName(i, [&i](auto c, const QString &name) {
                        return c.prune(name, i.arguments().isSet(u"all"_s), i.arguments().values(u"filter"_s),
                                       i.token());
                    });
                }),
    };
}

} // namespace

Verb buildersVerb()
{
    return {.name = u"builders"_s,
            .summary = Tr::tr("List, create and change builders"),
            .arguments = {},
            .options = {},
            .switches = {},
            .formats = {u"text"_s, u"json"_s},
            .subverbs = subverbs(),
            .run = {}};
}

} // namespace kw::kitw
