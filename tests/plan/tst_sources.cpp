// SPDX-License-Identifier: Apache-2.0
#include "plan/artifact_check.h"
#include "plan/built_images.h"
#include "plan/git_answers.h"
#include "plan/sources/artifact_sources.h"
#include "plan/sources/file_hashes.h"
#include "project.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QRandomGenerator>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace kw::plan;

namespace {

QByteArray md5(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Md5);
}

// As a file that nobody has touched for a minute.
void settle(const QString &path, int seconds = 60)
{
    const auto then = QDateTime::currentSecsSinceEpoch() - seconds;
    const timespec times[2] = {{then, 5}, {then, 5}};
    QCOMPARE(utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times, 0), 0);
}

const auto twoImages =
    QByteArrayLiteral("build:\n  tagPolicy: {sha256: {}}\n  artifacts:\n"
                      "  - {image: web, context: web, requires: [{image: base, alias: BASE}]}\n"
                      "  - {image: base, context: base}\n  local: {push: true}\n");

void writeTwoImages(const Project &project)
{
    project.write(u"web/Dockerfile"_s, "ARG BASE\nFROM $BASE\nCOPY a /\n");
    project.write(u"web/a"_s, "a");
    project.write(u"base/Dockerfile"_s, "FROM scratch\nARG V\nCOPY b /\n");
    project.write(u"base/b"_s, "b");
    project.configure(twoImages);
}

QByteArrayList hashes(const Request &request)
{
    QByteArrayList all;
    const auto plan = make(request);
    if (plan) {
        for (const PlannedArtifact &artifact : plan->artifacts) {
            all.append(artifact.hash);
        }
    }
    return all;
}

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

// What goes into images, and how it is known again.
class tst_Sources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void relatesPathsAsGo_data();
    void relatesPathsAsGo();
    void hashesNameAndContent();
    void readsUnchangedFilesOnce();
    void distrustsBrokenStores();
    void hashFollowsWhatItIsMadeFrom();
    void remembersWhatWasBuilt();
    void asksGitOnceForARepository();
    void fetchesRequiredRepositories();
    void runsProgramsOfTrustedProjects();
};

void tst_Sources::relatesPathsAsGo_data()
{
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const QByteArray &context, const QByteArray &path, const QByteArray &result) {
        QTest::newRow((context + " " + path).constData()) << context << path << result;
    };
    row(".", "a/b", "a/b");
    row("svc", "svc/a", "a");
    row("svc", "svcs/a", "../svcs/a");
    row("svc", "Dockerfile", "../Dockerfile");
    row("a/b", "a/c/d", "../c/d");
    row("./svc/", "svc/./a", "a");
    row("/p/m", "/p/m/f", "f");
    row("/p/m", "Dockerfile", "Dockerfile");
    row("../x", "f", "f");
    row("svc", "svc", ".");
}

void tst_Sources::relatesPathsAsGo()
{
    QFETCH(QByteArray, context);
    QFETCH(QByteArray, path);
    QTEST(relativePath(context, path), "result");
}

void tst_Sources::hashesNameAndContent()
{
    const Project project;
    project.write(u"f"_s, "content");
    QVERIFY(QFile::link(u"f"_s, project.path() + u"/link"_s));
    FileHashes hashes(project.path(), {});
    const QByteArray folder = QFile::encodeName(project.path());
    QCOMPARE(hashes.hash(folder + "/f", "f")->value_or(QByteArray()), md5("fcontent"));
    QCOMPARE(hashes.hash(folder + "/link", "link")->value_or(QByteArray()), md5("link"));
    QCOMPARE(hashes.hash(folder, "d")->value_or(QByteArray()), md5("d"));
    QVERIFY(!hashes.hash(folder + "/none", "none")->has_value());
}

void tst_Sources::readsUnchangedFilesOnce()
{
    const Project project;
    const QByteArray path = QFile::encodeName(project.path() + u"/f"_s);
    project.write(u"f"_s, "one");
    const auto hash = [&] {
        FileHashes hashes(project.path(), project.home());
        const QByteArray sum = hashes.hash(path, "f")->value_or(QByteArray());
        hashes.save();
        return sum;
    };
    QVERIFY(QTest::qWaitFor([&] {
        hash();
        return !QDir(project.home() + u"/files"_s).isEmpty();
    }));
    // What is kept is used: another sum in its place is believed.
    const QDir kept(project.home() + u"/files"_s);
    const QString store = kept.filePath(kept.entryList(QDir::Files).first());
    QFile file(store);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray content = file.readAll();
    file.close();
    QCOMPARE(content.count(md5("fone")), 1);
    Project::writeFile(store, QByteArray(content).replace(md5("fone"), md5("other")));
    QCOMPARE(hash(), md5("other"));
    // Another content under the same size and time of modification is seen by its inode's time.
    struct stat before = {};
    QCOMPARE(stat(path.constData(), &before), 0);
    project.write(u"f"_s, "two");
    const timespec times[2] = {before.st_atim, before.st_mtim};
    QCOMPARE(utimensat(AT_FDCWD, path.constData(), times, 0), 0);
    QCOMPARE(hash(), md5("ftwo"));
}

void tst_Sources::distrustsBrokenStores()
{
    const Project project;
    project.write(u"f"_s, "one");
    settle(project.path() + u"/f"_s);
    const QByteArray path = QFile::encodeName(project.path() + u"/f"_s);
    const auto hash = [&] {
        FileHashes hashes(project.path(), project.home());
        const QByteArray sum = hashes.hash(path, "f")->value_or(QByteArray());
        hashes.save();
        return sum;
    };
    QVERIFY(QTest::qWaitFor([&] {
        hash();
        return !QDir(project.home() + u"/files"_s).isEmpty();
    }));
    const QString store =
        project.home() + u"/files/"_s + QDir(project.home() + u"/files"_s).entryList(QDir::Files).first();
    QFile file(store);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    // Cut short anywhere, or with any length field: no crash, and never another sum than the file's.
    QRandomGenerator random(7);
    for (int i = 0; i < 300; ++i) {
        QByteArray broken = whole.first(random.bounded(int(whole.size()) + 1));
        if (broken.size() > 30) {
            broken[24 + random.bounded(4)] = char(random.bounded(256));
        }
        Project::writeFile(store, broken);
        QCOMPARE(hash(), md5("fone"));
    }
}

void tst_Sources::hashFollowsWhatItIsMadeFrom()
{
    const Project project;
    writeTwoImages(project);
    Request request = project.request();
    const QByteArrayList first = hashes(request);
    QCOMPARE(first.size(), 2);
    QVERIFY(!first[0].isEmpty() && !first[1].isEmpty() && first[0] != first[1]);
    QCOMPARE(hashes(request), first);

    const auto changed = [&](const QByteArrayList &now, bool web, bool base) {
        return (now[0] != first[0]) == web && (now[1] != first[1]) == base;
    };
    request.tag = u"v2"_s;
    request.defaultRepository = u"elsewhere"_s;
    request.builder = u"other"_s;
    request.push = false;
    QVERIFY(changed(hashes(request), false, false)); // where it goes does not count
    request = project.request();
    request.platforms = {u"linux/arm64"_s};
    QVERIFY(changed(hashes(request), true, true));
    request = project.request();
    project.write(u"web/unused"_s, "x");
    QVERIFY(changed(hashes(request), false, false));
    project.write(u"web/a"_s, "A");
    QVERIFY(changed(hashes(request), true, false));
    project.write(u"web/a"_s, "a");
    project.write(u"base/b"_s, "B");
    QVERIFY(changed(hashes(request), true, true)); // what it requires counts
    project.write(u"base/b"_s, "b");
    project.configure(QByteArray(twoImages).replace("context: base}", "context: base, docker: {target: t}}"));
    QVERIFY(changed(hashes(request), true, true));
    project.configure(QByteArray(twoImages).replace("context: base}",
                                                    "context: base, docker: {buildArgs: {V: '{{.V}}'}}}"));
    const QByteArrayList unset = hashes(request);
    request.environment.insert(u"V"_s, u"1"_s);
    QVERIFY(hashes(request)[1] != unset[1]);
    request.cacheArtifacts = false;
    QVERIFY(hashes(request)[0].isEmpty());
}

void tst_Sources::remembersWhatWasBuilt()
{
    const Project project;
    writeTwoImages(project);
    Request request = project.request();
    request.cacheFolder = project.home() + u"/cache"_s;
    const auto plan = make(request);
    QVERIFY(plan);
    QVERIFY(rememberBuilt(*plan, request, {{u"base"_s, u"sha256:1"_s}, {u"other"_s, u"sha256:2"_s}}));
    const BuiltImages images = loadBuiltImages(builtImagesPath(request.cacheFolder));
    QCOMPARE(images.size(), 1);
    QCOMPARE(images.value(plan->artifacts[1].hash).digest, u"sha256:1"_s);
    const auto permissions = QFileInfo(builtImagesPath(request.cacheFolder)).permissions();
    QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther)));
    Project::writeFile(builtImagesPath(request.cacheFolder), "{broken");
    QVERIFY(loadBuiltImages(builtImagesPath(request.cacheFolder)).isEmpty());
}

void tst_Sources::asksGitOnceForARepository()
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

void tst_Sources::fetchesRequiredRepositories()
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

void tst_Sources::runsProgramsOfTrustedProjects()
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

QTEST_GUILESS_MAIN(tst_Sources)
#include "tst_sources.moc"
