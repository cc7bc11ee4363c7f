// SPDX-License-Identifier: Apache-2.0
#include "image/inspector.h"
#include "process/process_runner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace kw::image;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Images that the lab's BuildKit pushes to the lab's registry, read by us and by skopeo.
class InspectLabTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        m_registry = qEnvironmentVariable("KW_LAB_REGISTRY");
        if (m_registry.isEmpty()) {
            QSKIP("KW_LAB_REGISTRY is not set: the lab does not run");
        }
        m_runner = std::make_unique<kw::process::ProcessRunner>(m_journal);
        write(u"Dockerfile"_s,
              "FROM scratch AS data\nCOPY data.txt /data.txt\nFROM scratch\nARG TARGETARCH\n"
              "COPY --link data.txt /shared.txt\nCOPY ${TARGETARCH}.txt /own.txt\nCMD [\"/none\"]\n");
        write(u"data.txt"_s, "the same everywhere\n");
        write(u"amd64.txt"_s, "one\n");
        write(u"arm64.txt"_s, "two\n");
        m_builder = u"kw-inspect-%1"_s.arg(QCoreApplication::applicationPid());
        const auto made = run({u"docker"_s, u"buildx"_s, u"create"_s, u"--name"_s, m_builder, u"--driver"_s,
                               u"remote"_s, qEnvironmentVariable("KW_LAB_REMOTE")});
        QVERIFY2(made.succeeded(), made.standardError.constData());
    }

    void cleanupTestCase()
    {
        if (m_runner) {
            run({u"docker"_s, u"buildx"_s, u"rm"_s, m_builder});
        }
    }

    void twoPlatformsAreSeenAsSkopeoSeesThem_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("attestations");
        QTest::newRow("plain") << QStringList{u"--provenance=false"_s} << 0;
        QTest::newRow("attested") << QStringList{u"--provenance=mode=max"_s} << 1;
        QTest::newRow("zstd") << QStringList{u"--provenance=false"_s} << -1;
    }
    void twoPlatformsAreSeenAsSkopeoSeesThem()
    {
        QFETCH(QStringList, options);
        QFETCH(int, attestations);
        const QString name =
            m_registry + u"/kw-inspect/"_s + QLatin1StringView(QTest::currentDataTag()) + u":1"_s;
        const QString compression =
            attestations < 0 ? u",compression=zstd,force-compression=true"_s : QString();
        build(options, u"type=image,oci-mediatypes=true,push=true,name="_s + name + compression);
        const auto image = inspect(name);
        QVERIFY2(image, image ? "" : qPrintable(image.error().summary() + image.error().detail));
        QCOMPARE(image->kind, ImageKind::Index);
        QCOMPARE(image->platforms.size(), 2);
        QVERIFY(image->others.isEmpty());
        QVERIFY(image->integrity.isComplete());
        QCOMPARE(image->shared.size(), 1);
        for (const PlatformImage &platform : image->platforms) {
            QCOMPARE(platform.attestations.size(), std::max(0, attestations));
            QCOMPARE(platform.layers.size(), 2);
            QVERIFY(platform.layers.last().instruction.startsWith(u"COPY"_s));
            QCOMPARE(platform.layers.last().blob.mediaType.endsWith("zstd"_L1), attestations < 0);
            compareWithSkopeo(name, platform);
        }
        if (attestations > 0) {
            Inspector inspector(*m_runner);
            auto future = inspector.describe(*image);
            QVERIFY(QTest::qWaitFor([&] { return future.isFinished(); }, 60'000));
            const auto described = future.result();
            QVERIFY(described);
            const auto statement = described->platforms.last().attestations.first().statements.first();
            QCOMPARE(statement.remark(), u"mode=max"_s);
            QVERIFY(statement.started.isValid() && statement.started <= statement.finished);
        }
    }

    void cachesAreSeenAsCaches_data()
    {
        QTest::addColumn<bool>("asManifest");
        QTest::newRow("index") << false;
        QTest::newRow("image manifest") << true;
    }
    void cachesAreSeenAsCaches()
    {
        QFETCH(bool, asManifest);
        const QString name = m_registry + (asManifest ? u"/kw-inspect/cache:m"_s : u"/kw-inspect/cache:i"_s);
        build({u"--cache-to"_s, u"type=registry,mode=max,oci-mediatypes=true,image-manifest=%1,ref=%2"_s.arg(
                                    asManifest ? u"true"_s : u"false"_s, name)},
              u"type=cacheonly"_s);
        const auto image = inspect(name);
        QVERIFY2(image, image ? "" : qPrintable(image.error().summary()));
        QCOMPARE(image->kind, ImageKind::Cache);
        QVERIFY(image->cache.has_value());
        QCOMPARE(image->cache->container, asManifest ? CacheContainer::ImageManifest : CacheContainer::Index);
        QVERIFY(image->cache->size() > 0);
        QVERIFY(image->cache->resultCount() > 0);
        QVERIFY(image->cache->newest().isValid());
    }

    void aTagThatIsNotThereIsNotFound()
    {
        const auto image = inspect(m_registry + u"/kw-inspect/nothing:1"_s);
        QVERIFY(!image);
        QCOMPARE(image.error().code, kw::ErrorCode::NotFound);
    }

    void aClosedPortIsRefused()
    {
        const auto image = inspect(u"localhost:9/kw-inspect/nothing:1"_s);
        QVERIFY(!image);
        QCOMPARE(image.error().code, kw::ErrorCode::Unreachable);
    }

private:
    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    kw::process::ProcessOutcome run(QStringList command)
    {
        kw::process::ProcessSpec spec;
        spec.commandLine.program = command.takeFirst();
        spec.commandLine.arguments = command;
        spec.workingDirectory = m_folder.path();
        spec.timeout = 120s;
        auto future = m_runner->run(spec);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 130'000)) {
            return {};
        }
        return future.result();
    }

    void build(const QStringList &options, const QString &output)
    {
        const QStringList command = QStringList{u"docker"_s,
                                                u"buildx"_s,
                                                u"build"_s,
                                                u"--builder"_s,
                                                m_builder,
                                                u"--platform"_s,
                                                u"linux/amd64,linux/arm64"_s,
                                                u"--output"_s,
                                                output} +
                                    options + QStringList{u"."_s};
        const auto outcome = run(command);
        QVERIFY2(outcome.succeeded(), outcome.standardError.constData());
    }

    kw::Result<Image> inspect(const QString &name)
    {
        Inspector inspector(*m_runner);
        auto future = inspector.inspect(Reference::parse(name).value());
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000)) {
            return kw::failure(kw::ErrorCode::TimedOut, u"the inspector does not end"_s);
        }
        return future.result();
    }

    void compareWithSkopeo(const QString &name, const PlatformImage &platform)
    {
        const auto outcome = run({u"skopeo"_s, u"--override-os"_s, platform.platform.os, u"--override-arch"_s,
                                  platform.platform.architecture, u"inspect"_s, u"--tls-verify=false"_s,
                                  u"docker://"_s + name});
        QVERIFY2(outcome.succeeded(), outcome.standardError.constData());
        const QJsonArray theirs =
            QJsonDocument::fromJson(outcome.standardOutput).object().value(u"LayersData"_s).toArray();
        QCOMPARE(theirs.size(), platform.layers.size());
        for (qsizetype i = 0; i < theirs.size(); ++i) {
            const Descriptor &ours = platform.layers.at(i).blob;
            QCOMPARE(ours.digest.text(), theirs.at(i)[u"Digest"_s].toString());
            QCOMPARE(ours.size, theirs.at(i)[u"Size"_s].toInteger());
            QCOMPARE(ours.mediaType, theirs.at(i)[u"MIMEType"_s].toString());
        }
    }

    QString m_registry;
    QString m_builder;
    QTemporaryDir m_folder;
    kw::process::ActivityJournal m_journal;
    std::unique_ptr<kw::process::ProcessRunner> m_runner;
};

QTEST_GUILESS_MAIN(InspectLabTest)
#include "tst_inspect_lab.moc"
