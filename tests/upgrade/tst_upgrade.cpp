// SPDX-License-Identifier: Apache-2.0
#include "schema/validate.h"
#include "upgrade/upgrade.h"

#include <QRandomGenerator>
#include <QTest>

using namespace kw;
using namespace Qt::StringLiterals;

namespace {

yaml::Document parsed(const QByteArray &bytes)
{
    return yaml::Document::parse(text::SourceText::fromBytes(bytes).value());
}

schema::ApiVersion version(const char *name)
{
    return schema::ApiVersion::parse(QString::fromLatin1(name)).value();
}

// The text with its version line, so that the cases show only what matters.
QByteArray file(const char *apiVersion, const QByteArray &rest)
{
    return QByteArray("apiVersion: skaffold/") + apiVersion + "\nkind: Config\n" + rest;
}

QStringList needs(const upgrade::Upgraded &upgraded)
{
    QStringList paths;
    for (const upgrade::Note &note : upgraded.notes) {
        if (note.kind == upgrade::Note::Kind::NeedsPerson) {
            paths.append(note.path.toString());
        }
    }
    return paths;
}

QList<QByteArray> comments(const QByteArray &text)
{
    QList<QByteArray> found;
    for (const QByteArray &line : text.split('\n')) {
        if (const qsizetype at = line.indexOf("# "); at >= 0) {
            found.append(line.sliced(at).trimmed());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

class TestUpgrade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();
    void keepsEveryComment();
    void leavesANewFileAlone();
    void upgradesEachDocument();
    void givesPatchesOfProfilesTheirNewPlaces();
    void readsTheReleasesOfAProfileForItsPatches();
    void tellsWhatAPersonHasToLookAt_data();
    void tellsWhatAPersonHasToLookAt();
    void refuses_data();
    void refuses();
    void separatesWhatAProfileReadsFromTheMainPipeline();
    void resultIsValidAndAllCommentsStay();
};

void TestUpgrade::changes_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");

    QTest::newRow("helm values")
        << QByteArray("v2beta3") << QByteArray("v2beta4")
        << QByteArray("deploy:\n  helm:\n    releases:\n    - name: a\n      values: {image: demo/app}\n")
        << QByteArray("deploy:\n  helm:\n    releases:\n    - name: a\n      artifactOverrides: {image: "
                      "demo/app}\n");
    QTest::newRow("pull secret and buildpack")
        << QByteArray("v2beta4") << QByteArray("v2beta5")
        << QByteArray("build:\n  artifacts:\n  - image: a\n    buildpack:\n      builder: b\n  cluster:\n    "
                      "pullSecret: x # why\n")
        << QByteArray("build:\n  artifacts:\n  - image: a\n    buildpacks:\n      builder: b\n  cluster:\n   "
                      " pullSecretPath: x # why\n");
    QTest::newRow("automatic sync")
        << QByteArray("v2beta8") << QByteArray("v2beta9")
        << QByteArray("build:\n  artifacts:\n    - image: a\n      sync:\n        auto: {}\n")
        << QByteArray("build:\n  artifacts:\n    - image: a\n      sync:\n        auto: true\n");
    QTest::newRow("false in a profile had no effect")
        << QByteArray("v2beta8") << QByteArray("v2beta9")
        << QByteArray("build:\n  local:\n    useBuildkit: false\nprofiles:\n- name: p\n  build:\n    "
                      "local:\n      push: true\n      "
                      "useBuildkit: false\n")
        << QByteArray("build:\n  local:\n    useBuildkit: false\nprofiles:\n- name: p\n  build:\n    "
                      "local:\n      push: true\n");
    QTest::newRow("remote chart") << QByteArray("v2beta12") << QByteArray("v2beta13")
                                  << QByteArray(
                                         "deploy:\n  helm:\n    releases:\n    - name: a\n      chartPath: "
                                         "repo/chart\n      remote: true\n"
                                         "    - name: b\n      chartPath: chart\n      remote: false\n")
                                  << QByteArray("deploy:\n  helm:\n    releases:\n    - name: a\n      "
                                                "remoteChart: repo/chart\n    - name: b\n      "
                                                "chartPath: chart\n");
    QTest::newRow("secret becomes a list")
        << QByteArray("v2beta22") << QByteArray("v2beta23")
        << QByteArray("build:\n  artifacts:\n  - image: a\n    docker:\n      # read by the first stage\n    "
                      "  secret:\n        id: "
                      "token\n        src: token.txt\n")
        << QByteArray("build:\n  artifacts:\n  - image: a\n    docker:\n      # read by the first stage\n    "
                      "  secrets:\n      - id: "
                      "token\n        src: token.txt\n");
    QTest::newRow("ko platforms")
        << QByteArray("v2beta27") << QByteArray("v2beta28")
        << QByteArray("build:\n  artifacts:\n  - image: a\n    ko:\n      platforms: [linux/arm64]\n")
        << QByteArray("build:\n  artifacts:\n  - image: a\n    ko: {}\n    platforms: [linux/arm64]\n");
    QTest::newRow("raw manifests")
        << QByteArray("v2beta29") << QByteArray("v3alpha1")
        << QByteArray("build: {}\ndeploy:\n  kubectl:\n    # ours\n    manifests:\n    - k8s/*.yaml\n")
        << QByteArray(
               "build: {}\nmanifests:\n  # ours\n  rawYaml:\n  - k8s/*.yaml\ndeploy:\n  kubectl: {}\n");
    QTest::newRow("kustomize without paths")
        << QByteArray("v2beta29") << QByteArray("v3alpha1") << QByteArray("deploy:\n  kustomize: {}\n")
        << QByteArray("manifests:\n  kustomize:\n    paths:\n      - .\ndeploy:\n  kubectl: {}\n");
    QTest::newRow("kustomize beside kubectl")
        << QByteArray("v2beta29") << QByteArray("v3alpha1")
        << QByteArray("deploy:\n  kubectl:\n    flags:\n      apply: [--force]\n  kustomize:\n    paths:\n   "
                      " - base\n    flags:\n      "
                      "apply: [--wait]\n")
        << QByteArray("manifests:\n  kustomize:\n    paths:\n    - base\ndeploy:\n  kubectl:\n    flags:\n   "
                      "   apply: [--force, "
                      "--wait]\n");
    QTest::newRow("helm with full image names")
        << QByteArray("v2beta29") << QByteArray("v3alpha1")
        << QByteArray("deploy:\n  helm:\n    releases:\n    - name: a\n      chartPath: chart\n      "
                      "artifactOverrides:\n        image: "
                      "demo/my-app # the app\n")
        << QByteArray("manifests:\n  helm:\n    releases:\n    - name: a\n      chartPath: chart\n      "
                      "setValueTemplates:\n        image: "
                      "\"{{.IMAGE_FULLY_QUALIFIED_demo_my_app}}\" # the app\ndeploy:\n  helm:\n    "
                      "releases:\n    - name: a\n      "
                      "chartPath: chart\n      setValueTemplates:\n        image: "
                      "\"{{.IMAGE_FULLY_QUALIFIED_demo_my_app}}\" # the "
                      "app\n");
    QTest::newRow("remote manifests")
        << QByteArray("v3") << QByteArray("v4beta1")
        << QByteArray("deploy:\n  kubeContext: here\n  kubectl:\n    remoteManifests:\n    - one\n")
        << QByteArray("manifests:\n  remoteManifests:\n  - manifest: one\n    kubeContext: here\ndeploy:\n  "
                      "kubeContext: here\n  "
                      "kubectl: {}\n");
    QTest::newRow("misprint in kpt") << QByteArray("v4beta7") << QByteArray("v4beta8")
                                     << QByteArray("deploy:\n  kpt:\n    false: true\n")
                                     << QByteArray("deploy:\n  kpt:\n    force: true\n");
    QTest::newRow("only the version")
        << QByteArray("v4beta9") << QByteArray("v4beta14") << QByteArray("build: {artifacts: [{image: a}]}\n")
        << QByteArray("build: {artifacts: [{image: a}]}\n");
}

void TestUpgrade::changes()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto upgraded = upgrade::upgrade(parsed(file(from.constData(), before)), version(to.constData()));
    QVERIFY2(upgraded, upgraded ? "" : qPrintable(upgraded.error().summary()));
    QCOMPARE(upgraded->document.text().bytes(), file(to.constData(), after));
}

void TestUpgrade::keepsEveryComment()
{
    const QByteArray before = file(
        "v2beta12", "# head\nbuild:\n  # artifacts\n  artifacts:\n  - image: a # first\n    docker:\n"
                    "      secret: # one\n        id: x # id\n      # more\n      target: t\n"
                    "deploy:\n  # kubectl\n  kubectl: # here\n    # manifests\n    manifests: # list\n"
                    "    - a.yaml # file\n  # end of deploy\nprofiles:\n# a profile\n- name: p # name\n"
                    "  deploy:\n    kustomize: # kustomize\n      paths: # paths\n      - base # base\n");
    const auto upgraded = upgrade::upgrade(parsed(before));
    QVERIFY2(upgraded, upgraded ? "" : qPrintable(upgraded.error().summary()));
    QCOMPARE(comments(upgraded->document.text().bytes()), comments(before));
    QCOMPARE(upgraded->from, u"skaffold/v2beta12"_s);
}

void TestUpgrade::leavesANewFileAlone()
{
    const QByteArray before = file("v4beta14", "build:\n  artifacts: []\n");
    const yaml::Document document = parsed(before);
    const auto upgraded = upgrade::upgrade(document);
    QVERIFY(upgraded);
    QCOMPARE(upgraded->document.text().bytes(), before);
    QVERIFY(upgraded->notes.isEmpty());
    QVERIFY(upgraded->patch(document).value().text.isEmpty());
}

void TestUpgrade::upgradesEachDocument()
{
    const QByteArray before =
        file("v2beta29", "metadata: {name: one}\n") + "---\n" + file("v3", "metadata: {name: two}\n");
    const auto upgraded = upgrade::upgrade(parsed(before));
    QVERIFY(upgraded);
    QCOMPARE(upgraded->document.text().bytes(), file("v4beta14", "metadata: {name: one}\n") + "---\n" +
                                                    file("v4beta14", "metadata: {name: two}\n"));
    QCOMPARE(upgraded->from, u"skaffold/v2beta29"_s);
}

void TestUpgrade::givesPatchesOfProfilesTheirNewPlaces()
{
    const QByteArray before =
        file("v2beta29",
             "deploy:\n  kubectl:\n    manifests: [a.yaml]\n  helm:\n    releases:\n    - name: r\n      "
             "chartPath: c\n"
             "      imageStrategy:\n        helm: {}\n      artifactOverrides:\n        image: demo/app\n"
             "profiles:\n- name: p\n  patches:\n  - op: replace\n    path: /deploy/kubectl/manifests/0\n    "
             "value: b.yaml\n"
             "  - op: replace\n    path: /deploy/helm/releases/0/chartPath\n    value: d\n"
             "  - op: replace\n    path: /deploy/helm/releases/0/artifactOverrides/image\n    value: "
             "demo/other\n");
    const auto upgraded = upgrade::upgrade(parsed(before), version("v3alpha1"));
    QVERIFY2(upgraded, upgraded ? "" : qPrintable(upgraded.error().summary()));
    const yaml::Node list =
        upgraded->document.resolve(yaml::Path::parse(u"profiles[0].patches").value()).value();
    QStringList patches;
    for (int index = 0; index < list.size(); ++index) {
        patches.append(list.at(index).find(u"path").text() + u" = "_s + list.at(index).find(u"value").text());
    }
    QCOMPARE(
        patches,
        QStringList(
            {u"/manifests/rawYaml/0 = b.yaml"_s, u"/manifests/helm/releases/0/chartPath = d"_s,
             u"/manifests/helm/releases/0/setValueTemplates/image.tag = "
             "{{.IMAGE_TAG_demo_other}}@{{.IMAGE_DIGEST_demo_other}}"_s,
             u"/manifests/helm/releases/0/setValueTemplates/image.repository = {{.IMAGE_REPO_demo_other}}"_s,
             u"/deploy/helm/releases/0/chartPath = d"_s}));
}

void TestUpgrade::readsTheReleasesOfAProfileForItsPatches()
{
    const QByteArray before = file(
        "v2beta29", "deploy:\n  helm:\n    releases:\n    - name: r\n      imageStrategy: {helm: {}}\n"
                    "profiles:\n- name: p\n  deploy:\n    helm:\n      releases:\n      - name: s\n        "
                    "artifactOverrides: {image: demo/app}\n  patches:\n  - op: replace\n    path: "
                    "/deploy/helm/releases/0/artifactOverrides/image\n    value: demo/other\n");
    const auto upgraded = upgrade::upgrade(parsed(before), version("v3alpha1"));
    QVERIFY2(upgraded, upgraded ? "" : qPrintable(upgraded.error().summary()));
    const yaml::Node list =
        upgraded->document.resolve(yaml::Path::parse(u"profiles[0].patches").value()).value();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.at(0).find(u"path").text(), u"/manifests/helm/releases/0/setValueTemplates/image"_s);
    QCOMPARE(list.at(0).find(u"value").text(), u"{{.IMAGE_FULLY_QUALIFIED_demo_other}}"_s);
}

void TestUpgrade::tellsWhatAPersonHasToLookAt_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QString>("path");

    QTest::newRow("flags of kaniko")
        << QByteArray("v2beta8")
        << QByteArray("build:\n  artifacts:\n  - image: a\n    kaniko:\n      flags: [--x]\n")
        << u"build.artifacts[0].kaniko.flags"_s;
    QTest::newRow("target of a secret")
        << QByteArray("v2beta16")
        << QByteArray("build:\n  artifacts:\n  - image: a\n    docker:\n      secret: {id: x, dst: /y}\n")
        << u"build.artifacts[0].docker.secret.dst"_s;
    QTest::newRow("kaniko without push")
        << QByteArray("v4beta4")
        << QByteArray("build:\n  artifacts:\n  - image: a\n    kaniko: {noPush: true}\n")
        << u"build.artifacts[0].kaniko.noPush"_s;
    QTest::newRow("verification without container")
        << QByteArray("v4beta2") << QByteArray("verify:\n- name: a\n") << u"verify[0]"_s;
    QTest::newRow("container of a verification")
        << QByteArray("v4beta3")
        << QByteArray("verify:\n- name: a\n  container: {name: a, image: b, workingDir: /c}\n")
        << u"verify[0].container.workingDir"_s;
    QTest::newRow("patch of kustomize")
        << QByteArray("v2beta29")
        << QByteArray("profiles:\n- name: p\n  patches:\n  - {op: remove, path: /deploy/kustomize}\n")
        << u"profiles[0].patches[0]"_s;
    QTest::newRow("patch of all images of a chart")
        << QByteArray("v2beta29")
        << QByteArray("profiles:\n- name: p\n  patches:\n  - op: remove\n    path: "
                      "/deploy/helm/releases/0/artifactOverrides\n")
        << u"profiles[0].patches[0]"_s;
}

void TestUpgrade::tellsWhatAPersonHasToLookAt()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, rest);
    QFETCH(QString, path);
    const auto upgraded = upgrade::upgrade(parsed(file(from.constData(), rest)));
    QVERIFY2(upgraded, upgraded ? "" : qPrintable(upgraded.error().summary()));
    QCOMPARE(needs(*upgraded), QStringList{path});
    QVERIFY(upgraded->needsPerson());
}

void TestUpgrade::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");

    QTest::newRow("kpt") << file("v2beta29", "deploy:\n  kpt: {dir: a}\n") << u"deploy.kpt"_s;
    QTest::newRow("two namespaces") << file("v2beta29",
                                            "deploy:\n  kubectl: {defaultNamespace: a}\n  kustomize: "
                                            "{defaultNamespace: b}\n")
                                    << u"deploy.kustomize.defaultNamespace"_s;
    QTest::newRow("too old") << file("v1beta17", "") << u"apiVersion"_s;
    QTest::newRow("unknown") << file("v9", "") << u"apiVersion"_s;
    QTest::newRow("no version") << QByteArray("kind: Config\n") << u"apiVersion"_s;
    QTest::newRow("not YAML") << QByteArray("apiVersion: [\n") << QString();
}

void TestUpgrade::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, where);
    const auto upgraded = upgrade::upgrade(parsed(text));
    QVERIFY(!upgraded);
    QCOMPARE(upgraded.error().where, where);
    QVERIFY(!upgraded.error().why.isEmpty());
    QVERIFY(!upgraded.error().hint.isEmpty());
}

void TestUpgrade::separatesWhatAProfileReadsFromTheMainPipeline()
{
    const QByteArray before = file(
        "v2beta29",
        "deploy: &deploy\n  kubectl:\n    manifests: [a.yaml]\nprofiles:\n- name: p\n  deploy: *deploy\n");
    const auto upgraded = upgrade::upgrade(parsed(before), version("v3alpha1"));
    QVERIFY2(upgraded, upgraded ? "" : qPrintable(upgraded.error().summary()));
    for (const QString &path : {u"manifests.rawYaml[0]"_s, u"profiles[0].manifests.rawYaml[0]"_s}) {
        const auto node = upgraded->document.resolve(yaml::Path::parse(path).value());
        QVERIFY2(node, qPrintable(path));
        QCOMPARE(node->text(), u"a.yaml"_s);
    }
}

// Random files out of parts that every version since v2beta8 knows, each line with a comment of its own.
void TestUpgrade::resultIsValidAndAllCommentsStay()
{
    QRandomGenerator random(20);
    const QList<QByteArray> artifactParts{"    docker:\n      dockerfile: D\n      secret:\n        id: x\n",
                                          "    sync:\n      auto: {}\n", "    context: dir\n",
                                          "    buildpacks:\n      builder: b\n",
                                          "    custom:\n      buildCommand: make\n"};
    const QList<QByteArray> deployParts{"  kubectl:\n    manifests:\n    - a.yaml\n    - b.yaml\n",
                                        "  kustomize:\n    paths:\n    - base\n    buildArgs: [x]\n",
                                        "  helm:\n    releases:\n    - name: r\n      chartPath: c\n",
                                        "  kubeContext: k\n"};
    for (int round = 0; round < 300; ++round) {
        QByteArray body = "build:\n  artifacts:\n";
        for (int count = random.bounded(1, 4); count > 0; --count) {
            body += "  - image: i" + QByteArray::number(count) + '\n' + artifactParts[random.bounded(5)];
        }
        body += "deploy:\n" + deployParts[random.bounded(4)];
        QByteArray commented;
        int number = 0;
        for (const QByteArray &line : file("v2beta8", body).trimmed().split('\n')) {
            commented += line + " # c" + QByteArray::number(++number) + '\n';
        }
        const auto upgraded = upgrade::upgrade(parsed(commented));
        QVERIFY2(upgraded, qPrintable((upgraded ? QString() : upgraded.error().summary()) +
                                      QString::fromUtf8(commented)));
        const QByteArray after = upgraded->document.text().bytes();
        const auto left = comments(after);
        for (const QByteArray &comment : comments(commented)) {
            QVERIFY2(left.contains(comment), (comment + "\n" + commented + "\n" + after).constData());
        }
        for (const schema::Diagnostic &problem : schema::validate(upgraded->document)) {
            QVERIFY2(problem.severity != schema::Severity::Error,
                     qPrintable(problem.message + u'\n' + QString::fromUtf8(after)));
        }
    }
}

QTEST_GUILESS_MAIN(TestUpgrade)
#include "tst_upgrade.moc"
