// SPDX-License-Identifier: Apache-2.0
// The window with an open project, offscreen, as its tests need it.
#pragma once

#include "editor/code_editor.h"
#include "editor/document_mirror.h"
#include "shell/action_collection.h"
#include "shell/main_window.h"
#include "style/theme.h"
#include "views/project/project_page.h"
#include "workspace/workspace.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

namespace kw {

inline const QByteArray goodText = "apiVersion: skaffold/v4beta14\n"
                                   "kind: Config\n"
                                   "metadata:\n"
                                   "  name: demo\n"
                                   "build:\n"
                                   "  artifacts:\n"
                                   "    - image: demo/app\n"
                                   "      context: app\n"
                                   "      docker:\n"
                                   "        noCache: true\n";

class ProjectWindow
{
protected:
    static void begin()
    {
        // No engine may answer: these tests are about the window.
        qputenv("DOCKER_HOST", "unix:///nonexistent/docker.sock");
        style::Theme::install(style::ThemeChoice::Light);
    }

    void setUp()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        // What the text names is there, so that its only problems are those that a test makes.
        for (const QString &folder : {QStringLiteral("app"), QStringLiteral("services/app")}) {
            QVERIFY(QDir().mkpath(path(folder)));
            QFile dockerfile(path(folder + QStringLiteral("/Dockerfile")));
            QVERIFY(dockerfile.open(QIODevice::WriteOnly));
            dockerfile.write("FROM scratch AS base\nCOPY data /\n");
        }
        openWindow();
    }

    void tearDown()
    {
        m_window.reset();
        m_workspace.reset();
    }

    QString path(const QString &name = QStringLiteral("skaffold.yaml")) const
    {
        return m_folder->filePath(name);
    }

    void write(const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QByteArray read() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void openWindow()
    {
        m_window.reset();
        m_workspace = std::make_unique<workspace::Workspace>(path(QStringLiteral("settings.ini")));
        m_window = std::make_unique<shell::MainWindow>(*m_workspace);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
    }

    void openText(const QByteArray &bytes)
    {
        write(bytes);
        m_window->openProject(m_folder->path());
        QVERIFY(QTest::qWaitFor([this] { return m_workspace->check().isCurrent(); }));
    }

    bool waitForCheck() const
    {
        return QTest::qWaitFor([this] { return m_workspace->check().isCurrent(); });
    }

    editor::CodeEditor *text() const
    {
        return m_window->findChild<editor::CodeEditor *>(QStringLiteral("project.editor"));
    }
    bool isExact() const { return m_window->findChild<views::ProjectPage *>()->mirror()->isExact(); }
    void act(const QString &id) const { m_window->actions().action(id)->trigger(); }
    QTableView *problems() const
    {
        return m_window->findChild<QTableView *>(QStringLiteral("problems.table"));
    }

    bool shows(const QString &words) const
    {
        return std::ranges::any_of(m_window->findChildren<QLabel *>(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

    QPushButton *button(const QString &words) const
    {
        for (QPushButton *candidate : m_window->findChildren<QPushButton *>()) {
            if (candidate->isVisible() && candidate->text() == words) {
                return candidate;
            }
        }
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<shell::MainWindow> m_window;
};

} // namespace kw
