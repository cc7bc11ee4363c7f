// SPDX-License-Identifier: Apache-2.0
#include "schema/validate.h"
#include "yaml/document.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kw;
using namespace kw::schema;

namespace {

const QByteArray head = "apiVersion: skaffold/v4beta14\nkind: Config\n";

QList<Diagnostic> check(const QByteArray &yaml, Flavour flavour = Flavour::Buildx)
{
    const auto text = text::SourceText::fromBytes(yaml);
    return validate(yaml::Document::parse(*text), {.flavour = flavour, .imported = {}});
}

// "code@text under the range", one for each problem.
QStringList brief(const QByteArray &yaml, const QList<Diagnostic> &found)
{
    QStringList lines;
    for (const Diagnostic &one : found)
        lines.append(one.code + u'@' + QString::fromUtf8(yaml.sliced(one.range.begin, one.range.length())));
    return lines;
}

QByteArray fixedText(const QByteArray &yaml, const Diagnostic &diagnostic)
{
    if (diagnostic.fixes.isEmpty())
        return "no fix";
    return diagnostic.fixes.first().patches.applied(yaml).value_or("a patch outside the text");
}

} // namespace

class ValidateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void problems_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const QByteArray &body, const QStringList &found) {
            QTest::newRow(name) << head + body << found;
        };
        const QByteArray artifact = "build:\n  artifacts:\n  - image: web\n";
        row("nothing", "", {});
        row("a plain build", artifact + "    docker: {dockerfile: Dockerfile}\n", {});
        row("misspelt key", artifact + "    docker:\n      noCach: true\n", {u"schema.unknown-key@noCach"_s});
        row("key of another place", artifact + "    dockerfile: x\n", {u"schema.unknown-key@dockerfile"_s});
        row("two builders", artifact + "    docker: {}\n    jib: {}\n", {u"schema.one-of@jib"_s});
        row("two builders, last first", artifact + "    jib: {}\n    docker: {}\n",
            {u"schema.one-of@docker"_s});
        row("two tag policies", "build:\n  tagPolicy:\n    sha256: {}\n    inputDigest: {}\n",
            {u"skaffold.one-of@inputDigest"_s});
        row("missing image", "build:\n  artifacts:\n  - context: .\n", {u"schema.missing-key@context"_s});
        row("image without a name", "build:\n  artifacts:\n  - image: ''\n",
            {u"schema.missing-value@image"_s});
        row("text for a boolean", "build:\n  local:\n    push: \"false\"\n",
            {u"schema.wrong-type@\"false\""_s});
        row("old boolean", "build:\n  local:\n    push: yes\n", {u"schema.converted-value@yes"_s});
        row("number for a text", artifact + "    context: 12\n", {u"schema.converted-value@12"_s});
        row("text for a number", "build:\n  local:\n    concurrency: many\n", {u"schema.wrong-type@many"_s});
        row("fraction for a number", "build:\n  local:\n    concurrency: 1.5\n",
            {u"schema.converted-value@1.5"_s});
        row("text for a list", "build:\n  platforms: linux/amd64\n", {u"schema.wrong-type@linux/amd64"_s});
        row("list for a mapping", "build:\n  local: [push]\n", {u"schema.wrong-type@[push]"_s});
        row("mapping for a list", "build:\n  artifacts:\n    image: web\n",
            {u"schema.wrong-type@image: web"_s});
        row("nothing for a mapping", "build:\n  local:\n", {u"schema.empty-value@local"_s});
        row("build argument from the environment", artifact + "    docker: {buildArgs: {TOKEN: }}\n", {});
        row("wrong value", "build:\n  tagPolicy:\n    gitCommit: {variant: Tgas}\n",
            {u"schema.unknown-value@Tgas"_s});
        row("value in other case", "build:\n  tagPolicy:\n    gitCommit: {variant: tags}\n",
            {u"schema.unknown-value@tags"_s});
        row("branch as a tag", "build:\n  tagPolicy:\n    gitCommit: {variant: Branches}\n", {});
        row("misspelt required key is one fault", "build:\n  artifacts:\n  - imgae: web\n",
            {u"schema.unknown-key@imgae"_s});
        row("port as a name", "portForward:\n- port: http\n", {});
        row("port as a list", "portForward:\n- port: [80]\n", {u"schema.wrong-type@[80]"_s});
        row("dotted key carries an anchor", ".common: &c {push: true}\nbuild:\n  local: *c\n", {});
        row("wrong behind an alias, told once",
            ".common: &c {push: 1}\nbuild:\n  local: *c\nprofiles:\n- name: a\n  build:\n    local: *c\n",
            {u"schema.wrong-type@1"_s});
        row("merged key", ".common: &c {pusch: true}\nbuild:\n  local:\n    <<: *c\n",
            {u"schema.unknown-key@pusch"_s});
        row("duplicate key", "build: {}\nbuild: {}\n", {u"yaml.duplicate-key@build"_s});
        row("key of a settingless type", "build:\n  tagPolicy:\n    sha256: {x: 1}\n",
            {u"schema.unknown-key-open@x"_s});
        row("cache export", artifact + "    docker:\n      cacheTo: [a]\n",
            {u"schema.buildx-only@cacheTo"_s});
    }
    void problems()
    {
        QFETCH(QByteArray, yaml);
        QTEST(brief(yaml, check(yaml)), "found");
    }

    // Where Skaffold and the published schema of the version differ.
    void olderVersionsOfVerify()
    {
        const auto verify = [](const QByteArray &version, const QByteArray &rest) {
            const QByteArray yaml =
                "apiVersion: skaffold/" + version +
                "\nkind: Config\nverify:\n- name: a\n  container:\n    name: a\n    image: b\n" + rest;
            return brief(yaml, check(yaml));
        };
        const QByteArray environment = "    env: [{name: A, value: b}]\n";
        QCOMPARE(verify("v4beta5", environment), QStringList{u"schema.unpublished-key@env"_s});
        QCOMPARE(verify("v4beta12", environment), QStringList());
        QCOMPARE(verify("v4beta5", "    env: [{nam: A}]\n"),
                 (QStringList{u"schema.unpublished-key@env"_s, u"schema.unknown-key-open@nam"_s}));
        const QByteArray both = "  executionMode:\n    local: {}\n    kubernetesCluster: {}\n";
        QCOMPARE(verify("v4beta14", both), QStringList{u"skaffold.one-counts@kubernetesCluster"_s});
    }

    void whatIsTooOldForTheUpgradeIsSaid()
    {
        const auto message = [](const QByteArray &version) {
            const auto text =
                text::SourceText::fromBytes("apiVersion: skaffold/" + version + "\nkind: Config\n");
            return validate(yaml::Document::parse(*text)).value(0).message;
        };
        QVERIFY(message("v1alpha1").contains(u"skaffold fix"_s));
        QVERIFY(message("v2alpha4").contains(u"skaffold fix"_s));
        QVERIFY(!message("v2beta1").contains(u"skaffold fix"_s));
        QVERIFY(message("v2beta28").contains(u"kitw upgrade"_s));
    }

    void versions_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("none") << QByteArray("kind: Config\n")
                              << QStringList{u"schema.missing-version@kind"_s};
        QTest::newRow("empty file") << QByteArray() << QStringList{u"schema.missing-version@"_s};
        QTest::newRow("misspelt") << QByteArray("apiVersion: skaffold/v4beta41\nkind: Config\n")
                                  << QStringList{u"schema.unknown-version@skaffold/v4beta41"_s};
        QTest::newRow("newer, and what is new is only a warning")
            << QByteArray("apiVersion: skaffold/v4beta15\nkind: Config\nfuture: {}\n")
            << QStringList{u"schema.newer-version@skaffold/v4beta15"_s, u"schema.unknown-key@future"_s};
        QTest::newRow("without prefix") << QByteArray("apiVersion: v4beta14\nkind: Config\n")
                                        << QStringList{u"schema.unknown-version@v4beta14"_s};
        QTest::newRow("old") << QByteArray("apiVersion: skaffold/v2beta1\nkind: Config\n")
                             << QStringList{u"schema.older-version@skaffold/v2beta1"_s};
        QTest::newRow("old, and a mistake is only likely")
            << QByteArray("apiVersion: skaffold/v2beta1\nkind: Config\nbuidl: {}\n")
            << QStringList{u"schema.older-version@skaffold/v2beta1"_s, u"schema.unknown-key@buidl"_s};
        QTest::newRow("missing kind")
            << QByteArray("apiVersion: skaffold/v3\n") << QStringList{u"schema.missing-key@apiVersion"_s};
        QTest::newRow("alpha of 3") << QByteArray(
                                           "apiVersion: skaffold/v3alpha1\nkind: Config\nmanifests: {}\n")
                                    << QStringList{};
        QTest::newRow("two documents")
            << QByteArray("apiVersion: skaffold/v4beta6\nkind: Config\nbuild: {hooks: {}}\n---\n"
                          "apiVersion: skaffold/v4beta7\nkind: Config\nbuild: {hooks: {}}\n")
            << QStringList{u"schema.unknown-key@hooks"_s};
        QTest::newRow("a list") << QByteArray("- a\n") << QStringList{u"schema.wrong-type@- a"_s};
    }
    void versions()
    {
        QFETCH(QByteArray, yaml);
        QTEST(brief(yaml, check(yaml)), "found");
    }

    void anOldVersionIsNoError()
    {
        const auto found = check("apiVersion: skaffold/v2beta1\nkind: Config\nbuidl: {}\n");
        QCOMPARE(found.first().severity, Severity::Information);
        QCOMPARE(found.last().severity, Severity::Warning);
    }

    void messages_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("message");
        QTest::newRow("did you mean")
            << QByteArray("build:\n  artifacts:\n  - image: web\n    docker: {noCach: true}\n")
            << u"“noCach” is not known in “build.artifacts[0].docker”; did you mean “noCache”?"_s;
        QTest::newRow("one level too high")
            << QByteArray("build:\n  push: true\n") << u"“push” belongs below “local”, not into “build”"_s;
        QTest::newRow("gone") << QByteArray("deploy:\n  kustomize: {}\n")
                              << u"“kustomize” is no longer known; v2beta29 was the last version with it"_s;
        QTest::newRow("both") << QByteArray("build: {local: {}, cluster: {}}\n")
                              << u"“local” and “cluster” cannot be together in “build”: keep one of them"_s;
        QTest::newRow("kind") << QByteArray("build:\n  insecureRegistries: {a: b}\n")
                              << u"“insecureRegistries” must be a list, and this is a mapping"_s;
    }
    void messages()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, message);
        const auto found = check(head + body);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().message, message);
    }

    void cacheExportNeedsBuildx()
    {
        const QByteArray yaml = head + "build:\n  artifacts:\n  - image: web\n    docker: {cacheTo: [a]}\n";
        const auto found = check(yaml, Flavour::Upstream);
        QCOMPARE(brief(yaml, found), QStringList{u"schema.unknown-key@cacheTo"_s});
        QCOMPARE(found.first().message, u"only Skaffold with buildx support knows “cacheTo”"_s);
    }

    void fixes_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const QByteArray &before, const QByteArray &after) {
            QTest::newRow(name) << head + before << head + after;
        };
        row("rename", "build:\n  artefacts: []\n", "build:\n  artifacts: []\n");
        row("unquote", "build: {local: {push: \"true\"}}\n", "build: {local: {push: true}}\n");
        row("wrap in a list", "build: {platforms: linux/amd64}\n", "build: {platforms: [\"linux/amd64\"]}\n");
        row("wrap a quoted text", "build: {platforms: 'a'}\n", "build: {platforms: ['a']}\n");
        row("add a key to an item", "build:\n  artifacts:\n  - context: x\n    sync: {infer: [a]}\n",
            "build:\n  artifacts:\n  - image: \n    context: x\n    sync: {infer: [a]}\n");
        row("drop a builder",
            "build:\n  artifacts:\n  - image: a\n    docker: {}\n    jib: {} # why\n    context: .\n",
            "build:\n  artifacts:\n  - image: a\n    docker: {}\n    context: .\n");
        row("value", "build: {tagPolicy: {gitCommit: {variant: TAGS}}}\n",
            "build: {tagPolicy: {gitCommit: {variant: Tags}}}\n");
        QTest::newRow("kind") << QByteArray("apiVersion: skaffold/v3\r\nbuild: {}\r\n")
                              << QByteArray("kind: Config\r\napiVersion: skaffold/v3\r\nbuild: {}\r\n");
        QTest::newRow("key of a newer version")
            << QByteArray("apiVersion: skaffold/v4beta6\nkind: Config\nbuild: {hooks: {}}\n")
            << QByteArray("apiVersion: skaffold/v4beta7\nkind: Config\nbuild: {hooks: {}}\n");
        QTest::newRow("version") << QByteArray("apiVersion: skafold/v4beta13\nkind: Config\n")
                                 << QByteArray("apiVersion: skaffold/v4beta13\nkind: Config\n");
    }
    void fixes()
    {
        QFETCH(QByteArray, yaml);
        const auto found = check(yaml);
        QVERIFY(!found.isEmpty());
        QTEST(fixedText(yaml, found.first()), "after");
    }

    void brokenTextGivesNoFollowingErrors()
    {
        const QByteArray yaml =
            "apiVersion: skaffold/v4beta14\nkind: Config\nbuild:\n  artifacts:\n  - image: [a\n";
        for (const Diagnostic &one : check(yaml))
            QVERIFY2(one.code.startsWith("yaml."_L1) || one.code == "schema.wrong-type"_L1,
                     qPrintable(one.code));
    }

    void everyPrefixIsChecked()
    {
        const QByteArray yaml =
            head + "build:\n  artifacts:\n  - &a\n    image: \"web\"\n    docker: {buildArgs: {A: '1'}}\n"
                   "  - <<: *a\n    image: |\n      other\nprofiles:\n- name: x # c\n";
        for (qsizetype end = 0; end <= yaml.size(); ++end) {
            for (const Diagnostic &one : check(yaml.first(end)))
                QVERIFY(one.range.begin >= 0 && one.range.begin <= one.range.end && one.range.end <= end);
        }
    }
};

QTEST_GUILESS_MAIN(ValidateTest)
#include "tst_validate.moc"
