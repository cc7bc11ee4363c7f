// SPDX-License-Identifier: Apache-2.0
#include "plan/artifact_check.h"
#include "plan/built_images.h"
#include "plan/sources/artifact_sources.h"
#include "plan/sources/file_hashes.h"
#include "project.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <functional>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace kw::plan;

using Change = std::function<void(const Project &, Request &)>;

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
    void hashSeesWhatElseAnImageIsMadeFrom_data();
    void hashSeesWhatElseAnImageIsMadeFrom();
    void hashExpandsPlatforms_data();
    void hashExpandsPlatforms();
    void anotherBuilderCountsWithoutPlatforms();
    void remembersWhatWasBuilt();
    void keepsDigestsAsLongAsNothingChanges();
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
    const auto fresh = [&] {
        Request one = project.request();
        one.platforms = {u"linux/amd64"_s};
        return one;
    };
    Request request = fresh();
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
    request = fresh();
    request.platforms = {u"linux/arm64"_s};
    QVERIFY(changed(hashes(request), true, true));
    request = fresh();
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

// What Skaffold's own list of sources leaves out, and may still make another image.
void tst_Sources::hashSeesWhatElseAnImageIsMadeFrom_data()
{
    QTest::addColumn<QByteArray>("dockerfile");
    QTest::addColumn<QByteArray>("docker");
    QTest::addColumn<Change>("change");
    QTest::newRow("permissions") << QByteArray("FROM scratch\nCOPY a /\n") << QByteArray("{}")
                                 << Change([](const Project &project, Request &) {
                                        QVERIFY(QFile::setPermissions(project.path() + u"/svc/a"_s,
                                                                      QFile::ReadOwner | QFile::ExeOwner));
                                    });
    QTest::newRow("where a link leads")
        << QByteArray("FROM scratch\nCOPY link /\n") << QByteArray("{}")
        << Change([](const Project &project, Request &) {
               QVERIFY(QFile::remove(project.path() + u"/svc/link"_s));
               QVERIFY(QFile::link(u"elsewhere"_s, project.path() + u"/svc/link"_s));
           });
    QTest::newRow("argument from the environment")
        << QByteArray("FROM scratch\nARG V\n") << QByteArray("{buildArgs: {V: }}")
        << Change([](const Project &, Request &request) { request.environment.insert(u"V"_s, u"2"_s); });
    QTest::newRow("named context") << QByteArray("FROM scratch\nCOPY --from=more b /\n")
                                   << QByteArray("{cliFlags: ['--build-context=more=other']}")
                                   << Change([](const Project &project, Request &) {
                                          project.write(u"other/b"_s, "B");
                                      });
    QTest::newRow("mounted by RUN")
        << QByteArray("FROM scratch\nRUN --mount=type=bind,source=a,target=/a x\n") << QByteArray("{}")
        << Change([](const Project &project, Request &) { project.write(u"svc/a"_s, "A"); });
    QTest::newRow("the whole context mounted")
        << QByteArray("FROM scratch\nRUN --mount=target=/src x\n") << QByteArray("{}")
        << Change([](const Project &project, Request &) { project.write(u"svc/new"_s, "n"); });
    QTest::newRow("Dockerfile outside of the context")
        << QByteArray("FROM scratch\n") << QByteArray("{dockerfile: outside}")
        << Change([](const Project &project, Request &) { project.write(u"outside"_s, "FROM busybox\n"); });
}

void tst_Sources::hashSeesWhatElseAnImageIsMadeFrom()
{
    QFETCH(QByteArray, dockerfile);
    QFETCH(QByteArray, docker);
    QFETCH(Change, change);
    const Project project;
    project.write(u"svc/Dockerfile"_s, dockerfile);
    project.write(u"outside"_s, "FROM scratch\n");
    project.write(u"svc/a"_s, "a");
    project.write(u"other/b"_s, "b");
    QVERIFY(QFile::link(u"a"_s, project.path() + u"/svc/link"_s));
    project.configure(
        "build: {tagPolicy: {sha256: {}}, artifacts: [{image: a, context: svc, docker: " + docker + "}]}\n");
    Request request = project.request();
    request.cacheFolder = project.home() + u"/cache"_s;
    request.environment.insert(u"V"_s, u"1"_s);
    const QByteArrayList first = hashes(request);
    QVERIFY(!first.value(0).isEmpty());
    QCOMPARE(hashes(request), first);
    change(project, request);
    QVERIFY(hashes(request) != first);
}

void tst_Sources::hashExpandsPlatforms_data()
{
    QTest::addColumn<QByteArray>("dockerfile");
    QTest::addColumn<QStringList>("platforms");
    QTest::addColumn<bool>("seesArm");
    const QByteArray byTarget = "FROM scratch\nARG TARGETARCH\nCOPY ${TARGETARCH}.txt /\n";
    QTest::newRow("both") << byTarget << QStringList{u"linux/amd64"_s, u"linux/arm64"_s} << true;
    QTest::newRow("the other alone") << byTarget << QStringList{u"linux/amd64"_s} << false;
    QTest::newRow("nobody says which") << byTarget << QStringList() << true;
    QTest::newRow("by whoever builds") << QByteArray("FROM scratch\nARG BUILDARCH\nCOPY $BUILDARCH.txt /\n")
                                       << QStringList{u"linux/amd64"_s} << true;
    QTest::newRow("a default may count")
        << QByteArray("FROM scratch\nARG TARGETARCH=arm64\nCOPY $TARGETARCH.txt /\n")
        << QStringList{u"linux/amd64"_s} << true;
}

void tst_Sources::hashExpandsPlatforms()
{
    QFETCH(QByteArray, dockerfile);
    QFETCH(QStringList, platforms);
    QFETCH(bool, seesArm);
    const Project project;
    project.write(u"Dockerfile"_s, dockerfile);
    project.write(u"amd64.txt"_s, "amd");
    project.write(u"arm64.txt"_s, "arm");
    project.configure("build: {tagPolicy: {sha256: {}}, artifacts: [{image: a}]}\n");
    Request request = project.request();
    request.platforms = platforms;
    const QByteArrayList first = hashes(request);
    QVERIFY(!first.value(0).isEmpty());
    project.write(u"arm64.txt"_s, "changed");
    QCOMPARE(hashes(request) != first, seesArm);
    project.write(u"amd64.txt"_s, "changed");
    QVERIFY(hashes(request) != first);
}

void tst_Sources::anotherBuilderCountsWithoutPlatforms()
{
    const Project project;
    project.write(u"Dockerfile"_s, "FROM scratch\n");
    project.configure("build: {tagPolicy: {sha256: {}}, artifacts: [{image: a}]}\n");
    Request request = project.request();
    const auto ofBuilder = [&](const QString &builder) {
        request.builder = builder;
        return hashes(request);
    };
    QVERIFY(ofBuilder(u"one"_s) != ofBuilder(u"two"_s)); // each may build its own platform
    request.platforms = {u"linux/amd64"_s};
    QCOMPARE(ofBuilder(u"one"_s), ofBuilder(u"two"_s));
    project.write(u"Dockerfile"_s, "FROM scratch\nARG BUILDPLATFORM\n");
    QVERIFY(ofBuilder(u"one"_s) != ofBuilder(u"two"_s));
}

// Plans of an unchanged project read no sums, and never give an old digest for a changed one.
void tst_Sources::keepsDigestsAsLongAsNothingChanges()
{
    const Project project;
    project.write(u"Dockerfile"_s, "FROM scratch\nCOPY a /\n");
    project.write(u"a"_s, "one");
    project.configure("build: {tagPolicy: {inputDigest: {}}, artifacts: [{image: a}]}\n");
    Request request = project.request();
    request.cacheFolder = project.home() + u"/cache"_s;
    const auto tag = [&] {
        const auto plan = make(request);
        return plan ? plan->artifacts.first().tag + QString::fromLatin1(plan->artifacts.first().hash)
                    : QString();
    };
    const QString first = tag();
    const QDir kept(request.cacheFolder + u"/files"_s);
    QStringList digests;
    QVERIFY(QTest::qWaitFor([&] {
        (void)tag(); // sums of files that have just been written are not kept
        digests = kept.entryList({u"*.digests"_s}, QDir::Files);
        return !digests.isEmpty();
    }));
    QCOMPARE(tag(), first);
    // The sums are not asked for: without them the tag is the same, and they are not made again.
    const QString sums = kept.filePath(digests.first().chopped(8));
    QVERIFY(QFile::remove(sums));
    QCOMPARE(tag(), first);
    QVERIFY(!QFile::exists(sums));
    // Any byte that is not as it was written: nothing of the file is believed.
    QFile file(kept.filePath(digests.first()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    QRandomGenerator random(11);
    for (int i = 0; i < 50; ++i) {
        QByteArray broken = whole;
        broken[random.bounded(int(whole.size()))] ^= char(1 + random.bounded(255));
        Project::writeFile(kept.filePath(digests.first()),
                           i % 2 ? broken : whole.first(random.bounded(int(whole.size()))));
        QCOMPARE(tag(), first);
    }
    project.write(u"a"_s, "two");
    QVERIFY(tag() != first);
    project.write(u"a"_s, "one");
    QCOMPARE(tag(), first);
}

void tst_Sources::remembersWhatWasBuilt()
{
    const Project project;
    writeTwoImages(project);
    Request request = project.request();
    request.cacheFolder = project.home() + u"/cache"_s;
    const auto plan = make(request);
    QVERIFY(plan);
    QVERIFY(rememberBuilt(*plan, request, {{u"base"_s, {u"sha256:1"_s}}, {u"other"_s, {u"sha256:2"_s}}}));
    const BuiltImages images = loadBuiltImages(builtImagesPath(request.cacheFolder));
    QCOMPARE(images.size(), 1);
    QCOMPARE(images.value(plan->artifacts[1].hash).digest, u"sha256:1"_s);
    const auto permissions = QFileInfo(builtImagesPath(request.cacheFolder)).permissions();
    QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther)));
    Project::writeFile(builtImagesPath(request.cacheFolder), "{broken");
    QVERIFY(loadBuiltImages(builtImagesPath(request.cacheFolder)).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Sources)
#include "tst_sources.moc"
