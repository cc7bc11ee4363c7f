// SPDX-License-Identifier: Apache-2.0
#include "plan/git_answers.h"
#include "plan/tag/input_digest.h"
#include "plan/tag/tagger.h"
#include "project.h"
#include "template/date_layout.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;
using namespace kw::plan;

namespace {

const auto dockerfile = QByteArrayLiteral("FROM scratch\nCOPY f /\n");

// The tag that a plan gives to the only artifact, or the code of its first warning.
QString tagUnder(const Project &project, const QByteArray &policy, const Request &request)
{
    project.write(u"Dockerfile"_s, dockerfile);
    project.write(u"f"_s, "content");
    project.configure("build:\n  artifacts: [{image: team/app}]\n  tagPolicy: " + policy + '\n');
    const auto plan = make(request);
    if (!plan) {
        return u"error: "_s + plan.error().why;
    }
    const QString tag = plan->artifacts.first().tag.section(u':', 1);
    return plan->warnings.isEmpty() ? tag : tag + u' ' + plan->warnings.first().code;
}

Request withGit(const Project &project, const QHash<QString, QString> &answers)
{
    Request request = project.request();
    for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
        request.gitAnswers.insert(
            {project.path(), answer.key().split(u' ')},
            {.succeeded = answer.value() != "!"_L1, .output = answer.value(), .error = u"fatal"_s});
    }
    return request;
}

} // namespace

class tst_Tag : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void writesDates_data();
    void writesDates();
    void makesTags_data();
    void makesTags();
    void asksGit();
    void makesGitTags_data();
    void makesGitTags();
    void hashesFiles();
    void digestChangesWithContentAndPath();
};

void tst_Tag::writesDates_data()
{
    QTest::addColumn<QString>("layout");
    QTest::addColumn<QString>("result");
    const auto row = [](const QString &layout, const QString &result) {
        QTest::newRow(qPrintable(layout)) << layout << result;
    };
    row(u"2006-01-02_15-04-05.999_MST"_s, u"2026-03-04_17-06-07.89_CET"_s);
    row(u"2006-01-02T15:04:05.000Z07:00"_s, u"2026-03-04T17:06:07.890+01:00"_s);
    row(u"Mon Jan _2 3:4:5PM 06"_s, u"Wed Mar  4 5:6:7PM 26"_s);
    row(u"Monday, January 2"_s, u"Wednesday, March 4"_s);
    row(u"-0700 -07 Z0700"_s, u"+0100 +01 +0100"_s);
    row(u"002 03 pm"_s, u"063 05 pm"_s);
    row(u"Month .9x"_s, u"Month .8x"_s);
    row(u"v20060102"_s, u"v20260304"_s);
}

void tst_Tag::writesDates()
{
    QFETCH(QString, layout);
    const QDateTime time(QDate(2026, 3, 4), QTime(17, 6, 7, 890), QTimeZone("Europe/Madrid"));
    QTEST(kw::templates::formatDate(time, layout), "result");
}

void tst_Tag::makesTags_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QString>("tag");
    QTest::newRow("sha256") << QByteArray("{sha256: {}}") << u"latest"_s;
    QTest::newRow("date") << QByteArray("{dateTime: {timezone: UTC}}") << u"2026-03-04_05-06-07.89_UTC"_s;
    QTest::newRow("date format") << QByteArray("{dateTime: {format: '2006', timezone: Asia/Tokyo}}")
                                 << u"2026"_s;
    QTest::newRow("bad zone") << QByteArray("{dateTime: {timezone: Nowhere/Land}}")
                              << u"latest tag-fallback"_s;
    QTest::newRow("environment")
        << QByteArray("{envTemplate: {template: '{{.WHO}}-{{.IMAGE_NAME | replace \"/\" \"_\"}}'}}")
        << u"me-team_app"_s;
    QTest::newRow("unset variable") << QByteArray("{envTemplate: {template: '{{.NOBODY}}'}}")
                                    << u"latest tag-fallback"_s;
    QTest::newRow("not a tag") << QByteArray("{envTemplate: {template: 'a b'}}") << u"latest tag-fallback"_s;
    QTest::newRow("bad template") << QByteArray("{envTemplate: {template: '{{.WHO'}}")
                                  << u"error: “{{” is not closed (character 1)"_s;
    QTest::newRow("custom") << QByteArray("{customTemplate: {template: '{{.A}}.{{.SHA}}', components: "
                                          "[{name: A, dateTime: {format: '06', timezone: UTC}}]}}")
                            << u"26.latest"_s;
    QTest::newRow("custom unknown") << QByteArray("{customTemplate: {template: '{{.Z}}'}}")
                                    << u"latest tag-fallback"_s;
    QTest::newRow("custom twice") << QByteArray(
                                         "{customTemplate: {template: x, components: [{name: A, sha256: {}}, "
                                         "{name: A, sha256: {}}]}}")
                                  << u"error: two components are named “A”"_s;
    QTest::newRow("variant") << QByteArray("{gitCommit: {variant: Nope}}")
                             << u"error: “Nope” is no variant of gitCommit"_s;
}

void tst_Tag::makesTags()
{
    QFETCH(QByteArray, policy);
    const Project project;
    Request request = project.request();
    request.environment = {{u"WHO"_s, u"me"_s}};
    QTEST(tagUnder(project, policy, request), "tag");
}

void tst_Tag::asksGit()
{
    const Project project;
    tagUnder(project, "{gitCommit: {}}", project.request());
    const auto plan = make(project.request());
    QVERIFY(plan);
    QCOMPARE(plan->questions,
             QList<GitQuestion>({{project.path(), {u"describe"_s, u"--tags"_s, u"--always"_s}},
                                 {project.path(), {u"status"_s, u"."_s, u"--porcelain"_s}}}));
    const auto spec = gitSpec(plan->questions.first());
    QCOMPARE(spec.workingDirectory, project.path());
    QVERIFY(spec.commandLine.arguments.contains(u"core.fsmonitor=false"_s));
}

void tst_Tag::makesGitTags_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QString>("tag");
    QTest::newRow("tags, dirty") << QByteArray("{}") << u"v1-2-gabc_x-dirty"_s;
    QTest::newRow("prefix") << QByteArray("{prefix: p_, ignoreChanges: true}") << u"p_v1-2-gabc_x"_s;
    QTest::newRow("commit") << QByteArray("{variant: CommitSha, ignoreChanges: true}") << u"0123"_s;
    QTest::newRow("short commit") << QByteArray("{variant: abbrevcommitsha, ignoreChanges: true}") << u"01"_s;
    QTest::newRow("detached") << QByteArray("{variant: Branches, ignoreChanges: true}") << u"01"_s;
    QTest::newRow("tree") << QByteArray("{variant: TreeSha, ignoreChanges: true}") << u"4567"_s;
}

void tst_Tag::makesGitTags()
{
    QFETCH(QByteArray, policy);
    const Project project;
    const Request request = withGit(project, {{u"describe --tags --always"_s, u"v1-2-gabc/x"_s},
                                              {u"rev-list -1 HEAD"_s, u"0123"_s},
                                              {u"rev-list -1 HEAD --abbrev-commit"_s, u"01"_s},
                                              {u"branch --show-current"_s, u"!"_s},
                                              {u"rev-parse --show-toplevel"_s, project.path()},
                                              {u"rev-parse HEAD:./"_s, u"4567"_s},
                                              {u"status . --porcelain"_s, u"?? f"_s}});
    QTEST(tagUnder(project, "{gitCommit: " + policy + '}', request), "tag");
}

void tst_Tag::hashesFiles()
{
    const Project project;
    project.write(u"svc/a"_s, "one");
    project.write(u"b"_s, "two");
    const auto sum = [](const QByteArray &text) {
        return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex();
    };
    const QByteArray list = "[\"" + sum("../btwo") + "\",\"" + sum("aone") + "\",\"" + sum("aone") + "\"]\n";
    const QByteArray expected = QCryptographicHash::hash(list, QCryptographicHash::Sha256).toHex();
    FileHashes hashes(project.path(), {});
    QCOMPARE(inputDigest(hashes, project.path(), u"svc"_s, {{"svc/a"}, {"missing"}, {"b"}, {"svc/a"}})
                 .value_or(QString()),
             QString::fromLatin1(expected));
}

void tst_Tag::digestChangesWithContentAndPath()
{
    const Project project;
    const QByteArray policy = "{inputDigest: {}}";
    const QString before = tagUnder(project, policy, project.request());
    QCOMPARE(before.size(), 64);
    QCOMPARE(tagUnder(project, policy, project.request()), before);
    project.write(u"Dockerfile"_s, "FROM scratch\nCOPY f /\nCOPY g /\n");
    project.write(u"g"_s, "content");
    const auto plan = make(project.request());
    QVERIFY(plan);
    QVERIFY(plan->artifacts.first().tag.section(u':', 1) != before);
}

QTEST_GUILESS_MAIN(tst_Tag)
#include "tst_tag.moc"
