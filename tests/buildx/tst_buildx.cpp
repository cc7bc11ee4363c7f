// SPDX-License-Identifier: Apache-2.0
#include "buildx/builder_commands.h"
#include "buildx/create.h"
#include "buildx/listing.h"
#include "buildx/store.h"
#include "buildx/tool_failure.h"
#include "process/command_line.h"
#include "support/folders.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using kw::buildx::CreateRequest;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(path.section(u'/', 0, -2));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray dataFile(const QString &name)
{
    QFile file(QStringLiteral("%1/tests/buildx/data/%2").arg(kw::test::sourceFolder(), name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString randomText(QRandomGenerator &random, const QString &letters, int longest)
{
    QString text;
    for (int n = random.bounded(1, longest); n > 0; --n) {
        text += letters.at(random.bounded(int(letters.size())));
    }
    return text;
}

} // namespace

class BuildxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void storeIsReadWithoutRunningAnything()
    {
        QTemporaryDir folder;
        write(folder.filePath(u"instances/pair"_s), dataFile(u"pair.json"_s));
        write(folder.filePath(u"instances/torn"_s), "{\"Name\":\"torn\",");
        write(folder.filePath(u"activity/pair"_s), "2026-03-04T05:06:07Z");
        write(folder.filePath(u"current"_s), "{\"Key\":\"default\",\"Name\":\"pair\",\"Global\":false}");
        const QList<kw::buildx::Builder> builders = kw::buildx::Store(folder.path(), u"default"_s).builders();
        QCOMPARE(builders.size(), 3);
        QCOMPARE(builders.at(0).name, u"pair"_s);
        QVERIFY(builders.at(0).current);
        QCOMPARE(builders.at(0).lastActivity.toUTC().time(), QTime(5, 6, 7));
        QCOMPARE(builders.at(0).nodes.at(0).claimedPlatforms, QStringList{u"linux/amd64"_s});
        QCOMPARE(builders.at(0).nodes.at(1).claimedPlatforms, QStringList{u"linux/arm/v7"_s});
        QCOMPARE(builders.at(0).nodes.at(0).driverOptions.value(u"cacert"_s), u"/ca.pem"_s);
        QVERIFY(builders.at(1).error.has_value());
        QCOMPARE(builders.at(1).error->code, kw::ErrorCode::ParseFailed);
        QCOMPARE(builders.at(2).name, u"default"_s);
        QVERIFY(!builders.at(2).stored);
    }

    void missingStoreHasDockersOwnBuilder()
    {
        const QList<kw::buildx::Builder> builders =
            kw::buildx::Store(u"/no/such/store"_s, u"unix:///x"_s).builders();
        QCOMPARE(builders.size(), 1);
        QVERIFY(builders.first().current);
    }

    void currentDependsOnEndpoint()
    {
        QTemporaryDir folder;
        write(folder.filePath(u"instances/pair"_s), dataFile(u"pair.json"_s));
        write(folder.filePath(u"current"_s), "{\"Key\":\"other\",\"Name\":\"pair\",\"Global\":false}");
        QCOMPARE(kw::buildx::Store(folder.path(), u"other"_s).currentName(), u"pair"_s);
        QCOMPARE(kw::buildx::Store(folder.path(), u"default"_s).currentName(), u"default"_s);
        write(folder.filePath(u"current"_s), "{\"Key\":\"other\",\"Name\":\"pair\",\"Global\":true}");
        QCOMPARE(kw::buildx::Store(folder.path(), u"default"_s).currentName(), u"pair"_s);
        write(folder.filePath(u"current"_s), "{\"Key\":\"other\",\"Name\":\"gone\",\"Global\":true}");
        QCOMPARE(kw::buildx::Store(folder.path(), u"default"_s).currentName(), u"default"_s);
    }

    void oneNodeCanBeTakenAlone()
    {
        QTemporaryDir folder;
        write(folder.filePath(u"instances/pair"_s), dataFile(u"pair.json"_s));
        const kw::buildx::Store store(folder.path(), u"default"_s);
        const auto second = store.instanceWithNode(u"pair"_s, 1);
        QVERIFY(second && second->contains("pair1") && !second->contains("pair0"));
        QVERIFY(!store.instanceWithNode(u"pair"_s, 2));
        QVERIFY(!store.instanceWithNode(u"none"_s, 0));
    }

    void listingDropsRepetitions()
    {
        const QByteArray line = dataFile(u"node.json"_s);
        const auto builders = kw::buildx::parseListing(line + "\n" + line + "\nWARNING: text\n");
        QVERIFY(builders.has_value());
        QCOMPARE(builders->size(), 1);
        const kw::buildx::Node &node = builders->first().nodes.first();
        QCOMPARE(node.status, kw::buildx::NodeStatus::Running);
        QCOMPARE(node.version, QString());
        QCOMPARE(node.gcRules.first().reservedSpace, 5);
        QVERIFY(!builders->first().lastActivity.isValid());
        kw::buildx::Node stored;
        stored.claimedPlatforms = {u"linux/arm64"_s};
        const kw::buildx::Node both = kw::buildx::merged(stored, node);
        QCOMPARE(both.detectedPlatforms, QStringList{u"linux/amd64"_s});
        QCOMPARE(both.platforms(), QStringList({u"linux/arm64"_s, u"linux/amd64"_s}));
    }

    void listingRefusesOtherText()
    {
        QVERIFY(!kw::buildx::parseListing("NAME/NODE  DRIVER\n"));
        QVERIFY(kw::buildx::parseListing("").has_value());
    }

    void recordedListingsAreRead()
    {
        const QString folder = qEnvironmentVariable("KW_BUILDX_FIXTURES");
        if (folder.isEmpty()) {
            QSKIP("KW_BUILDX_FIXTURES names no recordings");
        }
        for (const QString &version : {u"0.13.1"_s, u"0.29.1"_s}) {
            QFile file(folder + u"/buildx-%1/builders/ls-json.stdout"_s.arg(version));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto builders = kw::buildx::parseListing(file.readAll());
            QVERIFY(builders && builders->size() > 5);
        }
    }

    void failuresAreExplained_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<kw::ErrorCode>("code");
        QTest::newRow("refused") << u"dial tcp 10.0.0.1:1: connect: connection refused"_s
                                 << kw::ErrorCode::Unreachable;
        QTest::newRow("ca") << u"tls: x509: certificate signed by unknown authority"_s
                            << kw::ErrorCode::Unauthorized;
        QTest::newRow("daemon") << u"ERROR: Cannot connect to the Docker daemon at unix:///x."_s
                                << kw::ErrorCode::Unreachable;
        QTest::newRow("other") << u"a\nERROR: never seen before"_s << kw::ErrorCode::ToolFailed;
    }
    void failuresAreExplained()
    {
        QFETCH(QString, text);
        const kw::Error error = kw::buildx::explainFailure(text, u"node"_s);
        QTEST(error.code, "code");
        QVERIFY(!error.why.isEmpty());
        QCOMPARE(error.detail, text);
    }

    void otherNamesOfACertificateAreTold()
    {
        const kw::Error error = kw::buildx::explainFailure(
            u"tls: x509: certificate is valid for one.example, two.example, not b.example"_s, {});
        QVERIFY2(error.why.contains("one.example, two.example"_L1), qPrintable(error.why));
    }

    void argumentsAreReadBackAsTheSameRequest()
    {
        QRandomGenerator random(4);
        const QString hostile = u"ab,\"= '\\$k"_s;
        for (int round = 0; round < 3000; ++round) {
            CreateRequest request;
            request.name = u"n"_s + QString::number(round);
            request.driver = random.bounded(2) ? u"docker-container"_s : u"remote"_s;
            request.endpoint = random.bounded(2) ? u"tcp://h:1"_s : QString();
            request.node = random.bounded(2) ? u"node"_s : QString();
            request.platforms =
                random.bounded(2) ? QStringList{u"linux/amd64"_s, u"linux/arm/v7"_s} : QStringList();
            for (int i = random.bounded(4); i > 0; --i) {
                request.options.append({u"env.K%1"_s.arg(i), randomText(random, hostile, 8)});
            }
            request.buildkitdFlags = random.bounded(2) ? u"--debug --oci-worker-gc=false"_s : QString();
            request.append = random.bounded(2);
            request.use = random.bounded(2);
            request.bootstrap = random.bounded(2);
            const kw::process::CommandLine line{u"docker"_s, kw::buildx::createArguments(request), {}};
            const auto back = kw::buildx::parseCreateCommand(line.shellText());
            QVERIFY2(back.has_value(), qPrintable(line.shellText()));
            QVERIFY2(*back == request, qPrintable(line.shellText()));
        }
    }

    void pastedCommandsAreUnderstood()
    {
        const auto request = kw::buildx::parseCreateCommand(
            u"$ docker buildx create --use --name=farm \\\n  --driver remote --driver-opt 'cacert=/ca,key=/k' tcp://h:1234"_s);
        QVERIFY(request.has_value());
        QCOMPARE(request->name, u"farm"_s);
        QVERIFY(request->use);
        QCOMPARE(request->options.size(), 2);
        QCOMPARE(request->endpoint, u"tcp://h:1234"_s);
        for (const QString &line :
             {u"docker build ."_s, u"docker buildx create --name"_s, u"docker buildx create 'a"_s,
              u"docker buildx create --nope x"_s, u"docker buildx create a b"_s}) {
            QVERIFY2(!kw::buildx::parseCreateCommand(line), qPrintable(line));
        }
    }

    void requestsAreChecked_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("valid");
        QTest::newRow("remote") << u"--name a --driver remote tcp://h:1"_s << true;
        QTest::newRow("container") << u"--name a --driver-opt env.X=1,network=host"_s << true;
        QTest::newRow("no name") << u"--driver remote tcp://h:1"_s << false;
        QTest::newRow("digit first") << u"--name 9a"_s << false;
        QTest::newRow("reserved") << u"--name default"_s << false;
        QTest::newRow("driver") << u"--name a --driver cloud"_s << false;
        QTest::newRow("no endpoint") << u"--name a --driver remote"_s << false;
        QTest::newRow("http") << u"--name a --driver remote http://h:1"_s << false;
        QTest::newRow("no port") << u"--name a --driver remote tcp://h"_s << false;
        QTest::newRow("option") << u"--name a --driver-opt foo=1"_s << false;
        QTest::newRow("empty env") << u"--name a --driver-opt env.=1"_s << false;
        QTest::newRow("platform") << u"--name a --platform linux/"_s << false;
        QTest::newRow("relative ca") << u"--name a --driver remote --driver-opt cacert=ca.pem tcp://h:1"_s
                                     << false;
        QTest::newRow("key alone") << u"--name a --driver remote --driver-opt key=/etc/passwd tcp://h:1"_s
                                   << false;
        QTest::newRow("remote flags")
            << u"--name a --driver remote --buildkitd-flags=--debug tcp://h:1"_s << false;
        QTest::newRow("kubernetes endpoint") << u"--name a --driver kubernetes tcp://h:1"_s << false;
    }
    void requestsAreChecked()
    {
        QFETCH(QString, line);
        const auto request = kw::buildx::parseCreateArguments(kw::process::shellWords(line));
        QVERIFY(request.has_value());
        QTEST(kw::buildx::validate(*request).isEmpty(), "valid");
    }

    void nodesAreChosenAsBuildxDoes()
    {
        kw::buildx::Node amd;
        amd.detectedPlatforms = {u"linux/amd64"_s, u"linux/amd64/v2"_s, u"linux/arm64"_s};
        kw::buildx::Node arm;
        arm.claimedPlatforms = {u"linux/arm64"_s};
        arm.detectedPlatforms = {u"linux/arm/v7"_s};
        const QList<kw::buildx::Node> nodes{amd, arm};
        QCOMPARE(kw::buildx::chosenNode(nodes, u"linux/arm64"_s), 1);
        QCOMPARE(kw::buildx::chosenNode(nodes, u"linux/arm/v7"_s), 1);
        QCOMPARE(kw::buildx::chosenNode(nodes, u"linux/amd64"_s), 0);
        QCOMPARE(kw::buildx::chosenNode(nodes, u"linux/s390x"_s), 0);
        QCOMPARE(kw::buildx::chosenNode({}, u"linux/amd64"_s), -1);
        QCOMPARE(kw::buildx::supportOf(amd, u"linux/amd64"_s), kw::buildx::Support::Native);
        QCOMPARE(kw::buildx::supportOf(amd, u"linux/arm64"_s), kw::buildx::Support::Emulated);
        QCOMPARE(kw::buildx::supportOf(amd, u"linux/s390x"_s), kw::buildx::Support::None);
    }
};

QTEST_GUILESS_MAIN(BuildxTest)
#include "tst_buildx.moc"
