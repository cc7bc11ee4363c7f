// SPDX-License-Identifier: Apache-2.0
#include "plan/git_answers.h"
#include "project.h"

#include <QProcess>

using namespace Qt::StringLiterals;
using namespace kw::plan;

namespace {

void git(const QString &folder, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(u"git"_s,
                  QStringList{u"-c"_s, u"user.name=n"_s, u"-c"_s, u"user.email=e@example.invalid"_s} +
                      arguments);
    QVERIFY(process.waitForFinished() && process.exitCode() == 0);
}

} // namespace

// What a plan runs and fetches: git for its tags, and with the person's consent what the project itself asks
// for.
class tst_PlanRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void asksGitOnceForARepository();
    void fetchesRequiredRepositories();
    void fetchesOnlyRepositories_data();
    void fetchesOnlyRepositories();
    void runsNothingWithoutConsent();
    void runsProgramsOfTrustedProjects();
};

void tst_PlanRuns::asksGitOnceForARepository()
{
    const Project project;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s}) {
        project.write(name + u"/Dockerfile"_s, "FROM scratch\n");
    }
    project.configure("build: {artifacts: [{image: a, context: a}, {image: b, context: b}, "
                      "{image: c, context: c}]}\n");
    git(project.path(), {u"init"_s, u"-q"_s});
    git(project.path(), {u"add"_s, u"."_s});
    git(project.path(), {u"commit"_s, u"-qm"_s, u"one"_s});
    git(project.path(), {u"tag"_s, u"v1"_s});
    project.write(u"b/new file"_s, "x");
    git(project.path(), {u"mv"_s, u"c/Dockerfile"_s, u"c/Dockerfile2"_s});
    project.write(u"c/Dockerfile"_s, "FROM scratch\n");
    QCOMPARE(make(project.request())->questions.size(), 2);

    kw::process::ActivityJournal journal;
    kw::process::ProcessRunner runner(journal);
    auto future = makeWithGit(runner, project.request(), this, {});
    QVERIFY(QTest::qWaitFor([&] { return future.isFinished(); }, 30'000));
    const auto plan = future.result();
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().summary()));
    QStringList tags;
    for (const PlannedArtifact &artifact : plan->artifacts) {
        tags.append(artifact.tag);
    }
    QCOMPARE(tags, QStringList({u"a:v1"_s, u"b:v1-dirty"_s, u"c:v1-dirty"_s}));
}

void tst_PlanRuns::fetchesRequiredRepositories()
{
    const Project other;
    other.write(u"Dockerfile"_s, "FROM scratch\n");
    other.configure("build: {artifacts: [{image: far}]}\n");
    git(other.path(), {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
    git(other.path(), {u"add"_s, u"."_s});
    git(other.path(), {u"commit"_s, u"-qm"_s, u"one"_s});
    const Project project;
    project.write(u"Dockerfile"_s, "FROM scratch\n");
    project.configure("requires: [{git: {repo: 'file://" + other.path().toUtf8() +
                      "'}}]\nbuild: {artifacts: [{image: near}]}\n");
    Request request = project.request();
    request.cacheFolder = project.home() + u"/cache"_s;
    request.tag = u"t"_s;
    request.isTrusted = true;

    kw::process::ActivityJournal journal;
    kw::process::ProcessRunner runner(journal);
    const auto images = [&] {
        auto future = makeWithGit(runner, request, this, {});
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30'000) || !future.result()) {
            return future.isFinished() ? future.result().error().summary() : u"no end"_s;
        }
        const Plan plan = future.result().value_or(Plan());
        QStringList names;
        for (const PlannedArtifact &artifact : plan.artifacts) {
            names.append(artifact.imageName);
        }
        return names.join(u' ');
    };
    QCOMPARE(images(), u"far near"_s);
    other.configure("build: {artifacts: [{image: further}]}\n");
    git(other.path(), {u"commit"_s, u"-qam"_s, u"two"_s});
    QCOMPARE(images(), u"further near"_s);
    request.isTrusted = false;
    QVERIFY(images().contains(u"another repository"_s));
}

// With consent a repository is fetched, and nothing else happens, whatever its address and reference say.
void tst_PlanRuns::fetchesOnlyRepositories_data()
{
    QTest::addColumn<QByteArray>("remote");
    QTest::newRow("another transport") << QByteArray("{repo: 'ext::touch PROOF'}");
    QTest::newRow("an option as address") << QByteArray("{repo: '--upload-pack=touch PROOF'}");
    QTest::newRow("an option as reference")
        << QByteArray("{repo: 'file://OTHER', ref: '--upload-pack=touch PROOF'}");
    QTest::newRow("an option as host") << QByteArray("{repo: 'ssh://-oProxyCommand=touch PROOF/x'}");
    QTest::newRow("a path that leads out") << QByteArray("{repo: 'file://OTHER', path: ../../outside.yaml}");
    QTest::newRow("no such reference") << QByteArray("{repo: 'file://OTHER', ref: none}");
}

void tst_PlanRuns::fetchesOnlyRepositories()
{
    QFETCH(QByteArray, remote);
    const Project other;
    other.write(u"Dockerfile"_s, "FROM scratch\n");
    other.configure("build: {artifacts: [{image: far}]}\n");
    git(other.path(), {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
    git(other.path(), {u"add"_s, u"."_s});
    git(other.path(), {u"commit"_s, u"-qm"_s, u"one"_s});
    const Project project;
    const QString proof = project.home() + u"/proof"_s;
    project.write(u"Dockerfile"_s, "FROM scratch\n");
    project.configure("requires: [{git: " +
                      remote.replace("PROOF", proof.toUtf8()).replace("OTHER", other.path().toUtf8()) +
                      "}]\nbuild: {tagPolicy: {sha256: {}}, artifacts: [{image: near}]}\n");
    Request request = project.request();
    request.cacheFolder = project.home() + u"/cache"_s;
    Project::writeFile(request.cacheFolder + u"/outside.yaml"_s,
                       "apiVersion: skaffold/v4beta13\nkind: Config\n");
    request.isTrusted = true;
    kw::process::ActivityJournal journal;
    kw::process::ProcessRunner runner(journal);
    auto future = makeWithGit(runner, request, this, {});
    QVERIFY(QTest::qWaitFor([&] { return future.isFinished(); }, 30'000));
    QVERIFY(!future.result());
    QVERIFY2(!QFile::exists(proof), qPrintable(future.result().error().summary()));
    QVERIFY(!future.result().error().why.isEmpty());
    for (const auto &entry : journal.entries()) {
        QVERIFY2(entry.command.program == "git"_L1, qPrintable(entry.command.program));
    }
}

void tst_PlanRuns::runsNothingWithoutConsent()
{
    const Project project;
    project.write(u"Dockerfile"_s, "FROM scratch\n");
    const QByteArray proof = QFile::encodeName(project.home() + u"/proof"_s);
    const QByteArray command = "'{{cmd \"touch\" \"" + proof + "\"}}'";
    const QByteArrayList bodies = {
        "build: {tagPolicy: {envTemplate: {template: " + command + "}}, artifacts: [{image: a}]}\n",
        "build: {tagPolicy: {sha256: {}}, artifacts: [{image: a, docker: {buildArgs: {A: " + command +
            "}}}]}\n"};
    for (const QByteArray &body : bodies) {
        project.configure(body);
        Request request = project.request();
        kw::process::ActivityJournal journal;
        kw::process::ProcessRunner runner(journal);
        auto refused = makeWithGit(runner, request, this, {});
        QVERIFY(QTest::qWaitFor([&] { return refused.isFinished(); }, 30'000));
        QVERIFY(!refused.result());
        QCOMPARE(refused.result().error().code, kw::ErrorCode::PermissionDenied);
        QVERIFY(journal.entries().isEmpty() && !QFile::exists(QFile::decodeName(proof)));
        request.isTrusted = true;
        auto allowed = makeWithGit(runner, request, this, {});
        QVERIFY(QTest::qWaitFor([&] { return allowed.isFinished(); }, 30'000));
        QVERIFY(QFile::remove(QFile::decodeName(proof)));
    }
}

void tst_PlanRuns::runsProgramsOfTrustedProjects()
{
    const Project project;
    project.write(u"Dockerfile"_s, "FROM scratch\n");
    project.configure("build:\n  tagPolicy: {envTemplate: {template: 'v-{{cmd \"echo\" \"7\"}}'}}\n"
                      "  artifacts: [{image: a, docker: {buildArgs: {N: '{{cmd \"echo\" \"8\"}}'}}}]\n");
    kw::process::ActivityJournal journal;
    kw::process::ProcessRunner runner(journal);
    Request request = project.request();
    request.isTrusted = true;
    auto future = makeWithGit(runner, request, this, {});
    QVERIFY(QTest::qWaitFor([&] { return future.isFinished(); }, 30'000));
    QVERIFY2(future.result(), future.result() ? "" : qPrintable(future.result().error().summary()));
    QCOMPARE(future.result()->artifacts.first().tag, u"a:v-7"_s);
    QVERIFY(future.result()->calls.first().commandLine.arguments.contains(u"N=8"_s));
}

QTEST_GUILESS_MAIN(tst_PlanRuns)
#include "tst_plan_runs.moc"
