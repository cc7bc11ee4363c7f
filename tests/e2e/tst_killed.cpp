// SPDX-License-Identifier: Apache-2.0
#include "support/folders.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <csignal>

using namespace Qt::StringLiterals;

// Programs that are killed while they ask builders leave no process behind: neither docker, nor buildx, nor a
// guard.
class KilledTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QTcpServer m_silent; // accepts and says nothing: whoever asks it has to wait
    QByteArray m_mark = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();

    // Every process that was started by the program under test, or by those that it started. A zombie has
    // ended.
    QStringList alive() const
    {
        QStringList found;
        for (const QString &pid : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile environment(u"/proc/%1/environ"_s.arg(pid));
            QFile command(u"/proc/%1/cmdline"_s.arg(pid));
            if (pid.front().isDigit() && environment.open(QIODevice::ReadOnly) &&
                environment.readAll().contains("KW_TEST_MARK=" + m_mark) &&
                command.open(QIODevice::ReadOnly)) {
                found.append(pid + u' ' + QString::fromUtf8(command.readAll().replace('\0', ' ')));
            }
        }
        return found;
    }

    void docker(const QStringList &arguments)
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(u"docker"_s, arguments);
        QVERIFY2(process.waitForFinished(60'000) && process.exitCode() == 0,
                 process.readAllStandardError().constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_environment.contains(u"KW_LAB_REMOTE"_s)) {
            QSKIP("KW_LAB_REMOTE is not set: the lab does not run");
        }
        QVERIFY(m_silent.listen(QHostAddress::LocalHost));
        m_environment.insert(u"BUILDX_CONFIG"_s, m_folder.filePath(u"buildx"_s));
        docker({u"buildx"_s, u"create"_s, u"--name"_s, u"live"_s, u"--driver"_s, u"remote"_s,
                m_environment.value(u"KW_LAB_REMOTE"_s)});
        docker({u"buildx"_s, u"create"_s, u"--name"_s, u"silent"_s, u"--driver"_s, u"remote"_s,
                u"tcp://127.0.0.1:%1"_s.arg(m_silent.serverPort())});
        m_environment.insert(u"KW_TEST_MARK"_s, QString::fromLatin1(m_mark));
        m_environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        m_environment.insert(u"HOME"_s, m_folder.path());
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"}) {
            m_environment.insert(QLatin1StringView(name), m_folder.filePath(QLatin1StringView(name)));
        }
    }

    void nothingIsLeft_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("window") << u"kitwright"_s
                                << QStringList{kw::test::sourceFolder() +
                                               QStringLiteral("/resources/examples/hello-multiarch")};
        QTest::newRow("kitw") << u"kitw"_s << QStringList{u"builders"_s, u"ls"_s};
    }
    void nothingIsLeft()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        constexpr int rounds = 8;
        constexpr int latest = 2500; // ms
        int sawChildren = 0;
        for (int round = 0; round < rounds; ++round) {
            QProcess process;
            process.setProcessEnvironment(m_environment);
            process.setStandardOutputFile(QProcess::nullDevice());
            process.start(kw::test::binaryFolder() + QStringLiteral("/bin/") + program, arguments);
            const int moment = QRandomGenerator::global()->bounded(latest);
            QElapsedTimer time;
            time.start();
            (void)QTest::qWaitFor(
                [&] { return time.elapsed() >= moment || process.state() == QProcess::NotRunning; },
                latest + 1000);
            // The program itself and its guard are two.
            sawChildren += alive().size() > 2 ? 1 : 0;
            process.kill();
            QVERIFY(QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 5000));
            QVERIFY2(QTest::qWaitFor([&] { return alive().isEmpty(); }, 15'000),
                     qPrintable(u"killed after %1 ms: %2"_s.arg(moment).arg(alive().join(u'\n'))));
        }
        QVERIFY2(sawChildren > 0, "no round has seen a process of docker: the test proves nothing");
    }
};

QTEST_GUILESS_MAIN(KilledTest)
#include "tst_killed.moc"
