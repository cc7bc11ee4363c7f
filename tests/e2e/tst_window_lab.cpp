// SPDX-License-Identifier: Apache-2.0
#include "core/settings.h"
#include "models/image_model.h"
#include "shell/action_collection.h"
#include "shell/main_window.h"
#include "style/theme.h"
#include "workspace/workspace.h"

#include <QAbstractItemView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace kw;
using namespace Qt::StringLiterals;
using workspace::Build;

// The main job in the real window on a real builder and registry: build the practice project, look at what
// was pushed.
class WindowLabTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<shell::MainWindow> m_window;
    QString m_builder;

    process::ProcessOutcome run(const QStringList &command)
    {
        process::ProcessSpec spec;
        spec.commandLine = {command.first(), command.sliced(1), {}};
        const auto future = m_workspace->runner().run(spec);
        const bool ended = QTest::qWaitFor([&] { return future.isFinished(); }, 60'000);
        return ended ? future.result() : process::ProcessOutcome();
    }

    // Its repository with its digest.
    static QString exactName(const build::BuiltArtifact &built)
    {
        const qsizetype colon = built.tag.section(u'@', 0, 0).lastIndexOf(u':');
        return built.tag.first(colon) + u'@' + built.digest;
    }

    static int rowsOfKind(const QAbstractItemModel &model, models::ImageModel::Kind kind,
                          const QModelIndex &parent = {})
    {
        int count = 0;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            count += index.data(models::ImageModel::KindRole).toInt() == static_cast<int>(kind) ? 1 : 0;
            count += rowsOfKind(model, kind, index);
        }
        return count;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariable("KW_LAB_REGISTRY").isEmpty()) {
            QSKIP("KW_LAB_REGISTRY is not set: the lab does not run");
        }
        style::Theme::install(style::ThemeChoice::Light);
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CACHE_HOME", m_folder->path().toUtf8()); // nothing is known of earlier runs
        m_workspace = std::make_unique<workspace::Workspace>(m_folder->filePath(u"settings.ini"_s));
        m_builder = u"kw-window-%1"_s.arg(QCoreApplication::applicationPid());
        const auto made = run({u"docker"_s, u"buildx"_s, u"create"_s, u"--name"_s, m_builder, u"--driver"_s,
                               u"remote"_s, qEnvironmentVariable("KW_LAB_REMOTE")});
        QVERIFY2(made.succeeded(), made.standardError.constData());
        m_workspace->settings().setValue(Setting::DefaultRepository,
                                         qEnvironmentVariable("KW_LAB_REGISTRY") + u"/kw-window"_s);
        m_window = std::make_unique<shell::MainWindow>(*m_workspace);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanupTestCase()
    {
        m_window.reset();
        if (m_workspace) {
            run({u"docker"_s, u"buildx"_s, u"rm"_s, m_builder});
        }
    }

    void theExampleIsBuiltAndShown()
    {
        m_window->actions().action(u"project.practice"_s)->trigger();
        m_workspace->chooseBuilder(m_builder);
        QTest::mouseClick(m_window->findChild<QPushButton *>(u"header.build"_s), Qt::LeftButton);
        const auto &builds = m_workspace->builds();
        QVERIFY(QTest::qWaitFor([&] { return !builds.all().empty() && builds.all().front()->isFinished(); },
                                180'000));
        const Build &build = *builds.all().front();
        QVERIFY2(build.state() == Build::State::Succeeded,
                 build.error() ? qPrintable(build.error()->summary() + build.error()->detail) : "");
        QCOMPARE(build.built().size(), 2);
        QCOMPARE(build.progress().done, 1.0);
        for (const build::BuiltArtifact &built : build.built()) {
            QVERIFY(built.digest.startsWith("sha256:"_L1));
        }

        QTest::mouseClick(m_window->findChild<QPushButton *>(u"builds.result.show"_s), Qt::LeftButton);
        QCOMPARE(m_window->place(), shell::Place::Images);
        const auto *tree = m_window->findChild<QAbstractItemView *>(u"images.tree"_s);
        QVERIFY(tree);
        using Kind = models::ImageModel::Kind;
        QVERIFY(QTest::qWaitFor([&] { return rowsOfKind(*tree->model(), Kind::Platform) == 2; }, 60'000));
        const auto pushed = run({u"skopeo"_s, u"inspect"_s, u"--raw"_s, u"--tls-verify=false"_s,
                                 u"docker://"_s + exactName(build.built().constFirst())});
        QVERIFY2(pushed.succeeded(), pushed.standardError.constData());
        const QJsonObject index = QJsonDocument::fromJson(pushed.standardOutput).object();
        QSet<QString> architectures;
        for (const QJsonValue &manifest : index[u"manifests"].toArray()) {
            architectures.insert(manifest[u"platform"][u"architecture"].toString());
        }
        QCOMPARE(architectures, (QSet<QString>{u"amd64"_s, u"arm64"_s}));
    }

    void theSecondBuildComesFromTheCache()
    {
        m_window->showPlace(shell::Place::Builds);
        QTest::mouseClick(m_window->findChild<QPushButton *>(u"builds.repeat"_s), Qt::LeftButton);
        const auto &builds = m_workspace->builds();
        QVERIFY(QTest::qWaitFor(
            [&] { return builds.all().size() == 2 && builds.all().front()->isFinished(); }, 180'000));
        const Build &build = *builds.all().front();
        QCOMPARE(build.state(), Build::State::Succeeded);
        QVERIFY(build.progress().steps.cached >= 4);
    }
};

QTEST_MAIN(WindowLabTest)
#include "tst_window_lab.moc"
