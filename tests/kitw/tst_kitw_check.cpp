// SPDX-License-Identifier: Apache-2.0
#include "support/run_to_end.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Answer
{
    int status = -1;
    QByteArray out;
    QString err;
};

const QByteArray head = "apiVersion: skaffold/v4beta14\nkind: Config\n";

} // namespace

class KitwCheckTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    void write(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    Answer kitw(const QStringList &words, const QByteArray &input = {})
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        Answer answer{.status = kw::test::runKitw(process, words, input), .out = {}, .err = {}};
        answer.out = process.readAllStandardOutput();
        answer.err = QString::fromUtf8(process.readAllStandardError());
        return answer;
    }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void goodFileSaysNothing()
    {
        write(u"good/skaffold.yaml"_s, head);
        const Answer answer = kitw({u"check"_s, u"good"_s});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.out, QByteArray());
        QCOMPARE(answer.err, QString());
    }

    void otherEndingIsFound()
    {
        write(u"short/skaffold.yml"_s, head + "x: 1\n");
        const Answer answer = kitw({u"check"_s, u"short"_s});
        QCOMPARE(answer.status, 1);
        QCOMPARE(answer.out,
                 QByteArray("short/skaffold.yml:3:1: error: “x” is not known in the top of the file "
                            "[schema.unknown-key]\n"));
    }

    void hintsDoNotFail()
    {
        write(u"hint.yaml"_s, head + "build: {local: {push: yes}}\n");
        const Answer all = kitw({u"check"_s, u"hint.yaml"_s});
        QCOMPARE(all.status, 0);
        QVERIFY(all.out.contains("hint: "));
        QCOMPARE(kitw({u"check"_s, u"--severity"_s, u"warning"_s, u"hint.yaml"_s}).out, QByteArray());
    }

    void standardInputAndFlavours()
    {
        const QByteArray yaml =
            head + "build:\n  artifacts:\n  - image: a/b\n    jib: {}\n"
                   "  - image: a/c\n    context: .\n    docker: {dockerfile: D, cacheTo: [a/c:x]}\n";
        write(u"D"_s, "FROM scratch\n");
        const Answer buildx = kitw({u"check"_s, u"-"_s}, yaml);
        QCOMPARE(buildx.status, 0);
        QVERIFY2(buildx.out.contains("[schema.buildx-only]"), buildx.out.constData());
        const Answer upstream = kitw({u"check"_s, u"--flavour"_s, u"upstream"_s, u"-"_s}, yaml);
        QCOMPARE(upstream.status, 1);
        QVERIFY2(upstream.out.contains("[schema.unknown-key]"), upstream.out.constData());
    }

    void jsonAndSarifAreData()
    {
        write(u"bad.yaml"_s, head + "bild: {}\n");
        const Answer json = kitw({u"check"_s, u"--format"_s, u"json"_s, u"bad.yaml"_s});
        QCOMPARE(json.status, 1);
        const QJsonObject problem = QJsonDocument::fromJson(json.out).array().first().toObject();
        QCOMPARE(problem.value("line"_L1), 3);
        QCOMPARE(problem.value("column"_L1), 1);
        const Answer sarif = kitw({u"check"_s, u"--format"_s, u"sarif"_s, u"bad.yaml"_s});
        QCOMPARE(sarif.status, 1);
        const QJsonObject log = QJsonDocument::fromJson(sarif.out).object();
        QCOMPARE(log.value("version"_L1), u"2.1.0"_s);
        write(u"empty.yaml"_s, head);
        QCOMPARE(kitw({u"check"_s, u"--format"_s, u"json"_s, u"empty.yaml"_s}).out, QByteArray("[\n]\n"));
    }

    void unreadableFilesAreTold()
    {
        const Answer answer = kitw({u"check"_s, u"nowhere.yaml"_s});
        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.err.startsWith("kitw: "_L1) && answer.err.contains("nowhere.yaml"_L1),
                 qPrintable(answer.err));
    }

    void ownSchemaIsUsed()
    {
        const Answer printed = kitw({u"schema"_s, u"v4beta14"_s});
        QCOMPARE(printed.status, 0);
        QByteArray schema = printed.out;
        QVERIFY(schema.contains("\"statusCheck\""));
        write(u"schema.json"_s, schema.replace("\"statusCheck\"", "\"readyCheck\""));
        write(u"newer.yaml"_s, "apiVersion: skaffold/v4beta15\nkind: Config\ndeploy: {readyCheck: true}\n");
        QCOMPARE(kitw({u"check"_s, u"newer.yaml"_s}).status, 1);
        const Answer checked = kitw({u"check"_s, u"--schema"_s, u"schema.json"_s, u"newer.yaml"_s});
        QCOMPARE(checked.out, QByteArray());
        QCOMPARE(checked.status, 0);
        write(u"no-schema.json"_s, "{}");
        const Answer wrong = kitw({u"check"_s, u"--schema"_s, u"no-schema.json"_s, u"newer.yaml"_s});
        QCOMPARE(wrong.status, 2);
        QVERIFY(wrong.err.contains("no-schema.json"_L1));
    }

    void codesAreExplained()
    {
        const Answer page = kitw({u"check"_s, u"--explain"_s, u"skaffold.unknown-image"_s});
        QCOMPARE(page.status, 0);
        QVERIFY(page.out.startsWith("# "));
        const Answer misspelt = kitw({u"check"_s, u"--explain"_s, u"skaffold.unknow-image"_s});
        QCOMPARE(misspelt.status, 2);
        QVERIFY(misspelt.err.contains(u"“skaffold.unknown-image”"_s));
    }

    void schemasAreListedAndPrinted()
    {
        const Answer list = kitw({u"schema"_s, u"--list"_s});
        QCOMPARE(list.status, 0);
        QVERIFY(list.out.startsWith("skaffold/v2beta29\n"));
        QVERIFY(list.out.endsWith("skaffold/v4beta14\n"));
        QVERIFY(kitw({u"schema"_s}).out.contains("\"cacheTo\""));
        QVERIFY(!kitw({u"schema"_s, u"--flavour"_s, u"upstream"_s}).out.contains("\"cacheTo\""));
        QCOMPARE(kitw({u"schema"_s, u"v9"_s}).status, 2);
        QCOMPARE(kitw({u"schema"_s, u"v1beta1"_s}).status, 2);
    }
};

QTEST_GUILESS_MAIN(KitwCheckTest)
#include "tst_kitw_check.moc"
