// SPDX-License-Identifier: Apache-2.0
#include "process/executable.h"
#include "process/process_runner.h"

#include <QDir>
#include <QFile>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using kw::process::Channel;
using kw::process::ProcessOutcome;
using kw::process::ProcessReason;

namespace {

// False for numbers that nobody has and for zombies: those run no more.
bool isAlive(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    const QByteArray text = file.readAll();
    return !text.mid(text.lastIndexOf(')') + 2).startsWith('Z');
}

} // namespace

class ProcessTest : public QObject
{
    Q_OBJECT

    kw::process::ActivityJournal m_journal;
    std::unique_ptr<kw::process::ProcessRunner> m_runner;

    static kw::process::ProcessSpec behaving(const QStringList &arguments)
    {
        kw::process::ProcessSpec spec;
        spec.commandLine.program = QStringLiteral(KW_PROCESS_TEST_APP);
        spec.commandLine.arguments = arguments;
        spec.interruptGrace = spec.terminateGrace = 200ms;
        return spec;
    }

    ProcessOutcome outcomeOf(const kw::process::ProcessSpec &spec)
    {
        // Not qWaitFor(): it sleeps ten milliseconds after each look, and a flood would wait with it.
        QFutureWatcher<ProcessOutcome> watcher;
        QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
        const QFuture<ProcessOutcome> future = m_runner->run(spec);
        watcher.setFuture(future);
        [&] { QVERIFY(future.isFinished() || finished.wait(30'000)); }();
        return future.isFinished() ? future.result() : ProcessOutcome();
    }

    // Starts the behaviour and returns once it has said "ready", with the numbers that it printed before.
    kw::process::ProcessHandle *startReady(const QStringList &arguments, QList<qint64> &pids)
    {
        kw::process::ProcessHandle *handle = m_runner->start(behaving(arguments));
        bool ready = false;
        connect(handle, &kw::process::ProcessHandle::lines, this,
                [&](Channel, const QList<QByteArray> &lines) {
                    for (const QByteArray &line : lines) {
                        ready = ready || line == "ready";
                        if (line.toLongLong() > 0) {
                            pids.append(line.toLongLong());
                        }
                    }
                });
        [&] { QVERIFY(QTest::qWaitFor([&] { return ready; }, 30000)); }();
        disconnect(handle, &kw::process::ProcessHandle::lines, this, nullptr);
        return handle;
    }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void init() { m_runner = std::make_unique<kw::process::ProcessRunner>(m_journal); }
    void cleanup() { m_runner.reset(); }

    void tellsExitCodes()
    {
        const ProcessOutcome outcome = outcomeOf(behaving({u"exit"_s, u"7"_s}));
        QCOMPARE(outcome.reason, ProcessReason::Exited);
        QCOMPARE(outcome.exitCode, 7);
        QVERIFY(!outcome.succeeded());
        QVERIFY(outcomeOf(behaving({u"exit"_s, u"0"_s})).succeeded());
    }

    void tellsCrashes()
    {
        const ProcessOutcome outcome = outcomeOf(behaving({u"crash"_s}));
        QCOMPARE(outcome.reason, ProcessReason::Crashed);
        QCOMPARE(outcome.signal, SIGSEGV);
        QVERIFY(!outcome.errorText.isEmpty());
    }

    void tellsFailedStartsOnceAndLater()
    {
        kw::process::ProcessSpec spec;
        spec.commandLine.program = u"no-such-program-anywhere"_s;
        kw::process::ProcessHandle *handle = m_runner->start(spec);
        QSignalSpy finished(handle, &kw::process::ProcessHandle::finished);
        QSignalSpy started(handle, &kw::process::ProcessHandle::started);
        QVERIFY(finished.isEmpty());
        QSignalSpy gone(handle, &QObject::destroyed);
        QVERIFY(gone.wait());
        QCOMPARE(finished.size(), 1);
        QCOMPARE(started.size(), 0);
        QCOMPARE(finished.first().first().value<ProcessOutcome>().reason, ProcessReason::FailedToStart);
    }

    void tellsFailedStartOfUnusableFolder()
    {
        kw::process::ProcessSpec spec = behaving({u"exit"_s, u"0"_s});
        spec.workingDirectory = u"/no/such/folder"_s;
        QCOMPARE(outcomeOf(spec).reason, ProcessReason::FailedToStart);
    }

    void splitsLinesOfBothChannels()
    {
        kw::process::ProcessHandle *handle = m_runner->start(behaving({u"lines"_s}));
        QList<QByteArray> output;
        QList<QByteArray> error;
        connect(handle, &kw::process::ProcessHandle::lines, this,
                [&](Channel channel, const QList<QByteArray> &lines) {
                    (channel == Channel::StandardOutput ? output : error) += lines;
                });
        QSignalSpy finished(handle, &kw::process::ProcessHandle::finished);
        QVERIFY(finished.wait());
        QCOMPARE(output, QList<QByteArray>({"one", "two", "", "last"}));
        QCOMPARE(error, QList<QByteArray>({"complaint"}));
    }

    void givesStandardInputAndEndOfFile()
    {
        kw::process::ProcessSpec spec = behaving({u"copy"_s});
        spec.standardInput = QByteArray(300'000, 'i');
        QCOMPARE(outcomeOf(spec).standardOutput, spec.standardInput);
        QCOMPARE(outcomeOf(behaving({u"copy"_s})).standardOutput, QByteArray());
    }

    void changesEnvironment()
    {
        kw::process::ProcessSpec spec = behaving({u"environment"_s, u"KW_TEST_WORD"_s});
        spec.environment.append({u"KW_TEST_WORD"_s, u"value"_s, true});
        QCOMPARE(outcomeOf(spec).standardOutput, "value");
        qputenv("BUILDX_BUILDER", "somebody");
        QCOMPARE(outcomeOf(behaving({u"environment"_s, u"BUILDX_BUILDER"_s})).standardOutput, "(unset)");
        qunsetenv("BUILDX_BUILDER");
        QCOMPARE(outcomeOf(behaving({u"environment"_s, u"NO_COLOR"_s})).standardOutput, "1");
    }

    void boundsFloods()
    {
        kw::process::ProcessSpec spec = behaving({u"flood"_s, u"50000"_s});
        spec.outputLimit = 10'000;
        const ProcessOutcome outcome = outcomeOf(spec);
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.standardOutput.size(), 10'000);
        QVERIFY(outcome.standardOutput.endsWith("xxx\nend"));
        QVERIFY(outcome.outputTruncated);
        QVERIFY(!outcome.errorTruncated);
    }

    void cancelEscalates_data()
    {
        QTest::addColumn<QStringList>("behaviour");
        QTest::addColumn<int>("signal");
        QTest::newRow("interrupt is enough") << QStringList{u"hang"_s} << SIGINT;
        QTest::newRow("ignores interrupt") << QStringList{u"stubborn"_s} << SIGTERM;
        QTest::newRow("ignores both") << QStringList{u"stubborn"_s, u"both"_s} << SIGKILL;
    }
    void cancelEscalates()
    {
        QFETCH(QStringList, behaviour);
        QFETCH(int, signal);
        QList<qint64> pids;
        kw::process::ProcessHandle *handle = startReady(behaviour, pids);
        QSignalSpy finished(handle, &kw::process::ProcessHandle::finished);
        handle->cancel();
        handle->cancel();
        QVERIFY(finished.wait());
        const auto outcome = finished.first().first().value<ProcessOutcome>();
        QCOMPARE(outcome.reason, ProcessReason::Cancelled);
        QCOMPARE(outcome.signal, signal);
    }

    void cancelBeforeStartRunsNothing()
    {
        kw::process::ProcessHandle *handle = m_runner->start(behaving({u"exit"_s, u"0"_s}));
        QSignalSpy started(handle, &kw::process::ProcessHandle::started);
        QSignalSpy finished(handle, &kw::process::ProcessHandle::finished);
        handle->cancel();
        QVERIFY(finished.wait());
        QCOMPARE(started.size(), 0);
        QCOMPARE(finished.first().first().value<ProcessOutcome>().reason, ProcessReason::Cancelled);
    }

    void timeOutsEndRuns()
    {
        kw::process::ProcessSpec spec = behaving({u"hang"_s});
        spec.timeout = 50ms;
        QCOMPARE(outcomeOf(spec).reason, ProcessReason::TimedOut);
    }

    void tokensCancelRuns()
    {
        kw::CancelToken token;
        auto future = m_runner->run(behaving({u"hang"_s}), token);
        token.cancel();
        QVERIFY(QTest::qWaitFor([&] { return future.isFinished(); }));
        QCOMPARE(future.result().reason, ProcessReason::Cancelled);
    }

    void cancelEndsGrandchildren()
    {
        QList<qint64> pids;
        kw::process::ProcessHandle *handle = startReady({u"grandchildren"_s, u"stubborn"_s}, pids);
        QCOMPARE(pids.size(), 2);
        QVERIFY(isAlive(pids.at(0)) && isAlive(pids.at(1)));
        QSignalSpy finished(handle, &kw::process::ProcessHandle::finished);
        handle->cancel();
        QVERIFY(finished.wait());
        for (const qint64 pid : std::as_const(pids)) {
            QVERIFY(QTest::qWaitFor([&] { return !isAlive(pid); }));
        }
    }

    void whatARunLeavesBehindEndsWithIt()
    {
        const ProcessOutcome outcome = outcomeOf(behaving({u"leaves-child"_s}));
        const qint64 pid = outcome.standardOutput.trimmed().toLongLong();
        QVERIFY(pid > 1);
        QVERIFY(QTest::qWaitFor([&] { return !isAlive(pid); }));
    }

    void shutdownEndsEverythingAndRefusesMore()
    {
        QList<qint64> pids;
        startReady({u"grandchildren"_s, u"stubborn"_s}, pids);
        auto done = m_runner->shutdown();
        auto late = m_runner->run(behaving({u"exit"_s, u"0"_s}));
        QVERIFY(QTest::qWaitFor([&] { return done.isFinished(); }));
        QVERIFY(QTest::qWaitFor([&] { return late.isFinished(); }));
        QCOMPARE(late.result().reason, ProcessReason::Cancelled);
        for (const qint64 pid : std::as_const(pids)) {
            QVERIFY(QTest::qWaitFor([&] { return !isAlive(pid); }));
        }
    }

    void destructionKillsWithoutWaiting()
    {
        QList<qint64> pids;
        pids.append(startReady({u"grandchildren"_s, u"stubborn"_s}, pids)->processId());
        m_runner.reset();
        for (const qint64 pid : std::as_const(pids)) {
            QVERIFY(QTest::qWaitFor([&] { return !isAlive(pid); }));
        }
        QVERIFY(!m_journal.entries().last().running);
    }

    void nothingOutlivesOurOwnCrash()
    {
        QList<qint64> pids;
        kw::process::ProcessHandle *host = startReady({u"host"_s}, pids);
        QCOMPARE(pids.size(), 3);
        for (const qint64 pid : std::as_const(pids)) {
            QVERIFY(isAlive(pid));
        }
        QSignalSpy finished(host, &kw::process::ProcessHandle::finished);
        // The processes are in sessions of their own: ending the host alone does not end them.
        kill(static_cast<pid_t>(host->processId()), SIGKILL);
        QVERIFY(finished.wait());
        for (const qint64 pid : std::as_const(pids)) {
            QVERIFY(QTest::qWaitFor([&] { return !isAlive(pid); }));
        }
    }

    void journalRecordsEveryRunWithoutSecrets()
    {
        kw::process::ActivityJournal journal(nullptr, 2);
        kw::process::ProcessRunner runner(journal);
        QSignalSpy added(&journal, &kw::process::ActivityJournal::entryAdded);
        QSignalSpy changed(&journal, &kw::process::ActivityJournal::entryChanged);
        kw::process::ProcessSpec spec = behaving({u"exit"_s, u"3"_s, u"token=hunter2"_s});
        spec.commandLine.secrets = {u"hunter2"_s};
        spec.title = u"Try hunter2"_s;
        for (int i = 0; i < 3; ++i) {
            auto future = runner.run(spec);
            QVERIFY(QTest::qWaitFor([&] { return future.isFinished(); }));
        }
        QCOMPARE(added.size(), 3);
        QCOMPARE(changed.size(), 3);
        QCOMPARE(journal.entries().size(), 2);
        const kw::process::ActivityEntry *entry = journal.find(3);
        QVERIFY(entry && !entry->running);
        QCOMPARE(entry->exitCode, 3);
        QVERIFY(!entry->command.shellText().contains("hunter2"_L1));
        QVERIFY(!entry->title.contains("hunter2"_L1));
        QCOMPARE(journal.find(1), nullptr);
    }

    void findsProgramsInPathOnly()
    {
        QTemporaryDir folder;
        const QString program = folder.filePath(u"tool"_s);
        QVERIFY(QFile::copy(QStringLiteral(KW_PROCESS_TEST_APP), program));
        QCOMPARE(kw::process::findExecutable(u"tool"_s, u"/nowhere:"_s + folder.path()), program);
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(folder.path()));
        QCOMPARE(kw::process::findExecutable(u"tool"_s, u".::/nowhere"_s), QString());
        QCOMPARE(kw::process::findExecutable(u"./tool"_s, folder.path()), QString());
        QVERIFY(QDir::setCurrent(before));
    }
};

QTEST_GUILESS_MAIN(ProcessTest)
#include "tst_process.moc"
