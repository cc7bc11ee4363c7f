// SPDX-License-Identifier: Apache-2.0
#include "lab_project.h"

#include <QRandomGenerator>
#include <QUuid>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

// Every process, of whatever parent, whose `what` in /proc ("environ", "cmdline") holds `tag`; zombies have
// none.
QStringList processesWith(const char *what, const QByteArray &tag)
{
    QStringList found;
    for (const QString &pid : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        QFile file(u"/proc/%1/%2"_s.arg(pid, QLatin1StringView(what)));
        if (!pid.front().isDigit() || !file.open(QIODevice::ReadOnly) || !file.readAll().contains(tag)) {
            continue;
        }
        QFile command(u"/proc/%1/cmdline"_s.arg(pid));
        found.append(pid + u' ' +
                     (command.open(QIODevice::ReadOnly)
                          ? QString::fromUtf8(command.readAll().replace('\0', ' '))
                          : QString()));
    }
    return found;
}

} // namespace

// Killing kitw build at any moment leaves no process on this machine, and BuildKit stops the build.
class BuildKillLabTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<lab::Builder> m_builder;
    QByteArray m_tag = "kw-" + QUuid::createUuid().toByteArray(QUuid::Id128);

    // The step waits for so long that only a stop ends it; its number is nobody else's.
    QByteArray m_seconds;

    QStringList runningSteps() const
    {
        return processesWith("cmdline", QByteArray("sleep\0", 6) + m_seconds);
    }

    std::unique_ptr<QProcess> startBuild()
    {
        m_seconds = QByteArray::number(QRandomGenerator::global()->bounded(1'000'000, 9'000'000));
        [&] {
            QVERIFY(lab::write(m_folder.filePath(u"slow/Dockerfile"_s),
                               "FROM scratch\nCOPY busybox /bin/busybox\n"
                               "RUN [\"/bin/busybox\", \"sleep\", \"" +
                                   m_seconds + "\"]\n"));
        }();
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"KW_TEST_TAG"_s, QString::fromLatin1(m_tag));
        process->setProcessEnvironment(environment);
        process->setWorkingDirectory(m_folder.path());
        process->start(lab::variable("KW_KITW"),
                       {u"build"_s, u"--builder"_s, m_builder->name(), u"--default-repo"_s,
                        lab::variable("KW_LAB_REGISTRY"), u"--progress=plain"_s});
        return process;
    }

    void checkNothingIsLeft(const QString &when)
    {
        QStringList left;
        const bool isGone = QTest::qWaitFor(
            [&] {
                left = processesWith("environ", m_tag);
                return left.isEmpty();
            },
            15'000);
        QVERIFY2(isGone, qPrintable(when + u": "_s + left.join(u'\n')));
    }

    void checkStepEnds(const QString &when)
    {
        QStringList left;
        const bool isStopped = QTest::qWaitFor(
            [&] {
                left = runningSteps();
                return left.isEmpty();
            },
            15'000);
        QVERIFY2(isStopped, qPrintable(when + u": "_s + left.join(u'\n')));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (lab::variable("KW_LAB_REGISTRY").isEmpty()) {
            QSKIP("KW_LAB_REGISTRY is not set: the lab does not run");
        }
        m_builder = std::make_unique<lab::Builder>(u"kw-kill-%1"_s.arg(QCoreApplication::applicationPid()));
        QVERIFY(m_builder->add(lab::variable("KW_LAB_REMOTE")));
        QVERIFY(lab::write(m_folder.filePath(u"skaffold.yaml"_s),
                           "apiVersion: skaffold/v4beta13\nkind: Config\nbuild:\n  tagPolicy: {sha256: {}}\n"
                           "  artifacts:\n    - image: kw/slow\n      context: slow\n"
                           "    - image: kw/other\n      context: slow\n  local: {concurrency: 0}\n"));
        QVERIFY(QDir().mkpath(m_folder.filePath(u"slow"_s)));
        QVERIFY(
            QFile::copy(QStandardPaths::findExecutable(u"busybox"_s), m_folder.filePath(u"slow/busybox"_s)));
    }

    void cleanupTestCase() { m_builder.reset(); }

    // The step really runs, or the rest would prove nothing.
    void interruptedInTheMiddle_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGKILL") << SIGKILL;
    }
    void interruptedInTheMiddle()
    {
        QFETCH(int, signal);
        const auto build = startBuild();
        QVERIFY(build->waitForStarted(30'000));
        QVERIFY2(QTest::qWaitFor([&] { return !runningSteps().isEmpty(); }, 60'000),
                 build->readAllStandardError().constData());
        QVERIFY(!processesWith("environ", m_tag).isEmpty());
        ::kill(static_cast<pid_t>(build->processId()), signal);
        QVERIFY(build->waitForFinished(30'000));
        if (signal != SIGKILL) {
            QCOMPARE(build->exitStatus(), QProcess::NormalExit);
            QCOMPARE(build->exitCode(), 2);
        }
        const QString when = QString::fromLatin1(QTest::currentDataTag());
        checkNothingIsLeft(when);
        checkStepEnds(when);
    }

    // BuildKit itself may lose a stop that comes while a container starts, so its steps are looked at above.
    void killedAtAnyMoment()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        constexpr int signals[] = {SIGINT, SIGTERM, SIGKILL, SIGKILL};
        for (int round = 0; round < 24; ++round) {
            const auto build = startBuild();
            QVERIFY(build->waitForStarted(30'000));
            const QDeadlineTimer moment(random.bounded(0, 1500));
            const int signal = signals[random.bounded(4)];
            [[maybe_unused]] const bool waited = QTest::qWaitFor([&] { return moment.hasExpired(); }, 10'000);
            ::kill(static_cast<pid_t>(build->processId()), signal);
            QVERIFY(build->waitForFinished(30'000));
            checkNothingIsLeft(u"round %1, signal %2"_s.arg(round).arg(signal));
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }
};

QTEST_GUILESS_MAIN(BuildKillLabTest)
#include "tst_build_kill_lab.moc"
