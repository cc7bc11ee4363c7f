// SPDX-License-Identifier: Apache-2.0
#include "image/inspect_error.h"
#include "image/media_type.h"
#include "image/report.h"
#include "image/statements.h"
#include "registry.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace kw::image;
using namespace Qt::StringLiterals;

namespace {

const QStringList madeBy{u"ARG X=1"_s, u"COPY data /data # buildkit"_s, u"ENV A=b"_s,
                         u"RUN /bin/sh -c make # buildkit"_s, u"CMD [\"/app\"]"_s};

QJsonArray layersOf(const QByteArray &platform)
{
    return {Registry::layer("shared data", 1000), Registry::layer(platform, 250)};
}

QJsonArray twoPlatforms(Registry &registry, bool attested)
{
    const QJsonObject amd = registry.image(u"amd64"_s, layersOf("amd"), madeBy);
    const QJsonObject arm = registry.image(u"arm64"_s, layersOf("arm"), madeBy);
    QJsonArray entries{Registry::onPlatform(amd, u"linux"_s, u"amd64"_s),
                       Registry::onPlatform(arm, u"linux"_s, u"arm64"_s, u"v8"_s)};
    if (attested) {
        entries << registry.attestation(amd);
    }
    return entries;
}

QJsonObject cacheConfig()
{
    const QString a = Registry::layer("a", 1)[u"digest"_s].toString();
    const QString b = Registry::layer("b", 1)[u"digest"_s].toString();
    const auto key = [](const QByteArray &name) { return Digest::sha256Of(name).text(); };
    return {
        {u"layers"_s, QJsonArray{QJsonObject{{u"blob"_s, a}, {u"parent"_s, -1}}, QJsonObject{{u"blob"_s, b}},
                                 QJsonObject{{u"blob"_s, b}, {u"parent"_s, 1}}}},
        {u"records"_s,
         QJsonArray{
             QJsonObject{{u"digest"_s, key("source")}},
             QJsonObject{{u"digest"_s, key("copy")},
                         {u"layers"_s, QJsonArray{QJsonObject{{u"layer"_s, 1},
                                                              {u"createdAt"_s, u"2026-01-02T03:04:05Z"_s}}}},
                         {u"inputs"_s, QJsonArray{QJsonArray{QJsonObject{{u"link"_s, 0}}}}}},
         }}};
}

QJsonArray cacheBlobs()
{
    return {Registry::layer("a", 700), Registry::layer("b", 300), Registry::layer("b", 300)};
}

// Changes some bytes of a JSON text: flips, cuts, repeats, or swaps a number for a large one.
QByteArray mutated(QByteArray text, QRandomGenerator &random)
{
    for (int changes = random.bounded(1, 6); changes > 0 && !text.isEmpty(); --changes) {
        const qsizetype at = random.bounded(text.size());
        switch (random.bounded(5)) {
        case 0:
            text[at] = static_cast<char>(random.bounded(256));
            break;
        case 1:
            text.remove(at, random.bounded(1, 40));
            break;
        case 2:
            text.insert(at, text.mid(random.bounded(text.size()), random.bounded(1, 200)));
            break;
        case 3:
            text.insert(at, "[[[[{\"digest\":");
            break;
        default:
            text.replace(at, 1, "99999999999");
        }
    }
    return text;
}

} // namespace

class ImageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aSharedLayerHasALetter()
    {
        Registry registry;
        int rounds = 0;
        const auto image = registry.read(Registry::index(twoPlatforms(registry, false)), &rounds);
        QVERIFY(image);
        QCOMPARE(rounds, 3);
        QCOMPARE(image->kind, ImageKind::Index);
        QCOMPARE(image->platforms.size(), 2);
        QCOMPARE(image->platforms.at(1).platform.text(), u"linux/arm64"_s);
        const auto &layers = image->platforms.at(0).layers;
        QCOMPARE(layers.size(), 2);
        QCOMPARE(layers.at(0).instruction, u"COPY data /data"_s);
        QCOMPARE(layers.at(0).letter, u"A"_s);
        QCOMPARE(layers.at(1).instruction, u"RUN /bin/sh -c make"_s);
        QVERIFY(layers.at(1).letter.isEmpty());
        QVERIFY(!layers.at(1).diffId.isEmpty());
        QVERIFY(layers.at(0).created.isValid());
        QCOMPARE(image->shared.size(), 1);
        QCOMPARE(image->shared.first().platforms, (QList<int>{0, 1}));
        QCOMPARE(image->totalSize() - image->storedSize(), 1000);
        QVERIFY(image->integrity.isComplete());
        QCOMPARE(image->integrity.read, 5);
    }

    void attestationsBelongToTheirPlatform()
    {
        Registry registry;
        const auto image = registry.read(Registry::index(twoPlatforms(registry, true)));
        QVERIFY(image);
        QCOMPARE(image->platforms.size(), 2);
        QVERIFY(image->others.isEmpty());
        QCOMPARE(image->platforms.at(0).attestations.size(), 1);
        QVERIFY(image->platforms.at(1).attestations.isEmpty());
        const auto statement = image->platforms.at(0).attestations.first().statements.value(0);
        QCOMPARE(statement.name(), u"Provenance, SLSA v1"_s);
        QVERIFY(!textReport(*image).contains(u"unknown"_s));
        QVERIFY(textReport(*image).contains(u"No attestations"_s));
    }

    void statementsAreDescribed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("remark");
        QTest::addColumn<int>("materials");
        QTest::newRow("v0.2, max") << QByteArray(
                                          "{'linux/amd64':{'SLSA':{'buildConfig':{},'materials':[{},{}]}}}")
                                   << u"mode=max"_s << 2;
        QTest::newRow("v0.2, min") << QByteArray(
                                          "{'SLSA':{'metadata':{'buildStartedOn':'2026-01-01T00:00:00Z'}}}")
                                   << u"mode=min"_s << 0;
        QTest::newRow("v1, max") << QByteArray(
                                        "{'linux/amd64':{'SLSA':{'buildDefinition':{'internalParameters':"
                                        "{'buildConfig':{}},'resolvedDependencies':[{}]}}}}")
                                 << u"mode=max"_s << 1;
        QTest::newRow("another platform")
            << QByteArray("{'linux/arm64':{'SLSA':{'materials':[{}]}}}") << QString() << -1;
        QTest::newRow("none") << QByteArray("{}") << QString() << -1;
    }
    void statementsAreDescribed()
    {
        QFETCH(QByteArray, json);
        Registry registry;
        auto image = registry.read(Registry::index(twoPlatforms(registry, true)));
        QVERIFY(hasProvenance(*image));
        QVERIFY(!hasSbom(*image));
        QVERIFY(describeProvenance(*image, json.replace('\'', '"')));
        const Statement statement = image->platforms.first().attestations.first().statements.first();
        QTEST(statement.remark(), "remark");
        QTEST(statement.materials, "materials");
        QVERIFY(!describeProvenance(*image, "[1"));
    }

    void packagesAreCounted()
    {
        Registry registry;
        auto image = registry.read(Registry::index(twoPlatforms(registry, true)));
        Statement &statement = image->platforms.first().attestations.first().statements.first();
        statement.predicateType = u"https://spdx.dev/Document"_s;
        QVERIFY(hasSbom(*image));
        QVERIFY(describeSbom(*image, "{\"linux/amd64\":{\"SPDX\":{\"packages\":[{},{},{}]}}}"));
        QCOMPARE(statement.packages, 3);
        QVERIFY(QJsonDocument(jsonReport(*image)).toJson(QJsonDocument::Compact).contains("\"packages\":3"));
    }

    void anAttestationOfNothingIsAnOther()
    {
        Registry registry;
        const QJsonObject stray = registry.attestation(Registry::layer("elsewhere", 1));
        QJsonArray entries = twoPlatforms(registry, false);
        entries << stray;
        const auto image = registry.read(Registry::index(entries));
        QVERIFY(image);
        QCOMPARE(image->platforms.size(), 2);
        QCOMPARE(image->others.size(), 1);
    }

    void aSingleManifestIsAnImage()
    {
        Registry registry;
        const auto manifest =
            registry.image(u"amd64"_s, {Registry::layer("x", 10, u"zstd"_s)}, {u"COPY x /"_s});
        const auto image = registry.read(registry.content(manifest));
        QVERIFY(image);
        QCOMPARE(image->kind, ImageKind::Image);
        QCOMPARE(image->platforms.size(), 1);
        QCOMPARE(image->platforms.first().platform.text(), u"linux/amd64"_s);
        QCOMPARE(image->digest.text(), manifest[u"digest"_s].toString());
        QCOMPARE(mediaTypeText(image->platforms.first().layers.first().blob.mediaType),
                 u"OCI layer, tar and zstd"_s);
    }

    void aMissingMediaTypeIsToldFromTheFields()
    {
        Registry registry;
        QJsonObject index = QJsonDocument::fromJson(Registry::index(twoPlatforms(registry, false))).object();
        index.remove(u"mediaType"_s);
        const auto image = registry.read(QJsonDocument(index).toJson());
        QVERIFY(image);
        QCOMPARE(image->kind, ImageKind::Index);
        QCOMPARE(image->platforms.size(), 2);
    }

    void aMissingChildIsNamed()
    {
        Registry registry;
        const QJsonArray entries = twoPlatforms(registry, true);
        const Digest gone = Digest::parse(entries.at(1)[u"digest"_s].toString()).value();
        registry.objects.remove(gone);
        const auto image = registry.read(Registry::index(entries));
        QVERIFY(image);
        QCOMPARE(image->platforms.size(), 2);
        QVERIFY(image->platforms.at(1).layers.isEmpty());
        QCOMPARE(image->integrity.missing.size(), 1);
        QCOMPARE(image->integrity.missing.first().digest, gone);
        QCOMPARE(image->integrity.missing.first().role, u"manifest of linux/arm64"_s);
        QVERIFY(textReport(*image).contains(gone.text()));
    }

    void aHistoryThatDoesNotFitIsNotGuessed()
    {
        Registry registry;
        const auto manifest = registry.image(u"amd64"_s, layersOf("amd"), {u"COPY all /"_s});
        const auto image = registry.read(registry.content(manifest));
        QVERIFY(image);
        QVERIFY(image->platforms.first().layers.first().instruction.isEmpty());
    }

    void artifactsAreNoImages()
    {
        Registry registry;
        const auto manifest =
            registry.manifest(registry.put(u"application/vnd.cncf.helm.config.v1+json"_s, QByteArray("{}")),
                              {Registry::layer("c", 5)});
        const auto image = registry.read(registry.content(manifest));
        QVERIFY(image);
        QCOMPARE(image->kind, ImageKind::Artifact);
        QCOMPARE(image->files.size(), 1);
        QVERIFY(image->platforms.isEmpty());
    }

    void indexesMayNest()
    {
        Registry registry;
        QByteArray index = Registry::index(twoPlatforms(registry, false));
        for (int depth = 0; depth < 2; ++depth) {
            index = Registry::index({registry.put(u"application/vnd.oci.image.index.v1+json"_s, index)});
        }
        QCOMPARE(registry.read(index)->platforms.size(), 2);
        index = Registry::index({registry.put(u"application/vnd.oci.image.index.v1+json"_s, index)});
        const auto tooDeep = registry.read(index);
        QVERIFY(tooDeep->platforms.isEmpty());
        QCOMPARE(tooDeep->others.size(), 1);
    }

    void cachesAreRead_data()
    {
        QTest::addColumn<bool>("asIndex");
        QTest::newRow("image manifest") << false;
        QTest::newRow("index") << true;
    }
    void cachesAreRead()
    {
        QFETCH(bool, asIndex);
        Registry registry;
        const QJsonObject config = registry.put(u"application/vnd.buildkit.cacheconfig.v0"_s, cacheConfig());
        QJsonArray entries = cacheBlobs();
        entries << config;
        const QByteArray root =
            asIndex ? Registry::index(entries) : registry.content(registry.manifest(config, cacheBlobs()));
        const auto image = registry.read(root);
        QVERIFY(image);
        QCOMPARE(image->kind, ImageKind::Cache);
        QVERIFY(image->platforms.isEmpty());
        QVERIFY(image->cache.has_value());
        const Cache &cache = *image->cache;
        QCOMPARE(cache.container, asIndex ? CacheContainer::Index : CacheContainer::ImageManifest);
        QCOMPARE(cache.size(), 1000);
        QCOMPARE(cache.distinctLayerCount(), 2);
        QCOMPARE(cache.layers.at(1).parent, 0); // left out in the JSON
        QCOMPARE(cache.chain(2), (QList<int>{0, 1, 2}));
        QCOMPARE(cache.resultCount(), 1);
        QCOMPARE(cache.oldest(), QDateTime::fromString(u"2026-01-02T03:04:05Z"_s, Qt::ISODate));
        QVERIFY(textReport(*image).startsWith(u"r.example/demo:1\nBuild cache, no image"_s));
        QCOMPARE(jsonReport(*image)[u"kind"_s].toString(), u"cache"_s);
    }

    void inlineCachesAreRead()
    {
        Registry registry;
        const QByteArray records = QJsonDocument(cacheConfig()[u"records"_s].toArray()).toJson();
        const auto manifest =
            registry.image(u"amd64"_s, layersOf("amd"), madeBy,
                           {{u"moby.buildkit.cache.v0"_s, QString::fromLatin1(records.toBase64())}});
        const auto image = registry.read(registry.content(manifest));
        QVERIFY(image);
        QVERIFY(image->platforms.first().inlineCache.has_value());
        QCOMPARE(image->platforms.first().inlineCache->size(), 1250);
    }

    void keysWithoutContentAreRead()
    {
        QJsonObject config = cacheConfig();
        QJsonArray records = config[u"records"_s].toArray();
        records[0] = QJsonObject{{u"digest"_s, u"wfi159mcjmos1c8rz26ytn15i"_s}};
        config[u"records"_s] = records;
        const auto cache = parseCache(QJsonDocument(config).toJson(), {}, CacheContainer::Index);
        QVERIFY(cache);
        QVERIFY(cache->records.first().key.isEmpty());
        records[0] = QJsonObject{{u"digest"_s, u"sha256:12"_s}};
        config[u"records"_s] = records;
        QVERIFY(!parseCache(QJsonDocument(config).toJson(), {}, CacheContainer::Index));
    }

    void brokenCachesAreRefused()
    {
        QJsonObject config = cacheConfig();
        QJsonArray records = config[u"records"_s].toArray();
        QJsonObject first = records.at(0).toObject();
        first.insert(u"inputs"_s, QJsonArray{QJsonArray{QJsonObject{{u"link"_s, 1}}}});
        records[0] = first;
        config[u"records"_s] = records;
        auto cache = parseCache(QJsonDocument(config).toJson(), {}, CacheContainer::Index);
        QVERIFY(!cache);
        QVERIFY(cache.error().why.contains(u"circle"_s));
        first.insert(u"inputs"_s, QJsonArray{QJsonArray{QJsonObject{{u"link"_s, 7}}}});
        records[0] = first;
        config[u"records"_s] = records;
        cache = parseCache(QJsonDocument(config).toJson(), {}, CacheContainer::Index);
        QVERIFY(!cache);
        QCOMPARE(cache.error().where, u"records[0].inputs"_s);
    }

    void hostileSizesAreRefused()
    {
        QCOMPARE(parseDocument(QByteArray(maximalDocumentSize + 1, ' ')).error().code,
                 kw::ErrorCode::TooLarge);
        QByteArray deep = "{\"manifests\":";
        deep += QByteArray(200'000, '[') + QByteArray(200'000, ']') + '}';
        QCOMPARE(parseDocument(deep).error().code, kw::ErrorCode::ParseFailed);
        QByteArray many = "{\"manifests\":[1";
        for (int i = 0; i < maximalEntryCount; ++i) {
            many += ",1";
        }
        QVERIFY(parseDocument(many + "]}").error().why.contains(u"more than"_s));
        QCOMPARE(parseDocument("{\"schemaVersion\":1}").error().code, kw::ErrorCode::Unsupported);
    }

    // Never crashes, never loops, never shows a platform that is none, whatever the registry says.
    void mutatedObjectsAreSurvived()
    {
        QRandomGenerator random(11);
        int read = 0;
        for (int round = 0; round < 4000; ++round) {
            Registry registry;
            QByteArray root = Registry::index(twoPlatforms(registry, true));
            if (round % 3 == 1) {
                const auto config = registry.put(u"application/vnd.buildkit.cacheconfig.v0"_s,
                                                 mutated(QJsonDocument(cacheConfig()).toJson(), random));
                root = registry.content(registry.manifest(config, cacheBlobs()));
            }
            for (QByteArray &object : registry.objects) {
                object = random.bounded(2) ? mutated(object, random) : object;
            }
            const auto image = registry.read(round % 2 ? mutated(root, random) : root);
            if (image) {
                ++read;
                for (const PlatformImage &platform : image->platforms) {
                    QVERIFY(!platform.manifest.platform || !platform.manifest.platform->isUnknown());
                }
                QVERIFY(!textReport(*image).isEmpty());
                QVERIFY(!jsonReport(*image).isEmpty());
            } else {
                QVERIFY(!image.error().why.isEmpty());
            }
        }
        QVERIFY(read > 1500);
    }

    void lettersGoOn()
    {
        QCOMPARE(shareLetter(0), u"A"_s);
        QCOMPARE(shareLetter(25), u"Z"_s);
        QCOMPARE(shareLetter(26), u"AA"_s);
        QCOMPARE(shareLetter(702), u"AAA"_s);
    }

    void onePlatformCanBeChosen()
    {
        Registry registry;
        const auto image = registry.read(Registry::index(twoPlatforms(registry, true)));
        const auto one = onlyPlatform(*image, kw::Platform::parse(u"linux/aarch64").value());
        QVERIFY(one);
        QCOMPARE(one->platforms.size(), 1);
        const auto none = onlyPlatform(*image, kw::Platform::parse(u"linux/s390x").value());
        QVERIFY(!none);
        QCOMPARE(none.error().why, u"it has linux/amd64, linux/arm64"_s);
    }

    void controlCharactersStayOut()
    {
        Registry registry;
        const auto manifest =
            registry.image(u"amd64"_s, {Registry::layer("x", 10)}, {u"COPY \x1b[2J evil"_s});
        QVERIFY(!textReport(*registry.read(registry.content(manifest))).contains(QChar(0x1b)));
    }

    void failuresAreClassified_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<kw::ErrorCode>("code");
        using kw::ErrorCode;
        QTest::newRow("tag") << QByteArray("ERROR: r.example/x:1: not found") << ErrorCode::NotFound;
        QTest::newRow("http") << QByteArray("ERROR: failed: http: server gave HTTP response to HTTPS client")
                              << ErrorCode::Unreachable;
        QTest::newRow("certificate") << QByteArray("ERROR: tls: failed to verify certificate: x509: unknown")
                                     << ErrorCode::Unreachable;
        QTest::newRow("refused") << QByteArray("ERROR: dial tcp 127.0.0.1:5: connect: connection refused")
                                 << ErrorCode::Unreachable;
        QTest::newRow("login") << QByteArray("ERROR: failed to authorize: GET: 401 Unauthorized")
                               << ErrorCode::Unauthorized;
        QTest::newRow("private") << QByteArray("ERROR: pull access denied, no basic auth credentials")
                                 << ErrorCode::Unauthorized;
        QTest::newRow("limit") << QByteArray("ERROR: unexpected status: 429 Too Many Requests")
                               << ErrorCode::ToolFailed;
        QTest::newRow("builder") << QByteArray("ERROR: no builder \"x\" found") << ErrorCode::NotFound;
        QTest::newRow("else") << QByteArray("WARNING: a\nERROR: it rains") << ErrorCode::ToolFailed;
    }
    void failuresAreClassified()
    {
        QFETCH(QByteArray, said);
        const auto reference = Reference::parse(u"r.example/x:1").value();
        const kw::Error error = inspectError(reference, said);
        QTEST(error.code, "code");
        QVERIFY(!error.why.contains(u"%1"_s));
        QCOMPARE(error.detail, QString::fromUtf8(said));
        QCOMPARE(error.hint.isEmpty(), said.contains("rains"));
        if (said.contains("rains")) {
            QCOMPARE(error.why, u"it rains"_s);
        }
    }

    // A second opinion: recordings of real registries, where there are any.
    void recordingsAreUnderstood()
    {
        const QString folder = qEnvironmentVariable("KW_BUILDX_FIXTURES");
        if (folder.isEmpty()) {
            QSKIP("KW_BUILDX_FIXTURES is not set");
        }
        int caches = 0;
        int documents = 0;
        for (const QString &part : {u"/imagetools"_s, u"/cache"_s}) {
            const QDir recordings(folder + part);
            for (const QString &name : recordings.entryList({u"*.raw.stdout"_s})) {
                QFile file(recordings.filePath(name));
                QVERIFY(file.open(QIODevice::ReadOnly));
                const auto document = parseDocument(file.readAll());
                QVERIFY2(document, qPrintable(name));
                ++documents;
                QFile config(recordings.filePath(QString(name).replace(u".raw.stdout"_s, u".config.json"_s)));
                if (part != "/cache"_L1 || !config.open(QIODevice::ReadOnly)) {
                    continue;
                }
                const auto *manifest = std::get_if<Manifest>(&*document);
                const auto blobs = manifest ? manifest->layers : std::get<Index>(*document).manifests;
                const auto cache = parseCache(config.readAll(), blobs, CacheContainer::Index);
                QVERIFY2(cache, cache ? "" : qPrintable(name + u": "_s + cache.error().summary()));
                QVERIFY(cache->size() > 0);
                ++caches;
            }
        }
        QVERIFY(documents > 5);
        QVERIFY(caches > 2);
    }
};

QTEST_GUILESS_MAIN(ImageTest)
#include "tst_image.moc"
