// SPDX-License-Identifier: Apache-2.0
#include "plan/dockerfile_feature.h"
#include "plan/named_context.h"
#include "plan/trust.h"
#include "project.h"

#include <QJsonArray>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace kw::plan;

using Change = std::function<void(Request &)>;

namespace {

QByteArray artifactWith(const QByteArray &docker)
{
    return "build:\n  tagPolicy: {sha256: {}}\n  artifacts: [{image: demo/app, docker: " + docker +
           "}]\n  local: {push: true}\n";
}

std::optional<Warning> find(const kw::Result<Plan> &plan, const QString &code)
{
    if (!plan) {
        return std::nullopt;
    }
    const auto found = std::ranges::find(plan->warnings, code, &Warning::code);
    return found == plan->warnings.end() ? std::nullopt : std::optional(*found);
}

} // namespace

// What a plan says before the run, each with its fix.
class tst_Warnings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void tellsOfLargeContexts();
    void tellsOfFeatures_data();
    void tellsOfFeatures();
    void tellsOfOverwrittenCaches();
    void tellsOfPublishedArguments_data();
    void tellsOfPublishedArguments();
    void tellsOfMissingCredentials_data();
    void tellsOfMissingCredentials();
    void tellsOfMissingContexts();
    void tellsOfEmulation();
    void tellsOfHooks();
    void tellsWithAFix_data();
    void tellsWithAFix();
    void readsNamedContexts();
    void knowsWhatNeedsConsent();
    void remembersConsent();
};

void tst_Warnings::tellsOfLargeContexts()
{
    const Project project;
    project.write(u"Dockerfile"_s, "FROM scratch\nCOPY small /\n");
    project.configure(artifactWith("{}"));
    for (int i = 0; i < 12; ++i) {
        project.write(u"big%1"_s.arg(i, 2, 10, QLatin1Char('0')), "x");
        QVERIFY(QFile::resize(project.path() + u"/big%1"_s.arg(i, 2, 10, QLatin1Char('0')), 30'000'000 + i));
    }
    project.write(u"small"_s, "x");
    project.write(u".dockerignore"_s, "big11\n");
    const auto warning = find(make(project.request()), u"context-large"_s);
    QVERIFY(warning);
    QCOMPARE(warning->details.size(), 10);
    QCOMPARE(warning->details.first(), u"big10 (30.0 MB)"_s);
    QVERIFY(warning->message.contains(u"330.0 MB"_s));
    QVERIFY(warning->fix.contains(u".dockerignore"_s));
    project.write(u".dockerignore"_s, "big*\n");
    QVERIFY(!find(make(project.request()), u"context-large"_s));
}

void tst_Warnings::tellsOfFeatures_data()
{
    QTest::addColumn<QByteArray>("dockerfile");
    QTest::addColumn<QStringList>("versions");
    QTest::addColumn<int>("line"); // 0: nothing
    const QByteArray parents = "FROM scratch\nCOPY --parents f /\n";
    const QByteArray heredoc = "FROM scratch\nCOPY <<END /x\ntext\nEND\n";
    QTest::newRow("old") << parents << QStringList{u"v0.25.1"_s} << 2;
    QTest::newRow("new") << parents << QStringList{u"v0.26.0"_s} << 0;
    QTest::newRow("oldest node") << parents << QStringList{u"v0.29.0"_s, u"v0.12.5"_s} << 2;
    QTest::newRow("not known") << parents << QStringList() << 0;
    QTest::newRow("link") << QByteArray("FROM scratch\nCOPY --link f /\n") << QStringList{u"v0.9.3"_s} << 2;
    QTest::newRow("heredoc") << heredoc << QStringList{u"v0.9.3"_s} << 2;
    QTest::newRow("heredoc, known") << heredoc << QStringList{u"v0.10.0"_s} << 0;
    QTest::newRow("syntax, enough") << QByteArray("# syntax=docker/dockerfile:1.20\n" + parents)
                                    << QStringList{u"v0.9.3"_s} << 0;
    QTest::newRow("syntax, too old") << QByteArray("# syntax=docker/dockerfile:1.4\n" + parents)
                                     << QStringList{u"v0.29.0"_s} << 3;
    QTest::newRow("syntax that moves")
        << QByteArray("# syntax=docker/dockerfile:1\n" + parents) << QStringList{u"v0.9.3"_s} << 0;
}

void tst_Warnings::tellsOfFeatures()
{
    QFETCH(QByteArray, dockerfile);
    QFETCH(QStringList, versions);
    QFETCH(int, line);
    const Project project;
    project.write(u"f"_s, "x");
    project.write(u"Dockerfile"_s, dockerfile);
    project.configure(artifactWith("{}"));
    Request request = project.request();
    request.builderFacts.buildkitVersions = versions;
    const auto plan = make(request);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().summary()));
    const auto warning = find(plan, u"dockerfile-feature"_s);
    QCOMPARE(warning.has_value(), line > 0);
    if (warning) {
        QCOMPARE(warning->where, u"%1/Dockerfile:%2"_s.arg(project.path()).arg(line));
        QVERIFY(warning->fix.contains(u"docker/dockerfile:1."_s));
    }
}

void tst_Warnings::tellsOfOverwrittenCaches()
{
    const Project project;
    project.write(u"Dockerfile"_s, "FROM scratch\n");
    project.configure(artifactWith("{cacheFrom: [demo/app]}"));
    Request request = project.request();
    request.platforms = {u"linux/amd64"_s, u"linux/arm64"_s};
    const kw::Platform amd{u"linux"_s, u"amd64"_s, {}};
    const kw::Platform arm{u"linux"_s, u"arm64"_s, {}};
    request.builderFacts = {.driver = u"remote"_s, .nodes = {{amd}, {arm}}};
    const auto warning = find(make(request), u"cache-overwritten"_s);
    QVERIFY(warning);
    QCOMPARE(warning->details, QStringList({u"type=registry,ref=demo/app:latest-linux-amd64,mode=max"_s,
                                            u"type=registry,ref=demo/app:latest-linux-arm64,mode=max"_s}));
    request.builderFacts.nodes = {{amd, arm}};
    QVERIFY(!find(make(request), u"cache-overwritten"_s));
}

void tst_Warnings::tellsOfPublishedArguments_data()
{
    QTest::addColumn<QByteArray>("docker");
    QTest::addColumn<bool>("published");
    const auto row = [](const char *name, const QByteArray &docker, bool published) {
        QTest::newRow(name) << docker << published;
    };
    row("provenance", "{buildArgs: {A: x}, cliFlags: ['--provenance=mode=max']}", true);
    row("attest", "{buildArgs: {A: x}, cliFlags: ['--attest=type=provenance,mode=max']}", true);
    row("two words", "{buildArgs: {A: x}, cliFlags: ['--provenance', 'mode=max']}", true);
    row("least", "{buildArgs: {A: x}, cliFlags: ['--provenance=mode=min']}", false);
    row("no arguments", "{cliFlags: ['--provenance=mode=max']}", false);
    row("by default", "{buildArgs: {A: x}}", false);
}

void tst_Warnings::tellsOfPublishedArguments()
{
    QFETCH(QByteArray, docker);
    QFETCH(bool, published);
    const Project project;
    project.write(u"Dockerfile"_s, "FROM scratch\n");
    project.configure(artifactWith(docker));
    QCOMPARE(find(make(project.request()), u"provenance-arguments"_s).has_value(), published);
}

void tst_Warnings::tellsOfMissingCredentials_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("repository");
    QTest::addColumn<bool>("missing");
    const QByteArray login = "{\"auths\": {\"ghcr.io\": {\"auth\": \"eDp5\"}, "
                             "\"https://index.docker.io/v1/\": {\"auth\": \"eDp5\"}, \"empty.io\": {}}}";
    QTest::newRow("none") << QByteArray("{}") << u"ghcr.io/me"_s << true;
    QTest::newRow("there") << login << u"ghcr.io/me"_s << false;
    QTest::newRow("Docker Hub") << login << u""_s << false;
    QTest::newRow("another") << login << u"quay.io/me"_s << true;
    QTest::newRow("logged out") << login << u"empty.io/me"_s << true;
    QTest::newRow("this machine") << QByteArray("{}") << u"localhost:5000"_s << false;
    QTest::newRow("helper") << QByteArray("{\"credHelpers\": {\"gcr.io\": \"gcloud\"}}")
                            << u"gcr.io/project"_s << false;
    QTest::newRow("store") << QByteArray("{\"credsStore\": \"pass\"}") << u"quay.io/me"_s << false;
}

void tst_Warnings::tellsOfMissingCredentials()
{
    QFETCH(QByteArray, config);
    QFETCH(QString, repository);
    QFETCH(bool, missing);
    const Project project;
    project.write(u"Dockerfile"_s, "FROM scratch\n");
    project.configure(artifactWith("{}"));
    Project::writeFile(project.home() + u"/docker.json"_s, config);
    Request request = project.request();
    request.defaultRepository = repository;
    QCOMPARE(find(make(request), u"push-unauthenticated"_s).has_value(), missing);
}

void tst_Warnings::tellsOfMissingContexts()
{
    const Project project;
    project.write(u"Dockerfile"_s, "FROM scratch\n");
    project.write(u"shared/a"_s, "x");
    project.configure(
        artifactWith("{cliFlags: ['--build-context=s=shared', '--build-context', 'gone=none']}"));
    const auto warning = find(make(project.request()), u"context-missing"_s);
    QVERIFY(warning);
    QVERIFY(warning->message.contains(u"“gone”"_s));
}

void tst_Warnings::tellsOfEmulation()
{
    const Project project;
    project.write(u"Dockerfile"_s, "FROM scratch\n");
    project.configure(artifactWith("{}"));
    Request request = project.request();
    request.platforms = {u"linux/amd64"_s, u"linux/riscv64"_s};
    request.builderFacts = {.driver = u"remote"_s, .nodes = {{kw::Platform{u"linux"_s, u"amd64"_s, {}}}}};
    const auto warning = find(make(request), u"emulated"_s);
    QVERIFY(warning);
    QVERIFY(warning->message.contains(u"linux/riscv64"_s));
}

void tst_Warnings::tellsOfHooks()
{
    const Project project;
    project.write(u"Dockerfile"_s, "FROM scratch\n");
    project.configure(
        "build:\n  tagPolicy: {sha256: {}}\n  artifacts:\n  - image: a\n    hooks:\n      before:\n"
        "      - command: [make, all]\n");
    const auto warning = find(make(project.request()), u"hook-not-run"_s);
    QVERIFY(warning);
    QVERIFY(warning->message.contains(u"make all"_s));
    QVERIFY(warning->where.endsWith(u"skaffold.yaml:9:9"_s));
}

// The rest of what can be wrong before a run, each once: the warning comes, says how to mend it, and stays
// away without its cause.
void tst_Warnings::tellsWithAFix_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QByteArray>("docker");
    QTest::addColumn<Change>("cause");
    const Change nothing = [](Request &) {};
    const Change loads = [](Request &request) { request.push = false; };
    QTest::newRow("result nowhere") << u"result-nowhere"_s << QByteArray("{}")
                                    << Change([](Request &request) {
                                           request.push = false;
                                           request.daemonAnswers = false;
                                       });
    QTest::newRow("several platforms loaded")
        << u"load-platforms"_s << QByteArray("{}") << Change([](Request &request) {
               request.push = false;
               request.platforms = {u"linux/amd64"_s, u"linux/arm64"_s};
           });
    QTest::newRow("several platforms without buildx")
        << u"platforms-dropped"_s << QByteArray("{}") << Change([](Request &request) {
               request.detection = Detection::Never;
               request.platforms = {u"linux/amd64"_s, u"linux/arm64"_s};
           });
    QTest::newRow("no attestations") << u"attestations-off"_s << QByteArray("{}")
                                     << Change([](Request &request) {
                                            request.platforms = {u"linux/amd64"_s, u"linux/arm64"_s};
                                        });
    QTest::newRow("emulated") << u"emulated"_s << QByteArray("{}") << Change([](Request &request) {
        request.platforms = {u"linux/s390x"_s};
        request.builderFacts.nodes = {{kw::Platform{u"linux"_s, u"amd64"_s, {}}}};
    });
    QTest::newRow("cache that the driver cannot write")
        << u"cache-export"_s << QByteArray("{cacheTo: ['type=local,dest=c']}")
        << Change([](Request &request) { request.builderFacts.driver = u"docker"_s; });
    QTest::newRow("cache under the image's name")
        << u"cache-replaces-image"_s << QByteArray("{cacheFrom: [demo/app]}") << nothing;
    QTest::newRow("registry cache without push")
        << u"cache-to-dropped"_s << QByteArray("{cacheTo: ['type=registry,ref=r.example.com/c']}") << loads;
    QTest::newRow("cache without buildx")
        << u"cache-to-dropped"_s << QByteArray("{cacheTo: ['type=local,dest=c']}")
        << Change([](Request &request) { request.detection = Detection::Never; });
    QTest::newRow("no buildx") << u"no-buildx"_s << QByteArray("{}")
                               << Change([](Request &request) { request.buildxAnswers = false; });
    QTest::newRow("secret file") << u"secret-missing"_s << QByteArray("{secrets: [{id: s, src: none}]}")
                                 << nothing;
    QTest::newRow("secret variable") << u"secret-missing"_s << QByteArray("{secrets: [{id: s, env: NONE}]}")
                                     << nothing;
    QTest::newRow("secret argument") << u"secret-argument"_s << QByteArray("{buildArgs: {API_TOKEN: abc}}")
                                     << nothing;
    QTest::newRow("published arguments")
        << u"provenance-arguments"_s << QByteArray("{buildArgs: {A: b}, cliFlags: ['--provenance=mode=max']}")
        << nothing;
    QTest::newRow("context that is not there")
        << u"context-missing"_s << QByteArray("{cliFlags: ['--build-context=c=none']}") << nothing;
}

void tst_Warnings::tellsWithAFix()
{
    QFETCH(QString, code);
    QFETCH(QByteArray, docker);
    QFETCH(Change, cause);
    const Project project;
    project.write(u"Dockerfile"_s, "FROM scratch\n");
    project.configure(artifactWith(docker));
    Request request = project.request();
    cause(request);
    const auto plan = make(request);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().summary()));
    const auto warning = find(plan, code);
    QVERIFY(warning);
    QVERIFY(!warning->message.isEmpty() && !warning->fix.isEmpty());
    QCOMPARE(std::ranges::count(plan->warnings, code, &Warning::code), 1);
    project.configure(artifactWith("{}"));
    const auto harmless = make(project.request());
    QVERIFY(harmless && !find(harmless, code));
}

void tst_Warnings::readsNamedContexts()
{
    const QStringList flags = {u"--ulimit=1"_s, u"--build-context"_s, u"a=dir"_s,
                               u"--build-context=b=docker-image://alpine"_s, u"--quiet"_s};
    const QList<NamedContext> contexts = namedContexts(flags);
    QCOMPARE(contexts, QList<NamedContext>({{u"a"_s, u"dir"_s}, {u"b"_s, u"docker-image://alpine"_s}}));
    QCOMPARE(contexts[0].kind(), NamedContext::Kind::Folder);
    QCOMPARE(contexts[1].kind(), NamedContext::Kind::Image);
    QCOMPARE(NamedContext::parse(u"c=https://github.com/a/b.git#main"_s)->kind(),
             NamedContext::Kind::Address);
    const QList<NamedContextFlag> places = namedContextFlags(flags + QStringList{u"--build-context=d"_s});
    QCOMPARE(places, QList<NamedContextFlag>({{contexts[0], 1, 2}, {contexts[1], 3, 1}}));
    QCOMPARE(contexts[1].place(), u"alpine"_s);
    for (const auto &[kind, place] :
         {std::pair(NamedContext::Kind::Folder, u"../x"_s),
          std::pair(NamedContext::Kind::Image, u"alpine:3"_s),
          std::pair(NamedContext::Kind::OciLayout, u"layouts/x:1"_s),
          std::pair(NamedContext::Kind::Address, u"https://example.com/x.git"_s)}) {
        const NamedContext context = NamedContext::of(u"c"_s, kind, place);
        QCOMPARE(context.kind(), kind);
        QCOMPARE(context.place(), place);
    }
    QVERIFY(!NamedContext::parse(u"=x"_s) && !NamedContext::parse(u"x="_s));

    const Project project;
    project.write(u"Dockerfile"_s, "FROM scratch\n");
    project.configure(artifactWith("{cliFlags: ['--build-context=a=docker-image://alpine']}"));
    const QJsonValue call = make(project.request())->toJson()[u"calls"][0];
    QCOMPARE(call[u"contexts"].toArray(),
             QJsonArray({QJsonObject{
                 {u"name"_s, u"a"_s}, {u"source"_s, u"docker-image://alpine"_s}, {u"kind"_s, u"image"_s}}}));
}

void tst_Warnings::knowsWhatNeedsConsent()
{
    const Project project;
    project.write(u"Dockerfile"_s, "FROM scratch\n");
    project.configure("requires: [{git: {repo: 'https://example.invalid/x.git'}}]\n"
                      "build:\n  tagPolicy: {envTemplate: {template: '{{cmd \"date\"}}'}}\n"
                      "  artifacts:\n  - {image: c, custom: {buildCommand: ./make.sh}}\n"
                      "  - {image: d, hooks: {after: [{command: [sign]}]}}\n"
                      "  - {image: j, jib: {}}\n"
                      "profiles: [{name: p, activation: [{env: MODE=fast}]}]\n");
    const auto needs = trustNeeds(project.request());
    QVERIFY2(needs, needs ? "" : qPrintable(needs.error().summary()));
    QStringList found;
    for (const TrustNeed &need : *needs) {
        found.append(u"%1 %2"_s.arg(int(need.kind)).arg(need.what));
        QVERIFY(need.where.contains(u"skaffold.yaml:"_s));
    }
    QCOMPARE(found, QStringList({u"5 env: MODE=fast"_s, u"1 https://example.invalid/x.git"_s,
                                 u"0 {{cmd \"date\"}}"_s, u"3 ./make.sh"_s, u"2 sign"_s, u"4 j"_s}));
    // Without consent the plan stops there and says how to go on.
    const auto plan = make(project.request());
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, kw::ErrorCode::PermissionDenied);
    QVERIFY(plan.error().hint.contains(u"--trust"_s));
}

void tst_Warnings::remembersConsent()
{
    const Project project;
    kw::Settings settings(project.home() + u"/settings.ini"_s);
    QVERIFY(!trustOf(settings, project.path()));
    setTrust(settings, project.path(), false);
    QCOMPARE(trustOf(settings, project.path()), std::optional(false));
    setTrust(settings, project.path(), true);
    QCOMPARE(trustOf(settings, project.path()), std::optional(true));
    QVERIFY(!trustOf(settings, project.home()));
    QVERIFY(QDir(project.path()).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Warnings)
#include "tst_warnings.moc"
