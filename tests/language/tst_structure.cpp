// SPDX-License-Identifier: Apache-2.0
#include "language/folding.h"
#include "language/hover.h"
#include "language/readable.h"
#include "language/symbols.h"
#include "marked.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kw;
using namespace kw::language;

namespace {

const QByteArray project = R"(# The shop.
# Two images.
apiVersion: skaffold/v4beta14
kind: Config
metadata:
  name: shop
requires:
  - path: ../common
    configs: [base, extra]
build:
  platforms: [linux/amd64]
  artifacts:
    # Everything stands on it.
    - image: shop/base
      context: base
    - image: shop/web
      context: web
      requires:
        - image: shop/base
          alias: BASE
      docker:
        dockerfile: Dockerfile.web
        target: release
      hooks:
        before:
          - command: [sh, -c, |
              make
              make check]
test:
  - image: shop/web
    structureTests: [test/*.yaml]
manifests:
  rawYaml: [k8s/*.yaml, more/*.yaml]
  helm:
    releases:
      - name: db
        chartPath: charts/db
deploy:
  kubectl: {}
  helm:
    releases:
      - name: cache
portForward:
  - resourceType: service
    resourceName: web
    port: 8080
profiles:
  - name: dev
    build:
      artifacts:
        - image: shop/tools
    patches:
      - op: add
        path: /build/artifacts/0/context
        value: x
)"
                           "---\n"
                           "apiVersion: skaffold/v4beta13\n"
                           "build:\n  artifacts:\n    - docker: {}\n";

void print(const QList<Symbol> &symbols, int depth, QStringList &lines)
{
    for (const Symbol &symbol : symbols) {
        const QString detail = symbol.detail.isEmpty() ? QString() : u" ("_s + symbol.detail + u')';
        lines.append(QString(depth * 2, u' ') + symbol.name + detail);
        print(symbol.children, depth + 1, lines);
    }
}

void checkNesting(const QList<Symbol> &symbols, text::ByteRange around)
{
    for (const Symbol &symbol : symbols) {
        QVERIFY2(around.contains(symbol.range), qPrintable(symbol.name));
        QVERIFY2(symbol.range.contains(symbol.nameRange), qPrintable(symbol.name));
        checkNesting(symbol.children, symbol.range);
    }
}

void collect(const yaml::Node &node, QList<yaml::Node> &all)
{
    all.append(node);
    if (node.isSequence()) {
        for (int i = 0; i < node.size(); ++i)
            collect(node.at(i), all);
    }
    const QList<yaml::Entry> entries = node.entries();
    for (const yaml::Entry &entry : entries) {
        collect(entry.key, all);
        collect(entry.value, all);
    }
}

QStringList crumbNames(const test::Marked &marked)
{
    QStringList names;
    const QList<Crumb> crumbs = breadcrumbs(marked.document, marked.offset);
    for (const Crumb &crumb : crumbs)
        names.append(crumb.name);
    return names;
}

QString hoverAt(const QByteArray &text)
{
    const test::Marked marked = test::marked(text);
    const auto found = hover(marked.document, marked.offset);
    return found ? found->markdown : QString();
}

} // namespace

class StructureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void symbolsHaveTheNamesThatPeopleKnow()
    {
        const QByteArray text =
            QByteArray(project).replace(", |\n              make\n              make check]", ", make]");
        const yaml::Document document = test::parsed(text);
        QVERIFY(document.isValid());
        const QList<Symbol> found = symbols(document);
        QStringList lines;
        print(found, 0, lines);
        const QStringList expected{u"shop (skaffold/v4beta14)"_s,
                                   u"  ../common (base, extra)"_s,
                                   u"  shop/base (docker)"_s,
                                   u"  shop/web (docker)"_s,
                                   u"    shop/base (BASE)"_s,
                                   u"    docker (Dockerfile.web)"_s,
                                   u"    hooks"_s,
                                   u"  shop/web (test/*.yaml)"_s,
                                   u"  Manifests (k8s/*.yaml, more/*.yaml)"_s,
                                   u"    db (charts/db)"_s,
                                   u"  Deployment (kubectl, helm)"_s,
                                   u"    kubectl"_s,
                                   u"    cache"_s,
                                   u"  web (8080)"_s,
                                   u"  Profiles"_s,
                                   u"    dev"_s,
                                   u"      shop/tools (docker)"_s,
                                   u"      /build/artifacts/0/context (add)"_s,
                                   u"Configuration 2 (skaffold/v4beta13)"_s,
                                   u"  Image without a name (docker)"_s,
                                   u"    docker"_s};
        QCOMPARE(lines, expected);
        checkNesting(found, {0, text.size()});
        const Symbol &base = found.first().children.at(1);
        QCOMPARE(test::sourceOf(document, base.nameRange), "shop/base");
        QVERIFY(test::sourceOf(document, base.range).startsWith("    # Everything stands on it."));
        QCOMPARE(base.path.toString(), u"build.artifacts[0]"_s);
    }

    void symbolsStayWhileALineIsBroken_data()
    {
        QTest::addColumn<QByteArray>("broken");
        QTest::newRow("half a key") << QByteArray("      cont\n");
        QTest::newRow("open bracket") << QByteArray("      platforms: [linux/amd64\n");
        QTest::newRow("open quote") << QByteArray("      context: \"web\n");
        QTest::newRow("a tab") << QByteArray("\t\tcontext: web\n");
        QTest::newRow("colon too much") << QByteArray("      context: a: b\n");
    }
    void symbolsStayWhileALineIsBroken()
    {
        QFETCH(QByteArray, broken);
        const QByteArray text = "build:\n  artifacts:\n    - image: one\n" + broken +
                                "    - image: two\n      docker: {}\nprofiles:\n  - name: dev\n";
        const yaml::Document document = test::parsed(text);
        QVERIFY(!document.isValid());
        QStringList lines;
        print(symbols(document), 0, lines);
        const QStringList expected{u"Configuration"_s, u"  one (docker)"_s, u"  two (docker)"_s,
                                   u"    docker"_s,    u"  Profiles"_s,     u"    dev"_s};
        QCOMPARE(lines, expected);
    }

    void breadcrumbsSayTheWay_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *name, const char *text, const QStringList &names) {
            QTest::newRow(name) << QByteArray(text) << names;
        };
        row("nested value", "build:\n  artifacts:\n  - image: a/b\n    docker:\n      target: re<|>lease\n",
            {u"build"_s, u"artifacts"_s, u"a/b"_s, u"docker"_s, u"target"_s});
        row("key", "build:\n  ar<|>tifacts:\n  - image: a\n", {u"build"_s, u"artifacts"_s});
        row("item without a name", "build:\n  artifacts:\n  - context: <|>x\n",
            {u"build"_s, u"artifacts"_s, u"1"_s, u"context"_s});
        row("item that is a text", "build:\n  platforms: [linux/amd64, linux/ar<|>m64]\n",
            {u"build"_s, u"platforms"_s, u"linux/arm64"_s});
        row("nothing", "<|>\n\nbuild: {}\n", {});
        row("below a broken line",
            "build:\n  artifacts:\n  - image: a\n    doc\n    docker:\n      target: <|>x\n",
            {u"build"_s, u"artifacts"_s, u"a"_s, u"docker"_s, u"target"_s});
    }
    void breadcrumbsSayTheWay()
    {
        QFETCH(QByteArray, text);
        QTEST(crumbNames(test::marked(text)), "names");
    }

    void whatSpansLinesFolds()
    {
        const yaml::Document document = test::parsed("# one\n# two\n\nbuild:\n  artifacts:\n  - image: a\n"
                                                     "    docker:\n      buildArgs:\n        A: |\n"
                                                     "          # no comment\n          # of YAML\n\n"
                                                     "  # single\n  platforms: [a,\n    b]\nkind: Config\n");
        QVERIFY(document.isValid());
        QStringList found;
        const QList<Fold> all = folds(document);
        for (const Fold &fold : all)
            found.append(u"%1-%2%3"_s.arg(fold.firstLine.value)
                             .arg(fold.lastLine.value)
                             .arg(fold.kind == FoldKind::Comment     ? u"#"_s
                                  : fold.kind == FoldKind::BlockText ? u"|"_s
                                                                     : QString()));
        const QStringList expected{u"1-2#"_s, u"4-15"_s, u"5-11"_s,  u"6-11"_s,
                                   u"7-11"_s, u"8-11"_s, u"9-11|"_s, u"14-15"_s};
        QCOMPARE(found, expected);
    }

    void hoverTellsWhatTheSchemaKnows_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("parts");
        const QByteArray artifact = "build:\n  artifacts:\n  - image: base\n  - image: web\n";
        const auto row = [](const char *name, const QByteArray &text, const QStringList &parts) {
            QTest::newRow(name) << text << parts;
        };
        row("key", artifact + "    con<|>text: web\n",
            {u"**context**"_s, u"Type: text"_s, u"Default: `.`"_s, u"context: services/web"_s});
        row("required key", "build:\n  artifacts:\n  - im<|>age: a\n", {u"Required"_s});
        row("allowed values", "build: {tagPolicy: {gitCommit: {vari<|>ant: Tags}}}\n",
            {u"`Tags`, `CommitSha`"_s});
        row("variant", artifact + "    doc<|>ker: {}\n", {u"choose at most one"_s});
        row("version", artifact + "    runtime<|>Type: go\n", {u"Since v4beta2"_s});
        row("buildx only", artifact + "    docker: {cache<|>To: [x]}\n",
            {u"Only in Skaffold with buildx support"_s});
        row("templates", "build: {tagPolicy: {envTemplate: {temp<|>late: x}}}\n", {u"`{{.IMAGE_NAME}}`"_s});
        row("no templates", artifact + "    con<|>text: web\n", {u"Templates are not expanded"_s});
        row("image", artifact + "    requires:\n    - image: ba<|>se\n",
            {u"An artifact of this file, built from `.` (line 3)"_s, u"**image**"_s});
        row("unknown image", artifact + "    requires:\n    - image: bas<|>\n",
            {u"No artifact of this file"_s});
        row("platform", "build: {platforms: [linux/x86<|>_64]}\n", {u"The platform `linux/amd64`"_s});
        row("profile",
            "requires:\n- activeProfiles: [{name: x, activatedBy: [-<|>dev]}]\nprofiles:\n- name: dev\n",
            {u"A profile of this configuration (line 4)"_s});
        row("alias", ".a: &c web\nbuild: {artifacts: [{image: a, context: *<|>c}]}\n",
            {u"the anchor `&c` in line 1, which is `web`"_s, u"**context**"_s});
        row("older version", "apiVersion: skaffold/v4<|>beta1\n", {u"the newest is `skaffold/v4beta14`"_s});
    }
    void hoverTellsWhatTheSchemaKnows()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, parts);
        const QString found = hoverAt(text);
        for (const QString &part : parts)
            QVERIFY2(found.contains(part), qPrintable(found));
    }

    void hoverIsSilentWhereNothingIsKnown()
    {
        QCOMPARE(hoverAt("bu<|>ilt: {}\n"), QString());
        QCOMPARE(hoverAt("build:<|>   \n"), QString());
        QCOMPARE(hoverAt("build: {artifacts: [{docker: {buildArgs: {MY_<|>KEY: x}}}]}\n"), QString());
        QCOMPARE(hoverAt("<|>"), QString());
    }

    void aPlaceIsFoundAsByLookingAtEveryNode()
    {
        const yaml::Document document = test::parsed(project + "---\na: [1, {b: , c}, *x]\n? d\n: e\n");
        QList<yaml::Node> all;
        for (int i = 0; i < document.count(); ++i)
            collect(document.root(i), all);
        for (qsizetype at = 0; at <= document.text().size(); ++at) {
            yaml::Node innermost;
            for (const yaml::Node &node : std::as_const(all)) {
                const bool holds = node.rangeWithProperties().begin <= at && at <= node.range().end;
                if (holds && node.index() > innermost.index())
                    innermost = node;
            }
            const yaml::Node found = document.nodeAt(text::ByteOffset(at));
            QVERIFY2(found == innermost, qPrintable(u"at %1: %2 instead of %3"_s.arg(at).arg(
                                             found.path().toString(), innermost.path().toString())));
        }
    }
};

QTEST_GUILESS_MAIN(StructureTest)
#include "tst_structure.moc"
