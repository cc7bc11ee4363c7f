// SPDX-License-Identifier: Apache-2.0
#include "checked.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kw;

using Files = QMap<QString, QByteArray>;

class CheckFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void problems_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Files>("files");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const QByteArray &body, const Files &files,
                            const QStringList &found = {}) { QTest::newRow(name) << body << files << found; };
        const QByteArray stages = "FROM golang AS build\nARG VERSION\nFROM scratch AS release\n";
        const QByteArray artifact = "build:\n  artifacts:\n  - image: team/web\n";
        row("all there", artifact + "    context: web\n", {{u"web/Dockerfile"_s, stages}});
        row("no context", artifact + "    context: wbe\n", {{u"web/Dockerfile"_s, stages}},
            {u"project.missing-context@wbe"_s});
        row("context of another builder", artifact + "    context: wbe\n    jib: {}\n", {},
            {u"project.missing-context@wbe"_s});
        row("context is a file", artifact + "    context: web/Dockerfile\n", {{u"web/Dockerfile"_s, stages}},
            {u"project.context-is-file@web/Dockerfile"_s});
        row("no Dockerfile", artifact, {{u"main.go"_s, "x"}}, {u"project.missing-dockerfile@team/web"_s});
        row("no Dockerfile in the context", artifact + "    context: web\n", {{u"web/main.go"_s, "x"}},
            {u"project.missing-dockerfile@web"_s});
        row("another Dockerfile", artifact + "    docker: {dockerfile: Dockerfil}\n",
            {{u"Dockerfile"_s, stages}}, {u"project.missing-dockerfile@Dockerfil"_s});
        row("Dockerfile from the project's folder",
            artifact + "    context: web\n    docker: {dockerfile: docker/web}\n",
            {{u"web/main.go"_s, "x"}, {u"docker/web"_s, stages}});
        row("broken Dockerfile", artifact + "    docker: {dockerfile: Dockerfile}\n",
            {{u"Dockerfile"_s, "FROM a\nRUNN b\n"}}, {u"project.broken-dockerfile@Dockerfile"_s});
        row("stage", artifact + "    docker: {target: release}\n", {{u"Dockerfile"_s, stages}});
        row("stage in capitals", artifact + "    docker: {target: RELEASE}\n", {{u"Dockerfile"_s, stages}});
        row("stage by number", artifact + "    docker: {target: '1'}\n", {{u"Dockerfile"_s, stages}});
        row("no such stage", artifact + "    docker: {target: relase}\n", {{u"Dockerfile"_s, stages}},
            {u"project.unknown-stage@relase"_s});
        row("no such number", artifact + "    docker: {target: '2'}\n", {{u"Dockerfile"_s, stages}},
            {u"project.unknown-stage@'2'"_s});
        row("argument", artifact + "    docker: {buildArgs: {VERSION: a, HTTP_PROXY: b}}\n",
            {{u"Dockerfile"_s, stages}});
        row("argument that goes nowhere", artifact + "    docker: {buildArgs: {VERSON: a}}\n",
            {{u"Dockerfile"_s, stages}}, {u"project.undeclared-argument@VERSON"_s});
        row("required image that is not taken",
            artifact + "    requires: [{image: base, alias: BASE}]\n  - image: base\n",
            {{u"Dockerfile"_s, stages}}, {u"project.unused-requirement@BASE"_s});
        row("secret", artifact + "    docker: {secrets: [{id: a, src: token}]}\n",
            {{u"Dockerfile"_s, stages}, {u"token"_s, "x"}});
        row("secret that is not there", artifact + "    docker: {secrets: [{id: a, src: token}]}\n",
            {{u"Dockerfile"_s, stages}}, {u"project.missing-secret@token"_s});
        row("manifests", "manifests: {rawYaml: ['deploy/*.yaml', 'k8s/*.yaml', 'none/*.yaml']}\n",
            {{u"deploy/a.yaml"_s, "x"}}, {u"project.missing-manifest@'none/*.yaml'"_s});
        row("two faults of a list of targets",
            artifact + "    docker: {target: a}\n  - image: b\n    docker: {target: b}\n",
            {{u"Dockerfile"_s, "FROM x\n"}}, {u"project.unknown-stage@a"_s, u"project.unknown-stage@b"_s});
    }
    void problems()
    {
        QFETCH(QByteArray, body);
        QFETCH(Files, files);
        const FilesInMemory folder(files);
        QTEST(Checked(body, &folder).brief(), "found");
    }

    void modules_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("the folder of a module") << QByteArray("requires:\n- path: base\n") << QStringList();
        QTest::newRow("its file, by name")
            << QByteArray("requires:\n- {path: base/skaffold.yaml, configs: [base]}\n") << QStringList();
        QTest::newRow("no such file")
            << QByteArray("requires:\n- path: bse\n") << QStringList{u"project.missing-module@bse"_s};
        QTest::newRow("no such name") << QByteArray("requires:\n- {path: base, configs: [bse]}\n")
                                      << QStringList{u"project.unknown-configuration@bse"_s};
        QTest::newRow("no such name here") << QByteArray("metadata: {name: a}\nrequires:\n- {configs: [b]}\n")
                                           << QStringList{u"project.unknown-configuration@b"_s};
        QTest::newRow("image of a module's module")
            << QByteArray("requires:\n- path: base\nbuild:\n  artifacts:\n  - image: web\n    custom: "
                          "{buildCommand: x}\n"
                          "    requires: [{image: deep, alias: D}, {image: none, alias: N}]\n")
            << QStringList{u"skaffold.unknown-image@none"_s};
    }
    void modules()
    {
        QFETCH(QByteArray, body);
        const QByteArray head = "apiVersion: skaffold/v4beta14\nkind: Config\n";
        const FilesInMemory files(Files{
            {u"base/skaffold.yaml"_s, head + "metadata: {name: base}\nrequires: [{path: deep/s.yaml}]\n"},
            {u"base/deep/s.yaml"_s,
             head + "build: {artifacts: [{image: deep}]}\nrequires: [{path: ../skaffold.yaml}]\n"}});
        QTEST(Checked(body, &files).brief(), "found");
    }

    void filesOnDiskAreReadAgainWhenTheyChange()
    {
        QTemporaryDir folder;
        QVERIFY(folder.isValid());
        const QString path = folder.filePath(u"Dockerfile"_s);
        const auto write = [&path](const QByteArray &content) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            QCOMPARE(file.write(content), content.size());
        };
        write("FROM scratch AS one\n");
        const skaffold::FilesOnDisk files(folder.path());
        const QByteArray body = "build:\n  artifacts:\n  - image: web\n    docker: {target: three}\n";
        QCOMPARE(Checked(body, &files).brief(), QStringList{u"project.unknown-stage@three"_s});
        write("FROM scratch AS three\n");
        QCOMPARE(Checked(body, &files).brief(), QStringList());
        QVERIFY(QFile::remove(path));
        QCOMPARE(Checked(body, &files).brief(), QStringList{u"project.missing-dockerfile@web"_s});
    }

    void filesOnDiskKnowFoldersAndPatterns()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"k8s"_s));
        QFile file(folder.filePath(u"k8s/a.yaml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const skaffold::FilesOnDisk files(folder.path());
        using Kind = skaffold::ProjectFiles::Kind;
        QCOMPARE(files.kind(u"k8s"_s), Kind::Folder);
        QCOMPARE(files.kind(u"k8s/a.yaml"_s), Kind::File);
        QCOMPARE(files.kind(u"k8s/b.yaml"_s), Kind::Nothing);
        QVERIFY(files.anyMatches(u"k8s/*.yaml"_s));
        QVERIFY(!files.anyMatches(u"k8s/*.json"_s));
        QVERIFY(files.anyMatches(folder.filePath(u"k8s/*.yaml"_s)));
    }
};

QTEST_GUILESS_MAIN(CheckFilesTest)
#include "tst_check_files.moc"
