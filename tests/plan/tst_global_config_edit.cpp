// SPDX-License-Identifier: Apache-2.0
#include "plan/global_config.h"
#include "plan/global_config_edit.h"
#include "project.h"

using namespace Qt::StringLiterals;
using namespace kw::plan;
using kw::text::SourceText;

namespace {

SourceText textOf(const QByteArray &bytes)
{
    return SourceText::fromBytes(bytes).value_or(SourceText());
}

const auto config = QByteArrayLiteral("# mine\n"
                                      "global:\n"
                                      "  default-repo: reg.example   # where images go\n"
                                      "  strange: {kept: true}\n"
                                      "  survey:\n"
                                      "    last-prompted: \"2024-01-01T00:00:00Z\"\n"
                                      "kubeContexts:\n"
                                      "- kube-context: kind-.*\n"
                                      "  local-cluster: true # always\n"
                                      "- kube-context: prod\n"
                                      "  insecure-registries:\n"
                                      "  - a:5000\n");

} // namespace

// Skaffold's global config file: written as `skaffold config set` would, with everything else kept.
class tst_GlobalConfigEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void sets_data();
    void sets();
    void refuses_data();
    void refuses();
    void setsEveryKey_data();
    void setsEveryKey();
    void makesTheFile();
};

void tst_GlobalConfigEdit::sets_data()
{
    QTest::addColumn<QString>("context");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value"); // "-": unset
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row = [](const char *name, const QString &context, const QString &key, const QString &value,
                        const QByteArray &from, const QByteArray &to) {
        QTest::newRow(name) << context << key << value << from << to;
    };
    row("replaces", {}, u"default-repo"_s, u"other"_s, "default-repo: reg.example ", "default-repo: other ");
    row("adds", {}, u"buildx-builder"_s, u"fleet"_s, "00:00:00Z\"\n",
        "00:00:00Z\"\n  buildx-builder: fleet\n");
    row("a switch", u"kind-dev"_s, u"local-cluster"_s, u"F"_s, "local-cluster: true", "local-cluster: false");
    row("appends", u"prod"_s, u"insecure-registries"_s, u"b:5000"_s, "  - a:5000\n",
        "  - a:5000\n  - b:5000\n");
    row("takes away", {}, u"default-repo"_s, u"-"_s, "  default-repo: reg.example   # where images go\n", "");
    row("takes nothing away", {}, u"cache-tag"_s, u"-"_s, "", "");
    row("an empty text", {}, u"default-repo"_s, u""_s, "  default-repo: reg.example   # where images go\n",
        "");
}

void tst_GlobalConfigEdit::sets()
{
    QFETCH(QString, context);
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const auto result = value == "-"_L1 ? withoutSetting(textOf(config), {context}, key)
                                        : withSetting(textOf(config), {context}, key, value);
    QVERIFY2(result, result ? "" : qPrintable(result.error().summary()));
    QByteArray expected = config;
    if (!from.isEmpty()) {
        QCOMPARE(expected.count(from), 1);
        expected.replace(from, to);
    }
    QCOMPARE(result->bytes(), expected);
}

void tst_GlobalConfigEdit::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("unknown key") << QByteArray() << u"default-rep"_s << u"x"_s;
    QTest::newRow("an object") << QByteArray() << u"survey"_s << u"x"_s;
    QTest::newRow("no switch") << QByteArray() << u"local-cluster"_s << u"maybe"_s;
    QTest::newRow("a broken file") << QByteArray("global: [\n") << u"default-repo"_s << u"x"_s;
}

void tst_GlobalConfigEdit::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, key);
    QFETCH(QString, value);
    const auto result = withSetting(textOf(file), {}, key, value);
    QVERIFY(!result);
    QVERIFY(!result.error().why.isEmpty() && !result.error().hint.isEmpty());
}

void tst_GlobalConfigEdit::setsEveryKey_data()
{
    QTest::addColumn<QString>("context");
    QTest::newRow("global") << QString();
    QTest::newRow("cluster") << u"gke_p_z_c"_s;
}

void tst_GlobalConfigEdit::setsEveryKey()
{
    QFETCH(QString, context);
    SourceText text = textOf({});
    for (const ConfigKey &key : globalConfigKeys()) {
        const QString value = key.kind == ConfigKey::Kind::Switch ? u"true"_s : u"x"_s;
        const auto next = withSetting(text, {context}, key.name, value);
        QVERIFY2(next, next ? "" : qPrintable(key.name + next.error().summary()));
        text = *next;
        QCOMPARE(settingIn(text, {context}, key.name).value_or(QStringList()), QStringList{value});
    }
    const Project project;
    project.write(u"config"_s, text.bytes());
    const auto read = loadGlobalConfig(project.path() + u"/config"_s, context);
    QVERIFY(read);
    QCOMPARE(read->defaultRepository, u"x"_s);
    QCOMPARE(read->cacheFlags, QStringList{u"x"_s});
    QCOMPARE(read->localCluster, std::optional(true));
    QVERIFY(read->k3dDisableLoad && read->multiLevelRepository);
    for (const ConfigKey &key : globalConfigKeys()) {
        const auto next = withoutSetting(text, {context}, key.name);
        QVERIFY2(next, next ? "" : qPrintable(key.name + next.error().summary()));
        text = *next;
        QVERIFY(settingIn(text, {context}, key.name)->isEmpty());
    }
}

void tst_GlobalConfigEdit::makesTheFile()
{
    const Project project;
    const QString path = project.path() + u"/.skaffold/config"_s;
    QVERIFY(writeSetting(path, {}, u"buildx-builder"_s, u"fleet"_s));
    QVERIFY(writeSetting(path, {u"prod"_s}, u"default-repo"_s, u"reg.example"_s));
    QCOMPARE(loadGlobalConfig(path, u"prod"_s)->defaultRepository, u"reg.example"_s);
    QCOMPARE(loadGlobalConfig(path, u"prod"_s)->buildxBuilder, u"fleet"_s);
    QCOMPARE(loadGlobalConfig(path, u"dev"_s)->defaultRepository, QString());
    QVERIFY(removeSetting(path, {}, u"buildx-builder"_s));
    QCOMPARE(loadGlobalConfig(path, u"prod"_s)->buildxBuilder, QString());
}

QTEST_GUILESS_MAIN(tst_GlobalConfigEdit)
#include "tst_global_config_edit.moc"
