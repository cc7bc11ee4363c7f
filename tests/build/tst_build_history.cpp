// SPDX-License-Identifier: Apache-2.0
#include "build/history/build_history.h"
#include "recordings.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kw::build;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using kw::plan::Call;

class BuildHistoryTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;

    QString freshPath() { return m_folder.filePath(u"%1/builds.sqlite"_s.arg(++m_files)); }

    static BuildStart startOf(const QString &project)
    {
        return {.project = project,
                .file = u"skaffold.yaml"_s,
                .builder = u"fleet"_s,
                .profiles = {u"ci"_s},
                .pushes = true,
                .started = QDateTime::currentDateTimeUtc()};
    }

    static Call callOf(const QString &artifact)
    {
        return {.artifact = artifact,
                .tag = u"localhost:5000/%1:v1"_s.arg(artifact),
                .commandLine = {.program = u"docker"_s,
                                .arguments = {u"buildx"_s, u"build"_s, u"--build-arg"_s, u"KEY=hunter2"_s},
                                .secrets = {u"hunter2"_s}},
                .environment = {{u"DOCKER_BUILDKIT"_s, u"1"_s}},
                .workingDirectory = u"/project"_s,
                .platforms = {kw::Platform::parse(u"linux/amd64"_s).value(),
                              kw::Platform::parse(u"linux/arm64"_s).value()},
                .pushes = true,
                .usesBuildx = true};
    }

    // A call as a real builder left it.
    static CallRecord recordedCall(const QString &name, bool keepsProgress = true)
    {
        const QByteArray stream = recording(name);
        CallRun run(callOf(u"demo"_s));
        run.begin(run.call().commandLine);
        run.feed(kw::process::Channel::StandardError, stream);
        run.end(CallState::Succeeded, 0, 1200ms);
        CallRecord record{.call = callOf(u"demo"_s),
                          .state = CallState::Succeeded,
                          .duration = 1200ms,
                          .vertexes = run.vertexes().vertexes(),
                          .text = run.text(),
                          .built =
                              BuiltArtifact{u"demo"_s, u"localhost:5000/demo:v1@sha256:1"_s, u"sha256:1"_s}};
        record.call.commandLine = record.call.commandLine.redacted();
        if (keepsProgress) {
            record.progress = stream;
        }
        return record;
    }

    static BuildRecord ended(const QList<CallRecord> &calls = {})
    {
        return {.state = RecordedState::Succeeded, .duration = 1500ms, .calls = calls};
    }

    template <typename T>
    static T valueOf(const QFuture<kw::Result<T>> &future)
    {
        [&] { QVERIFY(QTest::qWaitFor([&] { return future.isFinished(); }, 30'000)); }();
        const kw::Result<T> result = future.result();
        [&] { QVERIFY2(result, qPrintable(result ? QString() : result.error().summary())); }();
        return result.value_or(T());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        QVERIFY(m_folder.isValid());
    }

    void newestFirstByProject()
    {
        HistoryFile file(freshPath(), {});
        QList<qint64> ids;
        for (const QString &project : {u"/a"_s, u"/b"_s, u"/a"_s}) {
            const auto id = file.begin(startOf(project));
            QVERIFY2(id, qPrintable(id ? QString() : id.error().summary()));
            QVERIFY(file.finish(*id, ended({recordedCall(u"multi-platform"_s)})));
            ids.append(*id);
        }
        const auto list = file.list(u"/a"_s, 10);
        QVERIFY(list);
        QCOMPARE(list->size(), 2);
        QCOMPARE(list->at(0).id, ids.at(2));
        QCOMPARE(list->at(1).id, ids.at(0));
        QCOMPARE(file.list({}, 10)->size(), 3);
        QCOMPARE(file.list({}, 2)->size(), 2);
        const BuildSummary &first = list->first();
        QCOMPARE(first.state, RecordedState::Succeeded);
        QCOMPARE(first.duration, 1500ms);
        QCOMPARE(first.start.builder, u"fleet"_s);
        QCOMPARE(first.start.profiles, QStringList{u"ci"_s});
        QVERIFY(first.start.pushes);
        QCOMPARE(first.artifacts, QStringList{u"demo"_s});
        QCOMPARE(first.platforms, (QStringList{u"linux/amd64"_s, u"linux/arm64"_s}));
        QVERIFY(first.steps > 0);
    }

    void aBuildComesBackAsItWas_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("keepsProgress");
        for (const char *name : {"multi-platform", "cached", "failing-run", "missing-cache", "cancelled"}) {
            QTest::addRow("%s", name) << QString::fromLatin1(name) << true;
            QTest::addRow("%s, steps only", name) << QString::fromLatin1(name) << false;
        }
    }
    void aBuildComesBackAsItWas()
    {
        QFETCH(QString, name);
        QFETCH(bool, keepsProgress);
        HistoryFile file(freshPath(), {});
        const CallRecord call = recordedCall(name, keepsProgress);
        const qint64 id = file.begin(startOf(u"/a"_s)).value();
        QVERIFY(file.finish(id, ended({call})));
        const auto build = file.load(id);
        QVERIFY2(build, qPrintable(build ? QString() : build.error().summary()));
        QCOMPARE(build->calls.size(), size_t(1));
        const CallRun &run = build->calls.front();
        QCOMPARE(run.call(), call.call);
        QCOMPARE(run.commandLine(), call.call.commandLine);
        QCOMPARE(run.state(), CallState::Succeeded);
        QCOMPARE(run.duration(), 1200ms);
        QCOMPARE(run.text(), call.text);
        QCOMPARE(run.built(), call.built);
        QCOMPARE(run.vertexes().counts(), countsOf(call.vertexes));
        QCOMPARE(run.vertexes().vertexes().size(), call.vertexes.size());
        for (qsizetype i = 0; i < call.vertexes.size(); ++i) {
            const Vertex &was = call.vertexes.at(i);
            const Vertex &is = run.vertexes().vertexes().at(i);
            QCOMPARE(is.digest, was.digest);
            QCOMPARE(is.name, was.name);
            QCOMPARE(is.state, was.state);
            QCOMPARE(is.cached, was.cached);
            QCOMPARE(is.error, was.error);
            QCOMPARE(is.inputs, was.inputs);
            QCOMPARE(is.intervals, was.intervals);
        }
    }

    void secretsAreNotInTheFile()
    {
        const QString path = freshPath();
        {
            HistoryFile file(path, {});
            const qint64 id = file.begin(startOf(u"/a"_s)).value();
            QVERIFY(file.finish(id, ended({recordedCall(u"cached"_s)})));
            const auto build = file.load(id);
            QVERIFY(!build->calls.front().commandLine().arguments.join(u' ').contains("hunter2"_L1));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("hunter2"));
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void theOldestGoFirst()
    {
        HistoryFile file(freshPath(), {.builds = 3});
        qint64 last = 0;
        for (int i = 0; i < 7; ++i) {
            last = file.begin(startOf(u"/a"_s)).value();
            QVERIFY(file.finish(last, ended()));
        }
        const auto list = file.list({}, 100);
        QCOMPARE(list->size(), 3);
        QCOMPARE(list->first().id, last);
    }

    void sizeIsBounded()
    {
        const QString path = freshPath();
        const CallRecord call = recordedCall(u"multi-platform"_s);
        const qint64 one = qCompress(call.progress).size();
        HistoryFile file(path, {.bytes = 10 * one});
        for (int i = 0; i < 60; ++i) {
            const qint64 id = file.begin(startOf(u"/a"_s)).value();
            QVERIFY(file.finish(id, ended({call})));
        }
        const qsizetype kept = file.list({}, 100)->size();
        QVERIFY2(kept >= 3 && kept <= 10, qPrintable(QString::number(kept)));
        QVERIFY(QFileInfo(path).size() < 40 * one);
    }

    void tooMuchProgressLeavesTheSteps()
    {
        HistoryFile file(freshPath(), {.callBytes = 100});
        const CallRecord call = recordedCall(u"multi-platform"_s);
        const qint64 id = file.begin(startOf(u"/a"_s)).value();
        QVERIFY(file.finish(id, ended({call})));
        QCOMPARE(file.load(id)->calls.front().vertexes().counts(), countsOf(call.vertexes));
    }

    void aRunningBuildIsListedAndAKilledOneIsInterrupted()
    {
        const QString path = freshPath();
        HistoryFile file(path, {});
        QVERIFY(file.begin(startOf(u"/a"_s)));
        QCOMPARE(file.list({}, 1)->first().state, RecordedState::Running);

        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {u"--begin-and-hang"_s, path});
        QVERIFY(other.waitForStarted(30'000));
        QVERIFY(QTest::qWaitFor([&] { return other.readAllStandardOutput().contains("begun"); }, 30'000));
        QCOMPARE(file.list({}, 1)->first().state, RecordedState::Running);
        other.kill();
        QVERIFY(other.waitForFinished(30'000));
        QCOMPARE(file.list({}, 1)->first().state, RecordedState::Interrupted);
        QCOMPARE(file.list({}, 2)->last().state, RecordedState::Running);
    }

    void severalProgramsWriteAtOnceAndNothingIsLost()
    {
        const QString path = freshPath();
        constexpr int programs = 4;
        std::vector<std::unique_ptr<QProcess>> others;
        for (int i = 0; i < programs; ++i) {
            others.push_back(std::make_unique<QProcess>());
            others.back()->start(QCoreApplication::applicationFilePath(), {u"--write-many"_s, path});
        }
        for (const auto &other : others) {
            QVERIFY(other->waitForFinished(60'000));
            QVERIFY2(other->exitCode() == 0, other->readAllStandardError().constData());
        }
        HistoryFile file(path, {});
        QCOMPARE(file.list({}, 1000)->size(), programs * 10);
    }

    // Killed while it writes, again and again: what is there stays readable.
    void survivesKillsWhileWriting()
    {
        const QString path = freshPath();
        for (int round = 0; round < 8; ++round) {
            QProcess other;
            other.start(QCoreApplication::applicationFilePath(), {u"--write-for-ever"_s, path});
            QVERIFY(other.waitForStarted(30'000));
            QVERIFY(
                QTest::qWaitFor([&] { return other.readAllStandardOutput().contains("written"); }, 30'000));
            other.kill();
            QVERIFY(other.waitForFinished(30'000));
            HistoryFile file(path, {});
            const auto list = file.list({}, 1000);
            QVERIFY2(list, qPrintable(list ? QString() : list.error().summary()));
            QVERIFY(!list->isEmpty());
            QVERIFY(file.takeSetAside().isEmpty());
            for (const BuildSummary &build : *list) {
                QVERIFY(file.load(build.id));
            }
        }
    }

    void aDamagedFileIsSetAside_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("no database")
            << QByteArray("this is no database at all, but long enough to be one\n").repeated(100);
        QTest::newRow("broken pages") << QByteArray();
    }
    void aDamagedFileIsSetAside()
    {
        QFETCH(QByteArray, damage);
        const QString path = freshPath();
        {
            HistoryFile file(path, {});
            for (int i = 0; i < 5; ++i) {
                const qint64 id = file.begin(startOf(u"/a"_s)).value();
                QVERIFY(file.finish(id, ended({recordedCall(u"multi-platform"_s)})));
            }
        }
        QFile raw(path);
        QVERIFY(raw.open(QIODevice::ReadWrite));
        if (damage.isEmpty()) {
            QVERIFY(raw.seek(4096));
            raw.write(QByteArray(raw.size() - 4096, '\x5a'));
        } else {
            QVERIFY(raw.resize(0));
            raw.write(damage);
        }
        raw.close();

        BuildHistory history(path);
        QSignalSpy aside(&history, &BuildHistory::setAside);
        QVERIFY(valueOf(history.list({})).isEmpty());
        QVERIFY(QTest::qWaitFor([&] { return aside.size() == 1; }, 30'000));
        QVERIFY(QFileInfo::exists(aside.first().first().toString()));
        HistoryFile file(path, {});
        QVERIFY(file.begin(startOf(u"/a"_s)));
        QVERIFY(file.takeSetAside().isEmpty());
    }

    void aNewerFileIsLeftAlone()
    {
        const QString path = freshPath();
        {
            HistoryFile file(path, {});
            QVERIFY(file.begin(startOf(u"/a"_s)));
        }
        QFile raw(path);
        QVERIFY(raw.open(QIODevice::ReadWrite));
        QVERIFY(raw.seek(60)); // SQLite's user version, big endian
        raw.write(QByteArray("\0\0\0\x7f", 4));
        raw.close();
        const QByteArray before = [&] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }();
        HistoryFile file(path, {});
        const auto list = file.list({}, 10);
        QVERIFY(!list);
        QCOMPARE(list.error().code, kw::ErrorCode::Unsupported);
        QVERIFY(!file.begin(startOf(u"/a"_s)));
        QVERIFY(raw.open(QIODevice::ReadOnly));
        QVERIFY(raw.readAll() == before);
    }

    void aSessionIsRecorded()
    {
        const QString path = freshPath();
        kw::process::ActivityJournal journal;
        kw::process::ProcessRunner runner(journal);
        Call call{.artifact = u"demo"_s,
                  .tag = u"demo:v1"_s,
                  .commandLine = {.program = u"sh"_s,
                                  .arguments = {u"-c"_s, u"echo 'ERROR: no luck' >&2; exit 3"_s}},
                  .workingDirectory = m_folder.path()};
        BuildHistory history(path);
        QSignalSpy changed(&history, &BuildHistory::changed);
        QFuture<kw::Result<void>> written;
        {
            BuildSession session(runner, {call}, 0);
            QSignalSpy finished(&session, &BuildSession::finished);
            written = history.record(session, startOf(u"/a"_s));
            session.start();
            QVERIFY(!finished.isEmpty() || finished.wait(30'000));
        }
        QVERIFY(QTest::qWaitFor([&] { return written.isFinished(); }, 30'000));
        QVERIFY(written.result());
        QVERIFY(QTest::qWaitFor([&] { return changed.size() == 2; }, 30'000));
        const QList<BuildSummary> list = valueOf(history.list(u"/a"_s));
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().state, RecordedState::Failed);
        QCOMPARE(list.first().cause, u"no luck"_s);
        const auto build = valueOf(history.load(list.first().id));
        QCOMPARE(build->calls.front().exitCode(), 3);
        QCOMPARE(build->calls.front().failure()->cause, u"no luck"_s);
        const auto missing = history.load(4711);
        QVERIFY(QTest::qWaitFor([&] { return missing.isFinished(); }, 30'000));
        QCOMPARE(missing.result().error().code, kw::ErrorCode::NotFound);
        const auto removed = history.remove(list.first().id);
        QVERIFY(valueOf(history.list({})).isEmpty());
        QVERIFY(removed.isFinished());
    }

public:
    static int play(const QStringList &arguments)
    {
        HistoryFile file(arguments.at(2), {});
        const auto write = [&file] {
            const auto id = file.begin(startOf(u"/a"_s));
            const auto done = id ? file.finish(*id, ended({recordedCall(u"multi-platform"_s)}))
                                 : kw::Result<void>(std::unexpected(id.error()));
            if (!done) {
                qWarning("%s", qPrintable(done.error().summary()));
            }
            return done.has_value();
        };
        const auto say = [](const char *text) {
            std::puts(text);
            std::fflush(stdout);
        };
        if (arguments.at(1) == "--begin-and-hang"_L1) {
            if (file.begin(startOf(u"/b"_s))) {
                say("begun");
            }
            return QCoreApplication::exec();
        }
        if (arguments.at(1) == "--write-for-ever"_L1) {
            while (write()) {
                say("written");
            }
            return 1;
        }
        for (int i = 0; i < 10; ++i) {
            if (!write()) {
                return 1;
            }
        }
        return 0;
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1).startsWith("--"_L1)) {
        return BuildHistoryTest::play(application.arguments());
    }
    BuildHistoryTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_build_history.moc"
