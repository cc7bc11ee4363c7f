// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

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

private:
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
        QFile lines(file);
        if (!lines.open(QIODevice::ReadOnly)) {
            return {u"no trace"_s};
        }
        QStringList calls = QString::fromUtf8(lines.readAll()).split(u'\n', Qt::SkipEmptyParts);
        static const QRegularExpression call(u"\\b(?:execve|execveat|socket|connect|bind|sendto)\\("_s);
        calls.removeIf([](const QString &line) { return !line.contains(call); });
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

QTEST_GUILESS_MAIN(tst_HostileProject)
#include "tst_hostile_project.moc"
