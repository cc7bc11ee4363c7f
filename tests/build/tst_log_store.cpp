// SPDX-License-Identifier: Apache-2.0
#include "build/log_store.h"

#include <QRandomGenerator>
#include <QTest>

using namespace kw::build;

class LogStoreTest : public QObject
{
    Q_OBJECT

    static QStringList texts(const LogStore &store) { return store.lastLines(store.lineCount()); }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void linesAreWhatATerminalShows_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("plain") << QByteArray("a\nb\n")
                               << QStringList{QStringLiteral("a"), QStringLiteral("b")};
        QTest::newRow("no end") << QByteArray("a\nb")
                                << QStringList{QStringLiteral("a"), QStringLiteral("b")};
        QTest::newRow("CRLF") << QByteArray("a\r\nb\r\n")
                              << QStringList{QStringLiteral("a"), QStringLiteral("b")};
        QTest::newRow("overwritten") << QByteArray("10 %\r50 %\r100 %\n")
                                     << QStringList{QStringLiteral("100 %")};
        QTest::newRow("colour") << QByteArray("\x1b[1;31mred\x1b[0m rose\n")
                                << QStringList{QStringLiteral("red rose")};
        QTest::newRow("window title")
            << QByteArray("\x1b]0;title\aafter\n") << QStringList{QStringLiteral("after")};
        QTest::newRow("cut escape") << QByteArray("x\x1b[3\n") << QStringList{QStringLiteral("x")};
        QTest::newRow("empty lines") << QByteArray("\n\n") << QStringList{QString(), QString()};
        QTest::newRow("umlauts") << QByteArray("Grüße €\n") << QStringList{QStringLiteral("Grüße €")};
    }
    void linesAreWhatATerminalShows()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, lines);
        LogStore whole;
        whole.append(1, bytes, 5);
        whole.finish();
        QCOMPARE(texts(whole), lines);
        LogStore byByte;
        for (const char byte : bytes) {
            byByte.append(1, QByteArrayView(&byte, 1), 5);
        }
        byByte.finish();
        QCOMPARE(texts(byByte), lines);
    }

    void theStreamsDoNotCutEachOther()
    {
        LogStore store;
        store.append(1, "out", 1);
        store.append(2, "err\n", 2);
        store.append(1, "put\n", 3);
        QCOMPARE(store.lineCount(), 2);
        QCOMPARE(store.line(0), (LogLine{2, 2, QStringLiteral("err")}));
        QCOMPARE(store.line(1), (LogLine{1, 3, QStringLiteral("output")}));
    }

    void secretsAreMaskedAcrossChunks()
    {
        LogStore store({QStringLiteral("hunter2")});
        store.append(1, "the key is hun", 1);
        store.append(1, "ter2, really\n", 2);
        QVERIFY(!store.line(0).text.contains(QStringLiteral("hunter2")));
        QVERIFY(store.line(0).text.startsWith(QStringLiteral("the key is ")));
    }

    void theOlderPartMovesToAFile()
    {
        LogStore small({}, 100);
        LogStore large;
        QRandomGenerator random(3);
        for (int i = 0; i < 2000; ++i) {
            const QByteArray line = QByteArray(random.bounded(40), 'a') + QByteArray::number(i) + '\n';
            small.append(1, line, i);
            large.append(1, line, i);
        }
        QCOMPARE(small.lineCount(), 2000);
        QCOMPARE(texts(small), texts(large));
        QCOMPARE(small.byteCount(), large.byteCount());
    }

    void findGoesForward()
    {
        LogStore store;
        store.append(1, "tea\ncoffee\ntea leaves\n", 1);
        const QRegularExpression tea(QStringLiteral("^te."));
        QCOMPARE(store.find(tea), 0);
        QCOMPARE(store.find(tea, 1), 2);
        QCOMPARE(store.find(tea, 3), -1);
    }

    void aLineWithoutEndIsBrokenUp()
    {
        LogStore store;
        for (int i = 0; i < 100; ++i) {
            store.append(1, QByteArray(10'000, 'x'), 1);
        }
        QVERIFY(store.lineCount() > 10);
        store.finish();
        QCOMPARE(store.byteCount(), 1'000'000);
    }
};

QTEST_GUILESS_MAIN(LogStoreTest)
#include "tst_log_store.moc"
