// SPDX-License-Identifier: Apache-2.0
#include "build/build_session.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace kw::build;
using kw::plan::Call;
using State = BuildSession::State;

// The tool is played by a shell script, so that every end of a process can be had.
class BuildSessionTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static QString digest(char digit) { return QStringLiteral("sha256:") + QString(64, QLatin1Char(digit)); }

    Call call(const QString &artifact, const QString &script, const QStringList &required = {})
    {
        Call call{.artifact = artifact,
                  .tag = QStringLiteral("localhost:5000/%1:v1").arg(artifact),
                  .commandLine = {.program = QStringLiteral("sh"),
                                  .arguments = {QStringLiteral("-c"), script, QStringLiteral("docker"),
                                                QString(kw::plan::metadataFilePlaceholder)}},
                  .workingDirectory = m_folder.path(),
                  .pushes = true};
        for (const QString &name : required) {
            call.required.append({name, QStringLiteral("{%1}").arg(name)});
            call.commandLine.arguments.append(QStringLiteral("BASE={%1}").arg(name));
        }
        return call;
    }

    static QString writesDigest(char digit)
    {
        return QStringLiteral("echo '{\"containerimage.digest\":\"%1\"}' > \"$1\"; echo \"$2\" >&2")
            .arg(digest(digit));
    }

    struct Run
    {
        kw::process::ActivityJournal journal;
        kw::process::ProcessRunner runner{journal};
        BuildSession session;
        QSignalSpy finished{&session, &BuildSession::finished};
        QList<State> states;

        Run(const QList<Call> &calls, int concurrency = 0)
            : session(runner, calls, concurrency)
        {
            connect(&session, &BuildSession::stateChanged, &session, [this](State s) { states.append(s); });
        }
        bool toEnd()
        {
            session.start();
            return !finished.isEmpty() || finished.wait(30'000);
        }
    };

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        QVERIFY(m_folder.isValid());
    }

    void resultsFlowIntoWhatRequiresThem()
    {
        Run run({call(QStringLiteral("app"), writesDigest('b'), {QStringLiteral("base")}),
                 call(QStringLiteral("base"), writesDigest('a'))});
        QVERIFY(run.toEnd());
        QCOMPARE(run.states, (QList<State>{State::Preparing, State::Running, State::Succeeded}));
        const QString base = QStringLiteral("localhost:5000/base:v1@") + digest('a');
        QCOMPARE(run.session.calls().front().text(), QStringList{QStringLiteral("BASE=") + base});
        QCOMPARE(run.session.built().size(), 2);
        QCOMPARE(run.session.built().at(0).tag, QStringLiteral("localhost:5000/app:v1@") + digest('b'));
        QCOMPARE(resultFile(run.session.built().sliced(1)),
                 "{\"builds\":[{\"imageName\":\"base\",\"tag\":\"" + base.toUtf8() + "\"}]}");
        QVERIFY(
            !QFileInfo::exists(QFileInfo(run.session.calls().front().commandLine().arguments.at(3)).path()));
    }

    // A plain docker build cannot push: what follows it does, and only then may others build on the result.
    void followUpsBelongToTheirCall()
    {
        Call base = call(QStringLiteral("base"), QStringLiteral("echo built >&2"));
        base.commandLine.arguments = {QStringLiteral("-c"), QStringLiteral("echo built >&2")};
        base.followUps = {
            {.program = QStringLiteral("sh"),
             .arguments = {QStringLiteral("-c"),
                           QStringLiteral("echo 'v1: digest: %1 size: 528'").arg(digest('a'))}}};
        Run run({call(QStringLiteral("app"), writesDigest('b'), {QStringLiteral("base")}), base});
        QVERIFY(run.toEnd());
        QCOMPARE(run.session.state(), State::Succeeded);
        const QString reference = QStringLiteral("localhost:5000/base:v1@") + digest('a');
        QCOMPARE(run.session.built().at(1).tag, reference);
        QCOMPARE(run.session.built().at(1).digest, digest('a'));
        QCOMPARE(run.session.calls().front().text(), QStringList{QStringLiteral("BASE=") + reference});
    }

    void aFailedFollowUpFailsItsCall()
    {
        Call base = call(QStringLiteral("base"), QStringLiteral("true"));
        base.commandLine.arguments = {QStringLiteral("-c"), QStringLiteral("true")};
        base.followUps = {
            {.program = QStringLiteral("sh"),
             .arguments = {QStringLiteral("-c"), QStringLiteral("echo 'denied: not yours' >&2; exit 1")}}};
        Run run({base, call(QStringLiteral("app"), writesDigest('b'), {QStringLiteral("base")})});
        QVERIFY(run.toEnd());
        QCOMPARE(run.session.state(), State::Failed);
        QCOMPARE(run.session.error()->why, QStringLiteral("denied: not yours"));
        QVERIFY(run.session.error()->hint.contains(QStringLiteral("Log in")));
        QCOMPARE(run.session.calls().at(1).state(), CallState::Waiting);
        QVERIFY(run.session.built().isEmpty());
    }

    // Found in the artifact cache, or left out of the run: the planned reference counts.
    void aRequirementBuiltElsewhereKeepsItsPlannedReference()
    {
        Call app = call(QStringLiteral("app"), writesDigest('b'), {QStringLiteral("base")});
        app.required.first().planned = QStringLiteral("localhost:5000/base:old");
        Run run({app});
        QVERIFY(run.toEnd());
        QCOMPARE(run.session.state(), State::Succeeded);
        QCOMPARE(run.session.calls().front().text(),
                 QStringList{QStringLiteral("BASE=localhost:5000/base:old")});
    }

    void concurrencyOneIsOneAfterTheOther()
    {
        const QString script =
            QStringLiteral("test -e busy && exit 9; touch busy; %1; rm busy").arg(writesDigest('c'));
        Run run({call(QStringLiteral("a"), script), call(QStringLiteral("b"), script),
                 call(QStringLiteral("c"), script)},
                1);
        QVERIFY(run.toEnd());
        QCOMPARE(run.session.state(), State::Succeeded);
    }

    void theFirstFailureStopsTheOthers()
    {
        Run run({call(QStringLiteral("good"), QStringLiteral("exec sleep 600")),
                 call(QStringLiteral("bad"),
                      QStringLiteral("echo 'ERROR: failed to solve: no luck' >&2; exit 1")),
                 call(QStringLiteral("later"), writesDigest('a'), {QStringLiteral("bad")})});
        QVERIFY(run.toEnd());
        QCOMPARE(run.session.state(), State::Failed);
        QCOMPARE(run.session.failedCall()->call().artifact, QStringLiteral("bad"));
        QCOMPARE(run.session.error()->why, QStringLiteral("no luck"));
        QCOMPARE(run.session.calls().at(0).state(), CallState::Cancelled);
        QCOMPARE(run.session.calls().at(2).state(), CallState::Waiting);
        QCOMPARE(run.runner.runningCount(), 0);
        QCOMPARE(resultFile(run.session.built()), QByteArray("{\"builds\":null}"));
    }

    void cancelLeavesNoProcess()
    {
        Run run({call(QStringLiteral("slow"), QStringLiteral("sleep 600 & echo ready >&2; wait"))});
        QSignalSpy progress(&run.session, &BuildSession::progressed);
        run.session.start();
        QVERIFY(!progress.isEmpty() || progress.wait(30'000));
        run.session.cancel();
        run.session.cancel();
        QVERIFY(!run.finished.isEmpty() || run.finished.wait(30'000));
        QCOMPARE(run.states,
                 (QList<State>{State::Preparing, State::Running, State::Cancelling, State::Cancelled}));
        QCOMPARE(run.runner.runningCount(), 0);
        QVERIFY(!run.session.error());
        run.session.cancel();
        run.session.start();
        QCOMPARE(run.session.state(), State::Cancelled);
        QCOMPARE(run.finished.size(), 1);
    }

    void aMissingDigestNamesItsArtifact_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("no file") << QStringLiteral("true");
        QTest::newRow("no JSON") << QStringLiteral("echo hello > \"$1\"");
        QTest::newRow("no digest") << QStringLiteral("echo '{}' > \"$1\"");
        QTest::newRow("broken digest")
            << QStringLiteral("echo '{\"containerimage.digest\":\"sha256:12\"}' > \"$1\"");
    }
    void aMissingDigestNamesItsArtifact()
    {
        QFETCH(QString, script);
        Run run({call(QStringLiteral("demo"), script)});
        QVERIFY(run.toEnd());
        QCOMPARE(run.session.state(), State::Failed);
        QVERIFY(run.session.error()->what.contains(QStringLiteral("demo")));
        QVERIFY(run.session.built().isEmpty());
    }

    void aLoadedImageKeepsItsTag()
    {
        Call loaded = call(
            QStringLiteral("demo"),
            QStringLiteral(
                "echo '{\"containerimage.digest\":\"%1\",\"containerimage.config.digest\":\"%2\"}' > \"$1\"")
                .arg(digest('1'), digest('2')));
        loaded.pushes = false;
        Run run({loaded});
        QVERIFY(run.toEnd());
        QCOMPARE(run.session.built().first().tag, loaded.tag);
        QCOMPARE(run.session.built().first().digest, digest('2'));
        QCOMPARE(run.session.built().first().other, digest('1'));
    }

    void secretsStayOut()
    {
        Call secret = call(QStringLiteral("demo"), QStringLiteral("echo 'ERROR: got hunter2' >&2; exit 1"));
        secret.commandLine.secrets = {QStringLiteral("hunter2")};
        Run run({secret});
        QVERIFY(run.toEnd());
        const CallRun &demo = run.session.calls().front();
        QVERIFY(!demo.text().join(QLatin1Char(' ')).contains(QStringLiteral("hunter2")));
        QVERIFY(!run.session.error()->why.contains(QStringLiteral("hunter2")));
        QVERIFY(!run.session.error()->detail.contains(QStringLiteral("hunter2")));
        QVERIFY(demo.record().isEmpty());
    }

    void whatCannotStart_data()
    {
        QTest::addColumn<QList<Call>>("calls");
        const QString ok = QStringLiteral("true");
        QTest::newRow("twice") << QList<Call>{call(QStringLiteral("a"), ok), call(QStringLiteral("a"), ok)};
        QTest::newRow("unknown") << QList<Call>{call(QStringLiteral("a"), ok, {QStringLiteral("b")})};
        QTest::newRow("circle") << QList<Call>{call(QStringLiteral("a"), ok, {QStringLiteral("b")}),
                                               call(QStringLiteral("b"), ok, {QStringLiteral("a")})};
    }
    void whatCannotStart()
    {
        QFETCH(QList<Call>, calls);
        Run run(calls);
        QVERIFY(run.toEnd());
        QCOMPARE(run.states, (QList<State>{State::Preparing, State::Failed}));
        QVERIFY(!run.session.error()->why.isEmpty());
        QVERIFY(run.journal.entries().isEmpty());
    }

    void aMissingToolSaysSo()
    {
        Call missing = call(QStringLiteral("demo"), {});
        missing.commandLine.program = QStringLiteral("no-such-docker");
        Run run({missing});
        QVERIFY(run.toEnd());
        QCOMPARE(run.session.state(), State::Failed);
        QVERIFY(!run.session.error()->why.isEmpty());
    }
};

QTEST_GUILESS_MAIN(BuildSessionTest)
#include "tst_build_session.moc"
