// SPDX-License-Identifier: Apache-2.0
#include "plan/global_config.h"

#include "plan/config/match.h"
#include "plan/config/value.h"
#include "plan/tr.h"
#include "text/file.h"
#include "text/line_index.h"
#include "yaml/document.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

Result<Value> loadYaml(const QString &path)
{
    const auto loaded = text::load(path);
    if (!loaded) {
        return std::unexpected(loaded.error());
    }
    const yaml::Document document = yaml::Document::parse(loaded->text);
    if (!document.isValid()) {
        const yaml::SyntaxError &error = document.errors().first();
        const text::Position position =
            text::LineIndex(document.text()).position(text::ByteOffset{error.range.begin});
        return failure(ErrorCode::ParseFailed, Tr::tr("Cannot read the settings of Skaffold"), error.message,
                       Tr::tr("Repair the file there."), u"%1:%2"_s.arg(path).arg(position.line.value));
    }
    return Value::fromDocument(document, 0, path);
}

QString textOf(const Value &context, const Value &global, QStringView key)
{
    const QString own = context[key].text();
    return own.isEmpty() ? global[key].text() : own;
}

std::optional<bool> switchOf(const Value &context, const Value &global, QStringView key)
{
    if (context[key].isNull() && global[key].isNull()) {
        return std::nullopt;
    }
    return context[key].toBool() || global[key].toBool();
}

QStringList listOf(const Value &context, const Value &global, QStringView key)
{
    return context[key].texts() + global[key].texts();
}

QString home(const QMap<QString, QString> &environment)
{
    return environment.value(u"HOME"_s);
}

} // namespace

Result<GlobalConfig> loadGlobalConfig(const QString &path, const QString &kubeContext)
{
    if (path.isEmpty() || !QFileInfo::exists(path)) {
        return GlobalConfig();
    }
    const auto file = loadYaml(path);
    if (!file) {
        return std::unexpected(file.error());
    }
    const Value &global = (*file)[u"global"];
    const Value &entries = (*file)[u"kubeContexts"];
    Value context;
    for (size_t i = 0; !kubeContext.isEmpty() && i < entries.size(); ++i) {
        if (matchesPattern(entries.at(i)[u"kube-context"].text(), kubeContext)) {
            context = entries.at(i);
        }
    }
    return GlobalConfig{
        .defaultRepository = textOf(context, global, u"default-repo"),
        .multiLevelRepository = switchOf(context, global, u"multi-level-repo").value_or(false),
        .localCluster = switchOf(context, global, u"local-cluster"),
        .kindDisableLoad = switchOf(context, global, u"kind-disable-load").value_or(false),
        .k3dDisableLoad = switchOf(context, global, u"k3d-disable-load").value_or(false),
        .insecureRegistries = listOf(context, global, u"insecure-registries"),
        .buildxBuilder = textOf(context, global, u"buildx-builder"),
        .cacheTag = textOf(context, global, u"cache-tag"),
        .cacheRepository = textOf(context, global, u"cache-repo"),
        .cacheFlags = listOf(context, global, u"cache-flags"),
    };
}

QString defaultGlobalConfigPath(const QMap<QString, QString> &environment)
{
    const QString folder = home(environment);
    return folder.isEmpty() ? QString() : folder + u"/.skaffold/config"_s;
}

QString currentKubeContext(const QMap<QString, QString> &environment)
{
    QStringList files = environment.value(u"KUBECONFIG"_s).split(u':', Qt::SkipEmptyParts);
    if (files.isEmpty() && !home(environment).isEmpty()) {
        files.append(home(environment) + u"/.kube/config"_s);
    }
    for (const QString &file : std::as_const(files)) {
        const auto content = QFileInfo::exists(file) ? loadYaml(file) : Result<Value>(Value());
        const QString context = content ? (*content)[u"current-context"].text() : QString();
        if (!context.isEmpty()) {
            return context;
        }
    }
    return {};
}

bool isLocalCluster(const QString &kubeContext, const GlobalConfig &config)
{
    if (config.localCluster) {
        return *config.localCluster;
    }
    static const QStringList known = {u"minikube"_s, u"docker-for-desktop"_s, u"docker-desktop"_s};
    return known.contains(kubeContext) || kubeContext.startsWith("kind-"_L1) ||
           kubeContext.endsWith("@kind"_L1) || kubeContext.startsWith("k3d-"_L1);
}

} // namespace kw::plan
