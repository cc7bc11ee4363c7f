// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/plan_options.h"

#include "app/kitw/consent.h"
#include "app/kitw/tr.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace kw::kitw {

namespace {

// "a,b" and "-x a -x b" mean the same.
QStringList listOf(const Invocation &invocation, const QString &name)
{
    QStringList values;
    for (const QString &value : invocation.arguments().values(name)) {
        values += value.split(u',', Qt::SkipEmptyParts);
    }
    return values;
}

std::optional<QString> valueOf(const Invocation &invocation, const QString &name)
{
    return invocation.arguments().isSet(name) ? std::optional(invocation.arguments().value(name))
                                              : std::nullopt;
}

} // namespace

QList<QCommandLineOption> planOptions()
{
    return {
        {{u"f"_s, u"filename"_s}, Tr::tr("Read this file instead of skaffold.yaml."), u"FILE"_s},
        {{u"p"_s, u"profile"_s}, Tr::tr("Use this profile; with “-” in front, do not."), u"NAME"_s},
        {{u"m"_s, u"module"_s}, Tr::tr("Only this module and what it requires."), u"NAME"_s},
        {{u"b"_s, u"build-image"_s}, Tr::tr("Only artifacts with this in their image name."), u"TEXT"_s},
        {{u"d"_s, u"default-repo"_s}, Tr::tr("Send images to this repository."), u"REPOSITORY"_s},
        {u"platform"_s, Tr::tr("Build for these platforms."), u"PLATFORMS"_s},
        {u"push"_s, Tr::tr("Push the images, or not."), u"true|false"_s},
        {{u"t"_s, u"tag"_s}, Tr::tr("Use this tag instead of the tag policy's."), u"TAG"_s},
        {u"cache-artifacts"_s, Tr::tr("Leave out what is built already, or not."), u"true|false"_s},
        {u"profile-auto-activation"_s, Tr::tr("Let profiles activate themselves, or not."), u"true|false"_s},
        {u"kube-context"_s, Tr::tr("Take this for the current cluster."), u"NAME"_s},
        {{u"c"_s, u"config"_s}, Tr::tr("Read Skaffold's global settings from this file."), u"FILE"_s},
        {u"builder"_s, Tr::tr("Build with this builder."), u"NAME"_s},
        {u"detect"_s, Tr::tr("When buildx is used: automatic, skaffold, required or never."), u"POLICY"_s,
         u"automatic"_s},
        {u"attestations"_s, Tr::tr("Keep buildx's default provenance for several platforms as well, or not."),
         u"true|false"_s},
        {u"build-concurrency"_s, Tr::tr("Build this many artifacts at a time; 0: as many as are ready."),
         u"NUMBER"_s},
        {u"trust"_s,
         Tr::tr(
             "Allow what the project itself would run or fetch (programs in templates, other repositories), "
             "or not; kept for this folder."),
         u"true|false"_s},
    };
}

QStringList planSwitches()
{
    return {u"push"_s, u"cache-artifacts"_s, u"profile-auto-activation"_s, u"attestations"_s, u"trust"_s};
}

Result<plan::Request> planRequest(const Invocation &invocation)
{
    plan::Request request = plan::requestOfProcess(QDir::currentPath());
    const QString policy = invocation.arguments().value(u"detect"_s);
    const auto detection = plan::detectionNamed(policy);
    if (!detection) {
        return failure(ErrorCode::InvalidInput, Tr::tr("unknown detection policy “%1”").arg(policy), {},
                       Tr::tr("There is automatic, skaffold, required, never."));
    }
    request.detection = *detection;
    request.file = invocation.arguments().value(u"filename"_s);
    request.profiles = listOf(invocation, u"profile"_s);
    request.modules = listOf(invocation, u"module"_s);
    request.buildImages = listOf(invocation, u"build-image"_s);
    request.platforms = listOf(invocation, u"platform"_s);
    request.defaultRepository = valueOf(invocation, u"default-repo"_s);
    request.kubeContext = valueOf(invocation, u"kube-context"_s);
    request.tag = invocation.arguments().value(u"tag"_s);
    request.configFile = invocation.arguments().value(u"config"_s);
    request.builder = invocation.arguments().value(u"builder"_s);
    request.push = invocation.switchValue(u"push"_s);
    request.cacheArtifacts = invocation.switchValue(u"cache-artifacts"_s).value_or(true);
    request.automaticProfiles = invocation.switchValue(u"profile-auto-activation"_s).value_or(true);
    request.attestations = invocation.switchValue(u"attestations"_s).value_or(false);
    if (const auto number = valueOf(invocation, u"build-concurrency"_s)) {
        bool isNumber = false;
        request.concurrency = number->toInt(&isNumber);
        if (!isNumber || *request.concurrency < 0) {
            return failure(ErrorCode::InvalidInput, Tr::tr("unknown number of builds “%1”").arg(*number), {},
                           Tr::tr("Write 0 or a whole number."));
        }
    }
    return request;
}

QFuture<Result<launch::PlannedBuild>> planBuild(Invocation &invocation, launch::Launcher &launcher)
{
    const auto request = planRequest(invocation);
    if (!request) {
        return QtFuture::makeReadyValueFuture(Result<launch::PlannedBuild>(std::unexpected(request.error())));
    }
    return withConsent(invocation, *request)
        .then(&invocation,
              [&invocation, &launcher](const Result<plan::Request> &allowed) {
                  return allowed ? launcher.plan(*allowed, invocation.token())
                                 : QtFuture::makeReadyValueFuture(
                                       Result<launch::PlannedBuild>(std::unexpected(allowed.error())));
              })
        .unwrap();
}

void printWarnings(Invocation &invocation, const QList<plan::Warning> &warnings)
{
    for (const plan::Warning &warning : warnings) {
        const QString about = warning.artifact.isEmpty() ? QString() : warning.artifact + u": "_s;
        invocation.printError(Tr::tr("warning: %1%2 (%3)").arg(about, warning.message, warning.code) + u'\n');
        for (const QString &detail : warning.details) {
            invocation.printError(u"    "_s + detail + u'\n');
        }
        if (!warning.fix.isEmpty()) {
            invocation.printError(Tr::tr("hint: %1").arg(warning.fix) + u'\n');
        }
    }
}

process::CommandLine forPeople(process::CommandLine command)
{
    const qsizetype metadata = command.arguments.indexOf("--metadata-file"_L1);
    if (metadata >= 0) {
        command.arguments.remove(metadata, 2);
    }
    command.arguments.removeAll(u"--progress=rawjson"_s);
    command.arguments.removeAll(u"--file-output="_s + plan::metadataFilePlaceholder);
    return command;
}

QString variablesText(const plan::Call &call)
{
    QString text;
    for (const process::EnvironmentChange &change : call.environment) {
        text += change.name + u'=' + process::shellQuoted(change.value.value_or(QString())) + u' ';
    }
    return text;
}

} // namespace kw::kitw
