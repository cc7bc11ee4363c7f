// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/build/json_progress.h"
#include "app/kitw/build/progress.h"
#include "app/kitw/build/report.h"
#include "app/kitw/plan_options.h"
#include "app/kitw/tr.h"
#include "build/history/build_history.h"
#include "core/format.h"
#include "plan/artifact_check.h"
#include "plan/image_name.h"

#include <QDir>
#include <QElapsedTimer>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;

namespace kw::kitw {

namespace {

using build::BuildSession;

// One run of the verb, from its plan to its result. Owned by the invocation.
class BuildRun : public QObject
{
public:
    explicit BuildRun(Invocation &invocation)
        : QObject(&invocation)
        , m_invocation(invocation)
        , m_launcher(invocation.runner())
        , m_kind(invocation.arguments().value(u"progress"_s))
    {
    }

    void start()
    {
        if (!BuildProgress::kinds().contains(m_kind)) {
            m_invocation.fail({.code = ErrorCode::InvalidInput,
                               .what = Tr::tr("unknown kind of progress “%1”").arg(m_kind),
                               .hint = Tr::tr("There is %1.").arg(BuildProgress::kinds().join(u", "_s))});
            return;
        }
        planBuild(m_invocation, m_launcher).then(this, [this](const Result<launch::PlannedBuild> &build) {
            if (!build) {
                m_invocation.fail(build.error());
            } else {
                runPlanned(*build);
            }
        });
    }

private:
    bool isQuiet() const { return m_kind == "quiet"_L1; }
    bool isJson() const { return m_kind == "json"_L1; }

    void runPlanned(const launch::PlannedBuild &build)
    {
        m_plan = build.plan;
        tellWarnings();
        if (build.obstacle) {
            m_invocation.fail(*build.obstacle);
            return;
        }
        const bool hasFound =
            std::ranges::any_of(m_plan.artifacts, [](const plan::PlannedArtifact &artifact) {
                return !artifact.result.isEmpty();
            });
        if (!m_plan.buildsSomething() && !hasFound) {
            m_invocation.fail(nothingToBuild());
            return;
        }
        m_request = build.request;
        plan::tagFoundArtifacts(m_invocation.runner(), m_plan, this, m_invocation.token())
            .then(this, [this, build](const Result<void> &tagged) {
                if (!tagged) {
                    m_invocation.fail(tagged.error());
                } else if (!m_plan.buildsSomething()) {
                    endWithoutBuild();
                } else {
                    runSession(build);
                }
            });
    }

    // What need not be built, as if it had been.
    QList<build::BuiltArtifact> found() const
    {
        QList<build::BuiltArtifact> found;
        for (const plan::PlannedArtifact &artifact : m_plan.artifacts) {
            if (!artifact.result.isEmpty()) {
                found.append(
                    {artifact.imageName, artifact.result, plan::referenceParts(artifact.result).digest});
            }
        }
        return found;
    }

    void endWithoutBuild()
    {
        const QList<build::BuiltArtifact> there = inFileOrder(m_plan, found());
        const bool isWritten = writeResultFile(there);
        if (isJson()) {
            QJsonArray builds;
            for (const build::BuiltArtifact &artifact : there) {
                builds.append(QJsonObject{{u"imageName"_s, artifact.imageName},
                                          {u"tag"_s, artifact.tag},
                                          {u"digest"_s, artifact.digest}});
            }
            printObject({{u"event"_s, u"finished"_s},
                         {u"state"_s, stateWord(build::CallState::Succeeded)},
                         {u"milliseconds"_s, 0},
                         {u"builds"_s, builds}});
        } else {
            for (const build::BuiltArtifact &artifact : there) {
                m_invocation.print(u"%1 -> %2\n"_s.arg(artifact.imageName, artifact.tag));
            }
            if (!isQuiet()) {
                m_invocation.printError(Tr::tr("Nothing has changed: all images are there") + u'\n');
            }
        }
        m_invocation.finish(isWritten ? ExitStatus::Done : ExitStatus::CouldNotDo);
    }

    void remember()
    {
        if (const auto done = launch::rememberBuilt(m_plan, m_request, m_session->built()); !done) {
            m_invocation.printError(Tr::tr("warning: %1").arg(done.error().summary()) + u'\n');
        }
    }

    void runSession(const launch::PlannedBuild &build)
    {
        m_session = m_launcher.session(m_plan);
        m_progress = BuildProgress::make(m_kind, m_invocation, *m_session);
        connect(&m_history, &build::BuildHistory::setAside, this, [this](const QString &file) {
            m_invocation.printError(
                Tr::tr("warning: the history of builds was damaged: it is kept as %1, and a new one is begun")
                    .arg(QDir::toNativeSeparators(file)) +
                u'\n');
        });
        m_written = m_history.record(*m_session, launch::historyStart(build));
        connect(m_session.get(), &BuildSession::finished, this, [this] { end(); });
        m_invocation.token().onCancelled(this, [this] { m_session->cancel(); });
        m_clock.start();
        m_session->start();
    }

    void tellWarnings()
    {
        if (!isJson()) {
            printWarnings(m_invocation, m_plan.warnings);
            return;
        }
        const QJsonObject plan = m_plan.toJson();
        for (const QJsonValue &warning : plan[u"warnings"].toArray()) {
            QJsonObject object = warning.toObject();
            object[u"event"] = u"warning"_s;
            printObject(object);
        }
    }

    static Error nothingToBuild()
    {
        return {.code = ErrorCode::Unsupported,
                .what = Tr::tr("Nothing is built"),
                .why = Tr::tr("skaffold.yaml has no artifacts"),
                .hint = Tr::tr("Name what is to be built under “build.artifacts”.")};
    }

    void end()
    {
        remember();
        const QList<build::BuiltArtifact> built = inFileOrder(m_plan, found() + m_session->built());
        m_progress.reset();
        const bool isWritten = writeResultFile(built);
        if (isJson()) {
            printEnd(built);
        } else {
            tellEnd(built);
        }
        const ExitStatus ended = isWritten ? status() : ExitStatus::CouldNotDo;
        m_written.then(this, [this, ended](const Result<void> &written) {
            if (!written) {
                m_invocation.printError(Tr::tr("warning: %1").arg(written.error().summary()) + u'\n');
            }
            m_invocation.finish(ended);
        });
    }

    ExitStatus status() const
    {
        switch (m_session->state()) {
        case BuildSession::State::Succeeded:
            return ExitStatus::Done;
        case BuildSession::State::Failed:
            return ExitStatus::FoundProblems;
        default:
            return ExitStatus::CouldNotDo;
        }
    }

    void tellEnd(const QList<build::BuiltArtifact> &built)
    {
        for (const build::BuiltArtifact &artifact : built) {
            m_invocation.print(u"%1 -> %2\n"_s.arg(artifact.imageName, artifact.tag));
        }
        const QString duration = formatDuration(std::chrono::milliseconds(m_clock.elapsed()));
        if (m_session->state() == BuildSession::State::Succeeded) {
            if (!isQuiet()) {
                m_invocation.printError(
                    Tr::tr("Built %n images in %1", nullptr, static_cast<int>(built.size())).arg(duration) +
                    u": "_s + countsText(allCounts()) + u'\n');
            }
        } else if (m_session->error()) {
            tellFailure(*m_session->error());
        } else {
            m_invocation.printError(Tr::tr("kitw: the build was stopped after %1").arg(duration) + u'\n');
        }
    }

    void tellFailure(Error error)
    {
        const QString hint = std::exchange(error.hint, {});
        m_invocation.report(error);
        if (const build::CallRun *failed = m_session->failedCall(); failed && failed->failure()) {
            m_invocation.printError(failureText(*failed->failure()));
        }
        if (!hint.isEmpty()) {
            m_invocation.printError(Tr::tr("hint: %1").arg(hint) + u'\n');
        }
    }

    build::StepCounts allCounts() const
    {
        build::StepCounts all;
        for (const build::CallRun &run : m_session->calls()) {
            const build::StepCounts counts = run.vertexes().counts();
            all.total += counts.total;
            all.done += counts.done;
            all.cached += counts.cached;
        }
        return all;
    }

    void printObject(const QJsonObject &object)
    {
        m_invocation.printBytes(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    }

    void printEnd(const QList<build::BuiltArtifact> &built)
    {
        QJsonArray builds;
        for (const build::BuiltArtifact &artifact : built) {
            builds.append(QJsonObject{{u"imageName"_s, artifact.imageName},
                                      {u"tag"_s, artifact.tag},
                                      {u"digest"_s, artifact.digest}});
        }
        QJsonObject object{{u"event"_s, u"finished"_s},
                           {u"state"_s, sessionWord()},
                           {u"milliseconds"_s, m_clock.elapsed()},
                           {u"builds"_s, builds}};
        if (const auto &error = m_session->error()) {
            object[u"error"] = QJsonObject{{u"what"_s, error->what},
                                           {u"where"_s, error->where},
                                           {u"why"_s, error->why},
                                           {u"hint"_s, error->hint}};
        }
        printObject(object);
    }

    QString sessionWord() const
    {
        switch (m_session->state()) {
        case BuildSession::State::Succeeded:
            return stateWord(build::CallState::Succeeded);
        case BuildSession::State::Failed:
            return stateWord(build::CallState::Failed);
        default:
            return stateWord(build::CallState::Cancelled);
        }
    }

    // As Skaffold does, also after a failure: what was built until then is in it.
    bool writeResultFile(const QList<build::BuiltArtifact> &built)
    {
        const QString path = m_invocation.arguments().value(u"file-output"_s);
        if (path.isEmpty()) {
            return true;
        }
        QSaveFile file(path);
        file.setDirectWriteFallback(true); // /dev/stdout
        const QByteArray bytes = build::resultFile(built);
        if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) {
            return true;
        }
        m_invocation.report({.code = ErrorCode::WriteFailed,
                             .what = Tr::tr("The result was not written"),
                             .where = QDir::toNativeSeparators(path),
                             .why = file.errorString()});
        return false;
    }

    Invocation &m_invocation;
    launch::Launcher m_launcher;
    QString m_kind;
    plan::Request m_request;
    plan::Plan m_plan;
    build::BuildHistory m_history;
    QFuture<Result<void>> m_written;
    std::unique_ptr<BuildSession> m_session;
    std::unique_ptr<BuildProgress> m_progress;
    QElapsedTimer m_clock;
};

void runBuild(Invocation &invocation)
{
    (new BuildRun(invocation))->start();
}

} // namespace

Verb buildVerb()
{
    return {.name = u"build"_s,
            .summary = Tr::tr("Build what skaffold.yaml describes"),
            .arguments = {},
            .options = planOptions() +
                       QList<QCommandLineOption>{
                           {u"file-output"_s, Tr::tr("Write the result for skaffold deploy into this file."),
                            u"FILE"_s},
                           {u"progress"_s, Tr::tr("How progress is shown: auto, plain, json or quiet."),
                            u"KIND"_s, u"auto"_s},
                       },
            .switches = planSwitches(),
            .formats = {},
            .subverbs = {},
            .run = runBuild};
}

} // namespace kw::kitw
