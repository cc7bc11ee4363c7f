// SPDX-License-Identifier: Apache-2.0
#include "core/cancel.h"
#include "core/error.h"
#include "core/format.h"

#include <QTest>

using namespace std::chrono_literals;

class CoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void sizesAreDecimal_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << qint64(0) << QStringLiteral("0 B");
        QTest::newRow("below a kilobyte") << qint64(999) << QStringLiteral("999 B");
        QTest::newRow("kilobyte") << qint64(1'100) << QStringLiteral("1.1 kB");
        QTest::newRow("rounds up a unit") << qint64(999'960) << QStringLiteral("1.0 MB");
        QTest::newRow("megabytes") << qint64(48'300'000) << QStringLiteral("48.3 MB");
        QTest::newRow("gigabytes") << qint64(2'000'000'000) << QStringLiteral("2.0 GB");
        QTest::newRow("largest") << std::numeric_limits<qint64>::max() << QStringLiteral("9.2 EB");
        QTest::newRow("not known") << qint64(-1) << QStringLiteral("not known");
    }
    void sizesAreDecimal()
    {
        QFETCH(qint64, bytes);
        QTEST(kw::formatSize(bytes), "text");
    }

    void durationsReadAsClockTimes()
    {
        QCOMPARE(kw::formatDuration(-5ms), QStringLiteral("0.0 s"));
        QCOMPARE(kw::formatDuration(449ms), QStringLiteral("0.4 s"));
        QCOMPARE(kw::formatDuration(16'900ms), QStringLiteral("16 s"));
        QCOMPARE(kw::formatDuration(76'000ms), QStringLiteral("1:16"));
        QCOMPARE(kw::formatDuration(3'723'000ms), QStringLiteral("1:02:03"));
    }

    void digestsAreShortened()
    {
        QCOMPARE(kw::shortDigest(QStringLiteral("sha256:5b1e9412345678")),
                 QStringLiteral("sha256:5b1e94\u2026"));
        QCOMPARE(kw::shortDigest(QStringLiteral("latest")), QStringLiteral("latest"));
        QCOMPARE(kw::shortDigest(QStringLiteral("sha256:abc")), QStringLiteral("sha256:abc"));
    }

    void errorsSayWhatWhereWhy()
    {
        const kw::Result<int> result =
            kw::failure(kw::ErrorCode::NotFound, QStringLiteral("Cannot read the file"),
                        QStringLiteral("it does not exist"), {}, QStringLiteral("a.yaml"));
        QVERIFY(!result);
        QCOMPARE(result.error().summary(), QStringLiteral("Cannot read the file: a.yaml: it does not exist"));
    }

    void cancellingCallsEachListenerOnce()
    {
        kw::CancelToken token;
        const kw::CancelToken copy = token;
        QObject context;
        int calls = 0;
        copy.onCancelled(&context, [&] { ++calls; });
        {
            QObject gone;
            copy.onCancelled(&gone, [&] { calls += 100; });
        }
        token.cancel();
        token.cancel();
        QVERIFY(copy.isCancelled());
        QCOMPARE(calls, 1);
        copy.onCancelled(&context, [&] { ++calls; });
        QCOMPARE(calls, 2);
    }
};

QTEST_GUILESS_MAIN(CoreTest)
#include "tst_core.moc"
