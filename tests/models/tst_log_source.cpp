// SPDX-License-Identifier: Apache-2.0
#include "models/log_save.h"
#include "models/log_search.h"
#include "recorded_calls.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace kw;
using namespace models;
using namespace Qt::StringLiterals;

class LogSourceTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray logLine(const QByteArray &vertex, const QByteArray &text, int stream = 1)
    {
        return "{\"logs\":[{\"vertex\":\"" + vertex + "\",\"stream\":" + QByteArray::number(stream) +
               ",\"data\":\"" + text.toBase64() + "\",\"timestamp\":\"2026-11-24T02:00:03Z\"}]}\n";
    }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aStepsLinesHaveTheirTimeAndStream()
    {
        build::CallRun run = waitingCall(QStringLiteral("app"));
        const StepLog log(run, "a");
        QCOMPARE(log.lineCount(), 0);
        say(run, stepLine("a", "[1/1] RUN make", 1) + logLine("a", "one\ntwo\n") + logLine("a", "bad\n", 2));
        QCOMPARE(log.lineCount(), 3);
        QCOMPARE(log.line(1).text, QStringLiteral("two"));
        QCOMPARE(log.line(1).sinceStart, 2'000'000'000);
        QCOMPARE(log.line(2).kind, LogSource::Kind::ErrorOutput);
    }

    void aLogIsSavedWholeOrNotAtAll()
    {
        class ManyLines : public LogSource
        {
        public:
            qsizetype lineCount() const override { return 10'001; } // more than one portion
            Line line(qsizetype index) const override { return {.text = QString::number(index)}; }
        };
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"build.log"_s);
        const auto save = [](const QString &where) {
            LogSave saving(std::make_shared<ManyLines>(), where);
            QSignalSpy ended(&saving, &LogSave::ended);
            saving.start();
            return ended.wait() ? ended.first().first().value<Result<void>>() : Result<void>();
        };
        QVERIFY(save(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 10'002);
        QCOMPARE(lines.at(9'999), QByteArray("9999"));
        const Result<void> refused = save(folder.filePath(u"no/such/folder.log"_s));
        QVERIFY(!refused);
        QVERIFY(!refused.error().why.isEmpty());
    }

    void theWholeLogGrowsAtItsEndOnly()
    {
        build::CallRun run = waitingCall(QStringLiteral("app"));
        CallLog log(run);
        say(run, stepLine("a", "[1/2] RUN a", 1) + stepLine("b", "[2/2] RUN b", 1));
        QStringList before;
        for (int i = 0; i < 6; ++i) {
            say(run, logLine(i % 3 == 0 ? "a" : "b", "line " + QByteArray::number(i) + "\n"));
            log.update();
            QStringList texts;
            for (qsizetype n = 0; n < log.lineCount(); ++n) {
                texts << log.line(n).text;
            }
            QCOMPARE(texts.first(before.size()), before);
            before = texts;
        }
        QCOMPARE(before,
                 (QStringList{u"[1/2] RUN a"_s, u"line 0"_s, u"[2/2] RUN b"_s, u"line 1"_s, u"line 2"_s,
                              u"[1/2] RUN a"_s, u"line 3"_s, u"[2/2] RUN b"_s, u"line 4"_s, u"line 5"_s}));
        say(run, "ERROR: it failed\n");
        run.end(build::CallState::Failed, 1, {});
        log.update();
        QCOMPARE(log.line(log.lineCount() - 1).text, QStringLiteral("ERROR: it failed"));
    }

    void findingGoesOnWhileTheLogGrows()
    {
        build::CallRun run = waitingCall(QStringLiteral("app"));
        QByteArray many;
        for (int i = 0; i < 50'000; ++i) {
            many += i % 100 == 0 ? "a warning: x\n" : "nothing\n";
        }
        say(run, stepLine("a", "[1/1] RUN make", 1) + logLine("a", many));
        const StepLog log(run, "a");
        LogSearch search;
        search.setSource(&log);
        QVERIFY(search.setPattern(QStringLiteral("warn.*:")));
        QVERIFY(QTest::qWaitFor([&] { return search.isComplete(); }));
        QCOMPARE(search.matches().size(), 500U);
        QCOMPARE(search.matchFrom(101, 1), 2);
        QCOMPARE(search.matchFrom(101, -1), 1);
        QCOMPARE(search.matchFrom(49'999, 1), 0);
        say(run, logLine("a", "WARNING: y\n"));
        search.goOn();
        QVERIFY(QTest::qWaitFor([&] { return search.isComplete(); }));
        QCOMPARE(search.matches().back(), 50'000);
        QVERIFY(!search.setPattern(QStringLiteral("(")));
        QVERIFY(!search.error().isEmpty());
        QVERIFY(search.matches().empty());
    }
};

QTEST_GUILESS_MAIN(LogSourceTest)
#include "tst_log_source.moc"
