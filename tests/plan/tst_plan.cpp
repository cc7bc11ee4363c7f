// SPDX-License-Identifier: Apache-2.0
#include "plan/cache_reference.h"
#include "project.h"

#include <QJsonArray>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;
using namespace kw::plan;

namespace {

const auto twoImages = QByteArrayLiteral("build:\n"
                                         "  platforms: [linux/amd64, linux/arm64]\n"
                                         "  tagPolicy: {sha256: {}}\n"
                                         "  artifacts:\n"
                                         "  - image: demo/web\n"
                                         "    context: web\n"
                                         "    requires: [{image: demo/base, alias: BASE}]\n"
                                         "    docker: {cacheFrom: [demo/web]}\n"
                                         "  - {image: demo/base, context: base}\n"
                                         "  local: {push: true, useBuildkit: true}\n");

void writeImages(const Project &project)
{
    project.write(u"web/Dockerfile"_s, "ARG BASE\nFROM $BASE\n");
    project.write(u"base/Dockerfile"_s, "FROM scratch\n");
    project.configure(twoImages);
}

QStringList codes(const Plan &plan)
{
    QStringList codes;
    for (const Warning &warning : plan.warnings) {
        codes.append(warning.code);
    }
    return codes;
}

// One artifact with this docker object and these settings of `local`.
kw::Result<Plan> planOf(const Project &project, const QByteArray &docker, const QByteArray &local,
                        const Request &request)
{
    project.write(u"Dockerfile"_s, "FROM scratch\nARG SKAFFOLD_RUN_MODE\n");
    project.configure("build:\n  tagPolicy: {sha256: {}}\n  artifacts: [{image: demo/app, docker: " + docker +
                      "}]\n  local: " + local + '\n');
    return make(request);
}

} // namespace

class tst_Plan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void ordersAndResolves();
    void ordersArguments();
    void decidesPush_data();
    void decidesPush();
    void choosesBuilders_data();
    void choosesBuilders();
    void writesCaches_data();
    void writesCaches();
    void warns_data();
    void warns();
    void narrowsPlatforms_data();
    void narrowsPlatforms();
    void filtersImages();
    void handsOver();
    void handsOverWithFlags();
    void namesFaults_data();
    void namesFaults();
    void readsEnvironment();
    void plansLargeProject();
};

void tst_Plan::ordersAndResolves()
{
    const Project project;
    writeImages(project);
    Request request = project.request();
    request.defaultRepository = u"localhost:5000"_s;
    const auto plan = make(request);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().summary()));
    QCOMPARE(plan->calls.size(), 2);
    QCOMPARE(plan->calls[0].artifact, u"demo/base"_s);
    QCOMPARE(plan->artifacts[0].imageName, u"demo/web"_s);
    QVERIFY(plan->pushes);
    QCOMPARE(plan->concurrency, 1);
    const Call &web = plan->calls[1];
    QCOMPARE(web.required.size(), 1);
    QVERIFY(web.commandLine.arguments.contains(u"BASE="_s + web.required[0].placeholder));
    const QString built = u"localhost:5000/demo_base:latest@sha256:00"_s;
    QVERIFY(web.resolved({{u"demo/base"_s, built}}).arguments.contains(u"BASE="_s + built));
    QVERIFY(web.resolved({}).arguments.contains(u"BASE=localhost:5000/demo_base:latest"_s));
    QCOMPARE(web.commandLine.arguments.last(), u"--progress=rawjson"_s);
    QVERIFY(web.environment.contains({u"BUILDX_NO_DEFAULT_ATTESTATIONS"_s, u"1"_s}));
}

void tst_Plan::ordersArguments()
{
    const Project project;
    const auto plan =
        planOf(project,
               "{buildArgs: {Z: '{{.IMAGE_TAG}}', A: , SKAFFOLD_RUN_MODE: mine}, addHost: ['h:1'], "
               "cacheFrom: [x:1], cliFlags: ['--build-context=c={{.HOME}}'], target: t, network: HOST, "
               "noCache: true, squash: true, pullParent: true, "
               "secrets: [{id: s, src: ~/s}, {id: e, env: HOME}], ssh: default}",
               "{push: true}", [&] {
                   Request request = project.request();
                   request.platforms = {u"linux/arm64"_s};
                   request.cacheArtifacts = false;
                   request.environment = {{u"HOME"_s, u"/home/me"_s}};
                   return request;
               }());
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().summary()));
    const QString expected =
        u"buildx build . --file %1/Dockerfile -t demo/app:latest --build-arg A --build-arg "
        u"SKAFFOLD_RUN_MODE=mine "
        "--build-arg Z=latest --add-host h:1 --cache-from x:1 --build-context=c=/home/me --target t "
        "--network host "
        "--no-cache --squash --pull --secret id=s,src=/home/me/s --secret id=e,env=HOME --ssh default "
        "--force-rm "
        "--platform linux/arm64 --push --builder fleet --metadata-file %2 --progress=rawjson"_s.arg(
            project.path(), metadataFilePlaceholder);
    QCOMPARE(plan->calls[0].commandLine.arguments.join(u' '), expected);
}

void tst_Plan::decidesPush_data()
{
    QTest::addColumn<QByteArray>("local");
    QTest::addColumn<QString>("context");
    QTest::addColumn<int>("flag"); // -1: none
    QTest::addColumn<bool>("daemon");
    QTest::addColumn<QString>("option");
    QTest::newRow("no cluster") << QByteArray("{}") << u""_s << -1 << true << u"--push"_s;
    QTest::newRow("local cluster") << QByteArray("{}") << u"kind-dev"_s << -1 << true << u"--load"_s;
    QTest::newRow("remote cluster") << QByteArray("{}") << u"prod"_s << -1 << true << u"--push"_s;
    QTest::newRow("file") << QByteArray("{push: true}") << u"minikube"_s << -1 << true << u"--push"_s;
    QTest::newRow("flag") << QByteArray("{push: true}") << u""_s << 0 << true << u"--load"_s;
    QTest::newRow("nowhere") << QByteArray("{push: false}") << u""_s << -1 << false << u""_s;
}

void tst_Plan::decidesPush()
{
    QFETCH(QByteArray, local);
    QFETCH(QString, context);
    QFETCH(int, flag);
    QFETCH(bool, daemon);
    QFETCH(QString, option);
    const Project project;
    Request request = project.request();
    request.kubeContext = context;
    request.daemonAnswers = daemon;
    request.push = flag < 0 ? std::nullopt : std::optional(flag == 1);
    const auto plan = planOf(project, "{}", local, request);
    QVERIFY(plan);
    const QStringList &arguments = plan->calls[0].commandLine.arguments;
    QCOMPARE(arguments.contains(u"--push"_s), option == "--push"_L1);
    QCOMPARE(arguments.contains(u"--load"_s), option == "--load"_L1);
    QCOMPARE(codes(*plan).contains(u"result-nowhere"_s), option.isEmpty());
}

void tst_Plan::choosesBuilders_data()
{
    QTest::addColumn<Detection>("policy");
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("project");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<bool>("answers");
    QTest::addColumn<QString>("builder"); // "!": an error
    const QString none;
    QTest::newRow("this run") << Detection::Automatic << u"a"_s << u"b"_s << u"c"_s << true << u"a"_s;
    QTest::newRow("project") << Detection::Automatic << none << u"b"_s << u"c"_s << true << u"b"_s;
    QTest::newRow("environment") << Detection::Automatic << none << none << u"c"_s << true << u"c"_s;
    QTest::newRow("global") << Detection::Automatic << none << none << none << true << u"g"_s;
    QTest::newRow("no buildx") << Detection::Automatic << u"a"_s << none << none << false << none;
    QTest::newRow("never") << Detection::Never << u"a"_s << none << none << true << none;
    QTest::newRow("required") << Detection::Required << u"a"_s << none << none << true << u"a"_s;
    QTest::newRow("required, missing") << Detection::Required << u"a"_s << none << none << false << u"!"_s;
    QTest::newRow("as Skaffold") << Detection::AsSkaffold << u"a"_s << none << none << true << u"g"_s;
}

void tst_Plan::choosesBuilders()
{
    QFETCH(Detection, policy);
    QFETCH(QString, own);
    QFETCH(QString, project);
    QFETCH(QString, variable);
    QFETCH(bool, answers);
    QFETCH(QString, builder);
    const Project files;
    files.write(u"config"_s, "global: {buildx-builder: g}\n");
    files.write(u"docker.json"_s, "{\"aliases\": {\"builder\": \"buildx\"}}");
    Request request = files.request();
    request.detection = policy;
    request.builder = own;
    request.projectBuilder = project;
    request.environment = {{u"BUILDX_BUILDER"_s, variable}};
    request.buildxAnswers = answers;
    request.configFile = files.path() + u"/config"_s;
    request.dockerConfigFile = files.path() + u"/docker.json"_s;
    const auto plan = planOf(files, "{}", "{push: true}", request);
    if (builder == "!"_L1) {
        QVERIFY(!plan);
        QVERIFY(!plan.error().hint.isEmpty());
        return;
    }
    QVERIFY(plan);
    QCOMPARE(plan->builder, builder);
    QCOMPARE(plan->calls[0].usesBuildx, !builder.isEmpty());
    QCOMPARE(plan->calls[0].followUps.size(), builder.isEmpty() ? 1 : 0);
    QCOMPARE(codes(*plan).contains(u"no-buildx"_s), !answers);
}

void tst_Plan::writesCaches_data()
{
    QTest::addColumn<QStringList>("from");
    QTest::addColumn<QStringList>("to");
    QTest::addColumn<QString>(
        "mode"); // letters: p pushes, b buildx, t cache tag, r cache repository, f flags, x raw
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const QStringList &from, const QStringList &to, const QString &mode,
                        const QString &result) { QTest::newRow(name) << from << to << mode << result; };
    row("own", {u"me"_s}, {}, u"pbt"_s, u"r/me:cache > type=registry,ref=r/me:cache,mode=max"_s);
    row("own without cache tag", {u"me"_s}, {}, u"pb"_s, u"r/me:v > type=registry,ref=r/me:v,mode=max"_s);
    row("own, not pushed", {u"me"_s}, {}, u"bt"_s, u"r/me:cache > "_s);
    row("own, plain docker", {u"me"_s}, {}, u"pt"_s, u"r/me:v > "_s);
    row("foreign", {u"other/x"_s}, {}, u"pbt"_s, u"other/x:cache > "_s);
    row("tagged", {u"me:main"_s}, {}, u"pbt"_s, u"me:main > "_s);
    row("typed", {u"type=gha"_s}, {u"type=gha"_s}, u"pbt"_s, u"type=gha > type=gha"_s);
    row("given", {u"me"_s}, {u"me"_s, u"type=local,dest=x"_s}, u"pbt"_s,
        u"r/me:cache > r/me:cache type=local,dest=x"_s);
    row("given, not pushed", {}, {u"me"_s, u"type=registry,ref=a"_s, u"type=local,dest=x"_s}, u"bt"_s,
        u" > type=local,dest=x"_s);
    row("flags", {u"me"_s}, {}, u"pbtf"_s, u"r/me:cache > type=registry,mode=min,ref=r/me:cache"_s);
    row("repository", {u"me"_s, u"other"_s}, {}, u"pbtr"_s,
        u"c/me:cache c/other:cache > type=registry,ref=c/me:cache,mode=max"_s);
    row("raw", {u"me"_s}, {u"me"_s}, u"pbtx"_s, u"me > me"_s);
    row("template", {u"x:{{.CACHE_TAG}}"_s}, {}, u"pbt"_s, u"x:cache > "_s);
}

void tst_Plan::writesCaches()
{
    QFETCH(QStringList, from);
    QFETCH(QStringList, to);
    QFETCH(QString, mode);
    GlobalConfig config;
    config.cacheTag = mode.contains(u't') ? u"cache"_s : QString();
    config.cacheRepository = mode.contains(u'r') ? u"c"_s : QString();
    if (mode.contains(u'f')) {
        config.cacheFlags = {u"type=registry"_s, u"mode=min"_s};
    }
    const auto caches = cacheArguments({.image = u"me"_s,
                                        .reference = u"r/me:v"_s,
                                        .from = from,
                                        .to = to,
                                        .pushes = mode.contains(u'p'),
                                        .usesBuildx = mode.contains(u'b'),
                                        .isRaw = mode.contains(u'x'),
                                        .config = config});
    QVERIFY(caches);
    QTEST(caches->from.join(u' ') + u" > "_s + caches->to.join(u' '), "result");
}

void tst_Plan::warns_data()
{
    QTest::addColumn<QByteArray>("docker");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QByteArray("{}") << u""_s;
    QTest::newRow("secret argument") << QByteArray("{buildArgs: {DB_PASSWORD: x}}") << u"secret-argument"_s;
    QTest::newRow("secret file") << QByteArray("{secrets: [{id: s, src: none}]}") << u"secret-missing"_s;
    QTest::newRow("secret variable") << QByteArray("{secrets: [{id: s, env: NONE}]}") << u"secret-missing"_s;
}

void tst_Plan::warns()
{
    QFETCH(QByteArray, docker);
    QFETCH(QString, code);
    const Project project;
    const auto plan = planOf(project, docker, "{push: true}", project.request());
    QVERIFY(plan);
    QCOMPARE(codes(*plan).join(u' '), code);
    for (const Warning &warning : plan->warnings) {
        QVERIFY(!warning.fix.isEmpty() && !warning.message.isEmpty() && !warning.where.isEmpty());
    }
}

void tst_Plan::narrowsPlatforms_data()
{
    QTest::addColumn<QByteArray>("ofBuild");
    QTest::addColumn<QByteArray>("own");
    QTest::addColumn<QStringList>("flag");
    QTest::addColumn<QString>("result"); // "!": an error
    QTest::newRow("nobody") << QByteArray("[]") << QByteArray("[]") << QStringList() << u""_s;
    QTest::newRow("build") << QByteArray("[linux/arm64]") << QByteArray("[]") << QStringList()
                           << u"linux/arm64"_s;
    QTest::newRow("own") << QByteArray("[]") << QByteArray("[linux/arm64]") << QStringList()
                         << u"linux/arm64"_s;
    QTest::newRow("narrowed") << QByteArray("[linux/arm64, linux/amd64]") << QByteArray("[linux/amd64]")
                              << QStringList() << u"linux/amd64"_s;
    QTest::newRow("flag wins") << QByteArray("[linux/arm64]") << QByteArray("[]")
                               << QStringList(u"linux/amd64"_s) << u"linux/amd64"_s;
    QTest::newRow("all") << QByteArray("[all]") << QByteArray("[linux/amd64]") << QStringList()
                         << u"linux/amd64"_s;
    QTest::newRow("none left") << QByteArray("[linux/arm64]") << QByteArray("[linux/amd64]") << QStringList()
                               << u"!"_s;
    QTest::newRow("no platform") << QByteArray("[li nux]") << QByteArray("[]") << QStringList() << u"!"_s;
}

void tst_Plan::narrowsPlatforms()
{
    QFETCH(QByteArray, ofBuild);
    QFETCH(QByteArray, own);
    QFETCH(QStringList, flag);
    QFETCH(QString, result);
    const Project project;
    project.write(u"Dockerfile"_s, "FROM scratch\n");
    project.configure("build:\n  tagPolicy: {sha256: {}}\n  platforms: " + ofBuild +
                      "\n  artifacts: [{image: a, platforms: " + own + "}]\n");
    Request request = project.request();
    request.platforms = flag;
    const auto plan = make(request);
    if (result == "!"_L1) {
        QVERIFY(!plan);
        QVERIFY(plan.error().where.contains(u"skaffold.yaml:"_s));
        return;
    }
    QVERIFY(plan);
    QStringList names;
    for (const kw::Platform &platform : plan->calls[0].platforms) {
        names.append(platform.text());
    }
    QCOMPARE(names.join(u','), result);
}

void tst_Plan::filtersImages()
{
    const Project project;
    writeImages(project);
    Request request = project.request();
    request.buildImages = {u"base"_s};
    QCOMPARE(make(request)->calls.size(), 1);
    request.buildImages = {u"web"_s};
    const auto incomplete = make(request);
    QVERIFY(!incomplete);
    QCOMPARE(incomplete.error().why, u"“demo/web” requires “demo/base”, which is left out"_s);
    request.buildImages = {u"zzz"_s};
    QVERIFY(!make(request));
}

void tst_Plan::handsOver()
{
    const Project project;
    project.write(u"Dockerfile"_s, "FROM scratch\n");
    project.configure("build: {tagPolicy: {sha256: {}}, artifacts: [{image: j, jib: {}}, {image: d}]}\n");
    const auto plan = make(project.request());
    QVERIFY(plan);
    QCOMPARE(plan->calls.size(), 1);
    QCOMPARE(plan->artifacts[0].action, PlannedArtifact::Action::HandOver);
    QCOMPARE(codes(*plan), QStringList({u"handed-over"_s}));
    const QJsonArray handed = plan->toJson()[u"handed"].toArray();
    QCOMPARE(handed.size(), 1);
    QCOMPARE(handed[0][u"argv"].toVariant().toStringList(),
             QStringList({u"skaffold"_s, u"build"_s, u"-f"_s, u"skaffold.yaml"_s, u"-b"_s, u"j"_s,
                          u"--interactive=false"_s, u"--file-output={kitwright-metadata-file}"_s}));
    QCOMPARE(plan->toJson()[u"builds"].toArray().size(), 1);
}

// What Skaffold builds gets the flags of the run, and what it requires.
void tst_Plan::handsOverWithFlags()
{
    const Project project;
    project.write(u"Dockerfile"_s, "ARG B\nFROM $B\n");
    project.configure("build:\n  tagPolicy: {sha256: {}}\n  artifacts:\n"
                      "  - {image: j, jib: {}, requires: [{image: k, alias: K}]}\n"
                      "  - {image: k, ko: {}}\n"
                      "  - {image: d, requires: [{image: j, alias: B}]}\n"
                      "profiles: [{name: p}]\n");
    Request request = project.request();
    request.profiles = {u"p"_s};
    request.defaultRepository = u"r.example.com"_s;
    request.push = true;
    request.tag = u"v1"_s;
    request.cacheArtifacts = false;
    const auto plan = make(request);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().summary()));
    QCOMPARE(plan->handed.size(), 2);
    QCOMPARE(plan->handed[0].commandLine.arguments,
             QStringList({u"build"_s, u"-f"_s, u"skaffold.yaml"_s, u"-b"_s, u"j"_s, u"-b"_s, u"k"_s,
                          u"--profile=p"_s, u"--default-repo=r.example.com"_s, u"--push=true"_s,
                          u"--tag=v1"_s, u"--cache-artifacts=false"_s, u"--interactive=false"_s,
                          u"--file-output={kitwright-metadata-file}"_s}));
    // What stands on it waits for it.
    QCOMPARE(plan->calls.size(), 1);
    QCOMPARE(plan->calls[0].required.first().artifact, u"j"_s);
    QVERIFY(plan->calls[0].commandLine.arguments.contains(u"B={kitwright-result:j}"_s));
}

void tst_Plan::namesFaults_data()
{
    QTest::addColumn<QByteArray>("artifacts");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("why");
    QTest::newRow("circle")
        << QByteArray(
               "[{image: a, requires: [{image: b, alias: B}]}, {image: b, requires: [{image: a, alias: A}]}]")
        << u"skaffold.yaml:5:83"_s << u"the artifacts require each other in a circle: a → b → a"_s;
    QTest::newRow("alias")
        << QByteArray("[{image: a}, {image: b, requires: [{image: a/x}]}]") << u"skaffold.yaml:5:49"_s
        << u"“b” requires “a/x” under the alias “a/x”, which is no name of a build argument"_s;
    QTest::newRow("unknown image") << QByteArray("[{image: b, requires: [{image: z}]}]")
                                   << u"skaffold.yaml:5:37"_s
                                   << u"“b” requires “z”, which no artifact makes"_s;
    QTest::newRow("twice") << QByteArray("[{image: b}, {image: b}]") << u"skaffold.yaml:5:35"_s
                           << u"two artifacts make the image “b”"_s;
    QTest::newRow("tag in name") << QByteArray("[{image: 'b:1'}]") << u"skaffold.yaml:5:23"_s
                                 << u"an artifact's image has no tag and no digest"_s;
    QTest::newRow("context") << QByteArray("[{image: b, context: none}]") << u"skaffold.yaml:5:35"_s
                             << u"the context “none” of “b” is not there"_s;
    QTest::newRow("no Dockerfile") << QByteArray("[{image: b, docker: {dockerfile: None}}]") << u"/None"_s
                                   << u"there is no such file"_s;
    QTest::newRow("unreadable Dockerfile")
        << QByteArray("[{image: b, docker: {dockerfile: folder}}]") << u"/folder"_s << QString();
    QTest::newRow("bad Dockerfile") << QByteArray("[{image: b, docker: {dockerfile: Bad}}]") << u"/Bad:2"_s
                                    << u"unknown instruction: CPOY"_s;
    QTest::newRow("bad template") << QByteArray("[{image: b, docker: {buildArgs: {A: '{{if'}}}]")
                                  << u"skaffold.yaml:5:50"_s << u"“{{” is not closed (character 1)"_s;
}

void tst_Plan::namesFaults()
{
    QFETCH(QByteArray, artifacts);
    QFETCH(QString, where);
    const Project project;
    project.write(u"Dockerfile"_s, "FROM scratch\n");
    project.write(u"Bad"_s, "FROM scratch\nCPOY a b\n");
    project.write(u"folder/a"_s, "a");
    project.configure("build:\n  tagPolicy: {sha256: {}}\n  artifacts: " + artifacts + '\n');
    const auto plan = make(project.request());
    QVERIFY(!plan);
    QVERIFY2(plan.error().where.endsWith(where), qPrintable(plan.error().where));
    QFETCH(QString, why);
    QVERIFY2(why.isEmpty() ? !plan.error().why.isEmpty() : plan.error().why == why,
             qPrintable(plan.error().why));
    QVERIFY(!plan.error().hint.isEmpty());
}

void tst_Plan::readsEnvironment()
{
    const Project project;
    project.write(
        u"skaffold.env"_s,
        "# flags\nSKAFFOLD_DEFAULT_REPO=from.file\nSKAFFOLD_TAG='v 1'\nexport SKAFFOLD_PUSH=false\n");
    Request request = project.request();
    request.environment = {{u"SKAFFOLD_DEFAULT_REPO"_s, u"from.shell"_s},
                           {u"SKAFFOLD_PLATFORM"_s, u"linux/arm64"_s}};
    request.platforms = {u"linux/amd64"_s};
    const Request read = withEnvironment(request);
    QCOMPARE(read.defaultRepository.value_or(QString()), u"from.shell"_s);
    QCOMPARE(read.tag, u"v 1"_s);
    QCOMPARE(read.push, std::optional(false));
    QCOMPARE(read.platforms, QStringList({u"linux/amd64"_s, u"linux/arm64"_s}));
    QCOMPARE(withEnvironment(read).platforms, read.platforms);
}

void tst_Plan::plansLargeProject()
{
    const Project project;
    QByteArray body = "build:\n  tagPolicy: {inputDigest: {}}\n  artifacts:\n";
    const bool isFull = QProcessEnvironment::systemEnvironment().contains(u"KW_FULL_SIZE"_s);
    const int artifacts = isFull ? 200 : 20;
    const int files = isFull ? 250 : 10;
    for (int i = 0; i < artifacts; ++i) {
        const QString folder = u"s%1"_s.arg(i);
        body += "  - {image: demo/" + folder.toLatin1() + ", context: " + folder.toLatin1() + "}\n";
        project.write(folder + u"/Dockerfile"_s, "FROM scratch\nCOPY . /\n");
        project.write(folder + u"/.dockerignore"_s, "**/*.tmp\n*.log\n!keep.log\n");
        for (int j = 0; j < files; ++j) {
            project.write(folder + u"/d%1/f%2"_s.arg(j % 10).arg(j), QByteArray(200, 'x'));
        }
    }
    project.configure(body);
    QBENCHMARK_ONCE
    {
        const auto plan = make(project.request());
        QVERIFY(plan);
        QCOMPARE(plan->calls.size(), artifacts);
    }
}

QTEST_GUILESS_MAIN(tst_Plan)
#include "tst_plan.moc"
