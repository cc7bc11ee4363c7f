// SPDX-License-Identifier: Apache-2.0
#include "kitw_program.h"

#include <QTest>

using kw::tests::Answer;
using kw::tests::kitw;

class KitwProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void helpIsDataOnStandardOutput()
    {
        const Answer answer = kitw({QStringLiteral("--help")});
        QCOMPARE(answer.status, 0);
        QVERIFY(answer.out.startsWith(QStringLiteral("Usage: kitw VERB")));
        QCOMPARE(answer.err, QString());
    }

    void everyListedVerbHasHelp()
    {
        const QString help = kitw({QStringLiteral("--help")}).out;
        const QString verbs =
            help.section(QStringLiteral("Verbs:\n"), 1).section(QStringLiteral("\n\n"), 0, 0);
        for (const QString &line : verbs.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            const QString name = line.simplified().section(QLatin1Char(' '), 0, 0);
            if (!line.startsWith(QStringLiteral("  ")) || line.contains(QStringLiteral("--"))) {
                continue;
            }
            const Answer answer = kitw({name, QStringLiteral("--help")});
            QVERIFY2(answer.status == 0, qPrintable(name + answer.err));
            QVERIFY2(answer.out.startsWith(QStringLiteral("Usage: kitw ") + name), qPrintable(answer.out));
            QVERIFY2(answer.out.contains(QStringLiteral("--help")), qPrintable(answer.out));
        }
    }

    void versionIsOneLine()
    {
        const Answer answer = kitw({QStringLiteral("--version")});
        QCOMPARE(answer.status, 0);
        QVERIFY(answer.out.startsWith(QStringLiteral("kitw ")));
        QCOMPARE(answer.out.count(QLatin1Char('\n')), 1);
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QStringList{}
                                 << QStringLiteral("kitw: wrong usage of “kitw”: no verb is given");
        QTest::newRow("option") << QStringList{QStringLiteral("--nope")}
                                << QStringLiteral("unknown option “--nope”");
        QTest::newRow("verb") << QStringList{QStringLiteral("zzzzzz")}
                              << QStringLiteral("unknown verb “zzzzzz”");
    }
    void wrongUsage()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, says);
        const Answer answer = kitw(words);
        QCOMPARE(answer.status, 2);
        QCOMPARE(answer.out, QString());
        QVERIFY2(answer.err.contains(says), qPrintable(answer.err));
        QVERIFY2(answer.err.contains(QStringLiteral("\nhint: ")), qPrintable(answer.err));
    }
};

QTEST_GUILESS_MAIN(KitwProgramTest)
#include "tst_kitw_program.moc"
