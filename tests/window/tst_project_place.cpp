// SPDX-License-Identifier: Apache-2.0
#include "editor/code_editor.h"
#include "editor/document_mirror.h"
#include "models/problem_model.h"
#include "shell/action_collection.h"
#include "shell/main_window.h"
#include "style/theme.h"
#include "views/project/project_page.h"
#include "workspace/git_branch.h"
#include "workspace/line_difference.h"
#include "workspace/workspace.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTreeView>

using namespace kw;
using namespace Qt::StringLiterals;

namespace {

const QByteArray goodText = "apiVersion: skaffold/v4beta14\n"
                            "kind: Config\n"
                            "metadata:\n"
                            "  name: demo\n"
                            "build:\n"
                            "  artifacts:\n"
                            "    - image: demo/app\n"
                            "      context: app\n"
                            "      docker:\n"
                            "        noCache: true\n";

} // namespace

// The open project, offscreen, driven as a person does.
class ProjectPlaceTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<shell::MainWindow> m_window;

    QString path(const QString &name = u"skaffold.yaml"_s) const { return m_folder->filePath(name); }

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
        m_workspace = std::make_unique<workspace::Workspace>(path(u"settings.ini"_s));
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
        return m_window->findChild<editor::CodeEditor *>(u"project.editor"_s);
    }
    bool isExact() const { return m_window->findChild<views::ProjectPage *>()->mirror()->isExact(); }
    void act(const QString &id) const { m_window->actions().action(id)->trigger(); }
    QTableView *problems() const { return m_window->findChild<QTableView *>(u"problems.table"_s); }

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

private Q_SLOTS:
    void initTestCase()
    {
        // No engine may answer: these tests are about the window.
        qputenv("DOCKER_HOST", "unix:///nonexistent/docker.sock");
        style::Theme::install(style::ThemeChoice::Light);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        // What the text names is there, so that its only problems are those that a test makes.
        for (const QString &folder : {u"app"_s, u"services/app"_s}) {
            QVERIFY(QDir().mkpath(path(folder)));
            QFile dockerfile(path(folder + u"/Dockerfile"_s));
            QVERIFY(dockerfile.open(QIODevice::WriteOnly));
            dockerfile.write("FROM scratch AS base\nCOPY data /\n");
        }
        openWindow();
    }

    void cleanup()
    {
        m_window.reset();
        m_workspace.reset();
    }

    void answersComeAfterTheQuestion()
    {
        // However fast the other thread is: who opens a file is not interrupted by what is said about it.
        const QSignalSpy answered(&m_workspace->check(), &workspace::DocumentCheck::changed);
        for (int question = 0; question < 200; ++question) {
            QVERIFY(waitForCheck());
            const qsizetype before = answered.count();
            m_workspace->check().again();
            QCOMPARE(answered.count(), before);
        }
    }

    void problemsOfTheTextAreListed()
    {
        openText(QByteArray(goodText).replace("noCache", "noCach"));
        new QAbstractItemModelTester(problems()->model(),
                                     QAbstractItemModelTester::FailureReportingMode::Fatal, m_window.get());
        QCOMPARE(problems()->model()->rowCount(), 1);
        QCOMPARE(problems()->model()->index(0, models::ProblemModel::WhereColumn).data().toString(),
                 u"skaffold.yaml:10:9"_s);
        QVERIFY(shows(u"1 error"_s));
        QCOMPARE(text()->marks().size(), 1);
        QCOMPARE(text()->marks().first().line, 9);

        // F8 goes there, Alt+Enter mends it, as one step that undo takes back.
        QTest::keyClick(m_window.get(), Qt::Key_F8);
        QCOMPARE(text()->textCursor().blockNumber(), 9);
        QTest::keyClick(text(), Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(m_workspace->document().text().bytes(), goodText);
        QVERIFY(isExact());
        QVERIFY(waitForCheck());
        QCOMPARE(problems()->model()->rowCount(), 0);
        QTest::keyClick(text(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_workspace->document().text().bytes().contains("noCach:"));
        QVERIFY(isExact());
    }

    void aDoubleClickGoesToTheText()
    {
        openText(QByteArray(goodText).replace("kind", "kynd"));
        const QModelIndex index = problems()->model()->index(0, models::ProblemModel::MessageColumn);
        const QPoint place = problems()->visualRect(index).center();
        QTest::mouseClick(problems()->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(problems()->viewport(), Qt::LeftButton, {}, place);
        QVERIFY(text()->hasFocus());
    }

    void theFilterSaysWhenItHidesEverything()
    {
        openText(QByteArray(goodText).replace("noCache", "noCach"));
        QTest::keyClicks(m_window->findChild<QWidget *>(u"problems.filter"_s), u"zzz"_s);
        QCOMPARE(problems()->model()->rowCount(), 0);
        QVERIFY(shows(u"No problem has these words"_s));
    }

    void brokenYamlKeepsTheText()
    {
        openText("a: [1, 2\nb: {\n");
        QVERIFY(problems()->model()->rowCount() > 0);
        QVERIFY(isExact());
        QCOMPARE(read(), QByteArray("a: [1, 2\nb: {\n"));
    }

    void whatIsTypedInOneGoIsOneStep()
    {
        openText(goodText);
        text()->goTo(4, 13);
        QTest::keyClicks(text(), u"-two"_s);
        QVERIFY(m_workspace->document().text().bytes().contains("name: demo-two\n"));
        act(u"edit.undo"_s);
        QCOMPARE(m_workspace->document().text().bytes(), goodText);
        QVERIFY(!m_workspace->document().isModified());
        act(u"edit.redo"_s);
        QVERIFY(m_workspace->document().text().bytes().contains("name: demo-two\n"));
        QVERIFY(isExact());
    }

    // Random edits in the editor and in the document: both stay the same, and undo brings back every byte.
    void theMirrorIsExact()
    {
        const QByteArray nasty = "\xEF\xBB\xBFk\xC3\xA4se: \xF0\x9F\xA7\x80\r\nb: 1\nc:\xC2\xA0"
                                 "x\r\n\r\n  d: \xE2\x80\xA8y\ne: 2";
        openText(nasty);
        QVERIFY(isExact());
        QRandomGenerator random(7);
        workspace::ProjectDocument &document = m_workspace->document();
        const QStringList pieces{u"a"_s, u"\n"_s, u"ö: 🧀"_s, u"x\ny\n"_s, u" "_s, u"\u00A0"_s};
        int steps = 0;
        for (int round = 0; round < 400; ++round) {
            QTextCursor cursor = text()->textCursor();
            const int end = text()->document()->characterCount() - 1;
            // A cursor never stands inside of a character.
            const auto place = [&](int position) {
                const bool inside = text()->document()->characterAt(position).isLowSurrogate();
                return position - (inside ? 1 : 0);
            };
            switch (random.bounded(5)) {
            case 0:
            case 1:
                cursor.setPosition(place(random.bounded(end + 1)));
                cursor.insertText(pieces.at(random.bounded(static_cast<int>(pieces.size()))));
                break;
            case 2: {
                const int from = place(random.bounded(end + 1));
                cursor.setPosition(from);
                cursor.setPosition(place(std::min(end, from + random.bounded(12))), QTextCursor::KeepAnchor);
                cursor.removeSelectedText();
                break;
            }
            case 3: {
                // As a form does: bytes, at the start of a line.
                const qsizetype line = random.bounded(static_cast<int>(document.lineCount()));
                const qsizetype at = document.offsetOf({line, 0});
                QVERIFY(document.apply(text::PatchSet({{at, at}, "z: 1\r\n"}), u"Insert"_s));
                break;
            }
            default:
                random.bounded(2) == 0 ? document.history().undo() : document.history().redo();
            }
            QVERIFY2(isExact(), qPrintable(QString::number(round)));
            ++steps;
        }
        QCOMPARE(steps, 400);
        while (document.history().canUndo()) {
            document.history().undo();
            QVERIFY(isExact());
        }
        QCOMPARE(document.text().bytes(), nasty);
    }

    void linesBecomeCommentsAndBack()
    {
        openText(goodText);
        text()->goTo(9, 1);
        act(u"edit.comment"_s);
        QVERIFY(m_workspace->document().text().bytes().contains("      # docker:\n"));
        act(u"edit.comment"_s);
        QCOMPARE(m_workspace->document().text().bytes(), goodText);
    }

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

    void theFormIsAViewOfTheText()
    {
        openText(QByteArray(goodText).replace("context: app\n", "context: app # sources\n"));
        text()->goTo(8, 18);
        QVERIFY(shows(u"demo/app"_s));
        auto *context = m_window->findChild<QWidget *>(u"field.context"_s)->findChild<QLineEdit *>();
        QCOMPARE(context->text(), u"app"_s);
        context->setFocus();
        context->selectAll();
        QTest::keyClicks(context, u"services/app"_s);
        QTest::keyClick(context, Qt::Key_Return);
        // One entry changes, its comment and every other byte stay; undo takes it back.
        QCOMPARE(m_workspace->document().text().bytes(),
                 QByteArray(goodText).replace("context: app\n", "context: services/app # sources\n"));
        QVERIFY(isExact());
        act(u"edit.undo"_s);
        QVERIFY(m_workspace->document().text().bytes().contains("context: app # sources\n"));
        QVERIFY(waitForCheck());
        QVERIFY(QTest::qWaitFor([context] { return context->text() == u"app"_s; }));
    }

    void theFormAddsAndRemovesListItems()
    {
        openText(goodText);
        text()->goTo(7, 14);
        auto *field = m_window->findChild<QWidget *>(u"field.platforms"_s);
        QLineEdit *add = field->findChildren<QLineEdit *>().first();
        add->setFocus();
        QTest::keyClicks(add, u"linux/arm64"_s);
        QTest::keyClick(add, Qt::Key_Return);
        QVERIFY(m_workspace->document().text().bytes().contains("linux/arm64"));
        QVERIFY(waitForCheck());
        QVERIFY(isExact());
    }

    void theFormWaitsWhileTheTextIsBroken()
    {
        openText(goodText);
        text()->goTo(8, 18);
        auto *context = m_window->findChild<QWidget *>(u"field.context"_s)->findChild<QLineEdit *>();
        QVERIFY(context->isEnabled());
        text()->goTo(8, 20);
        QTest::keyClicks(text(), u": ["_s);
        QVERIFY(waitForCheck());
        QVERIFY(QTest::qWaitFor([context] { return !context->isEnabled(); }));
        QCOMPARE(context->text(), u"app"_s);
        QVERIFY(shows(u"The form waits"_s));
    }

    void theStructureLeadsAndFollows()
    {
        openText(QByteArray(goodText) + "profiles:\n  - name: lab\n  - name: ci\n");
        auto *tree = m_window->findChild<QTreeView *>(u"project.structure"_s);
        const auto find = [tree](const QString &name) {
            return tree->model()
                ->match(tree->model()->index(0, 0), Qt::DisplayRole, name, 1,
                        Qt::MatchExactly | Qt::MatchRecursive)
                .value(0);
        };
        QVERIFY(find(u"demo/app"_s).isValid());
        text()->goTo(9, 8);
        QCOMPARE(tree->currentIndex().data().toString(), u"demo/app"_s);
        const QModelIndex lab = find(u"lab"_s);
        tree->scrollTo(lab);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(lab).center());
        QCOMPARE(text()->textCursor().blockNumber(), 11);
        // A tick is a chosen profile, kept for the project.
        QVERIFY(tree->model()->setData(lab, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(m_workspace->profiles(), QStringList{u"lab"_s});
    }

    void theEffectiveConfigurationFollowsTheProfiles()
    {
        openText(QByteArray(goodText) +
                 "profiles:\n  - name: lab\n    build:\n      platforms: [linux/arm64]\n");
        auto *view = m_window->findChild<editor::CodeEditor *>(u"effective.text"_s);
        for (QAbstractButton *candidate : m_window->findChildren<QAbstractButton *>()) {
            if (candidate->accessibleName() == u"Effective"_s) {
                QTest::mouseClick(candidate, Qt::LeftButton);
            }
        }
        QVERIFY(QTest::qWaitFor([view] { return view->toPlainText().contains(u"demo/app"_s); }));
        QVERIFY(!view->toPlainText().contains(u"linux/arm64"_s));
        m_workspace->setProfiles({u"lab"_s});
        QVERIFY(QTest::qWaitFor([view] { return view->toPlainText().contains(u"linux/arm64"_s); }));
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
};

QTEST_MAIN(ProjectPlaceTest)
#include "tst_project_place.moc"
