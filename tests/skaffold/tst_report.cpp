// SPDX-License-Identifier: Apache-2.0
#include "skaffold/check.h"
#include "skaffold/problem_help.h"
#include "skaffold/report.h"
#include "support/folders.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kw;

namespace {

const QByteArray yaml = "apiVersion: skaffold/v4beta14\r\n"
                        "kind: Config\r\n"
                        "# ü and 😀\r\n"
                        "metadata: {labels: {a: ü😀, b: 1}}\r\n"
                        "bild: {}\r\n"
                        "profiles:\r\n"
                        "- name: p\r\n"
                        "- name: p\r\n";

skaffold::CheckedFile checked(const QString &name, const QByteArray &bytes = yaml)
{
    const auto text = text::SourceText::fromBytes(bytes);
    const yaml::Document document = yaml::Document::parse(*text);
    return {.name = name, .document = document, .problems = skaffold::check(document, nullptr)};
}

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class ReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void jsonCountsAsEditorsDo()
    {
        const QJsonArray all = skaffold::problemsAsJson({checked(u"a/skaffold.yaml"_s)});
        QCOMPARE(all.size(), 3);
        const QJsonObject converted = all.at(0).toObject();
        QCOMPARE(converted.value("code"_L1), u"schema.converted-value"_s);
        QCOMPARE(converted.value("line"_L1), 4);
        QCOMPARE(converted.value("column"_L1), 32); // the smiling face is two units
        QCOMPARE(converted.value("endColumn"_L1), 33);
        QCOMPARE(converted.value("severity"_L1), u"hint"_s);
        QCOMPARE(converted.value("path"_L1), u"metadata.labels.b"_s);
        const QJsonObject unknown = all.at(1).toObject();
        QCOMPARE(unknown.value("file"_L1), u"a/skaffold.yaml"_s);
        QCOMPARE(unknown.value("code"_L1), u"schema.unknown-key"_s);
        QCOMPARE(unknown.value("line"_L1), 5);
        QCOMPARE(unknown.value("column"_L1), 1);
        QCOMPARE(unknown.value("endLine"_L1), 5);
        QCOMPARE(unknown.value("endColumn"_L1), 5);
        const QJsonObject fix = unknown.value("fixes"_L1).toArray().first().toObject();
        const QJsonObject edit = fix.value("edits"_L1).toArray().first().toObject();
        QCOMPARE(edit.value("text"_L1), u"build"_s);
        QCOMPARE(edit.value("endColumn"_L1), 5);
        const QJsonObject related = all.at(2).toObject().value("related"_L1).toArray().first().toObject();
        QCOMPARE(related.value("line"_L1), 7);
    }

    void sarifHasWhatScannersRead()
    {
        const QJsonObject log = skaffold::problemsAsSarif(
            {checked(u"sub dir/skaffold.yaml"_s), checked(u"/elsewhere/skaffold.yaml"_s)}, u"/home/me/tree"_s,
            u"1.2.3"_s);
        QCOMPARE(log.value("version"_L1), u"2.1.0"_s);
        const QJsonObject run = log.value("runs"_L1).toArray().first().toObject();
        QCOMPARE(run.value("columnKind"_L1), u"utf16CodeUnits"_s);
        const QJsonArray rules =
            run.value("tool"_L1).toObject().value("driver"_L1).toObject().value("rules"_L1).toArray();
        const QJsonArray results = run.value("results"_L1).toArray();
        QCOMPARE(results.size(), 6);
        QCOMPARE(rules.size(), 3);
        for (const QJsonValue &one : results) {
            const QJsonObject result = one.toObject();
            const QJsonObject rule = rules.at(result.value("ruleIndex"_L1).toInt()).toObject();
            QCOMPARE(rule.value("id"_L1), result.value("ruleId"_L1));
            QVERIFY(rule.value("help"_L1).toObject().value("markdown"_L1).toString().startsWith(u'#'));
            QVERIFY(!rule.value("shortDescription"_L1).toObject().value("text"_L1).toString().isEmpty());
        }
        const QJsonObject first = results.first().toObject();
        const QJsonObject place =
            first.value("locations"_L1).toArray().first().toObject().value("physicalLocation"_L1).toObject();
        const QJsonObject file = place.value("artifactLocation"_L1).toObject();
        QCOMPARE(file.value("uri"_L1), u"sub%20dir/skaffold.yaml"_s);
        QCOMPARE(file.value("uriBaseId"_L1), u"PROJECT"_s);
        QCOMPARE(place.value("region"_L1).toObject().value("startLine"_L1), 4);
        QCOMPARE(first.value("level"_L1), u"note"_s);
        const QJsonObject change = results.at(1)
                                       .toObject()
                                       .value("fixes"_L1)
                                       .toArray()
                                       .first()
                                       .toObject()
                                       .value("artifactChanges"_L1)
                                       .toArray()
                                       .first()
                                       .toObject();
        QCOMPARE(change.value("replacements"_L1).toArray().size(), 1);
        const QJsonObject last = results.last().toObject().value("locations"_L1).toArray().first().toObject();
        QCOMPARE(last.value("physicalLocation"_L1)
                     .toObject()
                     .value("artifactLocation"_L1)
                     .toObject()
                     .value("uri"_L1),
                 u"file:///elsewhere/skaffold.yaml"_s);
    }

    void sarifNamesRulesAndKnowsProblemsAgain()
    {
        const QByteArray bytes = "apiVersion: skaffold/v4beta14\nkind: Config\nbuild:\n  artifacts:\n"
                                 "  - {image: w/w, docker: {buildArgs: {PASSWORD: a, TOKEN: b}}}\n";
        const auto run = [](const QByteArray &text) {
            return skaffold::problemsAsSarif({checked(u"skaffold.yaml"_s, text)}, u"/home/me"_s, u"1.2.3"_s)
                .value("runs"_L1)
                .toArray()
                .first()
                .toObject();
        };
        const auto fingerprints = [](const QJsonObject &one) {
            QStringList all;
            const QJsonArray results = one.value("results"_L1).toArray();
            for (const QJsonValue &result : results)
                all.append(result["partialFingerprints"_L1]["kitwrightPlace/v1"_L1].toString());
            return all;
        };
        const QJsonObject first = run(bytes);
        const QStringList known = fingerprints(first);
        QCOMPARE(known.size(), 2);
        QVERIFY(!known.contains(QString()));
        QVERIFY(known.at(0) != known.at(1));
        QCOMPARE(fingerprints(run("# moved\n\n" + bytes)), known);

        const QJsonObject driver = first.value("tool"_L1).toObject().value("driver"_L1).toObject();
        QVERIFY(driver.value("informationUri"_L1).toString().startsWith("https://"_L1));
        const QJsonObject rule = driver.value("rules"_L1).toArray().first().toObject();
        QCOMPARE(rule.value("name"_L1), u"SecurityBuildArgument"_s);
        QVERIFY(rule.value("helpUri"_L1).toString().endsWith("/security.build-argument.md"_L1));
        QCOMPARE(rule.value("properties"_L1).toObject().value("security-severity"_L1), u"7.0"_s);
        QVERIFY(first.value("automationDetails"_L1).toObject().contains("id"_L1));
    }

    void credentialsAreCovered()
    {
        const QByteArray bytes =
            "apiVersion: skaffold/v4beta14\nkind: Config\nbuild:\n  artifacts:\n"
            "  - {image: w/w, docker: {buildArgs: {A: 'https://me:hunter2@h.example'}}}\n";
        const skaffold::CheckedFile file = checked(u"x"_s, bytes);
        QCOMPARE(file.problems.size(), 1);
        const skaffold::SourceExcerpt excerpt =
            skaffold::excerptOf(file, text::LineIndex(file.document.text()), file.problems.first());
        QVERIFY(!excerpt.line.contains(u"hunter2"));
        QVERIFY(excerpt.line.contains(u"image: w/w"));
    }

    void everyCodeHasAPage()
    {
        static const QRegularExpression code(
            u"u\"((?:yaml|schema|skaffold|project|buildx|security)\\.[a-z0-9-]+)\"_s"_s);
        static const QStringList fileNames{u"skaffold.yaml"_s, u"skaffold.yml"_s};
        QSet<QString> used;
        for (const QString &folder : {u"schema"_s, u"skaffold"_s}) {
            QDirIterator files(QStringLiteral("%1/src/%2").arg(kw::test::sourceFolder(), folder),
                               {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                for (auto matches = code.globalMatch(textOf(files.next())); matches.hasNext();) {
                    const QString found = matches.next().captured(1);
                    if (!fileNames.contains(found))
                        used.insert(found);
                }
            }
        }
        QVERIFY(used.size() > 50);
        const QStringList pages = skaffold::problemCodes();
        for (const QString &one : std::as_const(used))
            QVERIFY2(pages.contains(one), qPrintable(u"no page for "_s + one));
        for (const QString &page : pages)
            QVERIFY2(used.contains(page), qPrintable(u"nothing has the code "_s + page));
    }

    void everyPageHelps_data()
    {
        QTest::addColumn<QString>("code");
        const QStringList codes = skaffold::problemCodes();
        for (const QString &code : codes)
            QTest::newRow(qPrintable(code)) << code;
    }
    void everyPageHelps()
    {
        QFETCH(QString, code);
        const QString page = skaffold::problemHelp(code);
        QVERIFY(page.startsWith("# "_L1));
        QVERIFY(page.contains("\n## Why it matters\n"_L1));
        QVERIFY(page.contains("\n## How to fix it\n"_L1));
        QVERIFY(!skaffold::problemTitle(code).startsWith(u'#'));
        QVERIFY(page.endsWith(u'\n'));
    }

    void unknownCodesHaveNoPage()
    {
        QVERIFY(skaffold::problemHelp(u"nothing"_s).isEmpty());
        QVERIFY(skaffold::problemHelp(u"../problems/yaml.tab"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ReportTest)
#include "tst_report.moc"
