// SPDX-License-Identifier: Apache-2.0
#include "template/template.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using kw::ErrorCode;
using kw::templates::expandTemplate;
using kw::templates::TemplateContext;

namespace {

TemplateContext context()
{
    return {.fields = {{u"NAME"_s, u"app"_s}, {u"TAG"_s, u"v1.2"_s}, {u"EMPTY"_s, {}}},
            .environment = {{u"HOST"_s, u"there"_s}},
            .now = QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7), QTimeZone::utc())};
}

} // namespace

class tst_Template : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void expands_data();
    void expands();
    void refuses_data();
    void refuses();
    void customTemplatesKnowOnlyBuiltins();
    void neverRunsPrograms();
    void staysBounded();
    void survivesAnything();
};

void tst_Template::expands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const QString &text, const QString &result) {
        QTest::newRow(name) << text << result;
    };
    row("plain", u"no braces"_s, u"no braces"_s);
    row("field", u"{{.NAME}}-{{.TAG}}"_s, u"app-v1.2"_s);
    row("missing field", u"{{.NONE}}"_s, u"<no value>"_s);
    row("missing with default", u"{{.NONE | default \"x\"}}"_s, u"x"_s);
    row("default keeps", u"{{default \"x\" .NAME}}"_s, u"app"_s);
    row("trim markers", u"a  {{- .NAME -}}  b"_s, u"aappb"_s);
    row("comment", u"a{{/* nothing */}}b"_s, u"ab"_s);
    row("if", u"{{if .EMPTY}}yes{{else}}no{{end}}"_s, u"no"_s);
    row("else if", u"{{if .EMPTY}}1{{else if .NAME}}2{{else}}3{{end}}"_s, u"2"_s);
    row("with", u"{{with .NAME}}{{.}}{{end}}"_s, u"app"_s);
    row("range", u"{{range $i, $x := list \"a\" \"b\"}}{{$i}}{{$x}}{{end}}"_s, u"0a1b"_s);
    row("range over nothing", u"{{range .NONE}}x{{else}}empty{{end}}"_s, u"empty"_s);
    row("break", u"{{range list 1 2 3}}{{if eq . 2}}{{break}}{{end}}{{.}}{{end}}"_s, u"1"_s);
    row("variable", u"{{$x := .NAME}}{{$x = upper $x}}{{$x}}"_s, u"APP"_s);
    row("variable keeps after if", u"{{$x := 1}}{{if true}}{{$x = 2}}{{end}}{{$x}}"_s, u"2"_s);
    row("pipeline", u"{{.NAME | upper | printf \"%s-%s\" \"x\" | len}}"_s, u"5"_s);
    row("parentheses", u"{{upper (print .NAME \"-\" .TAG)}}"_s, u"APP-V1.2"_s);
    row("and or not", u"{{and .NAME .EMPTY | not}}{{or .EMPTY .NAME}}"_s, u"trueapp"_s);
    row("comparison", u"{{eq .NAME \"app\"}}{{lt 1 2}}{{ge 1 2}}"_s, u"truetruefalse"_s);
    row("printf", u"{{printf \"%05d|%-4s|%q|%x\" 42 \"ab\" \"c\" 255}}"_s, u"00042|ab  |\"c\"|ff"_s);
    row("dict", u"{{$d := dict \"a\" 1}}{{$d.a}}{{index $d \"a\"}}{{get $d \"a\"}}"_s, u"111"_s);
    row("text functions", u"{{trunc 3 \"abcdef\"}}{{trimPrefix \"v\" .TAG}}{{replace \".\" \"-\" .TAG}}"_s,
        u"abc1.2v1-2"_s);
    row("cases", u"{{snakecase \"FirstName\"}} {{kebabcase \"FirstName\"}} {{title \"a b\"}}"_s,
        u"first_name first-name A B"_s);
    row("hash", u"{{sha256sum \"a\" | trunc 8}}"_s, u"ca978112"_s);
    row("numbers", u"{{add 1 2 3}}{{sub 5 2}}{{mul 2 3}}{{div 7 2}}{{mod 7 2}}"_s, u"63631"_s);
    row("environment", u"{{env \"HOST\"}}{{expandenv \"$HOST-${HOST}\"}}"_s, u"therethere-there"_s);
    row("date", u"{{now | date \"2006-01-02\"}}"_s, u"2026-03-04"_s);
    row("regex", u"{{regexReplaceAll \"([a-z]+)\" .NAME \"<${1}>\"}}"_s, u"<app>"_s);
    row("lists", u"{{join \"+\" (splitList \".\" .TAG)}}{{first (list 7 8)}}{{last (list 7 8)}}"_s,
        u"v1+278"_s);
    row("raw string", u"{{`a\\n`}}"_s, u"a\\n"_s);
    row("escapes", u"{{\"a\\tb\\u00e9\"}}"_s, u"a\tb\u00e9"_s);
    row("ternary", u"{{ternary \"y\" \"n\" (empty .EMPTY)}}"_s, u"y"_s);
}

void tst_Template::expands()
{
    QFETCH(QString, text);
    QFETCH(QString, result);
    const auto expanded = expandTemplate(text, context());
    QVERIFY2(expanded, expanded ? "" : qPrintable(expanded.error().summary()));
    QCOMPARE(*expanded, result);
}

void tst_Template::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("why");
    QTest::newRow("not closed") << u"a {{.NAME"_s << u"“{{” is not closed (character 3)"_s;
    QTest::newRow("no end") << u"{{if .NAME}}x"_s << u"it has no {{end}} (character 6)"_s;
    QTest::newRow("end alone") << u"x{{end}}"_s << u"“end” without its beginning (character 2)"_s;
    QTest::newRow("unknown function")
        << u"{{nope 1}}"_s << u"the function “nope” is not known (character 3)"_s;
    QTest::newRow("undeclared variable") << u"{{$x}}"_s << u"the variable $x is not declared (character 3)"_s;
    QTest::newRow("open string") << u"{{\"a}}"_s << u"the string is not closed (character 3)"_s;
    QTest::newRow("empty action") << u"{{}}"_s << u"a value is missing (character 3)"_s;
    QTest::newRow("break outside") << u"{{break}}"_s << u"“break” outside of “range” (character 3)"_s;
    QTest::newRow("division") << u"{{div 1 0}}"_s << u"it divides by zero (character 3)"_s;
    QTest::newRow("own reason") << u"{{fail \"because\"}}"_s << u"because (character 3)"_s;
}

void tst_Template::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, why);
    const auto expanded = expandTemplate(text, context());
    QVERIFY(!expanded);
    QCOMPARE(expanded.error().code, ErrorCode::ParseFailed);
    QCOMPARE(expanded.error().why, why);
    QVERIFY(!expanded.error().hint.isEmpty());
}

void tst_Template::customTemplatesKnowOnlyBuiltins()
{
    TemplateContext plain = context();
    plain.onlyBuiltins = true;
    QCOMPARE(expandTemplate(u"{{printf \"%s\" .NAME}}"_s, plain).value_or(QString()), u"app"_s);
    QVERIFY(!expandTemplate(u"{{upper .NAME}}"_s, plain));
}

void tst_Template::neverRunsPrograms()
{
    const auto expanded = expandTemplate(u"{{cmd \"touch\" \"/tmp/never\"}}"_s, context());
    QVERIFY(!expanded);
    QCOMPARE(expanded.error().code, ErrorCode::PermissionDenied);
}

void tst_Template::staysBounded()
{
    QVERIFY(!expandTemplate(u"{{repeat 1000000 \"aaaaaaaaaa\"}}"_s, context()));
    const QString nested =
        u"{{range list 1 2 3 4 5 6 7 8 9 10}}"_s.repeated(7) + u"x"_s + u"{{end}}"_s.repeated(7);
    const auto expanded = expandTemplate(nested, context());
    QVERIFY(!expanded);
    QCOMPARE(expanded.error().code, ErrorCode::TooLarge);
    QVERIFY(!expandTemplate(u"{{"_s + u"("_s.repeated(5000) + u"1"_s + u")"_s.repeated(5000) + u"}}"_s,
                            context()));
}

// Pieces of the language in any order: an answer or an error, never a crash or a hang.
void tst_Template::survivesAnything()
{
    static const QStringList pieces = {
        u"{{"_s, u"}}"_s, u"{{-"_s, u"-}}"_s,   u".NAME"_s,  u"$x"_s,      u":="_s,    u"="_s,     u"|"_s,
        u"("_s,  u")"_s,  u"if "_s, u"else "_s, u"end"_s,    u"range "_s,  u"with "_s, u"\"a\""_s, u"`"_s,
        u"'"_s,  u"1"_s,  u"-"_s,   u" "_s,     u"index "_s, u"printf "_s, u"%d"_s,    u"list "_s, u"dict "_s,
        u"."_s,  u"\\"_s, u"/*"_s,  u"*/"_s,    u"\u00e9"_s, u"slice "_s,  u"trunc "_s};
    QRandomGenerator random(20260304);
    int expanded = 0;
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (int length = random.bounded(1, 25); length > 0; --length) {
            text += pieces[random.bounded(pieces.size())];
        }
        const auto result = expandTemplate(text, context());
        QVERIFY(result || !result.error().why.isEmpty());
        expanded += result ? 1 : 0;
    }
    QVERIFY(expanded > 0);
}

QTEST_GUILESS_MAIN(tst_Template)
#include "tst_template.moc"
