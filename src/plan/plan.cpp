// SPDX-License-Identifier: Apache-2.0
#include "plan/plan.h"

#include "image/reference.h"
#include "plan/artifact.h"
#include "plan/artifact_hash.h"
#include "plan/builder_choice.h"
#include "plan/docker_command.h"
#include "plan/effective.h"
#include "plan/hand_over.h"
#include "plan/image_name.h"
#include "plan/sources/artifact_sources.h"
#include "plan/sources/project_files.h"
#include "plan/tag/tagger.h"
#include "plan/tr.h"
#include "plan/trust.h"
#include "plan/warnings.h"

#include <QDir>
#include <QFileInfo>
#include <QThreadPool>
#include <QtConcurrentMap>

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
        if (!m_request.files) {
            m_request.files = std::make_shared<ProjectFiles>(m_request.folder, m_request.cacheFolder);
        }
        m_request.openCommands = std::make_shared<OpenCommands>();
    }

    Result<Plan> run()
    {
        for (const auto &step : {&Planner::loadConfiguration, &Planner::selectAll, &Planner::chooseBuilders,
                                 &Planner::makeTags, &Planner::makeCalls}) {
            if (const auto done = (this->*step)(); !done) {
                return std::unexpected(done.error());
            }
            if (!m_plan.remotes.isEmpty()) {
                return m_plan;
            }
        }
        m_plan.commands = m_request.openCommands->all();
        if (!m_plan.isComplete()) {
            return m_plan; // it is made again with the answers
        }
        addWarnings();
        addHashes();
        m_request.files->hashes().save();
        return m_plan;
    }

    // What takes long: the tags list every context. What fails fails again in run().
    void readAhead()
    {
        if (loadConfiguration() && selectAll()) {
            (void)allTags();
        }
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
        auto loaded = effectiveConfigurations(m_request, &m_plan.remotes);
        if (!loaded) {
            return std::unexpected(loaded.error());
        }
        m_configurations = std::move(*loaded);
        m_plan.needs = trustNeedsOf(m_configurations);
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
        if (m_request.concurrency) {
            m_plan.concurrency = *m_request.concurrency;
            return;
        }
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

    struct Tagging
    {
        const Artifact *artifact = nullptr;
        TagResult tag;
        QList<GitQuestion> questions;
    };

    // All at once: a policy may have to read every file.
    QList<Tagging> allTags()
    {
        QList<Tagging> all;
        for (const Artifact &artifact : std::as_const(m_artifacts)) {
            all.append({.artifact = &artifact});
        }
        QtConcurrent::blockingMap(&m_pool, all, [this](Tagging &one) {
            // Contexts are listed for the warnings anyway.
            if (isBuiltHere(*one.artifact)) {
                (void)artifactContext(*one.artifact, m_request);
            }
            const bool isSkaffolds =
                !isBuiltHere(*one.artifact) && !one.artifact->tagPolicy[u"inputDigest"].isNull();
            one.tag = isSkaffolds && m_request.tag.isEmpty()
                          ? TagResult(QString())
                          : tagOf(*one.artifact, {m_request, m_all, one.questions});
        });
        return all;
    }

    Result<void> makeTags()
    {
        const QList<Tagging> all = allTags();
        for (const Tagging &one : all) {
            for (const GitQuestion &question : one.questions) {
                if (!m_plan.questions.contains(question)) {
                    m_plan.questions.append(question);
                }
            }
            if (!one.tag && one.tag.error().isFatal) {
                return std::unexpected(one.tag.error().error);
            }
            const auto reference = one.tag ? referenceFor(*one.artifact, *one.tag) : std::nullopt;
            if (!reference) {
                warnFallback(*one.artifact, one.tag ? notATag(*one.tag) : one.tag.error().error);
            }
            m_references.append(reference.value_or(fullName(one.artifact->image + u":latest"_s)));
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

    bool pushes(const Artifact &artifact) const
    {
        if (m_request.push) {
            return *m_request.push;
        }
        const Value &push = artifact.build[u"local"][u"push"];
        if (!push.isNull()) {
            return push.toBool();
        }
        const bool deploysToDocker =
            std::ranges::any_of(m_configurations, [](const Configuration &configuration) {
                return !configuration.root[u"deploy"][u"docker"].isNull();
            });
        if (deploysToDocker) {
            return false;
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
             .fix = Tr::tr("Have Skaffold installed for it, or leave it out (kitw: -b)."),
             .artifact = artifact.image,
             .where = artifact.value.origin().place()});
        m_plan.handed.append(handOverCall(artifact, reference, m_request, m_all));
    }

    Result<void> makeCalls()
    {
        for (qsizetype i = 0; i < m_artifacts.size(); ++i) {
            if (isBuiltHere(m_artifacts[i])) {
                m_plan.artifacts.append({m_artifacts[i].image, m_references[i], m_artifacts[i].kind,
                                         Tr::tr("it is built on every run"), PlannedArtifact::Action::Build});
            } else {
                handOver(m_artifacts[i], m_references[i]);
            }
        }
        for (const qsizetype index : buildOrder(m_artifacts)) {
            if (const auto done = isBuiltHere(m_artifacts[index]) ? makeCall(index) : Result<void>(); !done) {
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
        m_built.append(index);
        return {};
    }

    void addWarnings()
    {
        for (const TrustNeed &need : std::as_const(m_plan.needs)) {
            if (need.kind == TrustNeed::Kind::Hook) {
                m_plan.warnings.append(
                    {u"hook-not-run"_s,
                     Tr::tr("The hook “%1” does not run here, as it would in Skaffold").arg(need.what),
                     Tr::tr("Run it yourself, or build with skaffold build."),
                     {},
                     need.where,
                     {}});
            }
        }
        for (qsizetype i = 0; i < m_plan.calls.size(); ++i) {
            m_plan.warnings += sourceWarnings(m_plan.calls[i], m_artifacts[m_built[i]], m_request);
        }
        m_plan.warnings += destinationWarnings(m_plan.calls, m_request);
    }

    struct Hashing
    {
        qsizetype artifact = 0;
        const Call *call = nullptr;
        Result<QByteArray> hash;
    };

    // Without the cache nobody asks for them.
    void addHashes()
    {
        if (!m_request.cacheArtifacts) {
            return;
        }
        QList<Hashing> all;
        for (qsizetype i = 0; i < m_plan.calls.size(); ++i) {
            all.append({m_built[i], &std::as_const(m_plan.calls)[i], {}});
        }
        QtConcurrent::blockingMap(&m_pool, all, [this](Hashing &one) {
            one.hash = ownHash(m_artifacts[one.artifact], *one.call, m_request);
        });
        QHash<QString, QByteArray> byImage; // calls come after what they require
        for (const Hashing &one : std::as_const(all)) {
            PlannedArtifact &planned = m_plan.artifacts[one.artifact];
            if (!one.hash) {
                planned.reason = Tr::tr("what goes into it cannot be told: %1").arg(one.hash.error().why);
                continue;
            }
            planned.hash = withRequired(m_artifacts[one.artifact], *one.hash, byImage);
            byImage.insert(planned.imageName, planned.hash);
            planned.importsMissing =
                m_artifacts[one.artifact].build[u"local"][u"tryImportMissing"].toBool() &&
                one.call->platforms.size() <= 1;
            planned.reason = planned.hash.isEmpty() ? Tr::tr("what it requires is built on every run")
                                                    : Tr::tr("nobody has looked for it yet");
        }
    }

    static QByteArray withRequired(const Artifact &artifact, const QByteArray &own,
                                   const QHash<QString, QByteArray> &byImage)
    {
        QMap<QString, QByteArray> required;
        for (const RequiredImage &image : artifact.required) {
            const QByteArray hash = byImage.value(image.image);
            if (hash.isEmpty()) {
                return {};
            }
            required.insert(image.image, hash);
        }
        return hashWithRequired(own, required.values());
    }

    QString referenceOf(const QString &image) const
    {
        const auto found = std::ranges::find(m_artifacts, image, &Artifact::image);
        return found == m_artifacts.end() ? image : m_references[std::distance(m_artifacts.begin(), found)];
    }

    QThreadPool m_pool; // of its own: who waits for it may take a thread of the common one
    Request m_request;
    QString m_kubeContext;
    GlobalConfig m_config;
    BuilderChoice m_choice;
    QList<Configuration> m_configurations;
    QList<Artifact> m_all;
    QList<Artifact> m_artifacts; // that are built
    QStringList m_references;    // of these
    QList<qsizetype> m_built;    // which of these each call builds
    Plan m_plan;
};

} // namespace

Result<Plan> make(const Request &request)
{
    return Planner(request).run();
}

void readAhead(const Request &request)
{
    Planner(request).readAhead();
}

} // namespace kw::plan
