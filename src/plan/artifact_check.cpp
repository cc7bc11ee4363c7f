// SPDX-License-Identifier: Apache-2.0
#include "plan/artifact_check.h"

#include "image/digest.h"
#include "image/reference.h"
#include "plan/built_images.h"
#include "plan/image_name.h"
#include "plan/tr.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

using Action = PlannedArtifact::Action;

constexpr qsizetype registriesAtOnce = 8;

// What the daemon has: image ids, and which tag names which.
struct LocalImages
{
    QHash<QString, QString> byTag; // full name to id
    QSet<QString> ids;
};

QString fullName(const QString &reference)
{
    const auto parsed = image::Reference::parse(reference);
    return parsed ? parsed->withDefaultTag().fullName() : reference;
}

LocalImages localImages(const process::ProcessOutcome &outcome)
{
    LocalImages images;
    for (const QByteArray &line : outcome.standardOutput.split('\n')) {
        const QJsonObject image = QJsonDocument::fromJson(line).object();
        const QString id = image[u"id"].toString();
        if (id.isEmpty()) {
            continue;
        }
        images.ids.insert(id);
        for (const QJsonValue &tag : image[u"tags"].toArray()) {
            images.byTag.insert(fullName(tag.toString()), id);
        }
    }
    return images;
}

// What a registry has under a name; no digest: nothing, or no answer.
struct RemoteImage
{
    QString digest;
    bool isIndex = false;
    bool answers = true;
};

RemoteImage remoteImage(const process::ProcessOutcome &outcome)
{
    if (!outcome.succeeded()) {
        return {.answers = outcome.reason == process::ProcessReason::Exited};
    }
    const QByteArray sum =
        QCryptographicHash::hash(outcome.standardOutput, QCryptographicHash::Sha256).toHex();
    return {.digest = u"sha256:"_s + QString::fromLatin1(sum),
            .isIndex = QJsonDocument::fromJson(outcome.standardOutput).object().contains(u"manifests"_s)};
}

// One check of one plan. Deletes itself by going out of reach: the steps hold it.
class Check : public std::enable_shared_from_this<Check>
{
public:
    Check(process::ProcessRunner &runner, const Plan &plan, const Request &request, QObject *context,
          const CancelToken &token)
        : m_runner(runner)
        , m_plan(plan)
        , m_context(context)
        , m_token(token)
        , m_file(builtImagesPath(request.cacheFolder))
        , m_built(loadBuiltImages(m_file))
    {
        m_promise.start();
    }

    QFuture<Result<Plan>> start()
    {
        for (qsizetype i = 0; i < m_plan.artifacts.size(); ++i) {
            sort(i);
        }
        if (m_local.isEmpty()) {
            askRegistries();
        } else {
            askDaemon();
        }
        return m_promise.future();
    }

private:
    const Call *callOf(const PlannedArtifact &artifact) const
    {
        const auto found = std::ranges::find(m_plan.calls, artifact.imageName, &Call::artifact);
        return found == m_plan.calls.end() ? nullptr : &*found;
    }

    BuiltImage builtOf(const PlannedArtifact &artifact) const { return m_built.value(artifact.hash); }

    // Decides whether somebody has to be asked about an artifact, and whom.
    void sort(qsizetype index)
    {
        PlannedArtifact &artifact = m_plan.artifacts[index];
        const Call *call = callOf(artifact);
        if (artifact.action != Action::Build || !call || artifact.hash.isEmpty()) {
            return; // the plan has said why
        }
        const bool isKnown = m_built.contains(artifact.hash);
        if (!isKnown && !artifact.importsMissing) {
            artifact.reason = Tr::tr("nothing built here before was made from the same files and settings");
        } else if (call->pushes && !call->usesBuildx) {
            artifact.reason = Tr::tr("without buildx the registry cannot be asked for it");
        } else if (call->pushes) {
            m_remote.append(index);
            if (!builtOf(artifact).ids.isEmpty()) {
                m_local.append(index);
            }
        } else if (call->loads || !call->usesBuildx) {
            m_local.append(index);
        } else {
            artifact.reason = Tr::tr("its result is kept nowhere but in the build cache");
        }
    }

    void askDaemon()
    {
        QStringList arguments = {u"image"_s, u"inspect"_s, u"--format"_s,
                                 u"{\"id\":{{json .Id}},\"tags\":{{json .RepoTags}}}"_s};
        for (const qsizetype index : std::as_const(m_local)) {
            arguments << m_plan.artifacts[index].tag;
            arguments += builtOf(m_plan.artifacts[index]).ids;
        }
        const auto self = shared_from_this();
        m_runner.run(spec(arguments, Tr::tr("Look for images in Docker")), m_token)
            .then(m_context, [self](const process::ProcessOutcome &outcome) {
                self->m_images = localImages(outcome);
                for (const qsizetype index : std::as_const(self->m_local)) {
                    self->decideLocally(self->m_plan.artifacts[index]);
                }
                self->askRegistries();
            });
    }

    static process::ProcessSpec spec(const QStringList &arguments, const QString &title)
    {
        return {.commandLine = {.program = u"docker"_s, .arguments = arguments, .secrets = {}},
                .title = title,
                .timeout = std::chrono::seconds(20)};
    }

    // For what is loaded. Of what is pushed, the daemon is only the last place to look.
    void decideLocally(PlannedArtifact &artifact)
    {
        const Call *call = callOf(artifact);
        if (call->pushes) {
            return;
        }
        const QStringList ids = builtOf(artifact).ids;
        const QString id = loadedOf(ids);
        const QString atTag = m_images.byTag.value(fullName(artifact.tag));
        if (ids.isEmpty() && artifact.importsMissing && !atTag.isEmpty()) {
            find(artifact, Action::FoundLocally, artifact.tag,
                 Tr::tr("Docker has an image of this tag (tryImportMissing takes it as it is)"));
            m_imported.insert(artifact.hash, {.digest = {}, .ids = {atTag}});
        } else if (ids.isEmpty()) {
            artifact.reason = Tr::tr("it was never loaded into Docker here");
        } else if (ids.contains(atTag)) {
            find(artifact, Action::FoundLocally, artifact.tag,
                 Tr::tr("nothing has changed since Docker's image was built"));
        } else if (!id.isEmpty()) {
            find(artifact, Action::FoundLocally, artifact.tag,
                 Tr::tr("Docker has the same image under another tag; it gets this tag as well"));
            artifact.followUps = {docker({u"tag"_s, id, artifact.tag})};
        } else {
            artifact.reason = Tr::tr("the image that was built before is gone from Docker");
        }
    }

    // That of these ids which the daemon has; empty: none.
    QString loadedOf(const QStringList &ids) const
    {
        const auto found =
            std::ranges::find_if(ids, [&](const QString &id) { return m_images.ids.contains(id); });
        return found == ids.end() ? QString() : *found;
    }

    static process::CommandLine docker(const QStringList &arguments)
    {
        return {.program = u"docker"_s, .arguments = arguments, .secrets = {}};
    }

    void askRegistries()
    {
        m_left = m_remote.size();
        if (m_left == 0) {
            finish();
            return;
        }
        for (qsizetype i = 0; i < std::min(registriesAtOnce, m_left); ++i) {
            askNext();
        }
    }

    void askNext()
    {
        if (m_next >= m_remote.size()) {
            return;
        }
        const qsizetype index = m_remote[m_next++];
        const auto self = shared_from_this();
        askRegistry(m_plan.artifacts[index].tag,
                    [self, index](const RemoteImage &found) { self->decideRemotely(index, found); });
    }

    template <typename Then>
    void askRegistry(const QString &reference, const Then &then)
    {
        QStringList arguments = {u"buildx"_s, u"imagetools"_s, u"inspect"_s, u"--raw"_s, reference};
        if (!m_plan.builder.isEmpty()) {
            arguments.insert(1, u"--builder"_s);
            arguments.insert(2, m_plan.builder);
        }
        m_runner.run(spec(arguments, Tr::tr("Look for %1 in its registry").arg(reference)), m_token)
            .then(m_context, [then](const process::ProcessOutcome &outcome) { then(remoteImage(outcome)); });
    }

    void decideRemotely(qsizetype index, const RemoteImage &atTag)
    {
        PlannedArtifact &artifact = m_plan.artifacts[index];
        const QString digest = builtOf(artifact).digest;
        if (!atTag.answers) {
            artifact.reason = Tr::tr("its registry does not answer");
        } else if (digest.isEmpty() && artifact.importsMissing && !atTag.digest.isEmpty()) {
            find(artifact, Action::FoundInRegistry, artifact.tag + u'@' + atTag.digest,
                 Tr::tr("the registry has an image of this tag (tryImportMissing takes it as it is)"));
            m_imported.insert(artifact.hash, {.digest = atTag.digest, .ids = {}});
        } else if (!digest.isEmpty() && atTag.digest == digest) {
            find(artifact, Action::FoundInRegistry, artifact.tag + u'@' + digest,
                 Tr::tr("nothing has changed since the registry's image was built"));
        } else if (!digest.isEmpty()) {
            askByDigest(index, digest);
            return;
        } else {
            decideByDaemon(artifact);
        }
        oneDone();
    }

    void askByDigest(qsizetype index, const QString &digest)
    {
        const QString source = referenceParts(m_plan.artifacts[index].tag).name + u'@' + digest;
        const auto self = shared_from_this();
        askRegistry(source, [self, index, digest, source](const RemoteImage &found) {
            PlannedArtifact &artifact = self->m_plan.artifacts[index];
            if (found.digest == digest) {
                self->find(artifact, Action::FoundInRegistry, artifact.tag + u'@' + digest,
                           Tr::tr("the registry has the same image under another tag; it gets this tag as "
                                  "well"));
                QStringList arguments = {u"buildx"_s, u"imagetools"_s, u"create"_s, u"--tag"_s, artifact.tag};
                // A single manifest stays what it is, with the digest that it has.
                arguments += found.isIndex ? QStringList() : QStringList{u"--prefer-index=false"_s};
                artifact.followUps = {docker(arguments + QStringList{source})};
            } else {
                self->decideByDaemon(artifact);
            }
            self->oneDone();
        });
    }

    void decideByDaemon(PlannedArtifact &artifact)
    {
        const QString id = loadedOf(builtOf(artifact).ids);
        if (!id.isEmpty()) {
            find(artifact, Action::FoundLocally, artifact.tag,
                 Tr::tr("Docker has the image; it is pushed without a build"));
            artifact.followUps = {docker({u"tag"_s, id, artifact.tag}), docker({u"push"_s, artifact.tag})};
        } else {
            artifact.reason = Tr::tr("the image that was built before is not in the registry");
        }
    }

    void find(PlannedArtifact &artifact, Action action, const QString &result, const QString &reason)
    {
        artifact.action = action;
        artifact.result = result;
        artifact.reason = reason;
    }

    void oneDone()
    {
        askNext();
        if (--m_left == 0) {
            finish();
        }
    }

    void finish()
    {
        if (m_token.isCancelled()) {
            m_promise.addResult(Result<Plan>(failure(ErrorCode::Cancelled, Tr::tr("Planning was stopped"))));
        } else {
            // Not remembered is only slower.
            (void)addBuiltImages(m_file, m_imported);
            for (const PlannedArtifact &artifact : std::as_const(m_plan.artifacts)) {
                if (!artifact.result.isEmpty()) {
                    takeOut(artifact);
                }
            }
            m_promise.addResult(Result<Plan>(m_plan));
        }
        m_promise.finish();
    }

    void takeOut(const PlannedArtifact &artifact)
    {
        m_plan.calls.removeIf([&](const Call &call) { return call.artifact == artifact.imageName; });
        for (Call &call : m_plan.calls) {
            for (Requirement &requirement : call.required) {
                if (requirement.artifact == artifact.imageName) {
                    requirement.planned = artifact.result;
                }
            }
        }
    }

    process::ProcessRunner &m_runner;
    Plan m_plan;
    QObject *m_context;
    CancelToken m_token;
    QString m_file;
    BuiltImages m_built;
    BuiltImages m_imported;
    LocalImages m_images;
    QList<qsizetype> m_local;
    QList<qsizetype> m_remote;
    qsizetype m_next = 0;
    qsizetype m_left = 0;
    QPromise<Result<Plan>> m_promise;
};

Error tagFailure(const process::ProcessOutcome &outcome, const PlannedArtifact &artifact)
{
    return process::outcomeError(outcome, Tr::tr("Cannot give “%1” its tag").arg(artifact.imageName));
}

struct Tagging
{
    PlannedArtifact artifact;
    process::CommandLine command;
};

QFuture<Result<void>> tagNext(process::ProcessRunner &runner, QList<Tagging> left, QObject *context,
                              const CancelToken &token)
{
    if (left.isEmpty()) {
        return QtFuture::makeReadyValueFuture(Result<void>());
    }
    const Tagging next = left.takeFirst();
    return runner
        .run({.commandLine = next.command,
              .title = Tr::tr("Tag %1").arg(next.artifact.imageName),
              .timeout = std::chrono::minutes(10)},
             token)
        .then(context,
              [&runner, next, left, context, token](const process::ProcessOutcome &outcome) {
                  return outcome.succeeded() ? tagNext(runner, left, context, token)
                                             : QtFuture::makeReadyValueFuture(Result<void>(
                                                   std::unexpected(tagFailure(outcome, next.artifact))));
              })
        .unwrap();
}

} // namespace

QFuture<Result<Plan>> checkArtifacts(process::ProcessRunner &runner, const Plan &plan, const Request &request,
                                     QObject *context, const CancelToken &token)
{
    return std::make_shared<Check>(runner, plan, request, context, token)->start();
}

QFuture<Result<void>> tagFoundArtifacts(process::ProcessRunner &runner, const Plan &plan, QObject *context,
                                        const CancelToken &token)
{
    QList<Tagging> left;
    for (const PlannedArtifact &artifact : plan.artifacts) {
        for (const process::CommandLine &command : artifact.followUps) {
            left.append({artifact, command});
        }
    }
    return tagNext(runner, left, context, token);
}

Result<void> rememberBuilt(const Plan &plan, const Request &request,
                           const QHash<QString, QStringList> &digests)
{
    BuiltImages images;
    for (const PlannedArtifact &artifact : plan.artifacts) {
        const auto call = std::ranges::find(plan.calls, artifact.imageName, &Call::artifact);
        const QStringList known = digests.value(artifact.imageName);
        if (call == plan.calls.end() || known.isEmpty() || artifact.hash.isEmpty()) {
            continue;
        }
        if (call->pushes) {
            images.insert(artifact.hash, {.digest = known.first(), .ids = {}});
        } else if (call->loads || !call->usesBuildx) {
            images.insert(artifact.hash, {.digest = {}, .ids = known});
        }
    }
    return addBuiltImages(builtImagesPath(request.cacheFolder), images);
}

} // namespace kw::plan
