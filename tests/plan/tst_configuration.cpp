// SPDX-License-Identifier: Apache-2.0
#include "plan/config/configuration.h"
#include "plan/config/match.h"
#include "plan/effective.h"
#include "plan/global_config.h"
#include "plan/image_name.h"
#include "project.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace kw::plan;

class tst_Configuration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void matchesPatterns_data();
    void matchesPatterns();
    void activatesProfiles_data();
    void activatesProfiles();
    void overlays();
    void patches_data();
    void patches();
    void tellsPatchThatDoesNotFit();
    void setsDefaults();
    void keepsOrigins();
    void upgradesOlderVersions_data();
    void upgradesOlderVersions();
    void leavesAnchorsOut();
    void loadsModules();
    void namesFaults_data();
    void namesFaults();
    void endsAliasBombs();
    void rewritesNames_data();
    void rewritesNames();
    void mergesGlobalConfig();

private:
    static kw::Result<Value> only(const Project &project, const QStringList &profiles = {},
                                  const ActivationFacts &facts = {.command = u"build"_s});
};

kw::Result<Value> tst_Configuration::only(const Project &project, const QStringList &profiles,
                                          const ActivationFacts &facts)
{
    const auto found = loadConfigurations(
        {.folder = project.path(), .file = u"skaffold.yaml"_s, .profiles = profiles, .facts = facts});
    return found ? kw::Result<Value>(found->first().root) : std::unexpected(found.error());
}

void tst_Configuration::matchesPatterns_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("matches");
    QTest::newRow("equal") << u"prod"_s << u"prod"_s << true;
    QTest::newRow("unanchored") << u"ro"_s << u"prod"_s << true;
    QTest::newRow("negated") << u"!prod"_s << u"prod"_s << false;
    QTest::newRow("choice") << u"^(a|b)$"_s << u"b"_s << true;
    QTest::newRow("broken") << u"(a"_s << u"a"_s << false;
    QTest::newRow("not broken") << u"!(a"_s << u"a"_s << true;
    QTest::newRow("literal that is no expression") << u"a(b"_s << u"a(b"_s << true;
}

void tst_Configuration::matchesPatterns()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QTEST(matchesPattern(pattern, text), "matches");
}

void tst_Configuration::activatesProfiles_data()
{
    QTest::addColumn<QByteArray>("activation");
    QTest::addColumn<QStringList>("chosen");
    QTest::addColumn<bool>("active");
    const auto row = [](const char *name, const QByteArray &activation, bool active,
                        const QStringList &chosen = {}) {
        QTest::newRow(name) << activation << chosen << active;
    };
    row("env", "activation: [{env: MODE=fast}]", true);
    row("env not", "activation: [{env: \"MODE=!fast\"}]", false);
    row("env unset", "activation: [{env: NOTHING=}]", true);
    row("env unset but set", "activation: [{env: MODE=}]", false);
    row("context", "activation: [{kubeContext: minikube}]", true);
    row("both needed", "activation: [{env: MODE=fast, kubeContext: other}]", false);
    row("any entry", "activation: [{kubeContext: other}, {env: MODE=fast}]", true);
    row("all entries", "requiresAllActivations: true\n  activation: [{kubeContext: other}, {env: MODE=fast}]",
        false);
    row("all entries hold",
        "requiresAllActivations: true\n  activation: [{command: build}, {env: MODE=fast}]", true);
    row("none", "patches: []", false);
    row("chosen", "patches: []", true, {u"p"_s});
    row("taken away", "activation: [{env: MODE=fast}]", false, {u"-p"_s});
}

void tst_Configuration::activatesProfiles()
{
    QFETCH(QByteArray, activation);
    QFETCH(QStringList, chosen);
    const Project project;
    project.configure("profiles:\n- name: p\n  build: {platforms: [linux/arm64]}\n  " + activation + '\n');
    const auto root =
        only(project, chosen,
             {.environment = {{u"MODE"_s, u"fast"_s}}, .kubeContext = u"minikube"_s, .command = u"build"_s});
    QVERIFY2(root, root ? "" : qPrintable(root.error().summary()));
    QTEST((*root)[u"build"][u"platforms"].size() == 1, "active");
}

void tst_Configuration::overlays()
{
    const Project project;
    project.configure("build:\n"
                      "  artifacts: [{image: a}, {image: b}]\n"
                      "  platforms: [linux/amd64]\n"
                      "  insecureRegistries: [x]\n"
                      "  tagPolicy: {sha256: {}}\n"
                      "  local: {push: true, useBuildkit: true}\n"
                      "deploy: {kubeContext: here, kubectl: {}}\n"
                      "profiles:\n"
                      "- name: p\n"
                      "  build:\n"
                      "    artifacts: [{image: c}]\n"
                      "    insecureRegistries: []\n"
                      "    tagPolicy: {gitCommit: {}}\n"
                      "    local: {push: false}\n"
                      "  deploy: {kubeContext: \"\"}\n"
                      "- name: cloud\n"
                      "  build: {googleCloudBuild: {projectId: x}}\n");
    const auto root = only(project, {u"p"_s});
    QVERIFY(root);
    const Value &build = (*root)[u"build"];
    QCOMPARE(build[u"artifacts"].size(), 1U);
    QCOMPARE(build[u"platforms"].texts(), QStringList({u"linux/amd64"_s}));
    QCOMPARE(build[u"insecureRegistries"].texts(), QStringList({u"x"_s}));
    QCOMPARE(build[u"tagPolicy"].keys(), QStringList({u"gitCommit"_s}));
    QVERIFY(!build[u"local"].contains(u"useBuildkit"));
    QVERIFY(!build[u"local"][u"push"].toBool());
    QCOMPARE((*root)[u"deploy"][u"kubeContext"].text(), u"here"_s);
    const auto cloud = only(project, {u"cloud"_s});
    QVERIFY(cloud);
    QVERIFY(!(*cloud)[u"build"].contains(u"local"));
}

void tst_Configuration::patches_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QString>("result"); // images, then the target of the first one
    QTest::newRow("replace") << QByteArray("{path: /build/artifacts/0/image, value: z}") << u"z b t"_s;
    QTest::newRow("add at end") << QByteArray("{op: add, path: /build/artifacts/-, value: {image: z}}")
                                << u"a b z t"_s;
    QTest::newRow("add before") << QByteArray("{op: add, path: /build/artifacts/0, value: {image: z}}")
                                << u"z a b "_s;
    QTest::newRow("remove") << QByteArray("{op: remove, path: /build/artifacts/0}") << u"b "_s;
    QTest::newRow("by name") << QByteArray(
                                    "{op: add, path: /build/artifacts/image=a/docker/target, value: z}")
                             << u"a b z"_s;
    QTest::newRow("move")
        << QByteArray("{op: move, from: /build/artifacts/1/image, path: /build/artifacts/0/docker/target}")
        << u"a  b"_s;
    QTest::newRow("copy")
        << QByteArray("{op: copy, from: /build/artifacts/1/image, path: /build/artifacts/0/docker/target}")
        << u"a b b"_s;
    QTest::newRow("test") << QByteArray("{op: test, path: /build/artifacts/0/image, value: a}") << u"a b t"_s;
}

void tst_Configuration::patches()
{
    QFETCH(QByteArray, patch);
    const Project project;
    project.configure("build: {artifacts: [{image: a, docker: {target: t}}, {image: b}]}\n"
                      "profiles: [{name: p, patches: [" +
                      patch + "]}]\n");
    const auto root = only(project, {u"p"_s});
    QVERIFY2(root, root ? "" : qPrintable(root.error().summary()));
    QStringList words;
    const Value &artifacts = (*root)[u"build"][u"artifacts"];
    for (size_t i = 0; i < artifacts.size(); ++i) {
        words.append(artifacts.at(i)[u"image"].text());
    }
    words.append(artifacts.at(0)[u"docker"][u"target"].text());
    QTEST(words.join(u' '), "result");
}

void tst_Configuration::tellsPatchThatDoesNotFit()
{
    for (const QByteArray &path :
         {QByteArray("/build/artifacts/0/docker/dockerfile"), QByteArray("/build/artifacts/7"),
          QByteArray("build"), QByteArray("/build/artifacts/image=zz/docker")}) {
        const Project project;
        project.configure("build: {artifacts: [{image: a}]}\nprofiles:\n- name: p\n  patches:\n  - path: " +
                          path + "\n    value: x\n");
        const auto root = only(project, {u"p"_s});
        QVERIFY(!root);
        QVERIFY2(root.error().where.endsWith(u"skaffold.yaml:7:11"_s), qPrintable(root.error().where));
        QVERIFY(root.error().why.contains(QString::fromLatin1(path)));
    }
}

void tst_Configuration::setsDefaults()
{
    const Project project;
    project.configure(
        "build:\n  artifacts:\n  - image: a\n  - {image: b, context: c, requires: [{image: a}]}\n");
    const auto root = only(project);
    QVERIFY(root);
    const Value &build = (*root)[u"build"];
    QCOMPARE(build[u"local"][u"concurrency"].text(), u"1"_s);
    QVERIFY(build[u"tagPolicy"].contains(u"gitCommit"));
    QCOMPARE(build[u"artifacts"].at(0)[u"context"].text(), u"."_s);
    QCOMPARE(build[u"artifacts"].at(0)[u"docker"][u"dockerfile"].text(), u"Dockerfile"_s);
    QCOMPARE(build[u"artifacts"].at(1)[u"context"].text(), u"c"_s);
    QCOMPARE(build[u"artifacts"].at(1)[u"requires"].at(0)[u"alias"].text(), u"a"_s);
    QCOMPARE((*root)[u"manifests"][u"rawYaml"].texts(), QStringList({u"k8s/*.yaml"_s}));
}

void tst_Configuration::upgradesOlderVersions_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("build");
    QTest::addColumn<QByteArray>("expected"); // parts of the artifact, as JSON
    const auto row = [](const char *name, const QByteArray &version, const QByteArray &build,
                        const QByteArray &expected) { QTest::newRow(name) << version << build << expected; };
    row("secret", "v2beta22", "artifacts: [{image: a, docker: {secret: {id: s, src: f}}}]",
        "\"secrets\":[{\"id\":\"s\",\"src\":\"f\"}]");
    row("secret, new", "v2beta23", "artifacts: [{image: a, docker: {secrets: [{id: s}]}}]",
        "\"secrets\":[{\"id\":\"s\"}]");
    row("buildpack", "v2beta4", "artifacts: [{image: a, buildpack: {builder: b}}]",
        "\"buildpacks\":{\"builder\":\"b\"");
    row("ko", "v2beta27", "artifacts: [{image: a, ko: {platforms: [linux/arm64]}}]",
        "\"platforms\":[\"linux/arm64\"]");
    row("jib", "v1beta13", "artifacts: [{image: a, jibMaven: {module: m, profile: p}}]",
        "\"jib\":{\"args\":[\"-Pp\"],\"project\":\"m\",\"type\":\"maven\"}");
    row("names", "v1alpha3",
        "artifacts: [{imageName: a, workspace: w, docker: {dockerfilePath: D}}]\n  local: {skipPush: true}",
        "\"context\":\"w\",\"docker\":{\"dockerfile\":\"D\"}");
}

void tst_Configuration::upgradesOlderVersions()
{
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, build);
    QFETCH(QByteArray, expected);
    const Project project;
    project.write(u"skaffold.yaml"_s,
                  "apiVersion: skaffold/" + version + "\nkind: Config\nbuild:\n  " + build + '\n');
    const auto loaded = loadConfigurations({.folder = project.path(), .file = u"skaffold.yaml"_s});
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().summary()));
    const Value &artifact = loaded->first().root[u"build"][u"artifacts"].at(0);
    QCOMPARE(artifact[u"image"].text(), u"a"_s);
    const QByteArray json = QJsonDocument(toJson(artifact).toObject()).toJson(QJsonDocument::Compact);
    QVERIFY2(json.contains(expected), json.constData());
    if (version == "v1alpha3") {
        QCOMPARE(loaded->first().root[u"build"][u"local"][u"push"].text(), u"false"_s);
        QCOMPARE(artifact[u"image"].origin().kind, Origin::Kind::Upgrade);
        QVERIFY(artifact[u"image"].origin().place().endsWith(u"skaffold.yaml:4:27"_s));
    }
}

void tst_Configuration::leavesAnchorsOut()
{
    const Project project;
    project.configure(".shared: &a {A: x}\nbuild: {artifacts: [{image: a, docker: {buildArgs: *a}}]}\n");
    const auto loaded = loadConfigurations({.folder = project.path(), .file = u"skaffold.yaml"_s});
    QVERIFY(loaded);
    QVERIFY(!loaded->first().root.contains(u".shared"_s));
    QCOMPARE(loaded->first().root[u"build"][u"artifacts"].at(0)[u"docker"][u"buildArgs"][u"A"].text(),
             u"x"_s);
}

void tst_Configuration::keepsOrigins()
{
    const Project project;
    project.configure("build:\n"
                      "  artifacts:\n"
                      "  - image: a\n"
                      "    docker: {target: t}\n"
                      "profiles:\n"
                      "- name: p\n"
                      "  build: {platforms: [linux/arm64]}\n"
                      "  patches: [{path: /build/artifacts/0/docker/target, value: u}]\n");
    const auto root = only(project, {u"p"_s});
    QVERIFY(root);
    const Value &artifact = (*root)[u"build"][u"artifacts"].at(0);
    QCOMPARE(artifact[u"image"].origin().kind, Origin::Kind::File);
    QCOMPARE(artifact[u"image"].origin().line, 5);
    QCOMPARE(artifact[u"image"].origin().column, 12);
    QCOMPARE((*root)[u"build"][u"platforms"].at(0).origin().kind, Origin::Kind::Profile);
    QCOMPARE((*root)[u"build"][u"platforms"].at(0).origin().profile, u"p"_s);
    QCOMPARE(artifact[u"docker"][u"target"].origin().kind, Origin::Kind::Patch);
    QCOMPARE(artifact[u"docker"][u"target"].origin().line, 10);
    QCOMPARE(artifact[u"context"].origin().kind, Origin::Kind::Default);

    const auto all = effectiveConfigurations({.folder = project.path(), .profiles = {u"p"_s}});
    QVERIFY(all);
    const QString yaml = effectiveYaml(*all, true);
    QVERIFY2(yaml.contains(u"target: u  # patch of profile p, skaffold.yaml:10\n"_s), qPrintable(yaml));
    QVERIFY(yaml.contains(u"- image: a  # skaffold.yaml:5\n"_s));
    QVERIFY(yaml.contains(u"context: .  # default\n"_s));
}

void tst_Configuration::loadsModules()
{
    const Project project;
    project.write(u"lib/skaffold.yaml"_s,
                  "apiVersion: skaffold/v4beta13\nkind: Config\nmetadata: {name: lib}\n"
                  "build: {artifacts: [{image: l, context: src}]}\n"
                  "profiles: [{name: fast, build: {platforms: [linux/arm64]}}]\n");
    project.configure("metadata: {name: app}\nrequires: [{path: lib, activeProfiles: [{name: fast}]}]\n"
                      "build: {artifacts: [{image: a}]}\n"
                      "---\napiVersion: skaffold/v4beta13\nkind: Config\nmetadata: {name: other}\n"
                      "build: {artifacts: [{image: o}]}\n");
    ConfigurationRequest request{
        .folder = project.path(), .file = u"skaffold.yaml"_s, .facts = {.command = u"build"_s}};
    const auto all = loadConfigurations(request);
    QVERIFY2(all, all ? "" : qPrintable(all.error().summary()));
    QCOMPARE(all->size(), 3);
    QCOMPARE(all->at(0).name, u"lib"_s);
    QCOMPARE(all->at(0).profiles, QStringList({u"fast"_s}));
    QCOMPARE(all->at(0).root[u"build"][u"artifacts"].at(0)[u"context"].text(),
             project.path() + u"/lib/src"_s);
    QCOMPARE(all->at(1).name, u"app"_s);
    QCOMPARE(all->at(1).root[u"build"][u"artifacts"].at(0)[u"context"].text(), u"."_s);
    request.modules = {u"app"_s};
    QCOMPARE(loadConfigurations(request)->size(), 2);
    request.modules = {u"lib"_s};
    QCOMPARE(loadConfigurations(request)->size(), 1);
    request.modules = {u"nope"_s};
    QVERIFY(!loadConfigurations(request));
}

void tst_Configuration::namesFaults_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("profiles");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("why");
    QTest::newRow("unknown profile") << QByteArray("profiles: [{name: a}]\n") << QStringList({u"b"_s})
                                     << u"skaffold.yaml"_s
                                     << u"no configuration has a profile of that name"_s;
    QTest::newRow("env rule") << QByteArray("profiles: [{name: a, activation: [{env: X}]}]\n")
                              << QStringList() << u"skaffold.yaml:3:41"_s
                              << u"“X” is not a variable with a pattern"_s;
    QTest::newRow("circle") << QByteArray("metadata: {name: x}\nrequires: [{configs: [x]}]\n")
                            << QStringList() << u"skaffold.yaml:4:12"_s
                            << u"“requires” goes in a circle: “x” requires itself"_s;
    QTest::newRow("git") << QByteArray("requires: [{git: {repo: x}}]\n") << QStringList()
                         << u"skaffold.yaml:3:18"_s
                         << u"it requires a configuration from another repository: x"_s;
    QTest::newRow("syntax") << QByteArray("build: [\n") << QStringList() << u""_s << u""_s;
    QTest::newRow("missing file") << QByteArray("requires: [{path: ./none}]\n") << QStringList()
                                  << u"skaffold.yaml:3:12"_s << u"/none” is not there"_s;
    QTest::newRow("unknown configuration")
        << QByteArray("requires: [{configs: [y]}]\n") << QStringList() << u"skaffold.yaml:3:12"_s << u""_s;
}

void tst_Configuration::namesFaults()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, profiles);
    QFETCH(QString, place);
    QFETCH(QString, why);
    const Project project;
    project.configure(body);
    const auto root = only(project, profiles);
    QVERIFY(!root);
    QVERIFY(root.error().where.startsWith(project.path()));
    QVERIFY2(root.error().where.endsWith(place), qPrintable(root.error().where));
    QVERIFY2(root.error().why.contains(why), qPrintable(root.error().why));
    QVERIFY(!root.error().hint.isEmpty());
}

void tst_Configuration::endsAliasBombs()
{
    const Project project;
    QByteArray body = "metadata:\n  labels:\n    a: &a [x, x, x, x, x, x, x, x, x, x]\n";
    for (char c = 'b'; c < 'j'; ++c) {
        const char before = static_cast<char>(c - 1);
        body += QByteArray("    ") + c + ": &" + c + " [*" + before;
        for (int i = 0; i < 9; ++i) {
            body += QByteArray(", *") + before;
        }
        body += "]\n";
    }
    project.configure(body);
    const auto root = only(project);
    QVERIFY(root || !root.error().why.isEmpty());
}

void tst_Configuration::rewritesNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("repository");
    QTest::addColumn<bool>("multiLevel");
    QTest::addColumn<QString>("result");
    const auto row = [](const QString &name, const QString &repository, const QString &result,
                        bool multi = false) {
        QTest::newRow(qPrintable(name + u' ' + repository)) << name << repository << multi << result;
    };
    row(u"app"_s, u""_s, u"app"_s);
    row(u"app:v1"_s, u"localhost:5000"_s, u"localhost:5000/app:v1"_s);
    row(u"demo/app.x"_s, u"reg.example/team"_s, u"reg.example/team/demo_app_x"_s);
    row(u"reg.example/team/app"_s, u"reg.example/team"_s, u"reg.example/team/app"_s);
    row(u"gcr.io/first-project/a/b"_s, u"gcr.io/first-project/c"_s, u"gcr.io/first-project/c/a/b"_s);
    row(u"gcr.io/first-project/a"_s, u"gcr.io/second-project"_s,
        u"gcr.io/second-project/gcr.io/first-project/a"_s);
    row(u"other/app"_s, u"gcr.io/second-project"_s, u"gcr.io/second-project/other/app"_s);
    row(u"a/b"_s, u"reg.example"_s, u"reg.example/a/b"_s, true);
    row(u"ko://Demo/App"_s, u"r.example"_s, u"r.example/demo_app"_s);
    row(u"x@sha256:0"_s, u"r.example"_s, u"r.example/x@sha256:0"_s);
    row(QString(300, u'a'), u"r.example"_s, u"r.example/"_s + QString(245, u'a'));
}

void tst_Configuration::rewritesNames()
{
    QFETCH(QString, name);
    QFETCH(QString, repository);
    QFETCH(bool, multiLevel);
    QTEST(withDefaultRepository(name, repository, multiLevel), "result");
}

void tst_Configuration::mergesGlobalConfig()
{
    const Project project;
    project.write(
        u"config"_s,
        "global: {default-repo: g.example, cache-tag: c, cache-flags: [z], local-cluster: true}\n"
        "kubeContexts:\n"
        "- {kube-context: ctx, buildx-builder: first}\n"
        "- {kube-context: \"^c\", buildx-builder: second, cache-flags: [y], local-cluster: false}\n");
    const QString path = project.path() + u"/config"_s;
    const auto plain = loadGlobalConfig(path, {});
    QVERIFY(plain);
    QCOMPARE(plain->defaultRepository, u"g.example"_s);
    QVERIFY(plain->buildxBuilder.isEmpty());
    const auto context = loadGlobalConfig(path, u"ctx"_s);
    QVERIFY(context);
    QCOMPARE(context->buildxBuilder, u"second"_s);
    QCOMPARE(context->cacheFlags, QStringList({u"y"_s, u"z"_s}));
    QCOMPARE(context->localCluster, true); // the false of the context gives way, as in Skaffold
    QCOMPARE(*loadGlobalConfig(u"/nowhere/config"_s, {}), GlobalConfig());
    project.write(u"config"_s, "global: [\n");
    QVERIFY(!loadGlobalConfig(path, {}));
}

QTEST_GUILESS_MAIN(tst_Configuration)
#include "tst_configuration.moc"
