// SPDX-License-Identifier: Apache-2.0
#include "plan/builder_choice.h"

#include "plan/docker_config.h"
#include "plan/tr.h"

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

QString chosenBuilder(const Request &request, const GlobalConfig &config)
{
    if (request.detection == Detection::AsSkaffold) {
        return config.buildxBuilder;
    }
    for (const QString &name : {request.builder, request.projectBuilder,
                                request.environment.value(u"BUILDX_BUILDER"_s), config.buildxBuilder}) {
        if (!name.isEmpty()) {
            return name;
        }
    }
    return {};
}

Warning lostBuildx(const QString &builder)
{
    return {
        .code = u"no-buildx"_s,
        .message =
            Tr::tr(
                "The builder “%1” cannot be used: buildx does not answer. docker build runs instead, without "
                "cache export, without the remote builder and for one platform")
                .arg(builder),
        .fix = Tr::tr("Install the buildx plugin of Docker."),
        .artifact = {},
        .where = {}};
}

Warning lostAlias(const QString &builder)
{
    return {.code = u"no-buildx"_s,
            .message =
                Tr::tr("The builder “%1” is not used, as Skaffold sees it: the Docker config does not name "
                       "buildx as its builder")
                    .arg(builder),
            .fix = Tr::tr("Run docker buildx install, or choose the detection policy “automatic”."),
            .artifact = {},
            .where = {}};
}

} // namespace

Result<BuilderChoice> chooseBuilder(const Request &request, const GlobalConfig &config)
{
    BuilderChoice choice{.builder = chosenBuilder(request, config)};
    switch (request.detection) {
    case Detection::Never:
        return choice;
    case Detection::AsSkaffold:
        choice.usesBuildx = !choice.builder.isEmpty() && namesBuildxAsBuilder(dockerConfig(request));
        if (!choice.builder.isEmpty() && !choice.usesBuildx) {
            choice.warnings.append(lostAlias(choice.builder));
        }
        return choice;
    case Detection::Automatic:
        choice.usesBuildx = !choice.builder.isEmpty() && request.buildxAnswers;
        if (!choice.builder.isEmpty() && !choice.usesBuildx) {
            choice.warnings.append(lostBuildx(choice.builder));
        }
        return choice;
    case Detection::Required:
        break;
    }
    const QString what = Tr::tr("Cannot build with buildx, which this project requires");
    if (!request.buildxAnswers) {
        return failure(ErrorCode::ToolMissing, what, Tr::tr("the buildx plugin does not answer"),
                       Tr::tr("Install it (docker-buildx-plugin), or choose another detection policy."));
    }
    if (choice.builder.isEmpty()) {
        return failure(
            ErrorCode::NotFound, what, Tr::tr("no builder is chosen"),
            Tr::tr("Choose one with --builder, in the project's settings, or with BUILDX_BUILDER."));
    }
    choice.usesBuildx = true;
    return choice;
}

Result<QString> plannedBuilder(const Request &plainRequest)
{
    const Request request = withEnvironment(plainRequest);
    const QString path =
        request.configFile.isEmpty() ? defaultGlobalConfigPath(request.environment) : request.configFile;
    const auto config =
        loadGlobalConfig(path, request.kubeContext.value_or(currentKubeContext(request.environment)));
    if (!config) {
        return std::unexpected(config.error());
    }
    const auto choice = chooseBuilder(request, *config);
    if (!choice) {
        return std::unexpected(choice.error());
    }
    return choice->usesBuildx ? choice->builder : QString();
}

} // namespace kw::plan
