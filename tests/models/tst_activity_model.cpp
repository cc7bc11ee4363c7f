// SPDX-License-Identifier: Apache-2.0
#include "models/activity_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace kw;

class ActivityModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void followsTheJournalNewestFirst()
    {
        process::ActivityJournal journal(nullptr, 3);
        models::ActivityModel model(journal);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const process::CommandLine command{QStringLiteral("docker"),
                                           {QStringLiteral("login"), QStringLiteral("hunter2")},
                                           {QStringLiteral("hunter2")}};
        const qint64 first = journal.begin(QStringLiteral("First"), command, {});
        QCOMPARE(model.runningCount(), 1);
        for (int i = 0; i < 3; ++i) {
            journal.begin(QStringLiteral("Run %1").arg(i), command, {});
        }
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(!journal.find(first));
        QCOMPARE(model.index(0, models::ActivityModel::TitleColumn).data().toString(),
                 QStringLiteral("Run 2"));
        QVERIFY(!model.index(0, models::ActivityModel::CommandColumn)
                     .data()
                     .toString()
                     .contains(QStringLiteral("hunter2")));
    }

    void saysHowARunEnded_data()
    {
        QTest::addColumn<int>("reason");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("exit");
        using process::ProcessReason;
        QTest::newRow("done") << int(ProcessReason::Exited) << 0 << QStringLiteral("Done")
                              << QStringLiteral("0");
        QTest::newRow("failed") << int(ProcessReason::Exited) << 3 << QStringLiteral("Failed")
                                << QStringLiteral("3");
        QTest::newRow("cancelled") << int(ProcessReason::Cancelled) << -1 << QStringLiteral("Cancelled")
                                   << QString();
        QTest::newRow("timed out") << int(ProcessReason::TimedOut) << -1 << QStringLiteral("Timed out")
                                   << QString();
        QTest::newRow("not started") << int(ProcessReason::FailedToStart) << -1 << QStringLiteral("Failed")
                                     << QString();
    }
    void saysHowARunEnded()
    {
        QFETCH(int, reason);
        QFETCH(int, exitCode);
        process::ActivityJournal journal;
        models::ActivityModel model(journal);
        const qint64 id = journal.begin(QStringLiteral("Run"), {QStringLiteral("docker"), {}, {}}, {});
        process::ProcessOutcome outcome;
        outcome.reason = static_cast<process::ProcessReason>(reason);
        outcome.exitCode = exitCode;
        journal.end(id, outcome, {});
        QTEST(model.index(0, models::ActivityModel::StateColumn).data().toString(), "state");
        QTEST(model.index(0, models::ActivityModel::ExitColumn).data().toString(), "exit");
        QCOMPARE(model.runningCount(), 0);
    }
};

QTEST_GUILESS_MAIN(ActivityModelTest)
#include "tst_activity_model.moc"
