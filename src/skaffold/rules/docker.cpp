// SPDX-License-Identifier: Apache-2.0
#include "skaffold/build_option.h"
#include "skaffold/member.h"
#include "skaffold/project_files.h"
#include "skaffold/rules/rules.h"
#include "skaffold/scope.h"
#include "skaffold/tr.h"

#include <QDir>
#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace kw::skaffold {

namespace {

void report(const Scope &scope, const yaml::Node &node, const QString &code, const OptionFault &fault)
{
    auto &wrong = scope.add(node, fault.isCertain ? schema::Severity::Error : schema::Severity::Warning, code,
                            fault.message);
    if (!fault.proposal.isEmpty())
        offerText(wrong, node, fault.proposal);
}

void checkNetwork(const Scope &scope, const Artifact &artifact)
{
    static const QRegularExpression container(u"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"_s);
    static const QStringList ofBuildKit{u"default"_s, u"host"_s, u"none"_s};
    const yaml::Node network = artifact.setting(u"network");
    const QString text = textOf(network);
    constexpr QLatin1StringView prefix("container:");
    if (text.startsWith(prefix, Qt::CaseInsensitive)) {
        const QString name = text.sliced(prefix.size());
        if (!name.contains("{{"_L1) && !container.match(name).hasMatch())
            scope.error(network, u"skaffold.network-container"_s,
                        Tr::tr("%1 is no name of a container").arg(quoted(name)));
        return;
    }
    const bool isOther = !text.isEmpty() && !ofBuildKit.contains(text.toLower());
    if (isOther && scope.flavour == schema::Flavour::Buildx)
        scope.warning(
            network, u"buildx.network"_s,
            Tr::tr("BuildKit knows the networks “default”, “host” and “none”, not %1").arg(quoted(text)));
}

void checkCaches(const Scope &scope, const Artifact &artifact)
{
    const QList<yaml::Node> from = items(artifact.settings, u"cacheFrom");
    for (const yaml::Node &entry : from) {
        if (const auto fault = cacheFault(textOf(entry), CacheDirection::Import))
            report(scope, entry, u"buildx.cache-form"_s, *fault);
    }
    const QList<yaml::Node> to = items(artifact.settings, u"cacheTo");
    for (const yaml::Node &entry : to) {
        if (const auto fault = cacheFault(textOf(entry), CacheDirection::Export))
            report(scope, entry, u"buildx.cache-form"_s, *fault);
    }
}

void checkSecret(const Scope &scope, const yaml::Node &secret)
{
    const yaml::Node id = member(secret, u"id");
    const QString idText = textOf(id);
    if (idText.contains(u',') || idText.contains(u'=') || idText.contains(u'"')) {
        scope.error(id, u"buildx.secret-form"_s,
                    Tr::tr("“id” is a name without “,”, “=” and quotes, and this is %1").arg(quoted(idText)));
        return;
    }
    const yaml::Node source = member(secret, u"src");
    const yaml::Node variable = member(secret, u"env");
    if (!source && !variable) {
        if (!idText.isEmpty())
            scope.warning(
                id, u"buildx.secret-form"_s,
                Tr::tr("neither “src” nor “env” says where the secret comes from: buildx looks for a "
                       "variable or file called %1")
                    .arg(quoted(idText)));
        return;
    }
    const QString variableText = textOf(variable);
    if (variableText.startsWith(u'$')) {
        auto &dollar = scope.warning(variable, u"buildx.secret-form"_s,
                                     Tr::tr("“env” is the name of the variable, without “$”"));
        QString name = variableText.sliced(1);
        if (name.startsWith(u'{') && name.endsWith(u'}'))
            name = name.sliced(1, name.size() - 2);
        offerText(dollar, variable, name);
    }
    QString path = textOf(source);
    if (path.isEmpty() || !scope.files)
        return;
    if (path.startsWith("~/"_L1))
        path = QDir::homePath() + path.sliced(1);
    if (scope.files->kind(path) == ProjectFiles::Kind::Nothing)
        scope.warning(
            source, u"project.missing-secret"_s,
            Tr::tr("there is no file %1 for the secret %2").arg(quoted(textOf(source)), quoted(idText)));
}

void checkSsh(const Scope &scope, const Artifact &artifact)
{
    const yaml::Node ssh = artifact.setting(u"ssh");
    const QString text = textOf(ssh);
    if (text.isEmpty())
        return;
    if (const auto fault = sshFault(text)) {
        report(scope, ssh, u"buildx.ssh-form"_s, *fault);
        return;
    }
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 0 || !scope.files)
        return;
    const QStringList paths = text.sliced(equals + 1).split(u',');
    for (const QString &path : paths) {
        if (scope.files->kind(path) == ProjectFiles::Kind::Nothing && !path.startsWith(u'$'))
            scope.warning(ssh, u"project.missing-ssh-key"_s,
                          Tr::tr("there is no socket or key %1").arg(quoted(path)));
    }
}

void checkHosts(const Scope &scope, const Artifact &artifact)
{
    const QList<yaml::Node> hosts = items(artifact.settings, u"addHost");
    for (const yaml::Node &host : hosts) {
        if (const auto fault = addHostFault(textOf(host)))
            report(scope, host, u"buildx.add-host"_s, *fault);
    }
}

// Flags that say what a setting says already, or that Skaffold gives itself.
void checkFlags(const Scope &scope, const Artifact &artifact)
{
    static const QList<std::pair<QString, QString>> settings{
        {u"--build-arg"_s, u"buildArgs"_s}, {u"--target"_s, u"target"_s},
        {u"--network"_s, u"network"_s},     {u"--cache-from"_s, u"cacheFrom"_s},
        {u"--file"_s, u"dockerfile"_s},     {u"-f"_s, u"dockerfile"_s},
        {u"--no-cache"_s, u"noCache"_s},    {u"--pull"_s, u"pullParent"_s},
        {u"--secret"_s, u"secrets"_s},      {u"--ssh"_s, u"ssh"_s},
        {u"--add-host"_s, u"addHost"_s}};
    const QList<yaml::Node> flags = items(artifact.settings, u"cliFlags");
    for (const yaml::Node &flag : flags) {
        const QString text = textOf(flag);
        if (text.startsWith(u'-') && text.contains(u' ') && !text.contains(u'=')) {
            scope.warning(
                flag, u"skaffold.flag-with-space"_s,
                Tr::tr("each item is one argument: write the flag and its value as two items, or with "
                       "“=” between them"));
            continue;
        }
        const QString name = text.section(u'=', 0, 0);
        for (const auto &[option, setting] : settings) {
            if (name == option && artifact.setting(setting))
                scope.information(flag, u"skaffold.flag-twice"_s,
                                  Tr::tr("%1 is set by “docker.%2” too").arg(quoted(option), setting));
        }
    }
}

} // namespace

void checkDocker(const Scope &scope)
{
    const QList<const Artifact *> artifacts = scope.artifacts();
    for (const Artifact *artifact : artifacts) {
        if (artifact->builder != Builder::Docker || !artifact->settings)
            continue;
        checkNetwork(scope, *artifact);
        checkCaches(scope, *artifact);
        checkSsh(scope, *artifact);
        checkHosts(scope, *artifact);
        checkFlags(scope, *artifact);
        const QList<yaml::Node> secrets = items(artifact->settings, u"secrets");
        for (const yaml::Node &secret : secrets)
            checkSecret(scope, secret);
    }
}

} // namespace kw::skaffold
