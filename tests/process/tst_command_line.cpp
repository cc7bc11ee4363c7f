// SPDX-License-Identifier: Apache-2.0
#include "process/command_line.h"
#include "process/line_splitter.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using kw::process::CommandLine;

class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void quotesOnlyWhereNeeded_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("quoted");
        QTest::newRow("plain") << u"--platform=linux/arm64,linux/amd64"_s
                               << u"--platform=linux/arm64,linux/amd64"_s;
        QTest::newRow("space") << u"a b"_s << u"'a b'"_s;
        QTest::newRow("empty") << QString() << u"''"_s;
        QTest::newRow("quote") << u"it's"_s << u"'it'\\''s'"_s;
        QTest::newRow("expansion") << u"$(rm)"_s << u"'$(rm)'"_s;
    }
    void quotesOnlyWhereNeeded()
    {
        QFETCH(QString, word);
        QTEST(kw::process::shellQuoted(word), "quoted");
    }

    void quotedWordsSplitBackToThemselves()
    {
        QRandomGenerator random(20);
        const QString letters = u"ab '\"\\$`\n\t,=;*é"_s;
        for (int round = 0; round < 5000; ++round) {
            QStringList words;
            QString line;
            for (int i = random.bounded(1, 5); i > 0; --i) {
                QString word;
                for (int n = random.bounded(8); n > 0; --n) {
                    word += letters.at(random.bounded(int(letters.size())));
                }
                words.append(word);
                line += kw::process::shellQuoted(word) + u' ';
            }
            bool complete = false;
            QCOMPARE(kw::process::shellWords(line, &complete), words);
            QVERIFY(complete);
        }
    }

    void openQuotesAreTold()
    {
        for (const QString &line : {u"a 'b"_s, u"a \"b"_s, u"a \\"_s}) {
            bool complete = true;
            kw::process::shellWords(line, &complete);
            QVERIFY2(!complete, qPrintable(line));
        }
    }

    void wrappedTextIsTheSameCommand()
    {
        const CommandLine command{u"docker"_s, QStringList(30, u"--flag=value"_s), {}};
        QVERIFY(command.shellText().contains(u'\n'));
        QCOMPARE(kw::process::shellWords(command.shellText()),
                 QStringList{u"docker"_s} + QStringList(30, u"--flag=value"_s));
    }

    void secretsNeverShow()
    {
        const CommandLine command{
            u"/usr/bin/docker"_s, {u"--password=abc"_s, u"abcdef"_s}, {u"abc"_s, u"abcdef"_s, QString()}};
        for (const QString &text :
             {command.displayText(), command.shellText(), command.redacted().displayText()}) {
            QVERIFY(!text.contains("abc"_L1));
            QVERIFY(!text.contains("def"_L1));
        }
        QVERIFY(command.redacted().secrets.isEmpty());
        QVERIFY(command.displayText().startsWith("docker "_L1));
    }

    void splitsTheSameInAnyChunks()
    {
        const QByteArray text = "a\r\nbc\n\n\xC3\xA9 long line\nrest";
        const QList<QByteArray> expected{"a", "bc", "", "\xC3\xA9 long line", "rest"};
        for (qsizetype size = 1; size <= text.size(); ++size) {
            kw::process::LineSplitter splitter;
            QList<QByteArray> lines;
            for (qsizetype from = 0; from < text.size(); from += size) {
                lines += splitter.feed(QByteArrayView(text).mid(from, size));
            }
            QCOMPARE(lines + splitter.finish(), expected);
        }
    }

    void longLinesComeInPieces()
    {
        kw::process::LineSplitter splitter(4);
        QCOMPARE(splitter.feed("abcdefghij\nk"), QList<QByteArray>({"abcd", "efgh", "ij"}));
        QCOMPARE(splitter.finish(), QList<QByteArray>({"k"}));
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_command_line.moc"
