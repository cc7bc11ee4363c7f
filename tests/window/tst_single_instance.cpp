// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// Two starts of the real program.
class SingleInstanceTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString project(const QString &name) const
    {
        const QString folder = m_folder.filePath(name);
        QDir().mkpath(folder);
        QFile file(folder + u"/skaffold.yaml"_s);
        if (file.open(QIODevice::WriteOnly)) {
            file.write("apiVersion: skaffold/v4beta14\nkind: Config\n");
        }
        return folder;
    }

    void start(QProcess &process, const QString &folder) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.filePath(u"runtime"_s));
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
        environment.insert(u"DOCKER_HOST"_s, u"unix:///nonexistent/docker.sock"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(KW_KITWRIGHT), {folder});
    }

    int sockets() const
    {
        return static_cast<int>(
            QDir(m_folder.filePath(u"runtime"_s))
                .entryList({u"kitwright-*"_s}, QDir::System | QDir::Files | QDir::NoDotAndDotDot)
                .size());
    }

    bool anyAnswers() const
    {
        const QDir runtime(m_folder.filePath(u"runtime"_s));
        const QStringList names =
            runtime.entryList({u"kitwright-*"_s}, QDir::System | QDir::Files | QDir::NoDotAndDotDot);
        return std::ranges::any_of(names, [&](const QString &name) {
            QLocalSocket socket;
            socket.connectToServer(runtime.filePath(name));
            return socket.waitForConnected(100);
        });
    }

    static void end(QProcess &process)
    {
        process.kill();
        QVERIFY(QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir().mkpath(m_folder.filePath(u"runtime"_s)));
        QFile::setPermissions(m_folder.filePath(u"runtime"_s),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void aSecondStartRaisesTheFirst()
    {
        QProcess first;
        start(first, project(u"one"_s));
        QVERIFY(QTest::qWaitFor([this] { return sockets() == 1; }, 20'000));
        QProcess second;
        start(second, m_folder.filePath(u"one/skaffold.yaml"_s));
        QVERIFY(QTest::qWaitFor([&] { return second.state() == QProcess::NotRunning; }, 20'000));
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(first.state(), QProcess::Running);

        // Another project is another window.
        QProcess third;
        start(third, project(u"two"_s));
        QVERIFY(QTest::qWaitFor([this] { return sockets() == 2; }, 20'000));
        QCOMPARE(third.state(), QProcess::Running);
        end(third);

        // What a crash leaves behind stops nobody.
        end(first);
        QVERIFY(sockets() >= 1);
        QProcess again;
        start(again, project(u"one"_s));
        QVERIFY(QTest::qWaitFor([&] { return again.state() == QProcess::Running; }, 20'000));
        QVERIFY(QTest::qWaitFor([this] { return anyAnswers(); }, 20'000));
        QProcess raise;
        start(raise, project(u"one"_s));
        QVERIFY(QTest::qWaitFor([&] { return raise.state() == QProcess::NotRunning; }, 20'000));
        QCOMPARE(raise.exitCode(), 0);
        QCOMPARE(again.state(), QProcess::Running);
        end(again);
    }
};

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "tst_single_instance.moc"
