// SPDX-License-Identifier: Apache-2.0
#include "core/platform.h"
#include "language/completion.h"
#include "marked.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kw;
using namespace kw::language;

namespace {

QStringList labelsOf(const Completion &completion)
{
    QStringList labels;
    for (const CompletionItem &item : completion.items)
        labels.append(item.label);
    return labels;
}

const CompletionItem *itemOf(const Completion &completion, const QString &label)
{
    for (const CompletionItem &item : completion.items) {
        if (item.label == label)
            return &item;
    }
    return nullptr;
}

// The text after an item was accepted, with “<|>” where the cursor is then.
QByteArray accepted(const test::Marked &marked, const CompletionItem &item)
{
    QByteArray text = text::PatchSet(item.patch).applied(marked.document.text().bytes()).value_or("no patch");
    return text.insert(item.caret, "<|>");
}

const QByteArray artifact = "build:\n  artifacts:\n    - image: web\n";

} // namespace

class CompletionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    // What is offered first, and what is never offered.
    void offered_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("first");
        QTest::addColumn<QStringList>("never");
        const auto row = [](const char *name, const QByteArray &text, const QStringList &first,
                            const QStringList &never = {}) { QTest::newRow(name) << text << first << never; };
        row("empty file", "<|>", {u"apiVersion"_s, u"kind"_s, u"metadata"_s});
        row("top, some there", "apiVersion: skaffold/v4beta14\n<|>", {u"kind"_s, u"metadata"_s},
            {u"apiVersion"_s});
        row("half a word", "apiVersion: skaffold/v4beta14\nbui<|>\n", {u"build"_s}, {u"kind"_s});
        row("half a word above a mapping", "pro<|>\nbuild:\n  local: {}\n", {u"profiles"_s});
        row("below a key", "build:\n  <|>\n", {u"hooks"_s, u"artifacts"_s});
        row("below a key, no indentation yet", "build:\n<|>\n", {u"apiVersion"_s});
        row("between keys", "build:\n  artifacts: []\n  <|>\n  platforms: []\n", {u"hooks"_s},
            {u"artifacts"_s, u"platforms"_s});
        row("item below a list", "build:\n  artifacts:\n    <|>\n", {u"- image"_s});
        row("behind a dash", "build:\n  artifacts:\n    - <|>\n", {u"image"_s, u"context"_s});
        row("behind a dash, keys below", "build:\n  artifacts:\n    - <|>\n      context: x\n", {u"image"_s},
            {u"context"_s});
        row("in an item", artifact + "      <|>\n", {u"context"_s}, {u"image"_s});
        row("other variants are left out", artifact + "      docker: {}\n      <|>\n", {u"context"_s},
            {u"docker"_s, u"jib"_s, u"kaniko"_s});
        row("in an item above others", artifact + "      <|>\n    - image: b\n", {u"context"_s});
        row("on an empty line inside", artifact + "<|>\n      docker: {}\n", {u"context"_s},
            {u"apiVersion"_s});
        row("key of the list's mapping or an item",
            "build:\n  artifacts:\n  - image: web\n  <|>\n  platforms: []\n", {u"- image"_s, u"hooks"_s});
        row("nested", artifact + "      docker:\n        <|>\n", {u"dockerfile"_s, u"target"_s});
        row("after a block text",
            "build:\n  artifacts:\n    - image: a\n      custom:\n        buildCommand: |\n          make\n  "
            "    <|>\n",
            {u"context"_s}, {u"custom"_s});
        row("in flow style", "build: {<|>}\n", {u"hooks"_s, u"artifacts"_s});
        row("in flow style, behind a comma", "build: {platforms: [], <|>}\n", {u"hooks"_s}, {u"platforms"_s});
        row("in flow style, before a key", "build: {<|>platforms: []}\n", {u"hooks"_s}, {u"platforms"_s});
        row("in flow style, over lines", "build:\n  artifacts: [\n    {image: a, <|>\n    }]\n",
            {u"context"_s}, {u"image"_s});
        row("in flow style that is not closed", "build:\n  local: {push: true, <|>\nkind: Config\n",
            {u"tryImportMissing"_s}, {u"push"_s});
        row("in an item of a flow list", "build: {artifacts: [<|>]}\n", {u"image"_s});
        row("an existing key", "build:\n  artif<|>acts: []\n", {u"artifacts"_s});
        row("boolean", "build: {local: {push: <|>}}\n", {u"true"_s, u"false"_s});
        row("boolean in block style", "build:\n  local:\n    push: <|>\n", {u"true"_s, u"false"_s});
        row("half a value", "build:\n  local:\n    push: f<|>\n", {u"false"_s}, {u"true"_s});
        row("allowed values", "build:\n  tagPolicy:\n    gitCommit:\n      variant: <|>\n",
            {u"Tags"_s, u"CommitSha"_s});
        row("version", "apiVersion: <|>\n", {u"skaffold/v4beta14"_s, u"skaffold/v4beta13"_s});
        row("version in quotes", "apiVersion: \"<|>\"\n", {u"skaffold/v4beta14"_s});
        row("version typed", "apiVersion: skaffold/v2beta2<|>\n", {u"skaffold/v2beta29"_s});
        row("kind", "kind: <|>\n", {u"Config"_s});
        row("platform", "build:\n  platforms:\n    - linux/arm<|>\n", {u"linux/arm64"_s});
        row("platform in flow style", "build: {platforms: [linux/amd64, s39<|>]}\n", {u"linux/s390x"_s});
        row("a list as a value", "build:\n  platforms: <|>\n", {Platform::host().text()});
        row("required image",
            "build:\n  artifacts:\n  - image: base\n  - image: web\n    requires:\n    - image: <|>\n",
            {u"base"_s}, {u"web"_s});
        row("cache",
            "build:\n  artifacts:\n  - image: base\n  - image: web\n    docker:\n      cacheFrom:\n      - "
            "<|>\n",
            {u"web"_s, u"base"_s});
        row("platform that the list has", "build:\n  platforms:\n    - linux/arm64\n    - linux/arm<|>\n",
            {u"linux/arm/v7"_s}, {u"linux/arm64"_s});
        row("platform that the list has, in flow style", "build: {platforms: [linux/arm64, linux/arm<|>]}\n",
            {u"linux/arm/v7"_s}, {u"linux/arm64"_s});
        row("platform that is written out", "build: {platforms: [linux/arm64<|>]}\n", {u"linux/arm64"_s});
        row("new item of a list", "build:\n  platforms:\n  - linux/amd64\n  - linux/arm64\n  - <|>\n", {},
            {u"linux/amd64"_s, u"linux/arm64"_s});
        row("image that is required already",
            "build:\n  artifacts:\n  - image: a\n  - image: b\n  - image: web\n    requires:\n    - image: "
            "a\n"
            "    - image: <|>\n",
            {u"b"_s}, {u"a"_s, u"web"_s});
        row("cache that is used already", artifact + "      docker:\n        cacheFrom: [web, <|>]\n", {},
            {u"web"_s});
        row("image of a test", artifact + "test:\n  - image: <|>\n", {u"web"_s});
        row("profile",
            "requires:\n  - path: x\n    activeProfiles:\n      - name: y\n        activatedBy: [<|>]\n"
            "profiles:\n  - name: dev\n",
            {u"dev"_s});
        row("configuration of this file",
            "metadata: {name: a}\nrequires:\n  - configs: [<|>]\n---\nmetadata: {name: b}\n", {u"b"_s},
            {u"a"_s});
        row("release",
            "manifests:\n  helm:\n    releases:\n      - name: db\n      - name: web\n        dependsOn: "
            "[<|>]\n",
            {u"db"_s}, {u"web"_s});
        row("anchor", ".c: &common {push: true}\nbuild:\n  local: *<|>\n", {u"*common"_s});
        row("default", artifact + "      docker:\n        dockerfile: <|>\n", {u"Dockerfile"_s});
        row("model of the version",
            "apiVersion: skaffold/v2beta29\nbuild:\n  artifacts:\n    - image: a\n      run<|>\n", {},
            {u"runtimeType"_s});
        row("second document", "kind: Config\n---\napiVersion: skaffold/v4beta14\n<|>", {u"kind"_s}, {});
        row("a fault elsewhere", "build:\n  artifacts: [\nprofiles:\n  - name: dev\n    <|>\n",
            {u"activation"_s});
        row("comment", "build: {}  # <|>\n", {});
        row("comment line", "build:\n  # <|>\n", {});
        row("block text",
            "build:\n  artifacts:\n    - image: a\n      custom:\n        buildCommand: |\n          <|>\n",
            {});
        row("below a value", "kind: Config\n    <|>\n", {u"apiVersion"_s});
        row("behind a value", "kind: Config <|>\n", {});
        row("between dash and word", "build:\n  platforms:\n  -<|> a\n", {});
    }
    void offered()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, first);
        QFETCH(QStringList, never);
        const test::Marked marked = test::marked(text);
        const QStringList labels = labelsOf(complete(marked.document, marked.offset));
        QCOMPARE(labels.first(std::min(first.size(), labels.size())), first);
        if (first.isEmpty() && never.isEmpty())
            QCOMPARE(labels, QStringList());
        for (const QString &label : never)
            QVERIFY2(!labels.contains(label), qPrintable(label));
    }

    void acceptedTextFollowsTheFile_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QByteArray>("result");
        const auto row = [](const char *name, const QByteArray &text, const QString &label,
                            const QByteArray &result) { QTest::newRow(name) << text << label << result; };
        row("value", artifact + "      con<|>\n", u"context"_s, artifact + "      context: <|>\n");
        row("mapping", artifact + "      dock<|>\n", u"docker"_s, artifact + "      docker:\n        <|>\n");
        row("mapping, wide", "build:\n    local: {}\n    tag<|>\n", u"tagPolicy"_s,
            "build:\n    local: {}\n    tagPolicy:\n        <|>\n");
        row("mapping with a required key", "build:\n  tagPolicy:\n    env<|>\n", u"envTemplate"_s,
            "build:\n  tagPolicy:\n    envTemplate:\n      template: <|>\n");
        row("list of mappings", artifact + "      req<|>\n", u"requires"_s,
            artifact + "      requires:\n        - image: <|>\n");
        row("list, dashes not indented", "build:\n  artifacts:\n  - image: web\n    req<|>\n", u"requires"_s,
            "build:\n  artifacts:\n  - image: web\n    requires:\n    - image: <|>\n");
        row("list, wide dashes", "build:\n  artifacts:\n  -   image: web\n      req<|>\n", u"requires"_s,
            "build:\n  artifacts:\n  -   image: web\n      requires:\n      -   image: <|>\n");
        row("list of texts", artifact + "      plat<|>\n", u"platforms"_s,
            artifact + "      platforms:\n        - <|>\n");
        row("nothing below", "build:\n  tagPolicy:\n    sha<|>\n", u"sha256"_s,
            "build:\n  tagPolicy:\n    sha256: {}<|>\n");
        row("with a value", "<|>", u"kind"_s, "kind: Config<|>");
        row("line ends of two bytes", "build:\r\n  <|>\r\n", u"local"_s, "build:\r\n  local:\r\n    <|>\r\n");
        row("new item", artifact + "    <|>\n", u"- image"_s, artifact + "    - image: <|>\n");
        row("first item", "build:\n  artifacts:\n    <|>\n", u"- image"_s,
            "build:\n  artifacts:\n    - image: <|>\n");
        row("indentation corrected", artifact + "   con<|>\n      docker: {}\n", u"context"_s,
            artifact + "      context: <|>\n      docker: {}\n");
        row("dash alone", "build:\n  artifacts:\n    -<|>\n", u"image"_s,
            "build:\n  artifacts:\n    - image: <|>\n");
        row("flow, value", "build: {artifacts: [{image: a, <|>}]}\n", u"context"_s,
            "build: {artifacts: [{image: a, context: <|>}]}\n");
        row("flow, mapping", "build: {<|>}\n", u"local"_s, "build: {local: {<|>}}\n");
        row("flow, list", "build: {<|>}\n", u"platforms"_s, "build: {platforms: [<|>]}\n");
        row("flow, in front", "build: {<|>platforms: []}\n", u"local"_s,
            "build: {local: {<|>}, platforms: []}\n");
        row("flow, mapping as an item", "build: {artifacts: [<|>]}\n", u"image"_s,
            "build: {artifacts: [{image: <|>}]}\n");
        row("colon stays", "build:\n  artif<|>: []\n", u"artifacts"_s, "build:\n  artifacts<|>: []\n");
        row("comment stays", "build:\n  lo<|> # here\n", u"local"_s, "build:\n  local:\n    <|> # here\n");
        row("value behind the colon", "kind:<|>\n", u"Config"_s, "kind: Config<|>\n");
        row("value is replaced", "build:\n  local:\n    push: fal<|>xy # c\n", u"false"_s,
            "build:\n  local:\n    push: false<|> # c\n");
        row("value in quotes", "kind: 'C<|>'\n", u"Config"_s, "kind: 'Config<|>'\n");
        row("value in an open quote", "kind: \"C<|>\n", u"Config"_s, "kind: \"Config<|>\"\n");
        row("list as a value", "build:\n  platforms: <|>\n", u"all"_s, "build:\n  platforms: [all<|>]\n");
        row("value on a line of its own", "build:\n  platforms:\n    <|>\n", u"all"_s,
            "build:\n  platforms:\n    - all<|>\n");
        row("value that needs quotes",
            "profiles: [{name: \"true\"}]\nrequires: [{path: x, activeProfiles: [{name: y, activatedBy: "
            "[<|>]}]}]\n",
            u"true"_s,
            "profiles: [{name: \"true\"}]\nrequires: [{path: x, activeProfiles: [{name: y, activatedBy: "
            "[\"true\"<|>]}]}]\n");
        row("byte-order mark", "\xEF\xBB\xBF<|>", u"kind"_s, "\xEF\xBB\xBFkind: Config<|>");
    }
    void acceptedTextFollowsTheFile()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, label);
        const test::Marked marked = test::marked(text);
        const Completion completion = complete(marked.document, marked.offset);
        const CompletionItem *item = itemOf(completion, label);
        QVERIFY2(item, qPrintable(labelsOf(completion).join(u' ')));
        QTEST(accepted(marked, *item), "result");
    }

    void itemsSayWhatTheyAre()
    {
        const test::Marked marked = test::marked("build:\n  artifacts:\n    - <|>\n");
        const Completion completion = complete(marked.document, marked.offset);
        const CompletionItem *image = itemOf(completion, u"image"_s);
        const CompletionItem *docker = itemOf(completion, u"docker"_s);
        QVERIFY(image && docker);
        QVERIFY(image->isRequired);
        QCOMPARE(image->detail, u"text, required"_s);
        QVERIFY(image->documentation.contains(u"Required"_s));
        QCOMPARE(docker->kind, CompletionKind::Variant);
        QVERIFY(completion.isComplete);
    }

    void deprecatedKeysComeLast()
    {
        const auto model = schema::Model::fromJsonSchema(
            "{\"anyOf\":[{\"$ref\":\"#/definitions/Top\"}],\"definitions\":{\"Top\":{\"type\":\"object\","
            "\"required\":[\"apiVersion\"],\"additionalProperties\":false,\"properties\":{"
            "\"apiVersion\":{\"type\":\"string\"},\"aged\":{\"type\":\"string\",\"deprecated\":true},"
            "\"build\":{\"type\":\"string\"},\"zone\":{\"type\":\"string\"}},"
            "\"preferredOrder\":[\"apiVersion\",\"aged\",\"build\"]}}}");
        QVERIFY2(model, model ? "" : qPrintable(model.error().why));
        const test::Marked marked = test::marked("apiVersion: skaffold/v9\n<|>");
        schema::Options options;
        options.imported.insert(u"skaffold/v9"_s, *model);
        const QStringList labels = labelsOf(complete(marked.document, marked.offset, {}, options));
        QCOMPARE(labels, QStringList({u"build"_s, u"zone"_s, u"aged"_s}));
    }

    void manyImagesAreCutOff()
    {
        QByteArray text = "build:\n  artifacts:\n";
        for (int i = 0; i < 300; ++i)
            text += "  - image: service-" + QByteArray::number(i) + '\n';
        const test::Marked marked = test::marked(text + "test:\n- image: <|>\n");
        const Completion completion = complete(marked.document, marked.offset);
        QVERIFY(!completion.isComplete);
        QCOMPARE(completion.items.size(), 200);
        const test::Marked typed = test::marked(text + "test:\n- image: ice-299<|>\n");
        QCOMPARE(labelsOf(complete(typed.document, typed.offset)), QStringList{u"service-299"_s});
    }

    void theProjectIsKnown()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const QString &name, const QByteArray &content) {
            QDir(folder.path()).mkpath(QFileInfo(name).path());
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        };
        write(u"web/Dockerfile"_s, "ARG BASE\nFROM scratch AS deps\nARG VERSION\nFROM deps AS release\n");
        write(u"web/dev.Dockerfile"_s, "FROM scratch\n");
        write(u"other/Dockerfile"_s, "FROM scratch\n");
        write(u"lib/skaffold.yaml"_s, "metadata: {name: lib}\nprofiles: [{name: fast}]\n");
        write(u"web/node_modules/x/Dockerfile"_s, "FROM scratch\n");
        Surroundings around = lookAround(folder.path());
        around.builders = QStringList{u"fleet"_s};
        const auto labels = [&around](const QByteArray &text) {
            const test::Marked marked = test::marked(text);
            return labelsOf(complete(marked.document, marked.offset, around));
        };
        const QByteArray web = "build:\n  artifacts:\n    - image: web\n      context: web\n      docker:\n";
        QCOMPARE(labels(web + "        dockerfile: <|>\n"),
                 (QStringList{u"Dockerfile"_s, u"dev.Dockerfile"_s, u"../other/Dockerfile"_s}));
        QCOMPARE(labels(web + "        target: <|>\n"), (QStringList{u"deps"_s, u"release"_s}));
        QCOMPARE(labels(web + "        buildArgs:\n          <|>\n"), (QStringList{u"BASE"_s, u"VERSION"_s}));
        QCOMPARE(labels(web + "        buildArgs: {BASE: x, <|>}\n"), QStringList{u"VERSION"_s});
        QCOMPARE(labels(web + "        cliFlags: [<|>]\n"), QStringList{u"--builder=fleet"_s});
        QCOMPARE(labels("build: {artifacts: [{image: a, context: we<|>}]}\n"), QStringList{u"web"_s});
        QCOMPARE(labels("requires:\n  - path: <|>\n"), QStringList{u"lib/skaffold.yaml"_s});
        QCOMPARE(labels("requires:\n  - path: lib\n    configs: [<|>]\n"), QStringList{u"lib"_s});
        QCOMPARE(labels("requires:\n  - path: lib\n    activeProfiles:\n      - name: <|>\n"),
                 QStringList{u"fast"_s});
    }
};

QTEST_GUILESS_MAIN(CompletionTest)
#include "tst_completion.moc"
