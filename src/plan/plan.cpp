// SPDX-License-Identifier: Apache-2.0
#include "plan/plan.h"

#include "image/reference.h"
#include "plan/artifact.h"
#include "plan/builder_choice.h"
#include "plan/docker_command.h"
#include "plan/effective.h"
#include "plan/image_name.h"
#include "plan/tag/tagger.h"
#include "plan/tr.h"
#include "plan/warnings.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

class Planner
{
public:
    explicit Planner(const Request &request)
        : m_request(withEnvironment(request))
    {
    }

    Result<Plan> run()
    {
        for (const auto &step : {&Planner::loadConfiguration, &Planner::selectAll, &Planner::chooseBuilders,
                                 &Planner::makeTags, &Planner::makeCalls}) {
            if (const auto done = (this->*step)(); !done) {
                return std::unexpected(done.error());
            }
        }
        return m_plan;
    }

private:
    Result<void> loadConfiguration()
    {
        m_kubeContext = m_request.kubeContext.value_or(currentKubeContext(m_request.environment));
        const QString path = m_request.configFile.isEmpty() ? defaultGlobalConfigPath(m_request.environment)
                                                            : m_request.configFile;
        const auto config = loadGlobalConfig(path, m_kubeContext);
        if (!config) {
            return std::unexpected(config.error());
        }
        m_config = *config;
        m_plan.defaultRepository = m_request.defaultRepository.value_or(m_config.defaultRepository);
        auto loaded = effectiveConfigurations(m_request);
        if (!loaded) {
            return std::unexpected(loaded.error());
        }
        m_configurations = std::move(*loaded);
        return {};
    }

    Result<void> selectAll()
    {
        const auto all = collectArtifacts(m_configurations);
        if (!all) {
            return std::unexpected(all.error());
        }
        m_all = *all;
        const auto selected = selectArtifacts(m_all, m_request.buildImages);
        if (!selected) {
            return std::unexpected(selected.error());
        }
        m_artifacts = *selected;
        setConcurrency();
        return checkContexts();
    }

    void setConcurrency()
    {
        constexpr int unlimited = std::numeric_limits<int>::max();
        int smallest = unlimited;
        for (const Artifact &artifact : std::as_const(m_artifacts)) {
            const int wanted = artifact.build[u"local"][u"concurrency"].text().toInt();
            smallest = std::min(smallest, wanted > 0 ? wanted : unlimited);
        }
        m_plan.concurrency = smallest == unlimited ? 0 : smallest;
    }

    Result<void> checkContexts() const
    {
        for (const Artifact &artifact : m_artifacts) {
            const QFileInfo context(QDir(m_request.folder).absoluteFilePath(artifact.context));
            if (!context.isDir()) {
                return failure(ErrorCode::NotFound, Tr::tr("Cannot plan the build"),
                               context.exists() ? Tr::tr("the context “%2” of “%1” is no folder")
                                                      .arg(artifact.image, artifact.context)
                                                : Tr::tr("the context “%2” of “%1” is not there")
                                                      .arg(artifact.image, artifact.context),
                               Tr::tr("Correct “context”; it is relative to %1.").arg(m_request.folder),
                               artifact.value[u"context"].origin().place());
            }
        }
        return {};
    }

    Result<void> chooseBuilders()
    {
        const auto choice = chooseBuilder(m_request, m_config);
        if (!choice) {
            return std::unexpected(choice.error());
        }
        m_choice = *choice;
        m_plan.builder = m_choice.usesBuildx ? m_choice.builder : QString();
        m_plan.warnings = m_choice.warnings;
        return {};
    }

    Result<void> makeTags()
    {
        const TagSources sources{m_request, m_all, m_plan.questions};
        for (const Artifact &artifact : std::as_const(m_artifacts)) {
            if (!isOurs(artifact) && !artifact.tagPolicy[u"inputDigest"].isNull()) {
                m_references.append(QString());
                continue;
            }
            const auto tag = tagOf(artifact, sources);
            if (!tag && tag.error().isFatal) {
                return std::unexpected(tag.error().error);
            }
            const auto reference = tag ? referenceFor(artifact, *tag) : std::nullopt;
            if (!reference) {
                warnFallback(artifact, tag ? notATag(*tag) : tag.error().error);
            }
            m_references.append(reference.value_or(fullName(artifact.image + u":latest"_s)));
        }
        return {};
    }

    static Error notATag(const QString &tag)
    {
        return {.code = ErrorCode::InvalidInput, .why = Tr::tr("“%1” is no tag").arg(tag)};
    }

    void warnFallback(const Artifact &artifact, const Error &error)
    {
        m_plan.warnings.append(
            {.code = u"tag-fallback"_s,
             .message = Tr::tr("The tag is “latest”, as Skaffold falls back to: %1").arg(error.why),
             .fix = error.hint,
             .artifact = artifact.image,
             .where = error.where});
    }

    QString fullName(const QString &name) const
    {
        const QString full =
            withDefaultRepository(name, m_plan.defaultRepository, m_config.multiLevelRepository);
        const ReferenceParts parts = referenceParts(full);
        return sanitizedImageName(parts.name) + (parts.tag.isEmpty() ? QString() : u':' + parts.tag);
    }

    std::optional<QString> referenceFor(const Artifact &artifact, const QString &tag) const
    {
        const QString name = tag.isEmpty() ? artifact.image : artifact.image + u':' + tag;
        const bool isValid = image::Reference::parse(sanitizedImageName(artifact.image) + u':' +
                                                     (tag.isEmpty() ? u"x"_s : tag))
                                 .has_value();
        return isValid ? std::optional(fullName(name)) : std::nullopt;
    }

    static bool isOurs(const Artifact &artifact)
    {
        return artifact.kind == "docker"_L1 && !artifact.build[u"local"].isNull();
    }

    bool pushes(const Artifact &artifact) const
    {
        if (m_request.push) {
            return *m_request.push;
        }
        const Value &push = artifact.build[u"local"][u"push"];
        if (!push.isNull()) {
            return push.toBool();
        }
        if (m_kubeContext.isEmpty() || !isLocalCluster(m_kubeContext, m_config)) {
            return true;
        }
        const bool isKind = m_kubeContext.startsWith("kind-"_L1) || m_kubeContext.endsWith("@kind"_L1);
        return (isKind && m_config.kindDisableLoad) ||
               (m_kubeContext.startsWith("k3d-"_L1) && m_config.k3dDisableLoad);
    }

    void handOver(const Artifact &artifact, const QString &reference)
    {
        const QString why =
            artifact.kind == "docker"_L1
                ? Tr::tr("it is not built on this machine (googleCloudBuild or cluster)")
                : Tr::tr("artifacts of kind %1 are built by Skaffold itself").arg(artifact.kind);
        m_plan.artifacts.append(
            {artifact.image, reference, artifact.kind, why, PlannedArtifact::Action::HandOver});
        m_plan.warnings.append(
            {.code = u"handed-over"_s,
             .message = Tr::tr("“%1” is handed to skaffold build: %2").arg(artifact.image, why),
             .fix = Tr::tr("Have Skaffold installed for it."),
             .artifact = artifact.image,
             .where = artifact.value.origin().place()});
    }

    Result<void> makeCalls()
    {
        for (qsizetype i = 0; i < m_artifacts.size(); ++i) {
            if (isOurs(m_artifacts[i])) {
                m_plan.artifacts.append({m_artifacts[i].image, m_references[i], m_artifacts[i].kind,
                                         Tr::tr("it is built on every run"), PlannedArtifact::Action::Build});
            } else {
                handOver(m_artifacts[i], m_references[i]);
            }
        }
        for (const qsizetype index : buildOrder(m_artifacts)) {
            if (const auto done = isOurs(m_artifacts[index]) ? makeCall(index) : Result<void>(); !done) {
                return done;
            }
        }
        return {};
    }

    Result<void> makeCall(qsizetype index)
    {
        const Artifact &artifact = m_artifacts[index];
        const auto platforms = platformsOf(artifact, m_request.platforms);
        if (!platforms) {
            return std::unexpected(platforms.error());
        }
        const DockerBuild build{.artifact = artifact,
                                .request = m_request,
                                .config = m_config,
                                .choice = m_choice,
                                .reference = m_references[index],
                                .platforms = *platforms,
                                .pushes = pushes(artifact)};
        auto call = dockerCall(build, m_plan.warnings);
        if (!call) {
            return std::unexpected(call.error());
        }
        for (Requirement &requirement : call->required) {
            requirement.planned = referenceOf(requirement.artifact);
        }
        m_plan.pushes = m_plan.pushes || call->pushes;
        m_plan.warnings += callWarnings(*call, artifact, m_request);
        m_plan.calls.append(*call);
        return {};
    }

    QString referenceOf(const QString &image) const
    {
        const auto found = std::ranges::find(m_artifacts, image, &Artifact::image);
        return found == m_artifacts.end() ? image : m_references[std::distance(m_artifacts.begin(), found)];
    }

    Request m_request;
    QString m_kubeContext;
    GlobalConfig m_config;
    BuilderChoice m_choice;
    QList<Configuration> m_configurations;
    QList<Artifact> m_all;
    QList<Artifact> m_artifacts; // that are built
    QStringList m_references;    // of these
    Plan m_plan;
};

QJsonObject jsonOf(const Call &call, const process::CommandLine &command)
{
    QJsonObject environment;
    for (const process::EnvironmentChange &change : call.environment) {
        environment[change.name] = change.value.value_or(QString());
    }
    QJsonArray arguments = {command.program};
    for (const QString &argument : command.redacted().arguments) {
        arguments.append(argument);
    }
    return {{u"artifact"_s, call.artifact},
            {u"argv"_s, arguments},
            {u"env"_s, environment},
            {u"cwd"_s, call.workingDirectory}};
}

} // namespace

QJsonObject Plan::toJson() const
{
    QJsonArray callList;
    for (const Call &call : calls) {
        callList.append(jsonOf(call, call.resolved({})));
        for (const process::CommandLine &followUp : call.followUps) {
            callList.append(jsonOf(call, followUp));
        }
    }
    QJsonArray builds;
    QJsonArray handed;
    for (const PlannedArtifact &artifact : artifacts) {
        const bool isBuilt = artifact.action == PlannedArtifact::Action::Build;
        const QJsonObject entry = {{u"imageName"_s, artifact.imageName}, {u"tag"_s, artifact.tag}};
        if (isBuilt) {
            builds.append(entry);
        } else {
            handed.append(QJsonObject{{u"imageName"_s, artifact.imageName},
                                      {u"kind"_s, artifact.kind},
                                      {u"reason"_s, artifact.reason}});
        }
    }
    QJsonArray warningList;
    for (const Warning &warning : warnings) {
        QJsonObject entry = {
            {u"code"_s, warning.code}, {u"message"_s, warning.message}, {u"fix"_s, warning.fix}};
        if (!warning.artifact.isEmpty()) {
            entry[u"artifact"] = warning.artifact;
        }
        if (!warning.where.isEmpty()) {
            entry[u"where"] = warning.where;
        }
        warningList.append(entry);
    }
    QJsonObject plan = {{u"calls"_s, callList}, {u"builds"_s, builds}, {u"warnings"_s, warningList}};
    if (!handed.isEmpty()) {
        plan[u"handed"] = handed;
    }
    return plan;
}

Result<Plan> make(const Request &request)
{
    return Planner(request).run();
}

} // namespace kw::plan
