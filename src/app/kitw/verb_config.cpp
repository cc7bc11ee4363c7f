// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/invocation.h"
#include "app/kitw/tr.h"
#include "app/kitw/verb.h"
#include "plan/global_config.h"
#include "plan/global_config_edit.h"
#include "plan/request.h"
#include "text/file.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kw::kitw {

namespace {

struct Target
{
    QString path;
    plan::ConfigPlace place;
};

// The file and, as Skaffold does, the present cluster unless --global or another one is given.
Target targetOf(const Invocation &invocation)
{
    const plan::Request request = plan::withEnvironment(plan::requestOfProcess(QDir::currentPath()));
    const QString given = invocation.arguments().value(u"config"_s);
    const QString ofEnvironment = request.configFile.isEmpty()
                                      ? plan::defaultGlobalConfigPath(request.environment)
                                      : request.configFile;
    Target target{.path = given.isEmpty() ? ofEnvironment : given, .place = {}};
    if (invocation.arguments().isSet(u"kube-context"_s)) {
        target.place.kubeContext = invocation.arguments().value(u"kube-context"_s);
    } else if (!invocation.arguments().isSet(u"global"_s)) {
        target.place.kubeContext =
            request.kubeContext.value_or(plan::currentKubeContext(request.environment));
    }
    return target;
}

QString placeText(const plan::ConfigPlace &place)
{
    return place.kubeContext.isEmpty() ? Tr::tr("for all clusters")
                                       : Tr::tr("for the cluster %1").arg(place.kubeContext);
}

void end(Invocation &invocation, const Result<void> &done, const QString &sentence)
{
    if (!done) {
        invocation.fail(done.error());
        return;
    }
    invocation.printError(sentence + u'\n');
    invocation.finish(ExitStatus::Done);
}

bool hasArguments(Invocation &invocation, qsizetype count)
{
    if (invocation.arguments().positionalArguments().size() == count) {
        return true;
    }
    invocation.fail(
        {.code = ErrorCode::InvalidInput,
         .what = count == 2 ? Tr::tr("A setting and its value are needed") : Tr::tr("One setting is needed"),
         .hint = Tr::tr("“kitw config list” shows the settings.")});
    return false;
}

void setConfig(Invocation &invocation)
{
    if (!hasArguments(invocation, 2)) {
        return;
    }
    const QStringList words = invocation.arguments().positionalArguments();
    const Target target = targetOf(invocation);
    end(invocation, plan::writeSetting(target.path, target.place, words[0], words[1]),
        Tr::tr("%1 is now %2 %3").arg(words[0], words[1], placeText(target.place)));
}

void unsetConfig(Invocation &invocation)
{
    if (!hasArguments(invocation, 1)) {
        return;
    }
    const QString key = invocation.arguments().positionalArguments().first();
    const Target target = targetOf(invocation);
    end(invocation, plan::removeSetting(target.path, target.place, key),
        Tr::tr("%1 is not set any more %2").arg(key, placeText(target.place)));
}

Result<text::SourceText> loadConfig(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        return text::SourceText();
    }
    const auto loaded = text::load(path);
    return loaded ? Result<text::SourceText>(loaded->text) : std::unexpected(loaded.error());
}

void listConfig(Invocation &invocation)
{
    const Target target = targetOf(invocation);
    const auto file = loadConfig(target.path);
    if (!file) {
        invocation.fail(file.error());
        return;
    }
    QJsonObject object;
    QString text;
    for (const plan::ConfigKey &key : plan::globalConfigKeys()) {
        const auto values = plan::settingIn(*file, target.place, key.name);
        if (!values) {
            invocation.fail(values.error());
            return;
        }
        if (!values->isEmpty()) {
            object[key.name] = key.kind == plan::ConfigKey::Kind::List
                                   ? QJsonValue(QJsonArray::fromStringList(*values))
                                   : QJsonValue(values->first());
        }
        text += u"%1  %2\n"_s.arg(key.name, -24).arg(values->isEmpty() ? u"-"_s : values->join(u", "_s));
    }
    if (invocation.format() == "json"_L1) {
        invocation.printBytes(QJsonDocument(object).toJson());
    } else {
        invocation.print(text);
    }
    invocation.finish(ExitStatus::Done);
}

Verb configSubverb(const QString &name, const QString &summary, const QString &arguments,
                   const QStringList &formats, std::function<void(Invocation &)> run)
{
    return {.name = name,
            .summary = summary,
            .arguments = arguments,
            .options = {{{u"g"_s, u"global"_s}, Tr::tr("For all clusters.")},
                        {{u"k"_s, u"kube-context"_s}, Tr::tr("For this cluster."), u"NAME"_s},
                        {{u"c"_s, u"config"_s}, Tr::tr("In this file."), u"FILE"_s}},
            .switches = {},
            .formats = formats,
            .subverbs = {},
            .run = std::move(run)};
}

} // namespace

Verb configVerb()
{
    return {.name = u"config"_s,
            .summary = Tr::tr("Read and write Skaffold's global settings"),
            .arguments = {},
            .options = {},
            .switches = {},
            .formats = {},
            .subverbs = {configSubverb(u"list"_s, Tr::tr("List the settings"), {}, {u"text"_s, u"json"_s},
                                       listConfig),
                         configSubverb(u"set"_s, Tr::tr("Set one; a list gets one more entry"),
                                       u"SETTING VALUE"_s, {}, setConfig),
                         configSubverb(u"unset"_s, Tr::tr("Take one away"), u"SETTING"_s, {}, unsetConfig)},
            .run = {}};
}

} // namespace kw::kitw
