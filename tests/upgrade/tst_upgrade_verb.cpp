// SPDX-License-Identifier: Apache-2.0
#include "kitw_program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using kw::tests::Answer;
using kw::tests::kitw;

class UpgradeVerbTest : public QObject
{
    Q_OBJECT

private:
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString path() const { return m_folder.filePath(u"skaffold.yaml"_s); }
    void write(const QByteArray &text)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void writesTheFileAndSaysWhatChanged()
    {
        write("apiVersion: skaffold/v2beta29\r\nkind: Config # ours\r\ndeploy:\r\n  kubectl:\r\n    "
              "manifests: [a]\r\n");
        const Answer answer = kitw({u"upgrade"_s, u"skaffold.yaml"_s}, m_folder.path());
        QCOMPARE(answer.err, QString());
        QCOMPARE(answer.status, 0);
        QVERIFY2(answer.out.contains(u"from skaffold/v2beta29 to skaffold/v4beta14"_s),
                 qPrintable(answer.out));
        QVERIFY2(answer.out.contains(u"changed deploy.kubectl.manifests"_s), qPrintable(answer.out));
        QCOMPARE(
            content(),
            QByteArray(
                "apiVersion: skaffold/v4beta14\r\nkind: Config # ours\r\nmanifests:\r\n  rawYaml: [a]\r\n"
                "deploy:\r\n  kubectl: {}\r\n"));

        const Answer again = kitw({u"upgrade"_s, u"skaffold.yaml"_s}, m_folder.path());
        QCOMPARE(again.status, 0);
        QVERIFY2(again.out.contains(u"already"_s), qPrintable(again.out));
    }

    void printsInsteadOfWriting()
    {
        const QByteArray before("apiVersion: skaffold/v3\nkind: Config\n");
        write(before);
        const Answer answer = kitw({u"upgrade"_s, u"--stdout"_s, u"--to"_s, u"v4beta1"_s, path()});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.out, u"apiVersion: skaffold/v4beta1\nkind: Config\n"_s);
        QCOMPARE(content(), before);
    }

    void asksForAPersonInJson()
    {
        write("apiVersion: skaffold/v4beta4\nkind: Config\nbuild: {artifacts: [{image: a, kaniko: {noPush: "
              "true}}]}\n");
        const Answer answer = kitw({u"upgrade"_s, u"--format"_s, u"json"_s, path()});
        QCOMPARE(answer.status, 1);
        const QJsonObject report = QJsonDocument::fromJson(answer.out.toUtf8()).object();
        QCOMPARE(report[u"from"_s].toString(), u"skaffold/v4beta4"_s);
        const QJsonObject note = report[u"notes"_s].toArray().first().toObject();
        QCOMPARE(note[u"kind"_s].toString(), u"needs-person"_s);
        QCOMPARE(note[u"path"_s].toString(), u"build.artifacts[0].kaniko.noPush"_s);
    }

    void leavesTheFileWhenItCannot()
    {
        const QByteArray before("apiVersion: skaffold/v2beta29\nkind: Config\ndeploy: {kpt: {dir: a}}\n");
        write(before);
        const Answer answer = kitw({u"upgrade"_s, path()});
        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.err.contains(u"deploy.kpt"_s) && answer.err.contains(u"\nhint: "_s),
                 qPrintable(answer.err));
        QCOMPARE(content(), before);
    }
};

QTEST_GUILESS_MAIN(UpgradeVerbTest)
#include "tst_upgrade_verb.moc"
