// SPDX-License-Identifier: Apache-2.0
#include "models/time_scale.h"

#include <QRandomGenerator>
#include <QTest>

using namespace kw::models;

namespace {
constexpr kw::build::Nanoseconds second = 1'000'000'000;
}

class TimeScaleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesAndPixelsAreTheSameThing()
    {
        const TimeScale scale{100 * second, 20, 30};
        QCOMPARE(scale.x(100 * second), -30.0);
        QCOMPARE(scale.x(102 * second), 10.0);
        QCOMPARE(scale.time(10), 102 * second);
    }

    void zoomingKeepsTheMomentUnderThePointer()
    {
        QRandomGenerator random(1);
        TimeScale scale = TimeScale::fitting(7 * second, 60 * second, 600);
        QCOMPARE(scale.pixelsPerSecond, 10.0);
        for (int i = 0; i < 200; ++i) {
            const double x = random.bounded(600.0);
            const double factor = 0.7 + random.bounded(1.0);
            const TimeScale zoomed = scale.zoomed(factor, x);
            QVERIFY(zoomed.scrolled >= 0);
            if (zoomed.scrolled > 0) {
                QVERIFY(std::abs(zoomed.x(scale.time(x)) - x) < 0.01);
            }
            scale = zoomed;
        }
    }

    void theScaleOfARunningBuildChangesSeldom()
    {
        QCOMPARE(roomFor(0), second);
        QSet<kw::build::Nanoseconds> lengths;
        for (int i = 1; i <= 600; ++i) {
            const auto room = roomFor(i * second);
            QVERIFY(room >= i * second);
            QVERIFY(room <= 2 * i * second);
            lengths.insert(room);
        }
        QVERIFY(lengths.size() < 25);
    }

    void ticksAreRoundAndFarEnoughApart_data()
    {
        QTest::addColumn<double>("pixelsPerSecond");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("hours") << 0.02 << QStringLiteral("0:00") << QStringLiteral("1:00:00");
        QTest::newRow("minutes") << 1.5 << QStringLiteral("0:00") << QStringLiteral("1:00");
        QTest::newRow("seconds") << 6.5 << QStringLiteral("0:00") << QStringLiteral("0:10");
        QTest::newRow("parts") << 400.0 << QStringLiteral("0.0 s") << QStringLiteral("0.2 s");
        QTest::newRow("milliseconds") << 10000.0 << QStringLiteral("0.00 s") << QStringLiteral("0.01 s");
    }
    void ticksAreRoundAndFarEnoughApart()
    {
        QFETCH(double, pixelsPerSecond);
        QStringList labels;
        double last = -1000;
        for (const AxisTick &tick : axisTicks({0, pixelsPerSecond, 0}, 500, 60)) {
            if (!tick.label.isEmpty()) {
                QVERIFY(tick.x - last >= 60);
                last = tick.x;
                labels << tick.label;
            }
        }
        QTEST(labels.value(0), "first");
        QTEST(labels.value(1), "second");
    }

    void shortBarsStayVisibleAndApart()
    {
        // Three steps that took no time, one that took long, one far away.
        const std::vector<Span> spans{{second, second},
                                      {second, second},
                                      {second, second},
                                      {second, 4 * second},
                                      {9 * second, 10 * second}};
        const QList<Block> blocks = visibleBlocks(spans, {0, 10, 0}, 500, 6);
        QCOMPARE(blocks.size(), 5);
        QCOMPARE(blocks[0], (Block{10, 6, 0, 1}));
        QCOMPARE(blocks[1], (Block{16, 6, 1, 1}));
        QCOMPARE(blocks[2], (Block{22, 6, 2, 1}));
        QCOMPARE(blocks[3], (Block{28, 12, 3, 1}));
        QCOMPARE(blocks[4], (Block{90, 10, 4, 1}));
        QVERIFY(visibleBlocks(spans, {0, 10, 0}, 5, 6).isEmpty());
    }

    void aCrowdIsOneBlockAndEveryBarIsInOne()
    {
        QRandomGenerator random(2);
        std::vector<Span> spans;
        kw::build::Nanoseconds at = 0;
        for (int i = 0; i < 100'000; ++i) {
            at += random.bounded(20'000'000);
            spans.push_back({at, at + random.bounded(5'000'000)});
            at = spans.back().end;
        }
        for (const double scale : {0.05, 1.0, 50.0, 3000.0}) {
            const QList<Block> blocks = visibleBlocks(spans, {0, scale, 20}, 800, 6);
            QVERIFY(!blocks.isEmpty());
            QVERIFY(blocks.size() < 400);
            for (qsizetype i = 1; i < blocks.size(); ++i) {
                QVERIFY(blocks[i].x >= blocks[i - 1].x + blocks[i - 1].width - 0.001);
                QCOMPARE(blocks[i].first, blocks[i - 1].first + blocks[i - 1].count);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TimeScaleTest)
#include "tst_time_scale.moc"
