// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

// Everything in a project that could run or fetch something.
const auto hostile = QByteArrayLiteral(R"(apiVersion: skaffold/v4beta13
kind: Config
build:
  hooks:
    before: [{command: [touch, PROOF]}]
  tagPolicy:
    envTemplate: {template: '{{cmd "touch" "PROOF"}}'}
  artifacts:
  - image: a
    docker:
      buildArgs: {X: '{{cmd "touch" "PROOF"}}'}
      cliFlags: ['{{cmd "touch" "PROOF"}}']
    hooks:
      after: [{command: [touch, PROOF]}]
  - image: b
    custom: {buildCommand: touch PROOF, dependencies: {command: touch PROOF}}
profiles:
- name: p
  activation: [{env: HOME=.*, command: build}]
  patches: [{op: add, path: /build/artifacts/0/docker/target, value: '{{cmd "touch" "PROOF"}}'}]
)");

const auto remote = QByteArrayLiteral("requires:\n- git: {repo: 'ext::touch PROOF'}\n"
                                      "- git: {repo: 'https://127.0.0.1:9/x.git'}\n");

} // namespace

// Opening a project runs nothing and connects to nothing: watched from outside, with strace.
class tst_HostileProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        if (QStandardPaths::findExecutable(u"strace"_s).isEmpty()) {
            QSKIP("strace is not there");
        }
        QProcess probe;
        probe.start(u"strace"_s, {u"-e"_s, u"trace=execve"_s, u"true"_s});
        if (!probe.waitForFinished() || probe.exitCode() != 0) {
            QSKIP("strace may not trace here");
        }
    }
    void staysQuiet_data();
    void staysQuiet();
    void isSeenWhenItDoesNot();
    void theWindowStaysQuiet();

private:
    static QStringList traced(const QString &file)
    {
        QFile lines(file);
        if (!lines.open(QIODevice::ReadOnly)) {
            return {u"no trace"_s};
        }
        QStringList calls = QString::fromUtf8(lines.readAll()).split(u'\n', Qt::SkipEmptyParts);
        static const QRegularExpression call(u"\\b(?:execve|execveat|socket|connect|bind|sendto)\\("_s);
        calls.removeIf([](const QString &line) { return !line.contains(call); });
        return calls;
    }

    // Lines of system calls that start a program or open a connection, other than the program's own start.
    static QStringList watched(const QStringList &arguments, const QString &folder)
    {
        QTemporaryDir trace;
        const QString file = trace.filePath(u"trace"_s);
        QProcess process;
        process.setWorkingDirectory(folder);
        process.start(u"strace"_s,
                      QStringList{u"-f"_s, u"-qq"_s, u"-e"_s,
                                  u"trace=execve,execveat,socket,connect,bind,sendto"_s, u"-e"_s,
                                  u"signal=none"_s, u"-o"_s, file, qEnvironmentVariable("KW_KITW")} +
                          arguments);
        if (!process.waitForFinished(60'000)) {
            return {u"no end"_s};
        }
        const QStringList calls = traced(file);
        return calls.sliced(std::min<qsizetype>(1, calls.size()));
    }

    static void write(const QString &folder, const QByteArray &content)
    {
        const QByteArray proof = QFile::encodeName(folder + u"/proof"_s);
        QFile file(folder + u"/skaffold.yaml"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(content).replace("PROOF", proof));
        QFile dockerfile(folder + u"/Dockerfile"_s);
        QVERIFY(dockerfile.open(QIODevice::WriteOnly));
        dockerfile.write("FROM scratch\n");
    }
};

void tst_HostileProject::staysQuiet_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("effective") << QStringList{u"effective"_s, u"--origins"_s} << hostile;
    QTest::newRow("effective, remote") << QStringList{u"effective"_s} << hostile + remote;
    QTest::newRow("effective, JSON") << QStringList{u"effective"_s, u"--format"_s, u"json"_s} << hostile;
}

void tst_HostileProject::staysQuiet()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, file);
    QTemporaryDir folder;
    write(folder.path(), file);
    const QStringList calls = watched(arguments, folder.path());
    QVERIFY2(calls.isEmpty(), qPrintable(calls.join(u'\n')));
    QVERIFY(!QFile::exists(folder.path() + u"/proof"_s));
}

// The watch itself works: a plan asks Docker, and refuses what the project wants to run.
void tst_HostileProject::isSeenWhenItDoesNot()
{
    QTemporaryDir folder;
    write(folder.path(), hostile);
    const QStringList calls = watched({u"plan"_s}, folder.path());
    QVERIFY(calls.join(u'\n').contains(u"docker"_s) || calls.join(u'\n').contains(u"execve"_s));
    QVERIFY(!calls.join(u'\n').contains(u"touch"_s));
    QVERIFY(!QFile::exists(folder.path() + u"/proof"_s));
}

// The window asks Docker what there is, with words of its own; it listens for a second window on a socket of
// its own, and may look for the keychain on the session bus. The project adds nothing to that.
void tst_HostileProject::theWindowStaysQuiet()
{
    const QString window = QFileInfo(qEnvironmentVariable("KW_KITW")).path() + u"/kitwright"_s;
    if (!QFile::exists(window)) {
        QSKIP("there is no window in this build");
    }
    QTemporaryDir folder;
    const QString project = folder.filePath(u"project"_s);
    QVERIFY(QDir().mkpath(project) && QDir().mkpath(folder.filePath(u"bin"_s)));
    write(project, hostile + remote);
    for (const QString &name : {u"docker"_s, u"git"_s, u"skaffold"_s}) {
        QVERIFY(QFile::link(u"/bin/false"_s, folder.filePath(u"bin/"_s + name)));
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, folder.filePath(u"bin"_s) + u':' + environment.value(u"PATH"_s));
    environment.insert(u"XDG_RUNTIME_DIR"_s, folder.path());
    for (const QString &name : {u"CONFIG"_s, u"CACHE"_s, u"DATA"_s, u"STATE"_s}) {
        environment.insert(u"XDG_"_s + name + u"_HOME"_s, folder.filePath(name));
    }
    const QString file = folder.filePath(u"trace"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(u"strace"_s, {u"-f"_s, u"-qq"_s, u"-s"_s, u"300"_s, u"-e"_s,
                                u"trace=execve,execveat,socket,connect,bind,sendto,openat"_s, u"-e"_s,
                                u"signal=none"_s, u"-o"_s, file, window, project});
    // It has read the project, and for a while nothing more has happened.
    qsizetype size = -1;
    QElapsedTimer quiet;
    quiet.start();
    const auto hasSettled = [&] {
        QFile lines(file);
        const QByteArray content = lines.open(QIODevice::ReadOnly) ? lines.readAll() : QByteArray();
        const bool isRead = content.contains(QFile::encodeName(project + u"/skaffold.yaml"_s));
        if (!isRead || std::exchange(size, content.size()) != content.size()) {
            quiet.restart();
        }
        return quiet.hasExpired(2'000);
    };
    QVERIFY(QTest::qWaitFor(hasSettled, 60'000));
    QCOMPARE(process.state(), QProcess::Running);
    // The window itself: strace would let it go on alone.
    const int pid = traced(file).value(0).section(u' ', 0, 0).toInt();
    QVERIFY(pid > 1 && kill(pid, SIGTERM) == 0);
    QVERIFY(process.waitForFinished(30'000));

    static const QRegularExpression harmless(
        // Its own start, and Docker and Skaffold asked for their versions.
        u"execve\\(\"(?:%1|%2/bin/docker|[^\"]*/dbus-launch)\""
        u"|execve\\(\"%2/bin/skaffold\", \\[\"[^\"]*\", \"version\"\\]"
        // Sockets of this machine: by itself one says nothing, where it leads to is seen below.
        u"|socket\\(AF_(?:UNIX|NETLINK)"
        u"|(?:connect|bind)\\(\\d+, \\{sa_family=AF_NETLINK"
        u"|(?:connect|bind|sendto)\\(.*sun_path=@?\"(?:%2/|/run/|/var/run/|/tmp/dbus-|/tmp/\\.X11-unix/)"
        u"|sendto\\(\\d+, .*, NULL, 0\\)"_s.arg(QRegularExpression::escape(window),
                                                QRegularExpression::escape(folder.path())));
    QStringList calls = traced(file);
    QVERIFY(calls.join(u'\n').contains(u"/kitwright-"_s)); // the watch sees its socket
    calls.removeIf([](const QString &line) { return line.contains(harmless) && !line.contains("touch"_L1); });
    QVERIFY2(calls.isEmpty(), qPrintable(calls.join(u'\n')));
    QVERIFY(!QFile::exists(project + u"/proof"_s));
}

QTEST_GUILESS_MAIN(tst_HostileProject)
#include "tst_hostile_project.moc"
