// SPDX-License-Identifier: Apache-2.0
#include "core/settings.h"
#include "editor/code_editor.h"
#include "models/build_list_model.h"
#include "models/timeline_model.h"
#include "shell/action_collection.h"
#include "shell/main_window.h"
#include "style/theme.h"
#include "support/folders.h"
#include "views/builds/log_view.h"
#include "views/builds/timeline_view.h"
#include "workspace/workspace.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScopeGuard>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace kw;
using shell::Place;
using workspace::Build;

// The Builds place as a person uses it, with a stand-in for the docker command that plays recorded builds.
class BuildsPlaceTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<shell::MainWindow> m_window;

    void openWindow()
    {
        m_workspace =
            std::make_unique<workspace::Workspace>(m_folder->filePath(QStringLiteral("settings.ini")));
        m_window = std::make_unique<shell::MainWindow>(*m_workspace);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    template <typename Widget>
    Widget *find(const char *name) const
    {
        return m_window->findChild<Widget *>(QLatin1StringView(name));
    }

    bool showsText(const QString &text) const
    {
        const QList<QLabel *> labels = m_window->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }

    static void play(const QString &recording, int exitCode = 0, bool hang = false)
    {
        qputenv("KW_STAND_IN_PLAY", QStringLiteral("%1/tests/build/data/%2.rawjson")
                                        .arg(kw::test::sourceFolder(), recording)
                                        .toUtf8());
        qputenv("KW_STAND_IN_EXIT", QByteArray::number(exitCode));
        qputenv("KW_STAND_IN_HANG", hang ? "yes" : "");
        qputenv("KW_STAND_IN_INDEX", "");
        qputenv("KW_STAND_IN_DIGEST", "sha256:" + QByteArray(64, 'a'));
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(m_window.get(), key, modifiers);
    }

    // A project of one image, with more of its `build`.
    void openProjectWith(const QByteArray &build)
    {
        QFile file(m_folder->filePath(QStringLiteral("skaffold.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("apiVersion: skaffold/v4beta13\nkind: Config\nbuild:\n  artifacts:\n    - image: a\n" +
                   build);
        file.close();
        QFile dockerfile(m_folder->filePath(QStringLiteral("Dockerfile")));
        QVERIFY(dockerfile.open(QIODevice::WriteOnly));
        dockerfile.write("FROM scratch\nCOPY skaffold.yaml /\n");
        dockerfile.close();
        m_window->openProject(m_folder->path());
    }

    void openPractice() { m_window->actions().action(QStringLiteral("project.practice"))->trigger(); }

    Build *newest() const
    {
        const auto &all = m_workspace->builds().all();
        return all.empty() ? nullptr : all.front().get();
    }

    bool waitForEnd(Build::State state) const
    {
        return QTest::qWaitFor([&] { return newest() && newest()->isFinished(); }, 20'000) &&
               newest()->state() == state;
    }

    void everythingFocusableHasAName() const
    {
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            const bool isPart = widget->objectName().startsWith(QLatin1String("qt_")) ||
                                qobject_cast<QAbstractScrollArea *>(widget->parentWidget());
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() ||
                isPart) {
                continue;
            }
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            const QString what = QStringLiteral("%1 %2").arg(
                QLatin1StringView(widget->metaObject()->className()), widget->objectName());
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), qPrintable(what));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("PATH", QByteArray(KW_STAND_IN_FOLDER ":") + qgetenv("PATH"));
        qputenv("DOCKER_CONFIG", "/nonexistent");
        qputenv("BUILDX_CONFIG", "/nonexistent");
        style::Theme::install(style::ThemeChoice::Light);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CACHE_HOME", m_folder->filePath(QStringLiteral("cache")).toUtf8());
        openWindow();
        play(QStringLiteral("multi-platform"));
    }

    void cleanup()
    {
        m_window.reset();
        m_workspace.reset();
    }

    void withoutAProjectOneWayIsFilled()
    {
        press(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(m_window->place(), Place::Builds);
        QVERIFY(showsText(QStringLiteral("Open a project to build it")));
        QVERIFY(!find<QPushButton>("header.build")->isEnabled());
        openPractice();
        press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(showsText(QStringLiteral("Nothing built yet")));
        QVERIFY(find<QPushButton>("header.build")->isEnabled());
        everythingFocusableHasAName();
    }

    void aBuildRunsAndShowsWhatItMade()
    {
        openPractice();
        press(Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(m_window->place(), Place::Builds);
        QVERIFY(waitForEnd(Build::State::Succeeded));
        QCOMPARE(newest()->calls().size(), 2U);
        QCOMPARE(find<QListView>("builds.list")->model()->rowCount(), 2); // a head and the build
        QVERIFY(showsText(QStringLiteral("Built 2 artifact")));
        QVERIFY(showsText(QStringLiteral("sha256:aaaa")));
        const QModelIndex row = find<QListView>("builds.list")->currentIndex();
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Done in")));
        everythingFocusableHasAName();

        // The pushed reference opens in the Images place.
        QTest::mouseClick(find<QPushButton>("builds.result.show"), Qt::LeftButton);
        QCOMPARE(m_window->place(), Place::Images);
        QVERIFY(find<QLineEdit>("images.reference")->text().startsWith(QStringLiteral("hello/base")));
    }

    void theStepsAreThereAsTimelineTableAndLog()
    {
        openPractice();
        press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(waitForEnd(Build::State::Succeeded));
        clickText(QStringLiteral("Timeline"));
        auto *timeline = find<views::TimelineView>("builds.timeline");
        QVERIFY(timeline->isVisible());
        QCOMPARE(timeline->model()->rowCount(), 2);
        everythingFocusableHasAName();

        timeline->setFocus();
        QSet<int> seen;
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(timeline, i == 0 ? Qt::Key_K : Qt::Key_J);
            seen.insert(timeline->selectedStep().vertex);
        }
        QVERIFY(seen.size() >= 2);
        const double before = timeline->scale().pixelsPerSecond;
        QTest::keyClick(timeline, Qt::Key_Plus);
        QVERIFY(timeline->scale().pixelsPerSecond > before);
        QTest::keyClick(timeline, Qt::Key_F);
        QVERIFY(qFuzzyCompare(timeline->scale().pixelsPerSecond, before));

        clickText(QStringLiteral("Table"));
        auto *table = find<QTableView>("builds.table");
        QVERIFY(table->isVisible());
        QVERIFY(table->model()->rowCount() > 10);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
        const auto step = table->currentIndex().data(Qt::UserRole + 1).value<models::StepRef>();
        QCOMPARE(timeline->selectedStep(), step);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("State,Step,Artifact")));

        clickText(QStringLiteral("Log"));
        QVERIFY(find<views::LogView>("builds.wholeLog")->isVisible());
        everythingFocusableHasAName();
    }

    void aFailureTellsItsCauseAndTheWaysOut()
    {
        play(QStringLiteral("failing-run"), 1);
        openPractice();
        press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(waitForEnd(Build::State::Failed));
        auto *cause = find<QLabel>("builds.failure.cause");
        QVERIFY(cause->isVisible());
        QVERIFY(QTest::qWaitFor([&] { return find<QListView>("builds.list")->model()->rowCount() == 2; }));
        QVERIFY(cause->text().contains(QStringLiteral("ended with exit code")));
        QVERIFY(showsText(QStringLiteral("Not broken, only stopped")));
        QVERIFY(showsText(QStringLiteral("not started")));
        QVERIFY(!showsText(QStringLiteral("failed to solve")));
        QTest::mouseClick(find<QPushButton>("builds.failure.original"), Qt::LeftButton);
        QVERIFY(showsText(QStringLiteral("failed to solve")));
        everythingFocusableHasAName();
        QTest::mouseClick(find<QPushButton>("builds.report"), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("docker buildx build")));
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("Dockerfile:5")));

        // The log of the step that failed is found and searched.
        clickText(QStringLiteral("Log"));
        auto *log = find<views::LogView>("builds.wholeLog");
        auto *search = find<QLineEdit>("builds.wholeLog.find");
        log->setFocus();
        QTest::keyClick(log, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, QStringLiteral("run\\w+ run"));
        QVERIFY(QTest::qWaitFor(
            [&] { return find<QLabel>("builds.wholeLog.find.counter")->text().startsWith(u'1'); }));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(log->source()->line(log->currentLine()).text.contains(QStringLiteral("runc run")));
        log->setFocus();
        QTest::keyClick(log, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(log, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')) + 1, log->source()->lineCount());

        // The same once more, this time it goes well.
        play(QStringLiteral("cached"));
        QTest::mouseClick(find<QPushButton>("builds.repeat"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return m_workspace->builds().all().size() == 2; }));
        QVERIFY(waitForEnd(Build::State::Succeeded));
    }

    void cancelStopsTheBuild()
    {
        play(QStringLiteral("multi-platform"), 0, true);
        openPractice();
        press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(QTest::qWaitFor([&] { return newest() && newest()->progress().steps.done > 5; }, 20'000));
        QVERIFY(find<views::TimelineView>("builds.timeline")->isVisible());
        QVERIFY(showsText(QStringLiteral("for linux/amd64 and linux/arm64")));
        QCOMPARE(m_workspace->builds().runningCount(), 1);
        everythingFocusableHasAName();
        QTest::mouseClick(find<QPushButton>("builds.cancel"), Qt::LeftButton);
        QVERIFY(waitForEnd(Build::State::Cancelled));
        QVERIFY(showsText(QStringLiteral("Cancelled after")));
        QCOMPARE(m_workspace->runner().runningCount(), 0);
    }

    void thePlanComesBeforeTheRun()
    {
        openPractice();
        press(Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
        auto *start = find<QPushButton>("builds.plan.start");
        QVERIFY(QTest::qWaitFor([&] { return start->isVisible() && start->isEnabled(); }, 20'000));
        QVERIFY(m_workspace->builds().all().empty());
        QVERIFY(showsText(QStringLiteral("docker buildx build")));
        QVERIFY(showsText(QStringLiteral("--push")));
        everythingFocusableHasAName();

        auto *platforms = find<QLineEdit>("builds.plan.platforms");
        QTest::keyClicks(platforms, QStringLiteral("linux/arm64"));
        QTest::keyClick(platforms, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return start->isEnabled(); }, 20'000));
        QVERIFY(!showsText(QStringLiteral("linux/amd64,linux/arm64")));
        QTest::mouseClick(start, Qt::LeftButton);
        QVERIFY(waitForEnd(Build::State::Succeeded));
    }

    void whatCannotBePlannedIsExplained()
    {
        QFile file(m_folder->filePath(QStringLiteral("skaffold.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("apiVersion: skaffold/v4beta13\nkind: Config\nbuild:\n  artifacts:\n    - image: a\n"
                   "      context: nowhere\n");
        file.close();
        m_window->openProject(m_folder->path());
        press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(QTest::qWaitFor([&] { return m_workspace->builds().planError().has_value(); }, 20'000));
        QVERIFY(showsText(m_workspace->builds().planError()->what));
        QVERIFY(!find<QPushButton>("builds.plan.start")->isEnabled());
        QTest::mouseClick(find<QPushButton>("builds.plan.close"), Qt::LeftButton);
        QVERIFY(showsText(QStringLiteral("Nothing built yet")));
    }

    void whatIsThereAlreadyIsNotBuilt()
    {
        const QByteArray index = R"({"manifests": []})";
        const QByteArray sum = QCryptographicHash::hash(index, QCryptographicHash::Sha256).toHex();
        qputenv("KW_STAND_IN_INDEX", index);
        qputenv("KW_STAND_IN_DIGEST", "sha256:" + sum);
        openProjectWith("  platforms: [linux/amd64, linux/arm64]\n  local:\n    push: true\n");
        press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(waitForEnd(Build::State::Succeeded));

        press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(QTest::qWaitFor([&] { return m_workspace->builds().planned().has_value(); }, 20'000));
        QVERIFY(showsText(QStringLiteral("Nothing to build: all images are there")));
        QVERIFY(showsText(QStringLiteral("found in the registry")));
        QVERIFY(showsText(QString::fromLatin1(sum)));
        QVERIFY(!find<QPushButton>("builds.plan.start")->isEnabled());
        QCOMPARE(m_workspace->builds().all().size(), 1U);
        everythingFocusableHasAName();

        QTest::mouseClick(find<QPushButton>("builds.plan.buildAnyway"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return m_workspace->builds().all().size() == 2; }, 20'000));
        QVERIFY(waitForEnd(Build::State::Succeeded));
        QCOMPARE(newest()->calls().size(), 1U);
        QVERIFY(m_workspace->builds().options().cacheArtifacts); // for that run only
    }

    void whatAProjectRunsIsAskedForFirst()
    {
        const QString proof = m_folder->filePath(QStringLiteral("proof"));
        openProjectWith("  tagPolicy:\n    envTemplate:\n      template: '{{cmd \"touch\" \"" +
                        proof.toUtf8() + "\"}}now'\n");
        press(Qt::Key_B, Qt::ControlModifier);
        const workspace::Builds &builds = m_workspace->builds();
        QVERIFY(QTest::qWaitFor([&] { return !builds.neededLeave().isEmpty(); }, 20'000));
        QVERIFY(showsText(QStringLiteral("This project runs or fetches something by itself")));
        QVERIFY(showsText(QStringLiteral("touch")));
        QTest::mouseClick(find<QPushButton>("builds.plan.refuse"), Qt::LeftButton);
        QVERIFY(showsText(QStringLiteral("Nothing built yet")));
        QVERIFY(!QFile::exists(proof));

        press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(QTest::qWaitFor([&] { return !builds.neededLeave().isEmpty(); }, 20'000));
        QTest::mouseClick(find<QPushButton>("builds.plan.allow"), Qt::LeftButton);
        QVERIFY(waitForEnd(Build::State::Succeeded));
        QVERIFY(QFile::exists(proof));
        QVERIFY(m_workspace->buildRequest().isTrusted);
    }

    // By a stand-in for Skaffold, which says what it made.
    void whatSkaffoldBuildsIsHandedOver()
    {
        const QString folder = m_folder->filePath(QStringLiteral("programs"));
        QVERIFY(QDir().mkpath(folder));
        QFile skaffold(folder + QStringLiteral("/skaffold"));
        QVERIFY(skaffold.open(QIODevice::WriteOnly));
        skaffold.write(
            "#!/bin/sh\nfor word in \"$@\"; do\n"
            "  case \"$word\" in --file-output=*) file=${word#--file-output=} ;; esac\ndone\n"
            "printf '{\"builds\":[{\"imageName\":\"a\",\"tag\":\"r/a:1@sha256:%064d\"}]}' 7 > \"$file\"\n");
        skaffold.close();
        QVERIFY(skaffold.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const QByteArray path = qgetenv("PATH");
        const auto restored = qScopeGuard([&] { qputenv("PATH", path); });
        qputenv("PATH", folder.toUtf8() + ':' + path);

        openProjectWith("      jib: {}\n  tagPolicy:\n    sha256: {}\n");
        press(Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
        const workspace::Builds &builds = m_workspace->builds();
        QVERIFY(QTest::qWaitFor([&] { return builds.planned().has_value(); }, 20'000));
        QVERIFY(showsText(QStringLiteral("Of kind jib: handed to “skaffold build”")));
        QVERIFY(showsText(QStringLiteral("skaffold build -f skaffold.yaml -b a")));
        everythingFocusableHasAName();

        // It runs what the project says: that needs leave.
        auto *start = find<QPushButton>("builds.plan.start");
        QVERIFY(!builds.neededLeave().isEmpty() && !start->isEnabled());
        QTest::mouseClick(find<QPushButton>("builds.plan.allow"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return start->isVisible() && start->isEnabled(); }, 20'000));
        QTest::mouseClick(start, Qt::LeftButton);
        QVERIFY(waitForEnd(Build::State::Succeeded));
        QVERIFY(showsText(QStringLiteral("r/a:1")));
        everythingFocusableHasAName();
    }

    void earlierBuildsComeBack()
    {
        play(QStringLiteral("failing-run"), 1);
        openPractice();
        press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(waitForEnd(Build::State::Failed));
        const QString folder = m_workspace->projectFolder();
        m_window.reset();
        m_workspace.reset(); // waits until the history is written

        openWindow();
        m_window->openProject(folder);
        QVERIFY(QTest::qWaitFor([&] { return newest() && newest()->about().artifacts.size() == 2; }));
        QVERIFY(!newest()->isOfThisRun());
        press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(QTest::qWaitFor([&] { return newest()->isLoaded(); }));
        QVERIFY(showsText(QStringLiteral("Failed after")));
        QVERIFY(
            find<QLabel>("builds.failure.cause")->text().contains(QStringLiteral("ended with exit code")));
        QCOMPARE(find<views::TimelineView>("builds.timeline")->model()->rowCount(), 2);
        play(QStringLiteral("multi-platform"));
        QTest::mouseClick(find<QPushButton>("builds.repeat"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return newest()->isOfThisRun(); }, 20'000));
        QVERIFY(waitForEnd(Build::State::Succeeded));
        QVERIFY(QTest::qWaitFor([&] { return newest()->about().number == 2; }));
        // Ended, it moves from the running ones to those of today, and stays the one that is shown.
        const auto *list = find<QListView>("builds.list");
        QVERIFY(QTest::qWaitFor([&] { return list->model()->rowCount() == 3; }));
        QCOMPARE(list->currentIndex().data(models::BuildListModel::NumberRole).toInt(), 2);
    }

    void unsavedTextIsSavedFirst()
    {
        openPractice();
        auto *editor = find<editor::CodeEditor>("project.editor");
        editor->goTo(1, 1);
        QTest::keyClicks(editor, QStringLiteral("# mine"));
        QTest::keyClick(editor, Qt::Key_Return);
        QVERIFY(m_workspace->document().isModified());
        press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(!m_workspace->document().isModified());
        QFile file(m_workspace->projectFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("# mine\n"));
        QVERIFY(waitForEnd(Build::State::Succeeded));
    }

private:
    void clickText(const QString &text)
    {
        for (QAbstractButton *button : m_window->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text() == text) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(qPrintable(QStringLiteral("no button ") + text));
    }
};

QTEST_MAIN(BuildsPlaceTest)
#include "tst_builds_place.moc"
