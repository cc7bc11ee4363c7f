// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/dispatch.h"
#include "app/kitw/suggestion.h"

#include <QSignalSpy>
#include <QTest>

using kw::kitw::ExitStatus;
using kw::kitw::Invocation;
using kw::kitw::Verb;

Q_DECLARE_METATYPE(std::optional<bool>)

class DispatchTest : public QObject
{
    Q_OBJECT

    QStringList m_ran;
    std::optional<bool> m_push;
    QStringList m_profiles;

    QList<Verb> verbs()
    {
        auto note = [this](const QString &name) {
            return [this, name](Invocation &invocation) {
                m_ran = QStringList{name} + invocation.arguments().positionalArguments();
                m_push = invocation.switchValue(QStringLiteral("push"));
                m_profiles = invocation.arguments().values(QStringLiteral("p"));
                invocation.finish(ExitStatus::FoundProblems);
            };
        };
        const QList<QCommandLineOption> options{
            {QStringLiteral("push"), QStringLiteral("push it"), QStringLiteral("true|false")},
            {QStringLiteral("p"), QStringLiteral("profile"), QStringLiteral("NAME")}};
        Verb make{.name = QStringLiteral("make"),
                  .summary = QStringLiteral("make it"),
                  .arguments = QStringLiteral("FILE…"),
                  .options = options,
                  .switches = {QStringLiteral("push")},
                  .formats = {QStringLiteral("text"), QStringLiteral("json")},
                  .run = note(QStringLiteral("make"))};
        Verb list{.name = QStringLiteral("ls"), .options = options, .run = note(QStringLiteral("ls"))};
        Verb drop{.name = QStringLiteral("rm"),
                  .arguments = QStringLiteral("NAME"),
                  .options = options,
                  .run = note(QStringLiteral("rm"))};
        Verb things{.name = QStringLiteral("things"), .subverbs = {list, drop}};
        return {make, things};
    }

    ExitStatus run(Invocation &invocation, const QStringList &words)
    {
        m_ran.clear();
        QSignalSpy ended(&invocation, &Invocation::finished);
        kw::kitw::dispatch(invocation, verbs(), words, QStringLiteral("1"));
        if (ended.size() != 1) {
            return ExitStatus(-1);
        }
        return ended.first().first().value<ExitStatus>();
    }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void switchesTakeAnOptionalValue_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<std::optional<bool>>("push");
        const QString make = QStringLiteral("make");
        QTest::newRow("absent") << QStringList{make} << std::optional<bool>();
        QTest::newRow("bare") << QStringList{make, QStringLiteral("--push")} << std::optional(true);
        QTest::newRow("false") << QStringList{make, QStringLiteral("--push=false")} << std::optional(false);
        QTest::newRow("true") << QStringList{make, QStringLiteral("--push=true")} << std::optional(true);
        QTest::newRow("after --") << QStringList{make, QStringLiteral("--"), QStringLiteral("--push")}
                                  << std::optional<bool>();
    }
    void switchesTakeAnOptionalValue()
    {
        QFETCH(QStringList, words);
        Invocation invocation;
        QCOMPARE(run(invocation, words), ExitStatus::FoundProblems);
        QTEST(m_push, "push");
    }

    void aSwitchTakesNoOtherValue()
    {
        Invocation invocation;
        QCOMPARE(run(invocation, {QStringLiteral("make"), QStringLiteral("--push=maybe")}),
                 ExitStatus::CouldNotDo);
        QVERIFY(m_ran.isEmpty());
    }

    void aValueMayBeginWithADash()
    {
        Invocation invocation;
        run(invocation, {QStringLiteral("make"), QStringLiteral("-p"), QStringLiteral("-dev"),
                         QStringLiteral("-p"), QStringLiteral("ci"), QStringLiteral("file")});
        QCOMPARE(m_profiles, (QStringList{QStringLiteral("-dev"), QStringLiteral("ci")}));
        QCOMPARE(m_ran, (QStringList{QStringLiteral("make"), QStringLiteral("file")}));
    }

    void subverbs_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QStringList>("ran");
        QTest::addColumn<ExitStatus>("status");
        const QString things = QStringLiteral("things");
        QTest::newRow("first is the default")
            << QStringList{things} << QStringList{QStringLiteral("ls")} << ExitStatus::FoundProblems;
        QTest::newRow("default with a wrong option")
            << QStringList{things, QStringLiteral("--nope")} << QStringList{} << ExitStatus::CouldNotDo;
        QTest::newRow("named") << QStringList{things, QStringLiteral("rm"), QStringLiteral("a")}
                               << QStringList{QStringLiteral("rm"), QStringLiteral("a")}
                               << ExitStatus::FoundProblems;
        QTest::newRow("unknown") << QStringList{things, QStringLiteral("mr")} << QStringList{}
                                 << ExitStatus::CouldNotDo;
    }
    void subverbs()
    {
        QFETCH(QStringList, words);
        Invocation invocation;
        const ExitStatus status = run(invocation, words);
        QTEST(m_ran, "ran");
        QTEST(status, "status");
    }

    void theFormatIsOneOfTheVerbs()
    {
        Invocation first;
        run(first, {QStringLiteral("make")});
        QCOMPARE(first.format(), QStringLiteral("text"));
        Invocation second;
        run(second, {QStringLiteral("make"), QStringLiteral("--format"), QStringLiteral("json")});
        QCOMPARE(second.format(), QStringLiteral("json"));
        Invocation third;
        QCOMPARE(run(third, {QStringLiteral("make"), QStringLiteral("--format=xml")}),
                 ExitStatus::CouldNotDo);
    }

    void finishCountsOnce()
    {
        Invocation invocation;
        QSignalSpy ended(&invocation, &Invocation::finished);
        invocation.finish(ExitStatus::Done);
        invocation.finish(ExitStatus::CouldNotDo);
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended.first().first().value<ExitStatus>(), ExitStatus::Done);
    }

    void nearestWord_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("found");
        QTest::newRow("swapped") << QStringLiteral("biuld") << QStringLiteral("build");
        QTest::newRow("left out") << QStringLiteral("buld") << QStringLiteral("build");
        QTest::newRow("too much") << QStringLiteral("inspects") << QStringLiteral("inspect");
        QTest::newRow("capitals") << QStringLiteral("BUILD") << QStringLiteral("build");
        QTest::newRow("far") << QStringLiteral("xyzzy") << QString();
    }
    void nearestWord()
    {
        QFETCH(QString, word);
        QTEST(kw::kitw::nearest(word, {QStringLiteral("build"), QStringLiteral("inspect")}), "found");
    }
};

QTEST_GUILESS_MAIN(DispatchTest)
#include "tst_dispatch.moc"
