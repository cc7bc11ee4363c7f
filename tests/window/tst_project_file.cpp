// SPDX-License-Identifier: Apache-2.0
#include "project_window.h"

#include "workspace/git_branch.h"
#include "workspace/line_difference.h"

#include <QDialog>
#include <QMessageBox>

using namespace kw;
using namespace Qt::StringLiterals;

// What happens to the file of the open project: by others, by a full disk, by a crash.
class ProjectFileTest : public QObject, protected ProjectWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { begin(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void aForeignChangeIsTakenWhenNothingIsUnsaved()
    {
        openText(goodText);
        write(QByteArray(goodText).replace("demo/app", "demo/web"));
        QVERIFY(QTest::qWaitFor([this] { return shows(u"another program changed the file"_s); }));
        QVERIFY(m_workspace->document().text().bytes().contains("demo/web"));
        QVERIFY(!m_workspace->document().isModified());
        act(u"edit.undo"_s);
        QCOMPARE(m_workspace->document().text().bytes(), goodText);
    }

    void aForeignChangeIsOfferedWhenSomethingIsUnsaved()
    {
        openText(goodText);
        text()->goTo(4, 13);
        QTest::keyClicks(text(), u"X"_s);
        const QByteArray mine = m_workspace->document().text().bytes();
        write(QByteArray(goodText).replace("demo/app", "demo/web"));
        QVERIFY(QTest::qWaitFor([this] { return button(u"Keep mine"_s) != nullptr; }));
        QCOMPARE(m_workspace->document().text().bytes(), mine);
        QTest::mouseClick(button(u"Keep mine"_s), Qt::LeftButton);
        act(u"project.save"_s);
        QCOMPARE(read(), mine);
    }

    void aDeletedFileIsSaidAndWrittenAgain()
    {
        openText(goodText);
        QVERIFY(QFile::remove(path()));
        QVERIFY(QTest::qWaitFor([this] { return shows(u"was deleted"_s); }));
        text()->goTo(4, 13);
        QTest::keyClicks(text(), u"X"_s);
        act(u"project.save"_s);
        QCOMPARE(read(), QByteArray(goodText).replace("name: demo", "name: demoX"));
    }

    void unsavedTextComesBackAfterACrash()
    {
        openText(goodText);
        text()->goTo(4, 13);
        QTest::keyClicks(text(), u"-lost"_s);
        m_workspace->swapFile().write();
        QVERIFY(QTest::qWaitFor([this] { return m_workspace->swapFile().isWritten(); }));
        // As after a crash: nobody closes the document.
        openWindow();
        m_window->openProject(m_folder->path());
        QVERIFY(shows(u"unsaved text of an earlier run"_s));
        QCOMPARE(m_workspace->document().text().bytes(), goodText);
        QTest::mouseClick(button(u"Restore it"_s), Qt::LeftButton);
        QVERIFY(m_workspace->document().text().bytes().contains("demo-lost"));
        act(u"project.save"_s);
        QVERIFY(read().contains("demo-lost"));
        QVERIFY(!m_workspace->swapFile().leftBehind());
    }

    void aFileThatCannotBeWrittenLosesNothing()
    {
        openText(goodText);
        text()->goTo(4, 13);
        QTest::keyClicks(text(), u"X"_s);
        // Root may write everywhere; a folder in the place of the file stops everybody.
        QVERIFY(QFile::remove(path()));
        QVERIFY(QDir().mkpath(path() + u"/child"_s));
        act(u"project.save"_s);
        QVERIFY(QTest::qWaitFor([this] { return button(u"Save again"_s) || button(u"Keep mine"_s); }));
        QVERIFY(m_workspace->document().isModified());
        QVERIFY(m_workspace->document().text().bytes().contains("demoX"));
    }

    void whatCannotBeOpenedLeavesTheProjectOpen()
    {
        openText(goodText);
        text()->goTo(4, 13);
        QTest::keyClicks(text(), u"X"_s);
        QVERIFY(QDir().mkpath(path(u"empty"_s)));
        m_window->openProject(path(u"empty"_s));
        QVERIFY(shows(u"Cannot open the project"_s));
        QCOMPARE(m_workspace->projectFolder(), m_folder->path());
        QVERIFY(m_workspace->document().text().bytes().contains("demoX"));
        QVERIFY(QDir(path(u"empty"_s)).removeRecursively());
        // Without a project there is nothing to find problems in.
        m_workspace->closeProject();
        QVERIFY(waitForCheck());
        QCOMPARE(problems()->model()->rowCount(), 0);
    }

    void closingAsksAboutUnsavedText()
    {
        openText(goodText);
        text()->goTo(4, 13);
        QTest::keyClicks(text(), u"X"_s);
        m_window->close();
        QVERIFY(m_window->isVisible());
        QVERIFY(
            QTest::qWaitFor([this] { return button(u"Save"_s) && m_window->findChild<QMessageBox *>(); }));
        for (QPushButton *candidate : m_window->findChild<QMessageBox *>()->findChildren<QPushButton *>()) {
            if (candidate->text() == u"Save"_s) {
                QTest::mouseClick(candidate, Qt::LeftButton);
            }
        }
        QVERIFY(QTest::qWaitFor([this] { return !m_window->isVisible(); }));
        QVERIFY(read().contains("demoX"));
    }

    void theCursorComesBack()
    {
        openText(goodText);
        text()->goTo(7, 5);
        m_window->close();
        openWindow();
        m_window->openProject(m_folder->path());
        QCOMPARE(text()->textCursor().blockNumber(), 6);
        QCOMPARE(text()->textCursor().positionInBlock(), 4);
    }

    void theBranchIsReadFromItsFile()
    {
        QVERIFY(QDir().mkpath(path(u".git"_s)));
        QFile head(path(u".git/HEAD"_s));
        QVERIFY(head.open(QIODevice::WriteOnly));
        head.write("ref: refs/heads/feature/one\n");
        head.close();
        QVERIFY(QDir().mkpath(path(u"deep/er"_s)));
        QCOMPARE(workspace::gitBranch(path(u"deep/er"_s)), u"feature/one"_s);
        QVERIFY(head.open(QIODevice::WriteOnly));
        head.write("0123456789abcdef\n");
        head.close();
        QCOMPARE(workspace::gitBranch(m_folder->path()), u"0123456"_s);
    }

    void differencesAreShownByLines()
    {
        const QStringList before{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s};
        const QStringList after{u"a"_s, u"b"_s, u"c"_s, u"D"_s, u"e"_s, u"f"_s, u"g"_s};
        QCOMPARE(workspace::lineDifference(before, after),
                 u"@@ -1,6 +1,7 @@\n a\n b\n c\n-d\n+D\n e\n f\n+g\n"_s);
        QVERIFY(workspace::lineDifference(before, before).isEmpty());
    }

    void anEmptyFileOffersItsFirstLines()
    {
        openText("\n");
        QVERIFY(shows(u"This skaffold.yaml is empty"_s));
        QVERIFY(!m_workspace->document().isModified());
        QVERIFY(QTest::qWaitFor([this] { return button(u"Write the first lines"_s) != nullptr; }));
        button(u"Write the first lines"_s)->click();
        QVERIFY(waitForCheck());
        QVERIFY(text()->lines().first().startsWith(u"apiVersion: skaffold/"_s));
        QVERIFY(!shows(u"This skaffold.yaml is empty"_s));
        act(u"edit.undo"_s);
        QVERIFY(waitForCheck());
        QCOMPARE(text()->lines().size(), 2);
        QVERIFY(shows(u"This skaffold.yaml is empty"_s));
    }

    void anotherFileOpensAtItsLine()
    {
        openText(goodText);
        auto *page = m_window->findChild<views::ProjectPage *>();
        page->openFile(path(u"app/Dockerfile"_s), 2);
        auto *viewer = m_window->findChild<QDialog *>(u"fileWindow"_s);
        QVERIFY(viewer);
        auto *shown = viewer->findChild<editor::CodeEditor *>();
        QVERIFY(shown->isReadOnly());
        QCOMPARE(shown->textCursor().blockNumber(), 1);
        viewer->reject();
        // The project's own file is there already.
        page->openFile(path(), 7);
        QCOMPARE(text()->textCursor().blockNumber(), 6);
    }
};

QTEST_MAIN(ProjectFileTest)
#include "tst_project_file.moc"
