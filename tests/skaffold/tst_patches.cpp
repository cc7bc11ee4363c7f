// SPDX-License-Identifier: Apache-2.0
#include "checked.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kw;

namespace {

const QByteArray base = "build:\n"
                        "  platforms: [linux/amd64]\n"
                        "  local: {push: true}\n"
                        "  artifacts:\n"
                        "  - image: team/web\n"
                        "    docker: {target: a}\n"
                        "  - image: worker\n";

QByteArray profile(const QByteArray &lines)
{
    return base + "profiles:\n- name: p\n" + lines;
}

QByteArray patch(const QByteArray &fields)
{
    return profile("  patches:\n  - {" + fields + "}\n");
}

} // namespace

class PatchesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void places_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const QByteArray &body, const QStringList &found = {}) {
            QTest::newRow(name) << body << found;
        };
        row("replace what is there", patch("path: /build/artifacts/0/docker/target, value: b"));
        row("replace a default", patch("path: /build/artifacts/1/docker, value: {}"),
            {u"skaffold.patch-path@/build/artifacts/1/docker"_s});
        row("add it", patch("op: add, path: /build/artifacts/1/docker, value: {}"));
        row("add below nothing", patch("op: add, path: /build/artifacts/1/docker/target, value: b"),
            {u"skaffold.patch-path@/build/artifacts/1/docker/target"_s});
        row("item behind the end", patch("path: /build/artifacts/2/image, value: b"),
            {u"skaffold.patch-path@/build/artifacts/2/image"_s});
        row("add at the end", patch("op: add, path: /build/artifacts/2, value: {image: c}"));
        row("add behind the end", patch("op: add, path: /build/artifacts/3, value: {image: c}"),
            {u"skaffold.patch-path@/build/artifacts/3"_s});
        row("append", patch("op: add, path: /build/platforms/-, value: linux/arm64"));
        row("no number", patch("path: /build/artifacts/web/image, value: b"),
            {u"skaffold.patch-path@/build/artifacts/web/image"_s});
        row("selector", patch("path: /build/artifacts/image=team~1web/docker/target, value: b"));
        row("selector that nothing has",
            patch("path: /build/artifacts/image=team~1wbe/docker/target, value: b"),
            {u"skaffold.patch-path@/build/artifacts/image=team~1wbe/docker/target"_s});
        row("selector, and then nothing",
            patch("path: /build/artifacts/image=worker/docker/target, value: b"),
            {u"skaffold.patch-path@/build/artifacts/image=worker/docker/target"_s});
        row("without slash", patch("path: build/platforms, value: []"),
            {u"skaffold.patch-path@build/platforms"_s});
        row("unknown key", patch("op: add, path: /build/artifcats, value: []"),
            {u"skaffold.patch-key@/build/artifcats"_s});
        row("unknown key, told once", patch("path: /build/artifcats/0/image, value: a"),
            {u"skaffold.patch-key@/build/artifcats/0/image"_s});
        row("inside a text", patch("path: /build/artifacts/0/image/x, value: a"),
            {u"skaffold.patch-path@/build/artifacts/0/image/x"_s});
        row("remove", patch("op: remove, path: /build/local"));
        row("remove nothing", patch("op: remove, path: /build/tagPolicy"),
            {u"skaffold.patch-path@/build/tagPolicy"_s});
        row("copy", patch("op: copy, from: /build/artifacts/0, path: /build/artifacts/2"));
        row("move from nowhere", patch("op: move, from: /build/artifacts/5, path: /build/artifacts/0"),
            {u"skaffold.patch-path@/build/artifacts/5"_s});
        row("move without from", patch("op: move, path: /build/artifacts/0"),
            {u"skaffold.patch-operation@move"_s});
        row("unknown operation", patch("op: replce, path: /build/local, value: {}"),
            {u"skaffold.patch-operation@replce"_s});
        row("no value", patch("op: add, path: /build/local/push"), {u"skaffold.patch-operation@add"_s});
        row("value of a wrong kind", patch("path: /build/platforms, value: linux/amd64"),
            {u"schema.wrong-type@linux/amd64"_s});
        row("unknown key in a value",
            patch("op: add, path: /build/artifacts/-, value: {image: c, contxt: d}"),
            {u"schema.unknown-key@contxt"_s});
        row("item by selector",
            patch("op: add, path: /build/artifacts/image=worker/docker, value: {noCache: 'no!'}"),
            {u"schema.wrong-type@'no!'"_s});
        row("what an earlier patch made",
            profile("  patches:\n  - {op: add, path: /build/artifacts/1/docker, value: {target: b}}\n"
                    "  - {path: /build/artifacts/1/docker/target, value: c}\n"));
        row("what an earlier patch moved", profile("  patches:\n  - {op: remove, path: /build/artifacts/0}\n"
                                                   "  - {path: /build/artifacts/1/image, value: c}\n"));
        row("what the profile writes", profile("  build: {tagPolicy: {sha256: {}}}\n  patches:\n  - {op: "
                                               "remove, path: /build/tagPolicy/sha256}\n"));
        row("what the profile's own list hides",
            profile("  build: {artifacts: [{image: x}]}\n  patches:\n  - {path: /build/artifacts/1/image, "
                    "value: y}\n"),
            {u"skaffold.patch-path@/build/artifacts/1/image"_s});
        row("what the profile's environment hides",
            profile(
                "  build: {googleCloudBuild: {}}\n  patches:\n  - {path: /build/local/push, value: false}\n"),
            {u"skaffold.patch-path@/build/local/push"_s});
    }
    void places()
    {
        QFETCH(QByteArray, body);
        QTEST(Checked(body).brief(), "found");
    }

    void messagesSayHowFar_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("message");
        QTest::newRow("item") << QByteArray("path: /build/artifacts/7/image, value: b")
                              << u"“build.artifacts” has 2 item(s), counted from 0, and no number 7"_s;
        QTest::newRow("key")
            << QByteArray("op: test, path: /build/artifacts/0/docker/dockerfile, value: b")
            << u"“build.artifacts[0].docker” does not write “dockerfile”, and a patch sees no "
               "defaults"_s;
        QTest::newRow("selector") << QByteArray("op: remove, path: /build/artifacts/image=x")
                                  << u"nothing in “build.artifacts” has “image: x”"_s;
    }
    void messagesSayHowFar()
    {
        QFETCH(QByteArray, fields);
        const Checked checked(patch(fields));
        QCOMPARE(checked.found().size(), 1);
        QTEST(checked.found().first().message, "message");
    }
};

QTEST_GUILESS_MAIN(PatchesTest)
#include "tst_patches.moc"
