// SPDX-License-Identifier: Apache-2.0
#include "image/reference.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using kw::image::Digest;
using kw::image::Reference;
using namespace Qt::StringLiterals;

namespace {

const QString someDigest = u"sha256:"_s + QString(64, u'a');

// The published grammar as one expression: the judge for the scanner, which is written for its error texts.
QRegularExpression grammar()
{
    const QString label = u"(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])"_s;
    const QString domain = u"(?:%1(?:\\.%1)*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?"_s.arg(label);
    const QString component = u"[a-z0-9]+(?:(?:[._]|__|[-]+)[a-z0-9]+)*"_s;
    return QRegularExpression(
        u"^(?:%1/)?%2(?:/%2)*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@sha256:[a-f0-9]{64})?\\z"_s.arg(
            domain, component));
}

} // namespace

class ReferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void partsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("domain");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("tag");
        QTest::addColumn<bool>("digest");
        QTest::addColumn<QString>("familiar");
        const auto row = [](const char *name, const QString &text, const QString &domain, const QString &path,
                            const QString &tag = {}, bool digest = false, const QString &familiar = {}) {
            QTest::newRow(name) << text << domain << path << tag << digest
                                << (familiar.isEmpty() ? text : familiar);
        };
        row("official", u"alpine"_s, u"docker.io"_s, u"library/alpine"_s);
        row("official with tag", u"alpine:3.20"_s, u"docker.io"_s, u"library/alpine"_s, u"3.20"_s);
        row("hub user", u"demo/app"_s, u"docker.io"_s, u"demo/app"_s);
        row("deep hub path", u"a/b/c"_s, u"docker.io"_s, u"a/b/c"_s);
        row("hub in full", u"docker.io/library/alpine"_s, u"docker.io"_s, u"library/alpine"_s, {}, false,
            u"alpine"_s);
        row("old name of the hub", u"index.docker.io/demo/app:1"_s, u"docker.io"_s, u"demo/app"_s, u"1"_s,
            false, u"demo/app:1"_s);
        row("port", u"localhost:5000/a/b:t"_s, u"localhost:5000"_s, u"a/b"_s, u"t"_s);
        row("localhost", u"localhost/a"_s, u"localhost"_s, u"a"_s);
        row("localhost as an image", u"localhost:5000"_s, u"docker.io"_s, u"library/localhost"_s, u"5000"_s);
        row("dotted host", u"registry.example/team/app"_s, u"registry.example"_s, u"team/app"_s);
        row("capitals make a host", u"Registry/app"_s, u"Registry"_s, u"app"_s);
        row("address", u"127.0.0.1:5000/x:1"_s, u"127.0.0.1:5000"_s, u"x"_s, u"1"_s);
        row("six", u"[::1]:5000/x"_s, u"[::1]:5000"_s, u"x"_s);
        row("separators", u"r.example/a__b/c---d/e.f_g"_s, u"r.example"_s, u"a__b/c---d/e.f_g"_s);
        row("digest", u"r.example/x@"_s + someDigest, u"r.example"_s, u"x"_s, {}, true);
        row("tag and digest", u"x:1@"_s + someDigest, u"docker.io"_s, u"library/x"_s, u"1"_s, true);
    }
    void partsAreFound()
    {
        QFETCH(QString, text);
        QFETCH(bool, digest);
        const auto reference = Reference::parse(text);
        QVERIFY2(reference, reference ? "" : qPrintable(reference.error().summary()));
        QTEST(reference->domain(), "domain");
        QTEST(reference->path(), "path");
        QTEST(reference->tag(), "tag");
        QCOMPARE(reference->digest().text(), digest ? someDigest : QString());
        QTEST(reference->familiarName(), "familiar");
        QCOMPARE(Reference::parse(reference->fullName()).value(), *reference);
        QCOMPARE(Reference::parse(reference->familiarName()).value(), *reference);
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("why");
        QTest::newRow("empty") << QString() << u"it is empty"_s;
        QTest::newRow("capital")
            << u"demo/App:1"_s
            << u"the character “A” at position 6 is not allowed in the name of the repository"_s;
        QTest::newRow("space")
            << u"demo/a b"_s
            << u"the character “ ” at position 7 is not allowed in the name of the repository"_s;
        QTest::newRow("scheme") << u"https://r.example/x"_s
                                << u"the port of the registry is missing after the colon"_s;
        QTest::newRow("no repository") << u"r.example/"_s << u"the name of the repository is missing"_s;
        QTest::newRow("empty component")
            << u"r.example/a//b"_s << u"the part of the name at position 13 is empty"_s;
        QTest::newRow("empty tag") << u"r.example/a:"_s << u"the tag is missing after the colon"_s;
        QTest::newRow("bad tag") << u"a:1+2"_s
                                 << u"the character “+” at position 4 is not allowed in a tag"_s;
        QTest::newRow("tag's first") << u"a:-x"_s << u"the tag starts with “-”"_s;
        QTest::newRow("port")
            << u"r.example:50a0/x"_s
            << u"the character “a” at position 13 is not allowed in the port of the registry"_s;
        QTest::newRow("host") << u"r_x.example/x"_s
                              << u"the character “_” at position 2 is not allowed in the registry's name"_s;
        QTest::newRow("host dash") << u"-r.example/x"_s
                                   << u"“-r” in the registry's name starts or ends with a dash"_s;
        QTest::newRow("separator")
            << u"a/b..c"_s
            << u"“..” at position 4 must stand between letters or digits, as one dot, one or "
               "two underscores, or dashes"_s;
        QTest::newRow("digest length")
            << u"a@sha256:12"_s << u"the digest after “@” is wrong: it has 2 digits instead of 64"_s;
        QTest::newRow("image id")
            << QString(64, u'0')
            << u"it is 64 hexadecimal digits, which names a local image by its identifier"_s;
        QTest::newRow("open bracket")
            << u"[::1:5000/x"_s << u"the bracket around the registry's address is not closed"_s;
    }
    void mistakesAreNamed()
    {
        QFETCH(QString, text);
        const auto reference = Reference::parse(text);
        QVERIFY(!reference);
        QCOMPARE(reference.error().code, kw::ErrorCode::InvalidInput);
        QTEST(reference.error().why, "why");
        QVERIFY(!reference.error().hint.isEmpty());
    }

    void lengthsAreLimited()
    {
        QVERIFY(Reference::parse(u"a/"_s + QString(253, u'x')));
        QVERIFY(!Reference::parse(u"a/"_s + QString(254, u'x')));
        QVERIFY(Reference::isValidTag(QString(128, u'x')));
        QVERIFY(!Reference::isValidTag(QString(129, u'x')));
        QVERIFY(!Reference::parse(QString(1'000'000, u'/')));
    }

    void anObjectIsNamedExactly()
    {
        const auto reference = Reference::parse(u"r.example/x:1").value();
        const auto digest = Digest::parse(someDigest).value();
        QCOMPARE(reference.atDigest(digest).fullName(), u"r.example/x@"_s + someDigest);
        QCOMPARE(Reference::parse(u"x").value().withDefaultTag().familiarName(), u"x:latest"_s);
        QCOMPARE(reference.withDefaultTag(), reference);
    }

    void digestsKnowTheirContent()
    {
        const Digest digest = Digest::sha256Of("abc");
        QCOMPARE(digest.text(), u"sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
        QVERIFY(digest.matches("abc"));
        QVERIFY(!digest.matches("abd"));
        QVERIFY(!Digest().matches(""));
        QVERIFY(Digest::parse(QStringLiteral("sha512:") + QString(128, u'0')));
        QVERIFY(!Digest::parse(QStringLiteral("md5:") + QString(32, u'0')));
        QVERIFY(!Digest::parse(u"sha256:"_s + QString(64, u'A')));
        QVERIFY(!Digest::parse(QString(64, u'a')));
    }

    // Random texts from the grammar's own characters: accepted exactly when the published expression accepts.
    void agreesWithTheGrammar()
    {
        const QRegularExpression judge = grammar();
        const QStringList pieces{
            u"a"_s,     u"b1"_s, u"localhost"_s, u"/"_s, u"/"_s, u":"_s, u":5000"_s,
            u"."_s,     u"_"_s,  u"__"_s,        u"-"_s, u"A"_s, u"@"_s, u"@"_s + someDigest,
            u"[::1]"_s, u" "_s,  u"é"_s,         u"\n"_s};
        QRandomGenerator random(7);
        int accepted = 0;
        for (int round = 0; round < 60'000; ++round) {
            QString text;
            for (int i = random.bounded(1, 9); i > 0; --i) {
                text += pieces.at(random.bounded(pieces.size()));
            }
            const auto reference = Reference::parse(text);
            // Where the first part is no registry, the expression sees a host that the hub's rule does not.
            if (reference) {
                ++accepted;
                QVERIFY2(judge.match(reference->fullName()).hasMatch(), qPrintable(text));
                QCOMPARE(Reference::parse(reference->familiarName()).value(), *reference);
            } else {
                const bool bare =
                    !text.section(u'/', 0, 0).contains(QRegularExpression(u"[.:A-Z]|^localhost$"_s));
                const QString full = text.contains(u'/') && !bare ? text : u"docker.io/library/"_s + text;
                QVERIFY2(!judge.match(full).hasMatch(), qPrintable(text + u" => "_s + reference.error().why));
            }
        }
        QVERIFY(accepted > 2000);
    }
};

QTEST_GUILESS_MAIN(ReferenceTest)
#include "tst_reference.moc"
