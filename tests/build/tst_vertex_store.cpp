// SPDX-License-Identifier: Apache-2.0
#include "build/build_failure.h"
#include "recordings.h"

#include <QTest>

using namespace kw::build;
using namespace std::chrono_literals;

class VertexStoreTest : public QObject
{
    Q_OBJECT

    static VertexEvent event(Nanoseconds started, Nanoseconds completed, const QString &error = {})
    {
        return {.digest = "d",
                .name = QStringLiteral("[a 1/1] RUN x"),
                .started = started,
                .completed = completed,
                .error = error};
    }

    static QStringList textOf(const QByteArray &stream)
    {
        QStringList lines;
        for (const ProgressEvent &each : decoded(stream)) {
            if (const auto *text = std::get_if<TextEvent>(&each)) {
                lines.append(text->line);
            }
        }
        return lines;
    }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<StepName>("step");
        auto row = [](const char *name, const StepName &step) {
            QTest::newRow(name) << QString::fromUtf8(name) << step;
        };
        row("[2/3] COPY a b", {StepKind::Copy, {}, {}, 2, 3, QStringLiteral("COPY a b")});
        row("[build 1/4] RUN [make]",
            {StepKind::Run, {}, QStringLiteral("build"), 1, 4, QStringLiteral("RUN [make]")});
        row("[linux/arm/v7 stage-1 2/2] RUN make",
            {StepKind::Run, QStringLiteral("linux/arm/v7"), QStringLiteral("stage-1"), 2, 2,
             QStringLiteral("RUN make")});
        row("[internal] load build context",
            {StepKind::Transfer, {}, {}, 0, 0, QStringLiteral("load build context")});
        row("[internal] load metadata for docker.io/library/alpine:3",
            {StepKind::Internal,
             {},
             {},
             0,
             0,
             QStringLiteral("load metadata for docker.io/library/alpine:3")});
        row("[base 1/2] FROM alpine",
            {StepKind::Pull, {}, QStringLiteral("base"), 1, 2, QStringLiteral("FROM alpine")});
        row("exporting to image", {StepKind::Export, {}, {}, 0, 0, QStringLiteral("exporting to image")});
        row("exporting cache to registry",
            {StepKind::CacheExport, {}, {}, 0, 0, QStringLiteral("exporting cache to registry")});
        row("importing cache manifest from x/y:z",
            {StepKind::CacheImport, {}, {}, 0, 0, QStringLiteral("importing cache manifest from x/y:z")});
        row("merging manifest list x",
            {StepKind::Push, {}, {}, 0, 0, QStringLiteral("merging manifest list x")});
        row("[auth] a/b:pull token for c",
            {StepKind::Internal, {}, {}, 0, 0, QStringLiteral("[auth] a/b:pull token for c")});
        row("", {StepKind::Other, {}, {}, 0, 0, {}});
    }
    void names()
    {
        QFETCH(QString, name);
        QFETCH(StepName, step);
        const StepName found = StepName::parse(name);
        QCOMPARE(found.instruction, step.instruction);
        QCOMPARE(found.platform, step.platform);
        QVERIFY(found == step);
    }

    void aStepMayReopen()
    {
        VertexStore store;
        store.apply(event(0, 0));
        QCOMPARE(store.find("d")->state, VertexState::Pending);
        store.apply(event(100, 0));
        QCOMPARE(store.find("d")->state, VertexState::Running);
        store.apply(event(100, 150));
        store.apply(event(100, 150));
        QCOMPARE(store.find("d")->state, VertexState::Done);
        store.apply(event(200, 0));
        QCOMPARE(store.find("d")->state, VertexState::Running);
        QCOMPARE(store.find("d")->duration(210), 60ns);
        store.apply(event(200, 230));
        QCOMPARE(store.find("d")->intervals, (QList<Interval>{{100, 150}, {200, 230}}));
        QCOMPARE(store.find("d")->duration(), 80ns);
    }

    void overlapsCountOnce()
    {
        const Vertex vertex{.intervals = {{10, 50}, {20, 30}, {40, 60}}};
        QCOMPARE(vertex.duration(), 50ns);
    }

    void cachedIsNeverWithdrawn()
    {
        VertexStore store;
        VertexEvent first = event(100, 0);
        first.cached = true;
        store.apply(first);
        store.apply(event(100, 101));
        QCOMPARE(store.find("d")->state, VertexState::Cached);
    }

    void logsBeforeTheirStepMakeAPlaceholder()
    {
        VertexStore store;
        store.apply(LogEvent{.vertex = "d", .stream = 1, .data = "x"});
        QCOMPARE(store.vertexes().size(), 1);
        QCOMPARE(store.counts().total, 0);
        store.apply(event(1, 2));
        QCOMPARE(store.vertexes().size(), 1);
        QCOMPARE(store.counts().total, 1);
        QCOMPARE(store.takeChanged(), QList<int>{0});
        QCOMPARE(store.takeChanged(), QList<int>{});
    }

    void theSameWarningCountsOnce()
    {
        VertexStore store;
        WarningEvent warning{.vertex = "d", .text = QStringLiteral("JSONArgsRecommended"), .firstLine = 3};
        store.apply(warning);
        warning.vertex = "e";
        store.apply(warning);
        warning.firstLine = 4;
        store.apply(warning);
        QCOMPARE(store.warnings().size(), 2);
    }

    void theRootCauseIsNoEcho()
    {
        VertexStore store;
        store.apply(VertexEvent{.digest = "a",
                                .name = QStringLiteral("[linux/amd64 1/1] RUN y"),
                                .started = 1,
                                .completed = 9,
                                .error = QStringLiteral("Canceled: context canceled")});
        store.apply(VertexEvent{.digest = "b",
                                .name = QStringLiteral("importing cache manifest from z"),
                                .started = 1,
                                .completed = 2,
                                .error = QStringLiteral("not found")});
        QVERIFY(store.rootCause() == nullptr);
        store.apply(event(1, 8, QStringLiteral("exit code: 3")));
        QCOMPARE(store.rootCause()->digest, QByteArray("d"));
        QCOMPARE(store.find("a")->state, VertexState::Cancelled);
    }

    void recordedTwoPlatforms()
    {
        const VertexStore store = stored(recording(QStringLiteral("multi-platform")));
        QSet<QString> platforms;
        for (const Vertex &vertex : store.vertexes()) {
            QVERIFY2(vertex.isFinished(), qPrintable(vertex.name));
            if (!vertex.step.platform.isEmpty()) {
                platforms.insert(vertex.step.platform);
            }
        }
        QCOMPARE(platforms, (QSet<QString>{QStringLiteral("linux/amd64"), QStringLiteral("linux/arm64")}));
        QCOMPARE(store.counts().cached, 0);
        QCOMPARE(store.counts().done, store.counts().total);
        QVERIFY(store.rootCause() == nullptr);
    }

    void recordedCache()
    {
        const VertexStore store = stored(recording(QStringLiteral("cached")));
        for (const Vertex &vertex : store.vertexes()) {
            if (vertex.step.index > 0) {
                QVERIFY2(vertex.state == VertexState::Cached, qPrintable(vertex.name));
            }
        }
        QCOMPARE(store.counts().cached, 6);
    }

    void aMissingCacheIsNoFailure()
    {
        const QByteArray stream = recording(QStringLiteral("missing-cache"));
        const VertexStore store = stored(stream);
        QCOMPARE(store.counts().failed, 0);
        QCOMPARE(std::ranges::count_if(store.vertexes(), &Vertex::foundNoCache), 1);
        QVERIFY(store.rootCause() == nullptr);

        // A registry that does not answer is one of its step, and never the end of a build.
        const VertexStore refused = stored(QByteArray(stream).replace(": not found", ": connection refused"));
        QCOMPARE(refused.counts().failed, 1);
        QVERIFY(refused.rootCause() == nullptr);
    }

    void recordedCancel()
    {
        const VertexStore store = stored(recording(QStringLiteral("cancelled")));
        QVERIFY(store.rootCause() == nullptr);
        QVERIFY(std::ranges::any_of(store.vertexes(),
                                    [](const Vertex &v) { return v.state == VertexState::Cancelled; }));
    }

    void recordedFailure()
    {
        const QByteArray stream = recording(QStringLiteral("failing-run"));
        const VertexStore store = stored(stream);
        const BuildFailure failure =
            explainFailure(QStringLiteral("demo/bad"), store, textOf(stream), {QStringLiteral("last")}, 1);
        QCOMPARE(failure.file, QStringLiteral("Dockerfile"));
        QCOMPARE(failure.line, 5);
        QCOMPARE(failure.excerpt.size(), 4);
        QCOMPARE(failure.excerpt.at(2),
                 (ExcerptLine{5, QStringLiteral("RUN --network=none [\"/tool\", \"fail\"]"), true}));
        QCOMPARE(failure.excerpt.at(1), (ExcerptLine{4, QStringLiteral("FROM base"), false}));
        QVERIFY(failure.cause.startsWith(QStringLiteral("process \"/tool fail\" did not complete")));
        QVERIFY(failure.step.contains(QStringLiteral("RUN --network=none")));
        const kw::Error error = failure.toError();
        QCOMPARE(error.where, QStringLiteral("Dockerfile:5"));
        QVERIFY(error.detail.contains(QStringLiteral("ERROR: failed to solve")));
    }

    void prefixesAreTakenOff_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("cause");
        QTest::newRow("old") << QStringLiteral("ERROR: failed to solve: x: y") << QStringLiteral("x: y");
        QTest::newRow("new") << QStringLiteral("ERROR: failed to build: failed to solve: Canceled: gone")
                             << QStringLiteral("gone");
        QTest::newRow("bake") << QStringLiteral("ERROR: target app: failed to solve: z")
                              << QStringLiteral("z");
        QTest::newRow("plain") << QStringLiteral("z: w") << QStringLiteral("z: w");
    }
    void prefixesAreTakenOff()
    {
        QFETCH(QString, message);
        QTEST(withoutPrefixes(message), "cause");
    }
};

QTEST_GUILESS_MAIN(VertexStoreTest)
#include "tst_vertex_store.moc"
