// SPDX-License-Identifier: Apache-2.0
#include "plan/build_arguments.h"

#include "plan/image_name.h"
#include "plan/sources/artifact_sources.h"
#include "plan/sources/project_files.h"
#include "plan/tr.h"

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

Result<QSet<QString>> declaredArguments(const Artifact &artifact, const Request &request)
{
    const auto file = request.files->dockerfile(dockerfileOf(artifact, request));
    if (!file) {
        return std::unexpected(file.error());
    }
    return (*file)->declaredArguments();
}

Result<BuildArguments> withOwn(BuildArguments arguments, const Artifact &artifact,
                               const TemplateContext &templates)
{
    const Value &own = artifact.builder[u"buildArgs"];
    for (const QString &name : own.keys()) {
        const Value &value = own[name];
        if (value.isNull()) {
            arguments.insert(name, std::nullopt);
            continue;
        }
        const auto text = templates::expandTemplate(value.text(), templates);
        if (!text) {
            return std::unexpected(templateError(text.error(), value.origin()));
        }
        arguments.insert(name, *text);
    }
    return arguments;
}

BuildArguments automatic(const Artifact &artifact, const Request &request, const QSet<QString> &declared)
{
    BuildArguments arguments;
    if (declared.contains(u"SKAFFOLD_RUN_MODE"_s)) {
        arguments.insert(u"SKAFFOLD_RUN_MODE"_s, request.command);
    }
    for (const RequiredImage &image : artifact.required) {
        if (declared.contains(image.alias)) {
            arguments.insert(image.alias, QString(imageToBeBuilt));
        }
    }
    return arguments;
}

} // namespace

TemplateContext buildTemplates(const Request &request, const QString &reference)
{
    TemplateContext context{
        .fields = request.environment, .environment = request.environment, .now = request.now};
    const QMap<QString, QString> image = imageFields(reference);
    for (auto field = image.cbegin(); field != image.cend(); ++field) {
        context.fields.insert(field.key(), field.value());
    }
    context.program = programsOf(request);
    return context;
}

Error templateError(Error error, const Origin &origin)
{
    error.where = origin.place();
    if (error.code == ErrorCode::PermissionDenied) {
        error.hint =
            Tr::tr("Allow it for this project if you know what it does (kitw: --trust), or write the value "
                   "out.");
    }
    return error;
}

std::function<TemplateContext::ProgramAnswer(const QStringList &)> programsOf(const Request &request)
{
    if (!request.isTrusted) {
        return {};
    }
    return [answers = request.commandAnswers,
            open = request.openCommands](const QStringList &command) -> TemplateContext::ProgramAnswer {
        const auto answer = answers.constFind(command);
        if (answer == answers.cend()) {
            if (open) {
                open->add(command);
            }
            return std::nullopt;
        }
        return answer->succeeded ? std::expected<QString, QString>(answer->output)
                                 : std::unexpected(answer->error.section(u'\n', 0, 0));
    };
}

Result<BuildArguments> argumentsForListing(const Artifact &artifact, const Request &request)
{
    const auto declared = declaredArguments(artifact, request);
    if (!declared) {
        return std::unexpected(declared.error());
    }
    return withOwn(automatic(artifact, request, *declared), artifact,
                   buildTemplates(request, QString(imageToBeBuilt)));
}

Result<BuildArguments> argumentsForBuild(const Artifact &artifact, const Request &request,
                                         const TemplateContext &templates, QList<Requirement> &required)
{
    const auto declared = declaredArguments(artifact, request);
    if (!declared) {
        return std::unexpected(declared.error());
    }
    BuildArguments arguments = automatic(artifact, request, *declared);
    for (const RequiredImage &image : artifact.required) {
        Requirement requirement{.artifact = image.image};
        const bool isOverridden = artifact.builder[u"buildArgs"].contains(image.alias);
        if (declared->contains(image.alias) && !isOverridden) {
            requirement.placeholder = u"{kitwright-result:%1}"_s.arg(image.image);
            arguments.insert(image.alias, requirement.placeholder);
        }
        required.append(requirement);
    }
    return withOwn(arguments, artifact, templates);
}

} // namespace kw::plan
