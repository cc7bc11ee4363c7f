// SPDX-License-Identifier: Apache-2.0
#include "skaffold/go_expression.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using kw::skaffold::goExpressionFault;

// What Go's regexp.Compile takes and what not; its documentation and its tests have these forms.
class GoExpressionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void compiles_data()
    {
        QTest::addColumn<QString>("expression");
        for (const QString &good : {u""_s,
                                    u"a"_s,
                                    u"^(dev|debug)$"_s,
                                    u"a*?b+?c??"_s,
                                    u"a{2}b{2,}c{2,5}?"_s,
                                    u"a{,2}"_s,
                                    u"a{"_s,
                                    u"x{2"_s,
                                    u"[a-z]"_s,
                                    u"[]a]"_s,
                                    u"[^]a]"_s,
                                    u"[a-]"_s,
                                    u"[[:alpha:]_]"_s,
                                    u"[[:^digit:]]"_s,
                                    u"[\\d\\-x]"_s,
                                    u"(?i)abc"_s,
                                    u"(?i-s:abc)"_s,
                                    u"(?P<name>a)"_s,
                                    u"(?<name>a)"_s,
                                    u"(?:a|b)*"_s,
                                    u"\\Q(?=\\E"_s,
                                    u"\\pN\\p{Greek}\\P{Lu}"_s,
                                    u"\\x41\\x{10FFFF}"_s,
                                    u"\\a\\f\\t\\n\\r\\v"_s,
                                    u"\\bword\\B"_s,
                                    u"\\Astart\\z"_s,
                                    u"\\."_s,
                                    u"^*"_s,
                                    u"(|a)*"_s,
                                    u"\\123"_s,
                                    u"\\0"_s,
                                    u"a|"_s,
                                    u"|"_s,
                                    u"()"_s,
                                    u"a{1000}"_s,
                                    u"[[:word]"_s,
                                    u"\\_"_s})
            QTest::newRow(qPrintable(good)) << good;
    }
    void compiles()
    {
        QFETCH(QString, expression);
        const auto fault = goExpressionFault(expression);
        QVERIFY2(!fault, fault ? qPrintable(fault->message) : "");
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<int>("offset");
        const auto row = [](const QString &bad, int offset) {
            QTest::newRow(qPrintable(bad)) << bad << offset;
        };
        row(u"^(?!prod)"_s, 1);
        row(u"(?=a)"_s, 0);
        row(u"(?<=a)b"_s, 0);
        row(u"(?<!a)b"_s, 0);
        row(u"(?>a)"_s, 0);
        row(u"(a)\\1"_s, 3);
        row(u"(?P=name)"_s, 0);
        row(u"(a"_s, 0);
        row(u"a)"_s, 1);
        row(u"[a"_s, 0);
        row(u"*a"_s, 0);
        row(u"a|*"_s, 2);
        row(u"(+a)"_s, 1);
        row(u"a**"_s, 2);
        row(u"a++"_s, 2);
        row(u"a{2}{3}"_s, 4);
        row(u"a{1001}"_s, 1);
        row(u"a{3,2}"_s, 1);
        row(u"[z-a]"_s, 1);
        row(u"x\\C"_s, 1);
        row(u"\\E"_s, 0);
        row(u"[[:wrd:]]"_s, 1);
        row(u"\\Z"_s, 0);
        row(u"\\h"_s, 0);
        row(u"a\\"_s, 1);
        row(u"\\x4"_s, 0);
        row(u"\\pz"_s, 0);
        row(u"(?<n>a)(?<n>b)"_s, 7);
        row(u"(?x)a"_s, 0);
        row(u"(?i"_s, 0);
        row(u"(?P<>a)"_s, 0);
    }
    void refuses()
    {
        QFETCH(QString, expression);
        const auto fault = goExpressionFault(expression);
        QVERIFY(fault);
        QTEST(int(fault->offset), "offset");
        QVERIFY(!fault->message.isEmpty());
    }

    void survivesAnything()
    {
        QRandomGenerator random(5);
        const QString letters = u"()[]{}*+?|\\^$.-:,PQEpxz09a<>=!ü"_s;
        for (int i = 0; i < 50'000; ++i) {
            QString expression;
            for (int length = random.bounded(24); length > 0; --length)
                expression += letters[random.bounded(letters.size())];
            const auto fault = goExpressionFault(expression);
            if (fault)
                QVERIFY(fault->offset >= 0 && fault->offset <= expression.size());
        }
    }
};

QTEST_GUILESS_MAIN(GoExpressionTest)
#include "tst_go_expression.moc"
