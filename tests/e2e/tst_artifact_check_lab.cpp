// SPDX-License-Identifier: Apache-2.0
#include "plan/artifact_check.h"
#include "plan/git_answers.h"
#include "process/process_runner.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace kw::plan;
using namespace Qt::StringLiterals;
using Action = PlannedArtifact::Action;

// What was built and pushed is found again in the lab's registry and engine, without a pull.
class ArtifactCheckLabTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        m_registry = qEnvironmentVariable("KW_LAB_REGISTRY");
        if (m_registry.isEmpty()) {
            QSKIP("KW_LAB_REGISTRY is not set: the lab does not run");
        }
        m_runner = std::make_unique<kw::process::ProcessRunner>(m_journal);
        m_builder = u"kw-check-%1"_s.arg(QCoreApplication::applicationPid());
        const auto made = run({u"buildx"_s, u"create"_s, u"--name"_s, m_builder, u"--driver"_s, u"remote"_s,
                               qEnvironmentVariable("KW_LAB_REMOTE")});
        QVERIFY2(made.succeeded(), made.standardError.constData());
    }

    void cleanupTestCase()
    {
        if (m_runner) {
            run({u"buildx"_s, u"rm"_s, m_builder});
        }
    }

    void findsWhatWasPushed()
    {
        Request request = project(true);
        const Plan first = checked(request);
        QCOMPARE(first.artifacts.first().action, Action::Build);
        const QString digest = build(first);
        QVERIFY(digest.startsWith(u"sha256:"_s));
        QVERIFY(rememberBuilt(first, request, {{u"app"_s, {digest}}}));

        const Plan again = checked(request);
        QVERIFY2(again.artifacts.first().action == Action::FoundInRegistry,
                 qPrintable(again.artifacts.first().reason));
        QCOMPARE(again.artifacts.first().result, again.artifacts.first().tag + u'@' + digest);
        QVERIFY(again.calls.isEmpty() && again.artifacts.first().followUps.isEmpty());

        // Another tag for the same content: it gets it without a build.
        request.tag = u"two"_s;
        const Plan other = checked(request);
        QCOMPARE(other.artifacts.first().action, Action::FoundInRegistry);
        QCOMPARE(other.artifacts.first().followUps.size(), 1);
        auto tagging = tagFoundArtifacts(*m_runner, other, this, {});
        QVERIFY(QTest::qWaitFor([&] { return tagging.isFinished(); }, 60'000));
        QVERIFY2(tagging.result(), tagging.result() ? "" : qPrintable(tagging.result().error().summary()));
        QVERIFY(checked(request).artifacts.first().followUps.isEmpty());

        write(request.folder + u"/f"_s, "changed");
        QCOMPARE(checked(request).artifacts.first().action, Action::Build);
        request.cacheArtifacts = false;
        write(request.folder + u"/f"_s, "content");
        QCOMPARE(checked(request).artifacts.first().action, Action::Build);
    }

    // An engine with the containerd store names images by their manifest, others by their configuration.
    void findsWhatWasLoaded()
    {
        Request request = project(false);
        const Plan first = checked(request);
        QVERIFY(first.calls.first().loads);
        const QStringList digests = digestsOf(first);
        QCOMPARE(digests.size(), 2);
        QVERIFY(rememberBuilt(first, request, {{u"app"_s, digests}}));
        const Plan again = checked(request);
        QVERIFY2(again.artifacts.first().action == Action::FoundLocally,
                 qPrintable(again.artifacts.first().reason));
        QVERIFY(again.calls.isEmpty() && again.artifacts.first().followUps.isEmpty());

        // Under another tag it is the same image.
        request.tag = u"two"_s;
        const Plan other = checked(request);
        QCOMPARE(other.artifacts.first().action, Action::FoundLocally);
        QCOMPARE(other.artifacts.first().followUps.size(), 1);
        auto tagging = tagFoundArtifacts(*m_runner, other, this, {});
        QVERIFY(QTest::qWaitFor([&] { return tagging.isFinished(); }, 60'000));
        QVERIFY2(tagging.result(), tagging.result() ? "" : qPrintable(tagging.result().error().summary()));
        QVERIFY(checked(request).artifacts.first().followUps.isEmpty());

        // Another image under this tag is not taken for it.
        write(request.folder + u"/f"_s, "other");
        request.cacheArtifacts = false;
        QVERIFY(!digestsOf(checked(request)).isEmpty());
        request.cacheArtifacts = true;
        write(request.folder + u"/f"_s, "content");
        QCOMPARE(checked(request).artifacts.first().followUps.size(), 1);
    }

    void takesWhatTheTagNames()
    {
        Request request = project(true, "tryImportMissing: true, ");
        build(checked(request));
        const Plan plan = checked(request);
        QVERIFY2(plan.artifacts.first().action == Action::FoundInRegistry,
                 qPrintable(plan.artifacts.first().reason));
    }

private:
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    Request project(bool pushes, const QByteArray &local = {})
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString folder = m_folder->path() + u"/project"_s;
        QDir().mkpath(folder);
        write(folder + u"/Dockerfile"_s, "FROM scratch\nCOPY f /f\n");
        write(folder + u"/f"_s, "content");
        write(folder + u"/skaffold.yaml"_s, "apiVersion: skaffold/v4beta13\nkind: Config\nbuild:\n  "
                                            "tagPolicy: {envTemplate: {template: one}}\n"
                                            "  artifacts: [{image: app}]\n  local: {" +
                                                local + "push: " + (pushes ? "true" : "false") + "}\n");
        Request request = requestOfProcess(folder);
        request.cacheFolder = m_folder->path() + u"/cache"_s;
        request.builder = m_builder;
        request.defaultRepository =
            m_registry + u"/kw-check-"_s + QString::fromLatin1(QTest::currentTestFunction()).toLower();
        return request;
    }

    Plan checked(const Request &request)
    {
        auto making = makeWithGit(*m_runner, request, this, {});
        if (!QTest::qWaitFor([&] { return making.isFinished(); }, 60'000) || !making.result()) {
            return {};
        }
        auto checking = checkArtifacts(*m_runner, *making.result(), request, this, {});
        const bool ends = QTest::qWaitFor([&] { return checking.isFinished(); }, 60'000);
        return ends && checking.result() ? *checking.result() : Plan();
    }

    QString build(const Plan &plan) { return digestsOf(plan).value(0); }

    // Runs the only call; its digests, as its metadata file has them: of the manifest first.
    QStringList digestsOf(const Plan &plan)
    {
        const Call &call = plan.calls.first();
        const QString metadata = m_folder->path() + u"/metadata.json"_s;
        QStringList arguments = call.commandLine.arguments;
        arguments.replaceInStrings(QString(metadataFilePlaceholder), metadata);
        const auto built = run(arguments, call.workingDirectory);
        QFile file(metadata);
        if (!built.succeeded() || !file.open(QIODevice::ReadOnly)) {
            qWarning("%s", built.standardError.constData());
            return {};
        }
        const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        return {object[u"containerimage.digest"].toString(),
                object[u"containerimage.config.digest"].toString()};
    }

    kw::process::ProcessOutcome run(const QStringList &arguments, const QString &folder = {})
    {
        auto future =
            m_runner->run({.commandLine = {.program = u"docker"_s, .arguments = arguments, .secrets = {}},
                           .title = u"test"_s,
                           .workingDirectory = folder});
        return QTest::qWaitFor([&] { return future.isFinished(); }, 120'000) ? future.result()
                                                                             : kw::process::ProcessOutcome();
    }

    QString m_registry;
    QString m_builder;
    kw::process::ActivityJournal m_journal;
    std::unique_ptr<kw::process::ProcessRunner> m_runner;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ArtifactCheckLabTest)
#include "tst_artifact_check_lab.moc"
