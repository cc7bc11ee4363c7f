// SPDX-License-Identifier: Apache-2.0
#include "checked.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kw;

namespace {

// An artifact "web" with these lines below it.
QByteArray web(const QByteArray &lines)
{
    return "build:\n  artifacts:\n  - image: team/web\n" + lines;
}

QByteArray docker(const QByteArray &lines)
{
    return web("    docker:\n" + lines);
}

} // namespace

class CheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void problems_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const QByteArray &body, const QStringList &found = {}) {
            QTest::newRow(name) << body << found;
        };
        names(row);
        requirements(row);
        environments(row);
        builders(row);
        dockerOptions(row);
        platforms(row);
        tagPolicies(row);
        templates(row);
        activations(row);
        testsAndDeployment(row);
        secrets(row);
    }
    void problems()
    {
        QFETCH(QByteArray, body);
        QTEST(Checked(body).brief(), "found");
    }

    void fixes_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("fixed");
        const auto row = [](const char *name, const QByteArray &body, const QByteArray &fixed) {
            QTest::newRow(name) << body << fixed;
        };
        row("tag", "build:\n  artifacts:\n  - image: a/b:1 # x\n",
            "build:\n  artifacts:\n  - image: a/b # x\n");
        row("tag and digest in quotes",
            "build:\n  artifacts:\n  - image: 'a/b:1@sha256:"
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'\n",
            "build:\n  artifacts:\n  - image: 'a/b'\n");
        row("alias in a list", web("    requires:\n    - image: team/base\n  - image: team/base\n"),
            web("    requires:\n    - alias: BASE\n      image: team/base\n  - image: team/base\n"));
        row("alias in braces", web("    requires: [{image: team/base}]\n  - image: team/base\n"),
            web("    requires: [{alias: BASE, image: team/base}]\n  - image: team/base\n"));
        row("misspelt image", web("    requires: [{image: team/bas, alias: B}]\n  - image: team/base\n"),
            web("    requires: [{image: team/base, alias: B}]\n  - image: team/base\n"));
        row("cache field", docker("      cacheFrom: ['type=local,dest=/x']\n"),
            docker("      cacheFrom: ['type=local,src=/x']\n"));
        row("platform", "build:\n  platforms: [linux/amd46]\n", "build:\n  platforms: [linux/amd64]\n");
        row("variable", "profiles:\n- name: p\n  activation:\n  - env: '!CI=true'\n",
            "profiles:\n- name: p\n  activation:\n  - env: 'CI=!true'\n");
        row("ignore",
            web("    custom:\n      buildCommand: x\n      dependencies:\n        command: y\n        "
                "ignore: [z]\n"),
            web("    custom:\n      buildCommand: x\n      dependencies:\n        command: y\n"));
        row("replace becomes add",
            web("") + "profiles:\n- name: p\n  patches:\n  - op: replace\n    path: "
                      "/build/artifacts/0/context\n    value: a\n",
            web("") + "profiles:\n- name: p\n  patches:\n  - op: add\n    path: /build/artifacts/0/context\n "
                      "   value: a\n");
        row("an operation that nobody wrote",
            web("") +
                "profiles:\n- name: p\n  patches:\n  - path: /build/artifacts/0/context\n    value: a\n",
            web("") + "profiles:\n- name: p\n  patches:\n  - op: add\n    path: /build/artifacts/0/context\n "
                      "   value: a\n");
        row("no fix for an alias", ".a: &a a/b:1\nbuild:\n  artifacts:\n  - image: *a\n", "no fix");
    }
    void fixes()
    {
        QFETCH(QByteArray, body);
        QTEST(Checked(body).fixed(), "fixed");
    }

    void upstreamRefusesCacheExport()
    {
        const Checked checked(docker("      cacheTo: [team/web:cache]\n"), nullptr,
                              schema::Flavour::Upstream);
        QCOMPARE(checked.brief(), QStringList{u"schema.unknown-key@cacheTo"_s});
    }

    void cacheExportHasALink()
    {
        const Checked checked(docker("      cacheTo: [team/web:cache]\n"));
        QCOMPARE(checked.brief(), QStringList{u"schema.buildx-only@cacheTo"_s});
        QCOMPARE(checked.found().first().link, u"https://docs.docker.com/build/cache/backends/"_s);
    }

    void secretsAreNeverTold()
    {
        const Checked checked(docker("      buildArgs: {URL: 'https://me:hunter2@example.com/x'}\n"));
        QCOMPARE(checked.found().size(), 1);
        QVERIFY(!checked.found().first().message.contains(u"hunter2"));
    }

    void longChainsEnd()
    {
        QByteArray body = "build:\n  artifacts:\n";
        for (int i = 0; i < 20'000; ++i)
            body += "  - {image: i" + QByteArray::number(i) + ", requires: [{image: i" +
                    QByteArray::number(i + 1) + "}]}\n";
        body += "  - {image: i20000, requires: [{image: i0}]}\n";
        const Checked checked(body);
        QCOMPARE(checked.brief(), QStringList{u"skaffold.dependency-cycle@i1"_s});
        QVERIFY(checked.found().first().message.size() < 200);
    }

    void brokenFilesGiveNoGuesses()
    {
        // The required image may be behind the fault.
        const Checked checked(web("    requires: [{image: other, alias: O}]\n  - image: [\n"));
        QVERIFY(!checked.found().isEmpty());
        for (const schema::Diagnostic &one : checked.found())
            QVERIFY2(one.code != "skaffold.unknown-image"_L1, qPrintable(one.message));
    }

private:
    using Row = std::function<void(const char *, const QByteArray &, const QStringList &)>;

    static void names(const Row &row)
    {
        row("image with a tag", "build:\n  artifacts:\n  - image: a/b:1\n", {u"skaffold.image-tag@a/b:1"_s});
        row("image with a port", "build:\n  artifacts:\n  - image: localhost:5000/b\n", {});
        row("no image name", "build:\n  artifacts:\n  - image: a//b\n", {u"skaffold.image-name@a//b"_s});
        row("capitals", "build:\n  artifacts:\n  - image: Team/web\n",
            {u"skaffold.image-capitals@Team/web"_s});
        row("import path of ko", "build:\n  artifacts:\n  - image: ko://github.com/Org/app\n    ko: {}\n",
            {});
        row("two artifacts, one image", web("  - image: team/web\n"),
            {u"skaffold.duplicate-image@team/web"_s});
        row("a profile's own list may name it again",
            web("") + "profiles:\n- name: p\n  build:\n    artifacts:\n    - image: team/web\n", {});
        row("twice in a profile",
            "profiles:\n- name: p\n  build:\n    artifacts:\n    - image: a\n    - image: a\n",
            {u"skaffold.duplicate-image@a"_s});
        row("one image in two documents",
            web("") + "---\napiVersion: skaffold/v4beta14\nkind: Config\n" + web(""),
            {u"skaffold.duplicate-image@team/web"_s});
        row("one name for two documents",
            "metadata: {name: a}\n---\napiVersion: skaffold/v4beta14\nkind: Config\nmetadata: {name: a}\n",
            {u"skaffold.duplicate-configuration@a"_s});
        row("two profiles", "profiles:\n- name: p\n- name: p\n", {u"skaffold.duplicate-profile@p"_s});
        row("two actions",
            "customActions:\n- {name: a, containers: [{name: c, image: i}]}\n"
            "- {name: a, containers: [{name: c, image: i}]}\n",
            {u"skaffold.duplicate-action@a"_s});
    }

    static void requirements(const Row &row)
    {
        row("unknown image", web("    requires: [{image: nothing, alias: N}]\n"),
            {u"skaffold.unknown-image@nothing"_s});
        row("image of another document",
            web("    requires: [{image: base, alias: BASE}]\n") +
                "---\napiVersion: skaffold/v4beta14\nkind: Config\nbuild: {artifacts: [{image: base}]}\n",
            {});
        row("a module that is not here may have it",
            web("    requires: [{image: base, alias: BASE}]\n") + "requires:\n- git: {repo: r}\n", {});
        row("itself", web("    requires: [{image: team/web, alias: W}]\n"),
            {u"skaffold.dependency-cycle@team/web"_s});
        row("circle",
            "build:\n  artifacts:\n  - {image: a, requires: [{image: b}]}\n"
            "  - {image: b, requires: [{image: c}]}\n  - {image: c, requires: [{image: a}]}\n",
            {u"skaffold.dependency-cycle@b"_s});
        row("a diamond is no circle",
            "build:\n  artifacts:\n  - {image: a, requires: [{image: b}, {image: c}]}\n"
            "  - {image: b, requires: [{image: d}]}\n  - {image: c, requires: [{image: d}]}\n  - image: d\n",
            {});
        row("name that is no argument", web("    requires: [{image: a-b}]\n  - image: a-b\n"),
            {u"skaffold.alias-name@a-b"_s});
        row("alias that is no argument", web("    requires: [{image: a, alias: 1x}]\n  - image: a\n"),
            {u"skaffold.alias-name@1x"_s});
        row("other builders take any alias",
            web("    requires: [{image: a-b}]\n    buildpacks: {builder: x}\n  - image: a-b\n"), {});
        row("one alias for two",
            web("    requires: [{image: a, alias: X}, {image: b, alias: X}]\n  - image: a\n  - image: b\n"),
            {u"skaffold.duplicate-alias@X"_s});
    }

    static void environments(const Row &row)
    {
        row("kaniko here", web("    kaniko: {}\n"), {u"skaffold.builder-environment@kaniko"_s});
        row("docker in a cluster", "build:\n  cluster: {}\n  artifacts:\n  - {image: a, docker: {}}\n",
            {u"skaffold.builder-environment@docker"_s});
        row("nothing written in a cluster", "build:\n  cluster: {}\n  artifacts:\n  - image: a\n", {});
        row("bazel in the cloud",
            "build:\n  googleCloudBuild: {}\n  artifacts:\n  - {image: a, bazel: {target: '//x.tar'}}\n",
            {u"skaffold.builder-environment@bazel"_s});
        row("a profile moves builds",
            web("    docker: {}\n") + "profiles:\n- name: p\n  build:\n    cluster: {}\n",
            {u"skaffold.builder-environment@cluster"_s});
        row("its patches may help",
            web("    docker: {}\n") + "profiles:\n- name: p\n  build:\n    cluster: {}\n  patches:\n"
                                      "  - {op: remove, path: /build/artifacts/0/docker}\n",
            {});
        row("secrets without BuildKit",
            "build:\n  local: {useBuildkit: false}\n  artifacts:\n"
            "  - {image: a, docker: {secrets: [{id: i, env: E}]}}\n",
            {u"skaffold.buildkit-needed@secrets"_s});
        row("ssh in the cloud",
            "build:\n  googleCloudBuild: {}\n  artifacts:\n  - {image: a, docker: {ssh: default}}\n",
            {u"skaffold.buildkit-needed@ssh"_s});
        row("import with sha256", "build:\n  local: {tryImportMissing: true}\n  tagPolicy: {sha256: {}}\n",
            {u"skaffold.import-with-sha256@tryImportMissing"_s});
        row("worker pool", "build:\n  googleCloudBuild: {workerPool: mine}\n",
            {u"skaffold.worker-pool@mine"_s});
    }

    static void builders(const Row &row)
    {
        row("bazel target", web("    bazel: {target: '//web:image'}\n"),
            {u"skaffold.bazel-target@'//web:image'"_s});
        row("ignore with command",
            web("    custom: {buildCommand: x, dependencies: {command: y, ignore: [z]}}\n"),
            {u"skaffold.ignore-without-paths@ignore"_s});
        row("strip", web("    sync: {manual: [{src: 'a/*', dest: ., strip: b/}]}\n"),
            {u"skaffold.sync-strip@b/"_s});
        row("ko without kodata", web("    ko: {}\n    sync: {infer: ['**/*']}\n"),
            {u"skaffold.ko-sync@'**/*'"_s});
        row("ko with several mains", web("    ko: {main: ./...}\n    sync: {infer: ['kodata/*']}\n"),
            {u"skaffold.ko-sync@infer"_s});
        row("automatic sync of docker", web("    sync: {auto: true}\n"), {u"skaffold.sync-auto@auto"_s});
        row("automatic sync of jib", web("    jib: {}\n    sync: {auto: true}\n"), {});
    }

    static void dockerOptions(const Row &row)
    {
        row("container network", docker("      network: 'container:-x'\n"),
            {u"skaffold.network-container@'container:-x'"_s});
        row("network of docker", docker("      network: mine\n"), {u"buildx.network@mine"_s});
        row("cache",
            docker("      cacheFrom: [team/web:cache, 'type=registry,ref=a/b', 'type=gha,scope=x']\n"), {});
        row("cache without type", docker("      cacheFrom: ['ref=a/b']\n"),
            {u"buildx.cache-form@'ref=a/b'"_s});
        row("cache of no kind", docker("      cacheFrom: ['type=regstry,ref=a/b']\n"),
            {u"buildx.cache-form@'type=regstry,ref=a/b'"_s});
        row("cache without place", docker("      cacheFrom: [type=registry]\n"),
            {u"buildx.cache-form@type=registry"_s});
        row("secret without source", docker("      secrets: [{id: token}]\n"),
            {u"buildx.secret-form@token"_s});
        row("secret with a dollar", docker("      secrets: [{id: token, env: $TOKEN}]\n"),
            {u"buildx.secret-form@$TOKEN"_s});
        row("secret with a comma", docker("      secrets: [{id: 'a,b', env: T}]\n"),
            {u"buildx.secret-form@'a,b'"_s});
        row("ssh", docker("      ssh: default\n"), {});
        row("ssh with a tilde", docker("      ssh: default=~/.ssh/id\n"),
            {u"buildx.ssh-form@default=~/.ssh/id"_s});
        row("ssh without a name", docker("      ssh: /run/agent\n"), {u"buildx.ssh-form@/run/agent"_s});
        row("hosts", docker("      addHost: ['a:10.0.0.1', 'b:host-gateway', 'c:::1', 'd=[::1]']\n"), {});
        row("host without address", docker("      addHost: [a]\n"), {u"buildx.add-host@a"_s});
        row("host with a name", docker("      addHost: ['a:b']\n"), {u"buildx.add-host@'a:b'"_s});
        row("flag with a space", docker("      cliFlags: ['--provenance false']\n"),
            {u"skaffold.flag-with-space@'--provenance false'"_s});
        row("flag that is set", docker("      target: a\n      cliFlags: [--target=b]\n"),
            {u"skaffold.flag-twice@--target=b"_s});
    }

    static void platforms(const Row &row)
    {
        row("platforms", "build:\n  platforms: [linux/amd64, linux/arm/v7, all, windows/amd64]\n", {});
        row("misspelt platform", "build:\n  platforms: [linux/amd46]\n",
            {u"skaffold.platform@linux/amd46"_s});
        row("twice in other words", "build:\n  platforms: [linux/amd64, linux/x86_64]\n",
            {u"skaffold.platform-twice@linux/x86_64"_s});
        row("nothing in common",
            "build:\n  platforms: [linux/amd64]\n  artifacts:\n  - {image: a, platforms: [linux/arm64]}\n",
            {u"skaffold.no-common-platform@platforms"_s});
        row("several, not pushed",
            "build:\n  platforms: [linux/amd64, linux/arm64]\n  local: {push: false}\n",
            {u"skaffold.platforms-without-push@platforms"_s});
    }

    static void tagPolicies(const Row &row)
    {
        row("component without policy",
            "build:\n  tagPolicy:\n    customTemplate:\n      template: '{{.A}}'\n      components:\n      - "
            "name: A\n",
            {u"skaffold.component-without-policy@A"_s});
        row("component in itself",
            "build: {tagPolicy: {customTemplate: {template: x, components: [{name: A, customTemplate: "
            "{template: "
            "y}}]}}}\n",
            {u"skaffold.nested-template@customTemplate"_s});
        row("two components",
            "build: {tagPolicy: {customTemplate: {template: x, components: [{name: A, sha256: {}}, {name: A, "
            "sha256: {}}]}}}\n",
            {u"skaffold.duplicate-component@A"_s});
        row("unknown component", "build: {tagPolicy: {customTemplate: {template: '{{.DAET}}'}}}\n",
            {u"skaffold.unknown-component@.DAET"_s});
        row("time zone", "build: {tagPolicy: {dateTime: {timezone: Europe/Berln}}}\n",
            {u"skaffold.time-zone@Europe/Berln"_s});
    }

    static void templates(const Row &row)
    {
        row("template",
            docker("      buildArgs: {A: '{{.IMAGE_TAG | lower}}', B: '{{ default \"x\" .Y }}'}\n"), {});
        row("open template", docker("      buildArgs: {A: '{{.IMAGE_TAG'}\n"),
            {u"skaffold.template@{{.IMAGE_TAG"_s});
        row("unknown function", "build: {tagPolicy: {envTemplate: {template: '{{ lowr .A }}'}}}\n",
            {u"skaffold.template@lowr .A }}"_s});
        row("functions of Sprig that plans do not have", docker("      buildArgs: {A: '{{ uuidv4 }}'}\n"),
            {});
        row("Sprig in a custom template",
            "build: {tagPolicy: {customTemplate: {template: '{{ .GIT | upper }}'}}}\n",
            {u"skaffold.template@upper }}"_s});
        row("no template there", docker("      target: '{{.STAGE}}'\n"),
            {u"skaffold.template-not-expanded@{{.STAGE}}"_s});
        row("variable that is empty",
            "build:\n  artifacts:\n  - image: web\n    docker: {buildArgs: {A: '{{.IMAGE_REPO}}/x'}}\n",
            {u"skaffold.empty-image-variable@.IMAGE_REPO"_s});
        row("variable that is not", docker("      buildArgs: {A: '{{.IMAGE_REPO}}/x'}\n"), {});
    }

    static void activations(const Row &row)
    {
        const auto profile = [](const QByteArray &condition) {
            return "profiles:\n- name: p\n  activation:\n  - " + condition + '\n';
        };
        row("conditions", profile("{env: 'CI=true', kubeContext: '!^prod', command: ^(dev|debug)$}"), {});
        row("look-ahead", profile("kubeContext: '^(?!prod)'"),
            {u"skaffold.activation-pattern@'^(?!prod)'"_s});
        row("variable without a value", profile("env: CI"), {u"skaffold.activation-variable@CI"_s});
        row("negation in front", profile("env: '!CI=true'"), {u"skaffold.activation-variable@'!CI=true'"_s});
        row("misspelt command", profile("command: biuld"), {u"skaffold.activation-command@biuld"_s});
        row("nothing", profile("{}"), {u"skaffold.activation-empty@{}"_s});
        row("all of none", "profiles:\n- {name: p, requiresAllActivations: true}\n",
            {u"skaffold.activation-empty@requiresAllActivations"_s});
    }

    static void testsAndDeployment(const Row &row)
    {
        row("command and paths",
            web("") + "test:\n- image: team/web\n  custom: [{command: x, dependencies: {command: y, paths: "
                      "[z]}}]\n",
            {u"skaffold.one-of@paths"_s});
        row("ignore without paths",
            web("") + "test:\n- image: team/web\n  custom: [{command: x, dependencies: {ignore: [z]}}]\n",
            {u"skaffold.test-dependencies@ignore"_s});
        row("tests of another image", "test:\n- {image: other, structureTests: [a.yaml]}\n",
            {u"skaffold.tested-image@other"_s});
        row("forwarded resource", "portForward:\n- {resourceType: deploymnt, resourceName: a, port: 1}\n",
            {u"skaffold.port-forward-type@deploymnt"_s});
        row("any case", "portForward:\n- {resourceType: Deployment, resourceName: a, port: 1}\n", {});
        row("action without containers", "customActions:\n- name: a\n  containers: []\n",
            {u"skaffold.empty-action@a"_s});
    }

    static void secrets(const Row &row)
    {
        row("password as argument", docker("      buildArgs: {DB_PASSWORD: abc}\n"),
            {u"security.build-argument@DB_PASSWORD"_s});
        row("token from the environment", docker("      buildArgs: {NPM_TOKEN: }\n"),
            {u"security.build-argument@NPM_TOKEN"_s});
        row("argument as a flag", docker("      cliFlags: [--build-arg, API_KEY=1]\n"),
            {u"security.build-argument@API_KEY=1"_s});
        row("names that only contain the word",
            docker("      buildArgs: {TOKENIZER: bert, SECRETARIAT: x}\n"), {});
        row("access key", docker("      buildArgs: {ID: AKIAIOSFODNN7EXAMPLE}\n"),
            {u"security.credential@AKIAIOSFODNN7EXAMPLE"_s});
        row("address with a password", docker("      buildArgs: {URL: 'https://me:hunter2@example.com'}\n"),
            {u"security.credential@'https://me:hunter2@example.com'"_s});
        row("address with a variable", docker("      buildArgs: {URL: 'https://me:${PW}@example.com'}\n"),
            {});
    }
};

QTEST_GUILESS_MAIN(CheckTest)
#include "tst_check.moc"
