// SPDX-License-Identifier: Apache-2.0
// A referee: plans that another program has recorded, in the folder that KW_PLAN_FIXTURES names.
#include "plan/plan.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using kw::plan::Request;

namespace {

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

void writeFile(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

void applyFlags(Request &request, const QStringList &flags)
{
    for (qsizetype i = 0; i < flags.size(); ++i) {
        if (flags[i] == "--push"_L1 || flags[i] == "--push=false"_L1) {
            request.push = flags[i] == "--push"_L1;
        } else if (flags[i] == "--default-repo"_L1) {
            request.defaultRepository = flags[++i];
        } else if (flags[i] == "--platform"_L1) {
            request.platforms = flags[++i].split(u',');
        } else if (flags[i] == "--tag"_L1) {
            request.tag = flags[++i];
        } else if (flags[i] == "-p"_L1) {
            request.profiles.append(flags[++i]);
        } else {
            QFAIL(qPrintable(u"a flag that this test does not know: "_s + flags[i]));
        }
    }
}

// Both sides in the same words: the digest is the run's, the metadata file and the project folder have names.
QStringList comparable(const QJsonArray &arguments, const QString &folder)
{
    static const QRegularExpression digest(u"@sha256:[0-9a-f]{64}"_s);
    QStringList words;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString word = arguments[i].toString();
        word.remove(digest).replace(folder, "<PROJECT>"_L1);
        word.replace(kw::plan::metadataFilePlaceholder, "<METADATA>"_L1);
        const bool isVerb = i == 1 && word == "buildx"_L1;
        const bool isProgress = i == arguments.size() - 1 && word == "--progress=rawjson"_L1;
        if (!isVerb && !isProgress) {
            words.append(word);
        }
    }
    return words;
}

} // namespace

class tst_RecordedPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void equals_data();
    void equals();

private:
    // Digests are known after the run only. Of what is not pushed the recorded runs knew nothing, because
    // their daemon was none: an empty tag, or no list at all. A reference is never empty here; it is the one
    // that is built.
    static void checkBuilds(const QJsonArray &made, const QJsonValue &recorded, const QJsonArray &calls)
    {
        const QJsonArray builds = recorded.toArray();
        QCOMPARE(made.size(), recorded.isNull() ? calls.size() : builds.size());
        for (qsizetype i = 0; i < made.size(); ++i) {
            const QString name = made[i][u"imageName"].toString();
            const auto call = std::find_if(calls.begin(), calls.end(), [&](const QJsonValue &one) {
                return one[u"artifact"].toString() == name;
            });
            QVERIFY(call != calls.end());
            const QStringList words = (*call)[u"argv"].toVariant().toStringList();
            QCOMPARE(made[i][u"tag"].toString(), words.value(words.indexOf("-t"_L1) + 1));
            if (!recorded.isNull()) {
                QCOMPARE(name, builds[i][u"imageName"].toString());
            }
            const QString tag = builds[i][u"tag"].toString();
            QCOMPARE(made[i][u"tag"].toString(),
                     tag.isEmpty() ? made[i][u"tag"].toString() : tag.section(u'@', 0, 0));
        }
    }

    QString m_folder;
};

void tst_RecordedPlans::initTestCase()
{
    QTest::failOnWarning();
    m_folder = qEnvironmentVariable("KW_PLAN_FIXTURES");
    if (m_folder.isEmpty()) {
        QSKIP("KW_PLAN_FIXTURES is not set");
    }
}

void tst_RecordedPlans::equals_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &name : QDir(m_folder).entryList({u"*.json"_s})) {
        QTest::addRow("%s", qPrintable(name)) << QDir(m_folder).filePath(name);
    }
}

void tst_RecordedPlans::equals()
{
    QFETCH(QString, path);
    const QJsonObject recorded = readObject(path);
    QTemporaryDir folder;
    const QString project = QDir(folder.path()).canonicalPath() + u"/project"_s;
    const QJsonObject files = recorded[u"files"].toObject();
    for (auto file = files.begin(); file != files.end(); ++file) {
        writeFile(project + u'/' + file.key(), file.value().toString().toUtf8());
    }
    const QString config = folder.filePath(u"config"_s);
    const QString dockerConfig = folder.filePath(u"config.json"_s);
    writeFile(config, QJsonDocument(recorded[u"globalConfig"].toObject()).toJson());
    writeFile(dockerConfig, QJsonDocument(recorded[u"dockerConfig"].toObject()).toJson());

    Request request{.folder = project,
                    .configFile = config,
                    .cacheArtifacts = false,
                    .detection = kw::plan::Detection::AsSkaffold,
                    .dockerConfigFile = dockerConfig,
                    .daemonAnswers = recorded[u"daemon"].toBool(),
                    .now = QDateTime::currentDateTime()};
    QStringList flags;
    for (const auto &flag : recorded[u"flags"].toArray()) {
        flags.append(flag.toString());
    }
    applyFlags(request, flags);
    const QJsonObject environment = recorded[u"env"].toObject();
    for (auto variable = environment.begin(); variable != environment.end(); ++variable) {
        request.environment.insert(variable.key(), variable.value().toString());
    }

    const auto plan = kw::plan::make(request);
    if (recorded[u"exit"].toInt() != 0) {
        QVERIFY(!plan);
        QVERIFY(!plan.error().where.isEmpty());
        return;
    }
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().summary()));
    const QJsonObject made = plan->toJson();
    const QJsonArray calls = made[u"calls"].toArray();
    const QJsonArray expected = recorded[u"calls"].toArray();
    QCOMPARE(calls.size(), expected.size());
    for (qsizetype i = 0; i < calls.size(); ++i) {
        QCOMPARE(comparable(calls[i][u"argv"].toArray(), project),
                 comparable(expected[i][u"argv"].toArray(), project));
        QCOMPARE(calls[i][u"env"].toObject(), expected[i][u"env"].toObject());
        QCOMPARE(calls[i][u"cwd"].toString(), project);
    }
    checkBuilds(made[u"builds"].toArray(), recorded[u"builds"][u"builds"], calls);
}

QTEST_GUILESS_MAIN(tst_RecordedPlans)
#include "tst_recorded_plans.moc"
