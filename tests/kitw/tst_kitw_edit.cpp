// SPDX-License-Identifier: Apache-2.0
// kitw set, unset, insert and move on real files, through the real program.
#include "support/run_to_end.h"

#include <QFile>
#include <QFileInfo>
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

Answer kitw(const QStringList &words)
{
    QProcess process;
    Answer answer{.status = kw::test::runKitw(process, words), .out = {}, .err = {}};
    answer.out = process.readAllStandardOutput();
    answer.err = QString::fromUtf8(process.readAllStandardError());
    return answer;
}

const QByteArray file = "# Shop\napiVersion: skaffold/v4beta13\r\nkind: Config\nbuild:\n  artifacts:\n"
                        "  # The front\n  - image: demo/front # public\n    docker:\n      target: run\n"
                        "  - image: demo/back\n    context: back\n";

} // namespace

class KitwEditTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString written(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"skaffold.yaml"_s);
        QFile target(path);
        if (target.open(QIODevice::WriteOnly | QIODevice::Truncate))
            target.write(bytes);
        return path;
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile source(path);
        return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void changesOnlyWhatWasNamed_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char *name, const QStringList &words, const char *from, const char *to) {
            QTest::newRow(name) << words << QByteArray(from) << QByteArray(to);
        };
        row("set", {u"set"_s, u"build.artifacts[image=demo/front].docker.target"_s, u"test"_s}, "target: run",
            "target: test");
        row("set adds in the order of the schema",
            {u"set"_s, u"build.artifacts[1].docker.noCache"_s, u"true"_s}, "    context: back\n",
            "    context: back\n    docker:\n      noCache: true\n");
        row("set --text", {u"set"_s, u"--text"_s, u"build.artifacts[1].context"_s, u"007"_s}, "context: back",
            "context: \"007\"");
        row("unset", {u"unset"_s, u"build.artifacts[1].context"_s}, "    context: back\n", "");
        row("unset --prune", {u"unset"_s, u"--prune"_s, u"build.artifacts[0].docker.target"_s},
            "    docker:\n      target: run\n", "");
        row("insert a key", {u"insert"_s, u"metadata.name"_s, u"shop"_s}, "kind: Config\n",
            "kind: Config\nmetadata:\n  name: shop\n");
        row("insert at the end", {u"insert"_s, u"build.artifacts"_s, u"{image: x}"_s}, "    context: back\n",
            "    context: back\n  - image: x\n");
        row("insert at a place", {u"insert"_s, u"build.artifacts[1]"_s, u"image: x\ndocker: {}"_s},
            "  - image: demo/back", "  - image: x\n    docker: {}\n  - image: demo/back");
        row("move", {u"move"_s, u"build.artifacts[0]"_s, u"build.artifacts[1]"_s},
            "  # The front\n  - image: demo/front # public\n    docker:\n      target: run\n"
            "  - image: demo/back\n    context: back\n",
            "  - image: demo/back\n    context: back\n"
            "  # The front\n  - image: demo/front # public\n    docker:\n      target: run\n");
        row("nothing to do", {u"set"_s, u"kind"_s, u"Config"_s}, "", "");
    }
    void changesOnlyWhatWasNamed()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const QByteArray expected = from.isEmpty() ? file : QByteArray(file).replace(from, to);
        const QString path = written(file);
        words.insert(words.at(1).startsWith(u"--"_s) ? 2 : 1, path);
        const Answer printed = kitw(words + QStringList{u"--stdout"_s});
        QVERIFY2(printed.status == 0, qPrintable(printed.err));
        QCOMPARE(printed.out, expected);
        QCOMPARE(bytesOf(path), file);
        const Answer done = kitw(words);
        QVERIFY2(done.status == 0, qPrintable(done.err));
        QCOMPARE(done.out, QByteArray());
        QCOMPARE(bytesOf(path), expected);
    }

    void refusalsLeaveTheFileAlone_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QStringList &words, const QString &says) {
            QTest::newRow(name) << words << says;
        };
        row("no such place", {u"unset"_s, u"FILE"_s, u"build.nothing"_s}, u"build.nothing"_s);
        row("no path", {u"set"_s, u"FILE"_s, u"a..b"_s, u"1"_s}, u"not a path"_s);
        row("no YAML", {u"set"_s, u"FILE"_s, u"kind"_s, u"[1"_s}, u"The value is not YAML"_s);
        row("key is there", {u"insert"_s, u"FILE"_s, u"kind"_s, u"x"_s}, u"already"_s);
        row("no value", {u"set"_s, u"FILE"_s, u"kind"_s}, u"VALUE is missing"_s);
        row("too much", {u"unset"_s, u"FILE"_s, u"kind"_s, u"x"_s}, u"one argument too many"_s);
        row("no file", {u"unset"_s, u"/nowhere/at/all.yaml"_s, u"kind"_s}, u"/nowhere/at/all.yaml"_s);
        row("no way", {u"set"_s, u"--shared"_s, u"never"_s, u"FILE"_s, u"kind"_s, u"x"_s}, u"never"_s);
    }
    void refusalsLeaveTheFileAlone()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, says);
        const QString path = written(file);
        words.replaceInStrings(u"FILE"_s, path);
        const Answer answer = kitw(words);
        QCOMPARE(answer.status, 2);
        QCOMPARE(answer.out, QByteArray());
        QVERIFY2(answer.err.startsWith(u"kitw: "_s), qPrintable(answer.err));
        QVERIFY2(answer.err.contains(says), qPrintable(answer.err));
        QCOMPARE(bytesOf(path), file);
    }

    void sharedValuesNeedADecision()
    {
        const QByteArray text = "a: &x {b: 1}\nc: *x\n";
        const QString path = written(text);
        const Answer refused = kitw({u"set"_s, path, u"c.b"_s, u"2"_s});
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.err.contains(u"--shared own"_s), qPrintable(refused.err));
        QCOMPARE(bytesOf(path), text);
        QCOMPARE(kitw({u"set"_s, u"--shared"_s, u"own"_s, path, u"c.b"_s, u"2"_s}).status, 0);
        QCOMPARE(bytesOf(path), QByteArray("a: &x {b: 1}\nc: {b: 2}\n"));
        written(text);
        QCOMPARE(kitw({u"set"_s, u"--shared"_s, u"origin"_s, path, u"c.b"_s, u"2"_s}).status, 0);
        QCOMPARE(bytesOf(path), QByteArray("a: &x {b: 2}\nc: *x\n"));
    }

    void aLinkAndItsPermissionsStay()
    {
        const QString path = written(file);
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const QString link = m_folder.filePath(u"link.yaml"_s);
        QFile::remove(link);
        QVERIFY(QFile::link(path, link));
        QCOMPARE(kitw({u"set"_s, link, u"kind"_s, u"Other"_s}).status, 0);
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(bytesOf(path).contains("kind: Other"));
        QVERIFY(QFileInfo(path).permissions().testFlag(QFile::ExeOwner));
    }
};

QTEST_GUILESS_MAIN(KitwEditTest)
#include "tst_kitw_edit.moc"
