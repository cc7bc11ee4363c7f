// SPDX-License-Identifier: Apache-2.0
#include "core/platform.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using kw::Platform;
using namespace Qt::StringLiterals;

class PlatformTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void namesAreNormalised_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("normal");
        QTest::newRow("as it is") << u"linux/amd64"_s << u"linux/amd64"_s;
        QTest::newRow("uname") << u"linux/x86_64"_s << u"linux/amd64"_s;
        QTest::newRow("dash") << u"linux/x86-64"_s << u"linux/amd64"_s;
        QTest::newRow("aarch64") << u"linux/aarch64"_s << u"linux/arm64"_s;
        QTest::newRow("default variant of arm64") << u"linux/arm64/v8"_s << u"linux/arm64"_s;
        QTest::newRow("bare variant of arm64") << u"linux/arm64/8"_s << u"linux/arm64"_s;
        QTest::newRow("later arm64") << u"linux/arm64/v9"_s << u"linux/arm64/v9"_s;
        QTest::newRow("arm alone") << u"linux/arm"_s << u"linux/arm/v7"_s;
        QTest::newRow("bare variant of arm") << u"linux/arm/6"_s << u"linux/arm/v6"_s;
        QTest::newRow("armhf") << u"linux/armhf"_s << u"linux/arm/v7"_s;
        QTest::newRow("armel") << u"linux/armel"_s << u"linux/arm/v6"_s;
        QTest::newRow("first amd64") << u"linux/amd64/v1"_s << u"linux/amd64"_s;
        QTest::newRow("second amd64") << u"linux/amd64/v2"_s << u"linux/amd64/v2"_s;
        QTest::newRow("i386") << u"linux/i386"_s << u"linux/386"_s;
        QTest::newRow("capitals") << u"Linux/ARM64"_s << u"linux/arm64"_s;
        QTest::newRow("macos") << u"macOS/arm64"_s << u"darwin/arm64"_s;
        QTest::newRow("not known to us") << u"plan10/vax"_s << u"plan10/vax"_s;
        QTest::newRow("system alone") << u"windows"_s << u"windows/"_s + Platform::host().architecture;
        QTest::newRow("architecture alone") << u"s390x"_s << Platform::host().os + u"/s390x"_s;
    }
    void namesAreNormalised()
    {
        QFETCH(QString, text);
        const auto platform = Platform::parse(text);
        QVERIFY(platform);
        QTEST(platform->text(), "normal");
    }

    void wrongNamesAreExplained_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("why");
        QTest::newRow("empty") << QString() << u"it is empty"_s;
        QTest::newRow("empty part") << u"linux/"_s << u"a part of it is empty"_s;
        QTest::newRow("space") << u"linux/arm 64"_s << u"“arm 64” holds the character “ ”"_s;
        QTest::newRow("wildcard") << u"linux/*"_s << u"“*” holds the character “*”"_s;
        QTest::newRow("word") << u"pentium"_s
                              << u"it is neither a known operating system nor a known architecture"_s;
    }
    void wrongNamesAreExplained()
    {
        QFETCH(QString, text);
        const auto platform = Platform::parse(text);
        QVERIFY(!platform);
        QCOMPARE(platform.error().code, kw::ErrorCode::InvalidInput);
        QTEST(platform.error().why, "why");
        QVERIFY(!platform.error().hint.isEmpty());
    }

    void fourPartsAreTooMany() { QVERIFY(!Platform::parse(u"linux/arm/v7/hard")); }

    void fieldsMayBeEmpty()
    {
        QCOMPARE(Platform::fromFields(u"linux", u"arm64", u"v8").text(), u"linux/arm64"_s);
        QVERIFY(Platform::fromFields({}, {}, {}).text().isEmpty());
        QVERIFY(Platform::fromFields(u"unknown", u"unknown", {}).isUnknown());
        QVERIFY(!Platform::host().isUnknown());
    }

    void theHostIsAKnownPlatform()
    {
        const Platform host = Platform::host();
        QVERIFY(!host.os.isEmpty());
        QCOMPARE(Platform::parse(host.text()).value(), host);
    }

    // Whatever parses has a text that parses to itself, equal values hash equal, and the order is total.
    void normalFormIsAFixedPoint()
    {
        QRandomGenerator random(20261124);
        const QStringList parts{u"linux"_s, u"Windows"_s, u"arm"_s,   u"ARM64"_s,  u"v8"_s,
                                u"8"_s,     u"v1"_s,      u"amd64"_s, u"x86_64"_s, u"armhf"_s,
                                u"5"_s,     u"i386"_s,    u"-"_s,     u"é"_s,      QString()};
        const auto part = [&] { return parts.at(random.bounded(parts.size())); };
        QList<Platform> seen;
        for (int round = 0; round < 3000; ++round) {
            QStringList words;
            const int count = random.bounded(1, 5);
            for (int i = 0; i < count; ++i) {
                words << part();
            }
            const auto platform = Platform::parse(words.join(u'/'));
            if (platform) {
                QCOMPARE(Platform::parse(platform->text()).value(), *platform);
                QCOMPARE(Platform::fromFields(platform->os, platform->architecture, platform->variant),
                         *platform);
                seen << *platform;
            }
        }
        QVERIFY(seen.size() > 300);
        std::ranges::sort(seen, std::less{});
        for (qsizetype i = 1; i < seen.size(); ++i) {
            QVERIFY(seen.at(i - 1) <= seen.at(i));
            QCOMPARE(seen.at(i - 1) == seen.at(i), seen.at(i - 1).text() == seen.at(i).text());
        }
        QSet<Platform> set(seen.begin(), seen.end());
        QVERIFY(set.size() < seen.size());
        QVERIFY(set.contains(seen.first()));
    }
};

QTEST_GUILESS_MAIN(PlatformTest)
#include "tst_platform.moc"
