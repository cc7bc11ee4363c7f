// SPDX-License-Identifier: Apache-2.0
#include "dockerfile/dockerfile.h"
#include "dockerfile/glob.h"
#include "dockerfile/ignore_rules.h"
#include "dockerfile/sources.h"
#include "dockerfile/word.h"
#include "project.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace kw::dockerfile;

class tst_Dockerfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void readsInstructions();
    void namesFaults_data();
    void namesFaults();
    void processesWords_data();
    void processesWords();
    void globs_data();
    void globs();
    void ignores_data();
    void ignores();
    void listsFiles();
    void putsArgumentsIn();
    void entersIgnoredFoldersForExceptions();
    void survivesAnything();
};

void tst_Dockerfile::readsInstructions()
{
    const auto file = Dockerfile::parse("# escape=`\n# comment\nFROM alpine AS base\n"
                                        "RUN a `\n  # inside\n\n  b\n"
                                        "COPY --from=base --link [\"a b\", \"/c\"]\r\n"
                                        "COPY <<EOF /x\nFROM nothing\nEOF\n"
                                        "arg VERSION=1\n",
                                        u"D"_s);
    QVERIFY(file);
    QCOMPARE(file->escape, u'`');
    QCOMPARE(file->instructions.size(), 5);
    QCOMPARE(file->instructions[0].arguments, QStringList({u"alpine"_s, u"AS"_s, u"base"_s}));
    QCOMPARE(file->instructions[1].arguments, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(file->instructions[2].flags, QStringList({u"--from=base"_s, u"--link"_s}));
    QCOMPARE(file->instructions[2].arguments, QStringList({u"a b"_s, u"/c"_s}));
    QVERIFY(file->instructions[2].isJson);
    QCOMPARE(file->instructions[3].heredocs, QStringList({u"EOF"_s}));
    QCOMPARE(file->instructions[4].line, 12);
    QCOMPARE(file->declaredArguments(), QSet<QString>({u"VERSION"_s}));
}

void tst_Dockerfile::namesFaults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("why");
    QTest::addColumn<QString>("hint");
    QTest::newRow("empty") << QByteArray("# nothing\n") << u"D"_s << u"it holds no instruction"_s
                           << u"A Dockerfile begins with FROM."_s;
    QTest::newRow("typing error") << QByteArray("FROM x\nCPOY a b\n") << u"D:2"_s
                                  << u"unknown instruction: CPOY"_s << u"Write COPY."_s;
    QTest::newRow("no arguments") << QByteArray("FROM\n") << u"D:1"_s << u"FROM has no arguments"_s
                                  << u"Say what it is about."_s;
    QTest::newRow("one path") << QByteArray("FROM x\n\nCOPY a\n") << u"D:3"_s
                              << u"COPY needs a source and a destination"_s << u"Add what is missing."_s;
    QTest::newRow("heredoc") << QByteArray("FROM x\nRUN <<END\na\n") << u"D:2"_s
                             << u"the heredoc “END” is not closed"_s
                             << u"End it with a line that holds END alone."_s;
    QTest::newRow("from") << QByteArray("FROM a b\n") << u"D:1"_s
                          << u"FROM takes an image, or an image with AS and a name"_s
                          << u"Write FROM image AS name."_s;
}

void tst_Dockerfile::namesFaults()
{
    QFETCH(QByteArray, text);
    const auto file = Dockerfile::parse(text, u"D"_s);
    QVERIFY(!file);
    QTEST(file.error().where, "where");
    QTEST(file.error().why, "why");
    QTEST(file.error().hint, "hint");
}

void tst_Dockerfile::processesWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("result"); // "!": broken
    const auto row = [](const QString &word, const QString &result) {
        QTest::newRow(qPrintable(word)) << word << result;
    };
    row(u"plain"_s, u"plain"_s);
    row(u"$A/x"_s, u"1/x"_s);
    row(u"${A}x"_s, u"1x"_s);
    row(u"${N:-none}"_s, u"none"_s);
    row(u"${A:-none}"_s, u"1"_s);
    row(u"${A:+some}"_s, u"some"_s);
    row(u"${EMPTY-x}"_s, u""_s);
    row(u"${EMPTY:-x}"_s, u"x"_s);
    row(u"'$A'"_s, u"$A"_s);
    row(u"\"$A b\""_s, u"1 b"_s);
    row(u"\\$A"_s, u"$A"_s);
    row(u"${N:-${A}}"_s, u"1"_s);
    row(u"${A"_s, u"!"_s);
    row(u"\"open"_s, u"!"_s);
    row(u"${N:?must}"_s, u"!"_s);
    row(u"$"_s, u"$"_s);
}

void tst_Dockerfile::processesWords()
{
    QFETCH(QString, word);
    QFETCH(QString, result);
    QCOMPARE(processWord(word, {{u"A"_s, u"1"_s}, {u"EMPTY"_s, {}}}).value_or(u"!"_s), result);
}

void tst_Dockerfile::globs_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("matches");
    const auto row = [](const QString &pattern, const QString &name, bool matches) {
        QTest::newRow(qPrintable(pattern + u' ' + name)) << pattern << name << matches;
    };
    row(u"*.go"_s, u"a.go"_s, true);
    row(u"*.go"_s, u"a/b.go"_s, false);
    row(u"*"_s, u".hidden"_s, true);
    row(u"a*b*c"_s, u"axxbyyc"_s, true);
    row(u"a*b*c"_s, u"axxbyy"_s, false);
    row(u"[a-c]x"_s, u"bx"_s, true);
    row(u"[^a-c]x"_s, u"bx"_s, false);
    row(u"a?c"_s, u"abc"_s, true);
    row(u"a\\*"_s, u"a*"_s, true);
    row(u"a\\*"_s, u"ab"_s, false);
    row(u"[a"_s, u"a"_s, false);
    row(u"**a"_s, u"ba"_s, true);
}

void tst_Dockerfile::globs()
{
    QFETCH(QString, pattern);
    QFETCH(QString, name);
    QTEST(globMatches(pattern, name), "matches");
}

void tst_Dockerfile::ignores_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("ignored");
    const auto row = [](const QByteArray &rules, const QString &path, bool ignored) {
        QTest::addRow("%s: %s", rules.simplified().constData(), qPrintable(path)) << rules << path << ignored;
    };
    row("node_modules\n", u"node_modules/a/b"_s, true);
    row("node_modules\n", u"sub/node_modules"_s, false);
    row("**/node_modules\n", u"sub/deep/node_modules/a"_s, true);
    row("**/node_modules\n", u"node_modules"_s, true);
    row("/a\n", u"a"_s, true);
    row("./a/../b\n", u"b"_s, true);
    row("*\n!keep\n", u"keep"_s, false);
    row("*\n!keep\n", u"other"_s, true);
    row("!keep\n*\n", u"keep"_s, true);
    row("*.md\n!README.md\n", u"README.md"_s, false);
    row("a/**/z\n", u"a/b/c/z"_s, true);
    row("a/**/z\n", u"a/z"_s, true);
    row("a/**\n", u"a/b"_s, true);
    row("# a\n  b  \n", u"b"_s, true);
    row("# a\n", u"# a"_s, false);
    row("a.b\n", u"axb"_s, false);
    row("\xEF\xBB\xBF"
        "a\r\nb\r\n",
        u"a"_s, true);
    row("a(b)+\n", u"a(b)+"_s, true);
}

void tst_Dockerfile::ignores()
{
    QFETCH(QByteArray, rules);
    QFETCH(QString, path);
    const auto parsed = IgnoreRules::parse(rules);
    QVERIFY(parsed);
    QTEST(parsed->ignores(path), "ignored");
}

void tst_Dockerfile::listsFiles()
{
    const Project project;
    project.write(u"svc/Dockerfile"_s, "FROM scratch AS a\nCOPY src *.txt /\nADD https://x.example/y /y\n"
                                       "FROM a\nCOPY --from=a /x /y\nCOPY one.md /\n");
    project.write(u"svc/src/deep/b.c"_s, "b");
    project.write(u"svc/src/.hidden"_s, "h");
    project.write(u"svc/src/skip/x"_s, "x");
    project.write(u"svc/n.txt"_s, "n");
    project.write(u"svc/one.md"_s, "1");
    project.write(u"svc/unused"_s, "u");
    project.write(u"svc/.dockerignore"_s, "src/skip\n");
    QVERIFY(QDir().mkpath(project.path() + u"/svc/src/empty"_s));
    const auto files =
        sourceFiles({.folder = project.path(), .context = u"svc"_s, .dockerfile = u"Dockerfile"_s});
    QVERIFY(files);
    QCOMPARE(*files, QStringList({u"Dockerfile"_s, u"n.txt"_s, u"one.md"_s, u"src/.hidden"_s,
                                  u"src/deep/b.c"_s, u"src/empty"_s}));
}

void tst_Dockerfile::putsArgumentsIn()
{
    const Project project;
    project.write(u"Dockerfile"_s,
                  "ARG DIR=a\nFROM scratch\nENV SUB=x\nCOPY ${DIR}/$SUB /\nARG DIR=b\nCOPY $DIR /\n");
    project.write(u"a/x"_s, "1");
    project.write(u"b/y"_s, "2");
    project.write(u"c/x"_s, "3");
    SourceRequest request{.folder = project.path(), .context = u"."_s, .dockerfile = u"Dockerfile"_s};
    QCOMPARE(sourceFiles(request).value_or(QStringList()),
             QStringList({u"Dockerfile"_s, u"a/x"_s, u"b/y"_s}));
    request.arguments.insert(u"DIR"_s, u"c"_s);
    const auto given = sourceFiles(request);
    QCOMPARE(given.value_or(QStringList()), QStringList({u"Dockerfile"_s, u"c/x"_s}));
    QVERIFY(QDir(project.path() + u"/b"_s).removeRecursively());
    request.arguments.clear();
    const auto files = sourceFiles(request);
    QVERIFY(!files);
    QCOMPARE(files.error().where, project.path() + u"/Dockerfile:6"_s);
    QCOMPARE(files.error().why, u"file pattern [b] must match at least one file"_s);
}

void tst_Dockerfile::entersIgnoredFoldersForExceptions()
{
    const Project project;
    project.write(u"Dockerfile"_s, "FROM scratch\nCOPY . /\n");
    project.write(u".dockerignore"_s, "a\n!a/b/keep\n");
    project.write(u"a/b/keep"_s, "k");
    project.write(u"a/b/drop"_s, "d");
    const auto files =
        sourceFiles({.folder = project.path(), .context = u"."_s, .dockerfile = u"Dockerfile"_s});
    QCOMPARE(files.value_or(QStringList()), QStringList({u"Dockerfile"_s, u"a/b/keep"_s}));
}

void tst_Dockerfile::survivesAnything()
{
    static const QList<QByteArray> pieces = {"FROM ", "COPY ", "RUN ",  "ARG ", "ENV ", "\n",   "\\\n", " ",
                                             "a",     "<<EOF", "EOF\n", "[",    "\"",   "]",    "'",    "$",
                                             "${",    "}",     "#",     "--",   "=",    "\xff", "\r",   "\t",
                                             "*",     "**/",   "!",     "\\",   "/",    "..",   ":-",   "?"};
    QRandomGenerator random(42);
    for (int i = 0; i < 20'000; ++i) {
        QByteArray text;
        for (int length = random.bounded(0, 30); length > 0; --length) {
            text += pieces[random.bounded(pieces.size())];
        }
        const auto file = Dockerfile::parse(text, u"D"_s);
        QVERIFY(file ? !file->instructions.isEmpty() : !file.error().why.isEmpty());
        const QString word = QString::fromUtf8(text);
        processWord(word, {{u"a"_s, u"b"_s}});
        globMatches(word, u"some/name"_s);
        const auto rules = IgnoreRules::parse(text, u"I"_s);
        QVERIFY(rules || !rules.error().where.isEmpty());
        if (rules && rules->isEmpty()) {
            QVERIFY(!rules->ignores(word));
        }
    }
}

QTEST_GUILESS_MAIN(tst_Dockerfile)
#include "tst_dockerfile.moc"
