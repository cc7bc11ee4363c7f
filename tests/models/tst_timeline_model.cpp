// SPDX-License-Identifier: Apache-2.0
#include "build/build_progress.h"
#include "models/step_model.h"
#include "models/timeline_model.h"
#include "models/transfer_model.h"
#include "recorded_calls.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace kw;
using namespace models;
using namespace Qt::StringLiterals;
using build::CallRun;

class TimelineModelTest : public QObject
{
    Q_OBJECT

private:
    static QStringList rowNames(const TimelineModel &model, const QModelIndex &parent = {})
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            names << index.data().toString();
            for (const QString &name : rowNames(model, index)) {
                names << QStringLiteral("  ") + name;
            }
        }
        return names;
    }

    // Bars of all rows: step to how many.
    static QHash<QPair<int, int>, int> bars(const TimelineModel &model, const QModelIndex &parent = {})
    {
        QHash<QPair<int, int>, int> all;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            for (const Lane &lane : model.lanes(index)) {
                for (const Bar &bar : lane.bars) {
                    ++all[{bar.step.call, bar.step.vertex}];
                }
            }
            all.insert(bars(model, index));
        }
        return all;
    }

    static std::vector<CallRun> twoCalls()
    {
        std::vector<CallRun> calls;
        calls.push_back(waitingCall(QStringLiteral("base")));
        calls.push_back(waitingCall(QStringLiteral("app")));
        return calls;
    }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aRecordedBuildHasItsPlatformsAndStages()
    {
        std::vector<CallRun> calls = twoCalls();
        say(calls[0], recorded(QStringLiteral("multi-platform")));
        calls[0].end(build::CallState::Succeeded, 0, std::chrono::seconds(2));
        TimelineModel model;
        model.setCalls(&calls);
        QCOMPARE(rowNames(model), (QStringList{u"base"_s, u"  any platform"_s, u"  linux/amd64"_s,
                                               u"    stage-1"_s, u"    parts"_s, u"  linux/arm64"_s,
                                               u"    stage-1"_s, u"    parts"_s, u"app"_s}));
        const QModelIndex base = model.index(0, 0);
        QCOMPARE(base.data(TimelineModel::StateRole).toInt(), int(RowState::Done));
        QCOMPARE(model.index(1, 0).data(TimelineModel::StateRole).toInt(), int(RowState::Waiting));
        const QModelIndex arm = model.index(2, 0, base);
        QCOMPARE(model.index(0, 0, arm).data(TimelineModel::RemarkRole).toString(), QStringLiteral("2/2"));
        QVERIFY(
            model.index(0, 0, arm).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Done")));
        QVERIFY(model.origin() > 0);
        const Span all = model.hull(base);
        QCOMPARE(all.start, model.origin());
        QVERIFY(all.end > all.start && all.end <= model.latest());
    }

    void exportingAndPushingAreTwoBarsOfOneStep()
    {
        std::vector<CallRun> calls = twoCalls();
        say(calls[0], recorded(QStringLiteral("multi-platform")));
        TimelineModel model;
        model.setCalls(&calls);
        int pushes = 0;
        for (const Lane &lane : model.lanes(model.index(0, 0, model.index(0, 0)))) {
            for (std::size_t i = 0; i < lane.bars.size(); ++i) {
                if (lane.bars[i].part == BarPart::Push) {
                    ++pushes;
                    QCOMPARE(lane.bars[i].step, lane.bars[i - 1].step);
                    QCOMPARE(lane.ends[i - 1], lane.starts[i]);
                }
            }
        }
        QCOMPARE(pushes, 2); // each of the two nodes pushed
    }

    void stepsAtTheSameTimeAreInDifferentLanes()
    {
        std::vector<CallRun> calls = twoCalls();
        TimelineModel model;
        model.setCalls(&calls);
        say(calls[0], stepLine("a", "[build 1/3] RUN a", 1) + stepLine("b", "[build 2/3] RUN b", 2));
        model.update(0, calls[0].takeChanged());
        const QModelIndex platform = model.index(0, 0, model.index(0, 0));
        QCOMPARE(model.rowCount(platform), 0);
        QCOMPARE(model.lanes(platform).size(), 2U);
        say(calls[0], stepLine("a", "[build 1/3] RUN a", 1, 3) + stepLine("c", "[build 3/3] RUN c", 4));
        model.update(0, calls[0].takeChanged());
        QCOMPARE(model.lanes(platform).size(), 2U);
        QCOMPARE(model.lanes(platform)[0].bars.size(), 2U);
        QCOMPARE(platform.data(TimelineModel::RemarkRole).toString(), QStringLiteral("build 1/3"));
    }

    void oneGoesFromStepToStep()
    {
        std::vector<CallRun> calls = twoCalls();
        say(calls[0], recorded(QStringLiteral("multi-platform")));
        say(calls[1], recorded(QStringLiteral("failing-run")));
        TimelineModel model;
        model.setCalls(&calls);
        QList<StepRef> forward;
        for (StepRef step = model.neighbour({}, 1); step.isValid(); step = model.neighbour(step, 1)) {
            QVERIFY(!forward.contains(step));
            QVERIFY(model.rowOf(step).isValid());
            forward << step;
        }
        QCOMPARE(forward.size(), bars(model).size());
        QList<StepRef> backward;
        for (StepRef step = model.neighbour({}, -1); step.isValid(); step = model.neighbour(step, -1)) {
            backward.prepend(step);
        }
        QCOMPARE(forward, backward);
        const build::Vertex *failed = model.vertex(model.leadingStep(model.index(1, 0)));
        QVERIFY(failed && failed->state == build::VertexState::Failed);
    }

    // The same rows, bars and counts, however the stream is cut; views see only well-formed changes.
    void followsAnyCutOfTheStream_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 8; ++seed) {
            QTest::addRow("%d", seed) << seed;
        }
    }
    void followsAnyCutOfTheStream()
    {
        QFETCH(int, seed);
        QRandomGenerator random(static_cast<quint32>(seed));
        const QByteArrayList streams{recorded(QStringLiteral("multi-platform")),
                                     recorded(seed % 2 == 0 ? u"cached"_s : u"failing-run"_s)};
        std::vector<CallRun> calls = twoCalls();
        TimelineModel timeline;
        StepModel steps;
        TransferModel transfers;
        QAbstractItemModelTester testers[] = {
            QAbstractItemModelTester(&timeline, QAbstractItemModelTester::FailureReportingMode::Fatal),
            QAbstractItemModelTester(&steps, QAbstractItemModelTester::FailureReportingMode::Fatal),
            QAbstractItemModelTester(&transfers, QAbstractItemModelTester::FailureReportingMode::Fatal)};
        timeline.setCalls(&calls);
        steps.setCalls(&calls);
        transfers.setCalls(&calls);
        qsizetype at[] = {0, 0};
        double done = 0;
        build::BuildProgress progress;
        while (at[0] < streams[0].size() || at[1] < streams[1].size()) {
            const int call = random.bounded(2);
            const qsizetype size = std::min<qsizetype>(random.bounded(4000), streams[call].size() - at[call]);
            say(calls[static_cast<std::size_t>(call)], QByteArrayView(streams[call]).sliced(at[call], size));
            at[call] += size;
            const QList<int> changed = calls[static_cast<std::size_t>(call)].takeChanged();
            timeline.update(call, changed);
            steps.update(call, changed);
            transfers.refresh();
            progress = build::measureProgress(calls, progress);
            QVERIFY(progress.done >= done && progress.done <= 1);
            QVERIFY(progress.cached <= progress.done);
            done = progress.done;
        }
        for (CallRun &run : calls) {
            run.end(build::CallState::Succeeded, 0, std::chrono::seconds(1));
        }
        QCOMPARE(build::measureProgress(calls, progress).done, 1.0);
        TimelineModel whole;
        whole.setCalls(&calls);
        QStringList names = rowNames(timeline);
        QStringList wholeNames = rowNames(whole);
        QCOMPARE(names, wholeNames);
        QCOMPARE(bars(timeline), bars(whole));
        QCOMPARE(steps.rowCount(),
                 calls[0].vertexes().vertexes().size() + calls[1].vertexes().vertexes().size());
    }

    void theTableSaysTheSame()
    {
        std::vector<CallRun> calls = twoCalls();
        say(calls[1], recorded(QStringLiteral("failing-run")));
        calls[1].end(build::CallState::Failed, 1, std::chrono::seconds(1));
        StepModel model;
        model.setCalls(&calls);
        const QString csv = model.csv();
        QCOMPARE(csv.count(QLatin1Char('\n')), model.rowCount() + 1);
        QVERIFY(csv.contains(
            QStringLiteral("Failed,\"RUN --network=none [\"\"/tool\"\", \"\"fail\"\"]\",app,any platform")));
        for (int row = 0; row < model.rowCount(); ++row) {
            QCOMPARE(model.rowOf(model.stepAt(row)), row);
        }
    }

    void manyStepsArriveInPortions()
    {
        std::vector<CallRun> calls = twoCalls();
        TimelineModel timeline;
        StepModel steps;
        timeline.setCalls(&calls);
        steps.setCalls(&calls);
        constexpr int portions = 20;
        constexpr int perPortion = 1000;
        for (int portion = 0; portion < portions; ++portion) {
            QByteArray text;
            for (int i = 0; i < perPortion; ++i) {
                const int n = portion * perPortion + i;
                text += stepLine(QByteArray::number(n),
                                 "[linux/amd64 s" + QByteArray::number(n % 50) + " 1/9] RUN x", 1 + n / 100,
                                 2 + n / 100);
            }
            say(calls[0], text);
            const QList<int> changed = calls[0].takeChanged();
            QCOMPARE(changed.size(), perPortion);
            timeline.update(0, changed);
            steps.update(0, changed);
        }
        QCOMPARE(steps.rowCount(), portions * perPortion);
        QCOMPARE(bars(timeline).size(), portions * perPortion);
        QCOMPARE(timeline.rowCount(timeline.index(0, 0, timeline.index(0, 0))), 50);
    }
};

QTEST_GUILESS_MAIN(TimelineModelTest)
#include "tst_timeline_model.moc"
