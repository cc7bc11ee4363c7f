// SPDX-License-Identifier: Apache-2.0
#include "language/definition.h"
#include "marked.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kw;
using namespace kw::language;

class DefinitionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void valuesLeadToWhatTheyName_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("target"); // “SOURCE:LINE”, empty for nothing
        const auto row = [](const char *name, const char *text, const char *target) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(target);
        };
        row("alias", ".c: &c {push: true}\nbuild:\n  local: *<|>c\n", "{push: true}:1");
        row("profile",
            "profiles:\n- name: dev\nrequires:\n- activeProfiles: [{name: a, activatedBy: [-d<|>ev]}]\n",
            "dev:2");
        row("required image",
            "build:\n  artifacts:\n  - image: base\n  - image: web\n    requires:\n    - image: ba<|>se\n",
            "base:3");
        row("image of a test", "test:\n- image: we<|>b\nbuild: {artifacts: [{image: web}]}\n", "web:3");
        row("image in another document", "test:\n- image: we<|>b\n---\nbuild: {artifacts: [{image: web}]}\n",
            "web:4");
        row("unknown image", "test:\n- image: we<|>b\n", "");
        row("release",
            "manifests:\n  helm:\n    releases:\n    - name: db\n    - name: web\n      dependsOn: [d<|>b]\n",
            "db:4");
        row("configuration of this file", "requires: [{configs: [li<|>b]}]\n---\nmetadata: {name: lib}\n",
            "lib:3");
        row("key", "bui<|>ld: {}\n", "");
        row("what names itself", "build: {artifacts: [{image: we<|>b}]}\n", "");
        row("alias without anchor", "build:\n  local: *<|>c\n", "");
    }
    void valuesLeadToWhatTheyName()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, target);
        const test::Marked marked = test::marked(text);
        const auto found = definition(marked.document, marked.offset);
        QCOMPARE(found.has_value(), !target.isEmpty());
        if (found)
            QCOMPARE(test::sourceOf(marked.document, found->range) + ':' +
                         QByteArray::number(found->line.value),
                     target);
    }

    void valuesLeadToFiles()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const QString &name, const QByteArray &content) {
            QDir(folder.path()).mkpath(QFileInfo(folder.filePath(name)).path());
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        };
        write(u"web/Dockerfile.web"_s, "FROM scratch AS deps\n\nFROM deps AS Release\n");
        write(u"lib/skaffold.yaml"_s, "kind: Config\nmetadata: {name: lib}\nprofiles:\n- name: fast\n");
        const auto target = [&folder](const QByteArray &text) {
            const test::Marked marked = test::marked(text);
            const auto found = definition(marked.document, marked.offset, folder.path());
            return found ? QDir(folder.path()).relativeFilePath(found->file) + u':' +
                               QString::number(found->line.value)
                         : QString();
        };
        const QByteArray web = "build:\n  artifacts:\n  - image: web\n    context: web\n    docker:\n"
                               "      dockerfile: Dockerfile.web\n";
        QCOMPARE(target(QByteArray(web).replace("Dockerfile.web", "Docker<|>file.web")),
                 u"web/Dockerfile.web:1"_s);
        QCOMPARE(target(web + "      target: rel<|>ease\n"), u"web/Dockerfile.web:3"_s);
        QCOMPARE(target(web + "      target: mis<|>sing\n"), QString());
        QCOMPARE(target("requires: [{path: li<|>b}]\n"), u"lib/skaffold.yaml:1"_s);
        QCOMPARE(target("requires: [{path: lib/skaff<|>old.yaml}]\n"), u"lib/skaffold.yaml:1"_s);
        QCOMPARE(target("requires: [{path: lib, configs: [li<|>b]}]\n"), u"lib/skaffold.yaml:2"_s);
        QCOMPARE(target("requires: [{path: lib, activeProfiles: [{name: fa<|>st}]}]\n"),
                 u"lib/skaffold.yaml:4"_s);
        QCOMPARE(target("requires: [{path: gon<|>e}]\n"), QString());
    }

    void usesAreFoundTogether_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const char *text, const QStringList &found) {
            QTest::newRow(name) << QByteArray(text) << found;
        };
        row("image, from its definition",
            "build:\n  artifacts:\n    - image:   ba<|>se\n    - image: web\n      requires: [{image: "
            "base}]\n"
            "      docker: {target: base}\ntest: [{image: x}, {image: base}]\n",
            {u"35 base"_s, u"82 base"_s, u"145 base"_s});
        row("alias", ".c: &c {push: true}\nbuild:\n  local: *<|>c\nprofiles: [{build: {local: *c}}]\n",
            {u"4 &c"_s, u"36 *c"_s, u"66 *c"_s});
        row("anchor", ".c: &<|>c {push: true}\nbuild:\n  local: *c\n", {u"4 &c"_s, u"36 *c"_s});
        row("profile",
            "profiles: [{name: d<|>ev}]\nrequires: [{activeProfiles: [{name: dev, activatedBy: [-dev]}]}]\n",
            {u"18 dev"_s, u"79 -dev"_s});
        row("other value", "build: {artifacts: [{context: we<|>b}]}\n", {});
    }
    void usesAreFoundTogether()
    {
        QFETCH(QByteArray, text);
        const test::Marked marked = test::marked(text);
        QStringList found;
        const QList<text::ByteRange> ranges = references(marked.document, marked.offset);
        for (const text::ByteRange range : ranges)
            found.append(QString::number(range.begin) + u' ' +
                         QString::fromUtf8(test::sourceOf(marked.document, range)));
        QTEST(found, "found");
    }
};

QTEST_GUILESS_MAIN(DefinitionTest)
#include "tst_definition.moc"
