// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/build/live_progress.h"
#include "app/kitw/build/report.h"

#include <QTest>

#include <clocale>

using namespace kw::kitw;
using namespace Qt::StringLiterals;
using kw::build::Vertex;
using kw::build::VertexState;

// What kitw build writes about steps, failures and results.
class BuildReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        std::setlocale(LC_CTYPE, "C.UTF-8");
    }

    // A step's name comes from a Dockerfile that anybody may have written.
    void aStepCannotMoveTheCursor()
    {
        Vertex vertex{.name = u"[linux/arm64 build 2/4] RUN echo \x1b[2J\r\nhidden\x07"_s};
        vertex.step = kw::build::StepName::parse(vertex.name);
        const QString title = stepTitle(vertex);
        QCOMPARE(title, u"linux/arm64 build 2/4 RUN echo  [2J hidden "_s);
        for (const QChar character : title) {
            QVERIFY(character.category() != QChar::Other_Control);
        }
    }

    void endsOfSteps_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<VertexState>("state");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("text");
        const QString step = u"[1/2] RUN make"_s;
        QTest::newRow("running") << step << VertexState::Running << QString() << QString();
        QTest::newRow("done") << step << VertexState::Done << QString() << u"done 1.5 s"_s;
        QTest::newRow("cached") << step << VertexState::Cached << QString() << u"cached"_s;
        QTest::newRow("failed") << step << VertexState::Failed << u"exit code: 3"_s
                                << u"failed: exit code: 3"_s;
        QTest::newRow("cancelled") << step << VertexState::Cancelled << u"context canceled"_s
                                   << u"cancelled"_s;
        QTest::newRow("no cache yet")
            << u"importing cache manifest from localhost:5000/app:cache"_s << VertexState::Failed
            << u"not found"_s << u"nothing imported: not found"_s;
    }
    void endsOfSteps()
    {
        QFETCH(QString, name);
        QFETCH(VertexState, state);
        QFETCH(QString, error);
        Vertex vertex{
            .name = name, .state = state, .error = error, .intervals = {{1'000'000'000, 2'500'000'000}}};
        vertex.step = kw::build::StepName::parse(name);
        QTEST(stepEndText(vertex), "text");
    }

    void aFailureShowsItsPlaceAndTheLastWords()
    {
        const kw::build::BuildFailure failure{
            .artifact = u"app"_s,
            .cause = u"exit code: 3"_s,
            .step = u"RUN make"_s,
            .file = u"Dockerfile"_s,
            .line = 10,
            .excerpt = {{9, u"FROM base"_s, false}, {10, u"RUN make"_s, true}},
            .lastLines = {u"no rule \x1b[31mfor it"_s},
            .originalText = u"one\ntwo"_s};
        QCOMPARE(failureText(failure),
                 u"   9 | FROM base\n> 10 | RUN make\nThe step said last:\n  | no rule  [31mfor it\n"_s);
        QCOMPARE(failureText({.artifact = u"app"_s, .cause = u"two"_s, .originalText = u"one\ntwo"_s}),
                 u"  | one\n  | two\n"_s);
        QCOMPARE(failureText({.artifact = u"app"_s, .cause = u"two"_s, .originalText = u"two"_s}), QString());
    }

    void linesFitTheTerminal_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("columns");
        QTest::addColumn<QString>("cut");
        QTest::newRow("fits") << u"abcde"_s << 5 << u"abcde"_s;
        QTest::newRow("too long") << u"abcdef"_s << 5 << u"abcd…"_s;
        QTest::newRow("wide characters") << u"構築中です"_s << 7 << u"構築中…"_s;
        QTest::newRow("wide and odd") << u"構築中です"_s << 6 << u"構築…"_s;
        QTest::newRow("outside the plane") << u"🛠🛠🛠🛠"_s << 5 << u"🛠🛠🛠🛠"_s;
    }
    void linesFitTheTerminal()
    {
        QFETCH(QString, text);
        QFETCH(int, columns);
        QTEST(cutToColumns(text, columns), "cut");
    }

    void resultsAreInTheOrderOfTheFile()
    {
        kw::plan::Plan plan;
        plan.artifacts = {{.imageName = u"app"_s}, {.imageName = u"jib"_s}, {.imageName = u"base"_s}};
        const QList<kw::build::BuiltArtifact> ordered =
            inFileOrder(plan, {{u"base"_s, u"base:1"_s, {}}, {u"app"_s, u"app:1"_s, {}}});
        QCOMPARE(ordered.size(), 2);
        QCOMPARE(ordered.at(0).imageName, u"app"_s);
        QCOMPARE(ordered.at(1).imageName, u"base"_s);
    }
};

QTEST_GUILESS_MAIN(BuildReportTest)
#include "tst_build_report.moc"
