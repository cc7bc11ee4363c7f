// SPDX-License-Identifier: Apache-2.0
#include "lab_project.h"
#include "support/folders.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

QList<QJsonObject> eventsOf(const QByteArray &lines, const QString &event)
{
    QList<QJsonObject> events;
    for (const QByteArray &line : lines.split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object[u"event"].toString() == event) {
            events.append(object);
        }
    }
    return events;
}

} // namespace

// kitw build against the lab's BuildKit and registry; what was pushed is read by skopeo.
class BuildLabTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_registry;
    QString m_kitw;
    std::unique_ptr<lab::Builder> m_builder;
    int m_projects = 0;

    QString freshFolder() { return m_folder.filePath(QString::number(++m_projects)); }

    QString exampleProject()
    {
        const QString folder = freshFolder();
        [&] {
            QVERIFY(lab::copyInto(
                kw::test::sourceFolder() + QStringLiteral("/resources/examples/hello-multiarch"), folder));
        }();
        return folder;
    }

    // One image from scratch whose Dockerfile ends with `instructions`; busybox is in its context.
    QString busyboxProject(const QByteArray &instructions)
    {
        const QString folder = freshFolder();
        [&] {
            QVERIFY(lab::write(folder + u"/skaffold.yaml"_s,
                               "apiVersion: skaffold/v4beta13\nkind: Config\nbuild:\n"
                               "  tagPolicy: {sha256: {}}\n  artifacts:\n    - image: kw/tool\n"));
            QVERIFY(lab::write(folder + u"/Dockerfile"_s,
                               "FROM scratch\nCOPY busybox /bin/busybox\n" + instructions));
            QVERIFY(QFile::copy(QStandardPaths::findExecutable(u"busybox"_s), folder + u"/busybox"_s));
        }();
        return folder;
    }

    lab::Answer kitw(const QString &folder, const QStringList &words,
                     const QList<std::pair<QString, QString>> &environment = {})
    {
        return lab::run(m_kitw, words, folder, environment);
    }

    QStringList buildWords(const QString &builder, const QStringList &more = {}) const
    {
        return QStringList{u"build"_s, u"--builder"_s, builder, u"--default-repo"_s, m_registry} + more;
    }

    // reference without tag, as skopeo wants it beside a digest
    static QString byDigest(const QString &result)
    {
        const QString name = result.section(u'@', 0, 0);
        return name.left(name.lastIndexOf(u':')) + u'@' + result.section(u'@', 1);
    }

    QJsonObject rawManifest(const QString &reference)
    {
        const lab::Answer answer = lab::run(
            u"skopeo"_s, {u"inspect"_s, u"--raw"_s, u"--tls-verify=false"_s, u"docker://"_s + reference});
        [&] { QVERIFY2(answer.status == 0, answer.err.constData()); }();
        return QJsonDocument::fromJson(answer.out).object();
    }

    void checkTwoPlatforms(const QString &reference)
    {
        QStringList platforms;
        for (const QJsonValue &manifest : rawManifest(reference)[u"manifests"].toArray()) {
            const QJsonValue platform = manifest[u"platform"];
            platforms.append(platform[u"os"].toString() + u'/' + platform[u"architecture"].toString());
        }
        platforms.sort();
        QCOMPARE(platforms, (QStringList{u"linux/amd64"_s, u"linux/arm64"_s}));
    }

    bool isCache(const QString &reference)
    {
        return QJsonDocument(rawManifest(reference)).toJson().contains("buildkit.cacheconfig");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_registry = lab::variable("KW_LAB_REGISTRY");
        m_kitw = lab::variable("KW_KITW");
        if (m_registry.isEmpty()) {
            QSKIP("KW_LAB_REGISTRY is not set: the lab does not run");
        }
        QVERIFY(m_folder.isValid());
        m_builder = std::make_unique<lab::Builder>(u"kw-build-%1"_s.arg(QCoreApplication::applicationPid()));
        QVERIFY(m_builder->add(lab::variable("KW_LAB_REMOTE")));
    }

    void cleanupTestCase() { m_builder.reset(); }

    void theExampleIsPushedAndTheSecondRunIsCached_data()
    {
        QTest::addColumn<QString>("dockerConfig");
        QTest::newRow("buildx of the distribution") << lab::variable("DOCKER_CONFIG");
        if (const QString newer = lab::variable("KW_LAB_DOCKER_CONFIG_NEW"); !newer.isEmpty()) {
            QTest::newRow("newer buildx") << newer;
        }
    }
    void theExampleIsPushedAndTheSecondRunIsCached()
    {
        QFETCH(QString, dockerConfig);
        const QString folder = exampleProject();
        // Files of its own, so that neither row finds what the other has built.
        QVERIFY(lab::write(folder + u"/base/files/licence.txt"_s, QTest::currentDataTag()));
        const QString file = folder + u"/../built-%1.json"_s.arg(m_projects);
        const QList<std::pair<QString, QString>> environment = {{u"DOCKER_CONFIG"_s, dockerConfig}};
        const QStringList words =
            buildWords(m_builder->name(), {u"--progress=json"_s, u"--file-output"_s, file});
        const lab::Answer first = kitw(folder, words, environment);
        QVERIFY2(first.status == 0, (first.out + first.err).constData());

        QFile output(file);
        QVERIFY(output.open(QIODevice::ReadOnly));
        const QByteArray bytes = output.readAll();
        const QJsonArray builds = QJsonDocument::fromJson(bytes).object()[u"builds"].toArray();
        QCOMPARE(builds.size(), 2);
        const QString base = builds[0][u"tag"].toString();
        const QString app = builds[1][u"tag"].toString();
        QCOMPARE(bytes, "{\"builds\":[{\"imageName\":\"hello/base\",\"tag\":\"" + base.toUtf8() +
                            "\"},{\"imageName\":\"hello/app\",\"tag\":\"" + app.toUtf8() + "\"}]}");
        for (const QString &result : {base, app}) {
            QVERIFY2(result.startsWith(m_registry + u"/hello_"_s), qPrintable(result));
            checkTwoPlatforms(byDigest(result));
            checkTwoPlatforms(result.section(u'@', 0, 0)); // the cache has a tag of its own
            QVERIFY(isCache(byDigest(result).section(u'@', 0, 0) + u":cache"_s));
            const lab::Answer inspected = kitw(folder, {u"inspect"_s, u"--format=json"_s, byDigest(result)});
            QVERIFY2(inspected.status == 0, inspected.err.constData());
            QVERIFY(inspected.out.contains("linux/arm64") || inspected.out.contains("\"arm64\""));
            QVERIFY(!inspected.out.contains("unknown"));
        }
        // The reference of the required image, with its digest, went into the second call.
        const QJsonArray argv = eventsOf(first.out, u"call-started"_s).last()[u"argv"].toArray();
        QVERIFY(argv.contains(u"BASE="_s + base));

        // Built again, so that the steps are asked for and not the images.
        const lab::Answer second =
            kitw(folder, words + QStringList{u"--cache-artifacts=false"_s}, environment);
        QVERIFY2(second.status == 0, (second.out + second.err).constData());
        int cached = 0;
        for (const QJsonObject &step : eventsOf(second.out, u"step"_s)) {
            if (step[u"name"].toString().contains("COPY"_L1) && step[u"state"] != "running"_L1) {
                QCOMPARE(step[u"state"].toString(), u"cached"_s);
                ++cached;
            }
        }
        QCOMPARE(cached, 6);

        // Nothing has changed, also in the files that are named by platform: nothing runs.
        const lab::Answer third = kitw(folder, words, environment);
        QVERIFY2(third.status == 0, (third.out + third.err).constData());
        QVERIFY2(eventsOf(third.out, u"call-started"_s).isEmpty(), third.out.constData());
        QVERIFY(lab::write(folder + u"/app/files/arm64.txt"_s, QUuid::createUuid().toByteArray()));
        const lab::Answer fourth = kitw(folder, words, environment);
        QVERIFY2(fourth.status == 0, (fourth.out + fourth.err).constData());
        const QList<QJsonObject> ran = eventsOf(fourth.out, u"call-started"_s);
        QCOMPARE(ran.size(), 1);
        QCOMPARE(ran.first()[u"artifact"].toString(), u"hello/app"_s);
    }

    // As Skaffold with buildx does it; the plan says so before the run.
    void withoutACacheTagTheTagNamesTheCache()
    {
        const QString folder = exampleProject();
        const QString config = folder + u"/../empty-config"_s;
        QVERIFY(lab::write(config, "{}\n"));
        const QStringList words =
            buildWords(m_builder->name(), {u"--config"_s, config, u"-b"_s, u"hello/base"_s,
                                           u"--cache-artifacts=false"_s, u"--tag"_s, u"untagged-cache"_s});
        const lab::Answer answer = kitw(folder, words);
        QVERIFY2(answer.status == 0, answer.err.constData());
        QVERIFY2(answer.err.contains("(cache-replaces-image)"), answer.err.constData());
        const QString result = QString::fromUtf8(answer.out).section(u'\n', 0, 0).section(u" -> "_s, 1);
        checkTwoPlatforms(byDigest(result));
        QVERIFY(isCache(result.section(u'@', 0, 0)));
    }

    // What is shown is what is run.
    void thePlanShowsWhatRuns()
    {
        const QString folder = exampleProject();
        const QStringList options = {u"--builder"_s, m_builder->name(), u"--default-repo"_s, m_registry};
        const lab::Answer plan = kitw(folder, QStringList{u"plan"_s, u"--format=json"_s} + options);
        QVERIFY2(plan.status == 0, plan.err.constData());
        const QJsonArray calls = QJsonDocument::fromJson(plan.out).object()[u"calls"].toArray();
        const lab::Answer build = kitw(folder, QStringList{u"build"_s, u"--progress=json"_s} + options);
        QVERIFY2(build.status == 0, build.err.constData());
        const QList<QJsonObject> started = eventsOf(build.out, u"call-started"_s);
        QCOMPARE(started.size(), calls.size());
        const QRegularExpression digest(u"@sha256:[0-9a-f]{64}"_s);
        const QRegularExpression metadata(u"^/.*/metadata-\\d\\.json$"_s);
        for (qsizetype i = 0; i < started.size(); ++i) {
            QStringList ran = started.at(i)[u"argv"].toVariant().toStringList();
            ran.replaceInStrings(digest, {}).replaceInStrings(metadata, u"{kitwright-metadata-file}"_s);
            QCOMPARE(ran, calls[i][u"argv"].toVariant().toStringList());
        }
    }

    void aFailureTellsItsCauseAndPlace()
    {
        const QString folder =
            busyboxProject("RUN [\"/bin/busybox\", \"sh\", \"-c\", \"echo going down; exit 3\"]\n");
        const QString file = folder + u"/built.json"_s;
        const lab::Answer answer =
            kitw(folder, buildWords(m_builder->name(), {u"--file-output"_s, file, u"--progress=quiet"_s}));
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.err.contains("Dockerfile:3"), answer.err.constData());
        QVERIFY2(answer.err.contains("exit code: 3"), answer.err.constData());
        QVERIFY2(answer.err.contains("> 3 | RUN"), answer.err.constData());
        QVERIFY2(answer.err.contains("  | going down"), answer.err.constData());
        QFile output(file);
        QVERIFY(output.open(QIODevice::ReadOnly));
        QCOMPARE(output.readAll(), QByteArray("{\"builds\":null}"));
    }

    void plainProgressHasStepsAndLogs()
    {
        const QString folder = busyboxProject("RUN [\"/bin/busybox\", \"echo\", \"hello from the step\", \"" +
                                              QUuid::createUuid().toByteArray() + "\"]\n"); // not cached
        const lab::Answer answer = kitw(folder, buildWords(m_builder->name(), {u"--progress=plain"_s}));
        QVERIFY2(answer.status == 0, answer.err.constData());
        QVERIFY2(answer.err.contains("kw/tool #"), answer.err.constData());
        QVERIFY2(answer.err.contains("| hello from the step {"), answer.err.constData());
        QVERIFY2(answer.err.contains("Built 1 image"), answer.err.constData());
        QVERIFY2(answer.out.startsWith("kw/tool -> " + m_registry.toUtf8()), answer.out.constData());
        QVERIFY(answer.out.contains("@sha256:"));
    }

    void overMutualTls()
    {
        const lab::Builder builder(m_builder->name() + u"-tls"_s);
        const QString options = u"cacert=%1,cert=%2,key=%3,servername=%4"_s.arg(
            lab::variable("KW_LAB_MTLS_CA"), lab::variable("KW_LAB_MTLS_CERT"),
            lab::variable("KW_LAB_MTLS_KEY"), lab::variable("KW_LAB_MTLS_SERVERNAME"));
        QVERIFY(builder.add(lab::variable("KW_LAB_MTLS"), {u"--driver-opt"_s, options}));
        const QString folder = exampleProject();
        const QString file = folder + u"/built.json"_s;
        const lab::Answer answer = kitw(folder, buildWords(builder.name(), {u"--file-output"_s, file}));
        QVERIFY2(answer.status == 0, answer.err.constData());
        QFile output(file);
        QVERIFY(output.open(QIODevice::ReadOnly));
        checkTwoPlatforms(
            byDigest(QJsonDocument::fromJson(output.readAll())[u"builds"][1][u"tag"].toString()));
    }

    // Each node builds its own platform, and the pushed index has both.
    void twoNodesShareThePlatforms()
    {
        const lab::Builder builder(m_builder->name() + u"-pair"_s);
        QVERIFY(builder.add(lab::variable("KW_LAB_REMOTE"), {u"--platform"_s, u"linux/amd64"_s}));
        QVERIFY(
            builder.add(lab::variable("KW_LAB_REMOTE2"), {u"--platform"_s, u"linux/arm64"_s, u"--append"_s}));
        const lab::Builder second(m_builder->name() + u"-second"_s);
        QVERIFY(second.add(lab::variable("KW_LAB_REMOTE2")));
        const QString folder = exampleProject();
        QVERIFY(lab::write(folder + u"/app/files/page.html"_s, QUuid::createUuid().toByteArray()));
        const QString file = folder + u"/built.json"_s;
        const lab::Answer answer = kitw(folder, buildWords(builder.name(), {u"--file-output"_s, file}));
        QVERIFY2(answer.status == 0, answer.err.constData());
        QFile output(file);
        QVERIFY(output.open(QIODevice::ReadOnly));
        checkTwoPlatforms(
            byDigest(QJsonDocument::fromJson(output.readAll())[u"builds"][1][u"tag"].toString()));
        const lab::Answer use =
            lab::run(u"docker"_s, {u"buildx"_s, u"du"_s, u"--verbose"_s, u"--builder"_s, second.name()});
        QVERIFY2(use.out.contains("[linux/arm64 3/3] COPY files/page.html"), use.out.constData());
        QVERIFY2(!use.out.contains("[linux/amd64 3/3] COPY files/page.html"), use.out.constData());
    }

    void withoutABuilderDockerBuildsAndPushes()
    {
        const QString folder = busyboxProject("ENV KEY=value\n");
        const QString file = folder + u"/built.json"_s;
        const lab::Answer answer =
            kitw(folder, {u"build"_s, u"--default-repo"_s, m_registry, u"--file-output"_s, file});
        QVERIFY2(answer.status == 0, answer.err.constData());
        QFile output(file);
        QVERIFY(output.open(QIODevice::ReadOnly));
        const QString result = QJsonDocument::fromJson(output.readAll())[u"builds"][0][u"tag"].toString();
        QVERIFY2(result.contains("@sha256:"_L1), qPrintable(result));
        QVERIFY(!rawManifest(byDigest(result)).isEmpty());
    }

    void withoutPushTheImageIsLoaded()
    {
        const QString folder = exampleProject();
        const lab::Answer answer =
            kitw(folder, buildWords(u"default"_s, {u"--push=false"_s, u"--progress=quiet"_s}));
        QVERIFY2(answer.status == 0, answer.err.constData());
        const QString result = QString::fromUtf8(answer.out).section(u'\n', 0, 0).section(u" -> "_s, 1);
        QVERIFY(!result.contains(u'@'));
        const lab::Answer loaded = lab::run(u"docker"_s, {u"image"_s, u"inspect"_s, result});
        QVERIFY2(loaded.status == 0, loaded.err.constData());
    }

    void whatCannotBuildSaysWhy_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        const QString builder = m_builder->name();
        QTest::newRow("no such builder") << buildWords(u"kw-nobody"_s, {u"--cache-artifacts=false"_s}) << 2
                                         << u"there is no builder of this name"_s;
        QTest::newRow("dead builder") << buildWords(builder + u"-dead"_s, {u"--cache-artifacts=false"_s}) << 2
                                      << u"refuses the connection"_s;
        QTest::newRow("unreachable registry")
            << QStringList{u"build"_s,          u"--builder"_s,   builder,
                           u"--default-repo"_s, u"localhost:1"_s, u"--cache-artifacts=false"_s}
            << 1 << u"connection refused"_s;
        QTest::newRow("unknown progress")
            << buildWords(builder, {u"--progress=loud"_s}) << 2 << u"auto, plain"_s;
        QTest::newRow("result cannot be written")
            << buildWords(builder, {u"--file-output"_s, u"/nowhere/built.json"_s}) << 2
            << u"/nowhere/built.json"_s;
    }
    void whatCannotBuildSaysWhy()
    {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        QFETCH(QString, says);
        const lab::Builder dead(m_builder->name() + u"-dead"_s);
        QVERIFY(dead.add(lab::variable("KW_LAB_DEAD")));
        const lab::Answer answer = kitw(exampleProject(), words);
        QVERIFY2(answer.status == status, (QByteArray::number(answer.status) + answer.err).constData());
        QVERIFY2(QString::fromUtf8(answer.err).contains(says), answer.err.constData());
        QVERIFY2(answer.err.contains("kitw: "), answer.err.constData());
    }

    void withoutItsToolsItSaysSo()
    {
        const QString folder = exampleProject();
        const lab::Answer noDocker =
            kitw(folder, buildWords(m_builder->name()), {{u"PATH"_s, u"/nowhere"_s}});
        QCOMPARE(noDocker.status, 2);
        QVERIFY2(noDocker.err.contains("“docker” was not found"), noDocker.err.constData());
        const lab::Answer noEngine = kitw(folder, {u"build"_s, u"--default-repo"_s, m_registry},
                                          {{u"DOCKER_HOST"_s, u"unix:///nowhere.sock"_s}});
        QCOMPARE(noEngine.status, 2);
        QVERIFY2(noEngine.err.contains("engine does not answer"), noEngine.err.constData());
        QVERIFY2(noEngine.err.contains("\nhint: "), noEngine.err.constData());

        // A docker without plugins.
        const QString tools = freshFolder();
        QVERIFY(lab::write(
            tools + u"/docker"_s,
            "#!/bin/sh\n[ \"$1\" != buildx ] || { echo \"docker: 'buildx' is not a docker command.\" "
            ">&2; exit 1; }\nexec " +
                QStandardPaths::findExecutable(u"docker"_s).toUtf8() + " \"$@\"\n"));
        QVERIFY(QFile::setPermissions(tools + u"/docker"_s, QFile::ReadOwner | QFile::ExeOwner));
        const QList<std::pair<QString, QString>> environment = {
            {u"PATH"_s, tools + u':' + lab::variable("PATH")}};
        const lab::Answer required =
            kitw(folder, buildWords(m_builder->name(), {u"--detect=required"_s}), environment);
        QCOMPARE(required.status, 2);
        QVERIFY2(required.err.contains("buildx plugin does not answer"), required.err.constData());
        const lab::Answer fallback = kitw(folder, buildWords(m_builder->name()), environment);
        QVERIFY2(fallback.err.contains("(no-buildx)"), fallback.err.constData());
    }

    void aMissingDockerfileSaysSo()
    {
        const QString folder = exampleProject();
        QVERIFY(QFile::remove(folder + u"/app/Dockerfile"_s));
        const lab::Answer answer = kitw(folder, buildWords(m_builder->name()));
        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.err.contains("app/Dockerfile"), answer.err.constData());
    }
};

QTEST_GUILESS_MAIN(BuildLabTest)
#include "tst_build_lab.moc"
