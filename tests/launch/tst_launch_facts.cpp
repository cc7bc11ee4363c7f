// SPDX-License-Identifier: Apache-2.0
#include "launch/builder_facts.h"
#include "launch/docker_facts.h"

#include <QTest>

using namespace kw;
using namespace kw::launch;
using namespace Qt::StringLiterals;

// What a plan learns from what Docker and a builder say.
class LaunchFactsTest : public QObject
{
    Q_OBJECT

    static buildx::Node node(const QString &name, buildx::NodeStatus status)
    {
        buildx::Node node;
        node.name = name;
        node.endpoint = u"tcp://%1:1234"_s.arg(name);
        node.status = status;
        return node;
    }

    static buildx::Node deadNode(const QString &name)
    {
        buildx::Node dead = node(name, buildx::NodeStatus::Unreachable);
        dead.error = Error{.code = ErrorCode::Unreachable, .why = u"it refuses"_s, .hint = u"Start it."_s};
        return dead;
    }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void whatDockerInfoPrints_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<bool>("answered");
        QTest::addColumn<bool>("containerd");
        QTest::newRow("containerd store")
            << QByteArray("26.1.5|[[\"driver-type\",\"io.containerd.snapshotter.v1\"]]\n") << true << true;
        QTest::newRow("graph driver")
            << QByteArray("26.1.5|[[\"Backing Filesystem\",\"extfs\"]]\n") << true << false;
        QTest::newRow("no engine") << QByteArray("|null\n") << false << false;
        QTest::newRow("nothing") << QByteArray() << false << false;
    }
    void whatDockerInfoPrints()
    {
        QFETCH(QByteArray, output);
        QTEST(engineAnswered(output), "answered");
        QTEST(namesContainerdStore(output), "containerd");
    }

    void aMissingBuilderIsAnError()
    {
        const BuilderAnswer answer = answerOf(u"fleet"_s, nullptr);
        QCOMPARE(answer.error->code, ErrorCode::NotFound);
        QVERIFY(answer.error->what.contains("fleet"_L1));
        QVERIFY(!answer.error->hint.isEmpty());
    }

    void nativePlatformsByNode()
    {
        buildx::Builder builder{.name = u"fleet"_s, .driver = u"remote"_s};
        buildx::Node amd = node(u"amd"_s, buildx::NodeStatus::Running);
        amd.detectedPlatforms = {u"linux/amd64"_s, u"linux/amd64/v2"_s, u"linux/arm64"_s};
        buildx::Node arm = node(u"arm"_s, buildx::NodeStatus::NotStarted);
        arm.claimedPlatforms = {u"linux/arm64"_s};
        builder.nodes = {amd, arm, node(u"new"_s, buildx::NodeStatus::NotStarted)};
        const BuilderAnswer answer = answerOf(u"fleet"_s, &builder);
        QVERIFY(!answer.error);
        QCOMPARE(answer.facts.driver, u"remote"_s);
        QCOMPARE(answer.facts.nodes.size(), 3);
        QVERIFY(answer.facts.nodes[0].contains(Platform::parse(u"linux/amd64"_s).value()));
        QVERIFY(!answer.facts.nodes[0].contains(Platform::parse(u"linux/arm64"_s).value()));
        QCOMPARE(answer.facts.nodes[1], QList<Platform>{Platform::parse(u"linux/arm64"_s).value()});
        QVERIFY(answer.facts.nodes[2].isEmpty()); // not known
    }

    void oneDeadNodeIsAWarningAllAreAnError()
    {
        buildx::Builder builder{.name = u"fleet"_s, .driver = u"remote"_s};
        builder.nodes = {node(u"alive"_s, buildx::NodeStatus::Running), deadNode(u"dead"_s)};
        BuilderAnswer answer = answerOf(u"fleet"_s, &builder);
        QVERIFY(!answer.error);
        QCOMPARE(answer.warnings.size(), 1);
        QCOMPARE(answer.warnings.first().code, u"node-unreachable"_s);
        QVERIFY(answer.warnings.first().message.contains("it refuses"_L1));
        QCOMPARE(answer.warnings.first().where, u"tcp://dead:1234"_s);

        builder.nodes = {deadNode(u"dead"_s), deadNode(u"deader"_s)};
        answer = answerOf(u"fleet"_s, &builder);
        QCOMPARE(answer.error->code, ErrorCode::Unreachable);
        QVERIFY(answer.error->what.contains("fleet"_L1));
        QCOMPARE(answer.error->hint, u"Start it."_s);
        QVERIFY(answer.warnings.isEmpty());
    }
};

QTEST_GUILESS_MAIN(LaunchFactsTest)
#include "tst_launch_facts.moc"
