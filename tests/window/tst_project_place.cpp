// SPDX-License-Identifier: Apache-2.0
#include "project_window.h"

#include "models/problem_model.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeView>

using namespace kw;
using namespace Qt::StringLiterals;

// The open project, driven as a person does.
class ProjectPlaceTest : public QObject, protected ProjectWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { begin(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

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

    // Among the flags in either spelling; every other byte stays.
    void namedContextsAreEditedAmongTheFlags()
    {
        const QByteArray before = QByteArray(goodText) +
                                  "        cliFlags:\n"
                                  "          - --quiet # less to read\n"
                                  "          - --build-context\n"
                                  "          - base=../base\n"
                                  "          - --build-context=tools=docker-image://alpine:3\n";
        openText(before);
        text()->goTo(7, 14);
        const auto field = [this] { return m_window->findChild<QWidget *>(u"field.namedContexts"_s); };
        const auto lines = [&] { return field()->findChildren<QLineEdit *>(); };
        QVERIFY(field());
        QCOMPARE(lines().size(), 6); // two, and one to add: name and place each
        QCOMPARE(lines().at(2)->text(), u"base"_s);
        QCOMPARE(lines().at(3)->text(), u"../base"_s);
        QCOMPARE(lines().at(5)->text(), u"alpine:3"_s);
        const auto bytes = [this] { return m_workspace->document().text().bytes(); };

        lines().at(3)->setFocus();
        lines().at(3)->selectAll();
        QTest::keyClicks(lines().at(3), u"shared"_s);
        QTest::keyClick(lines().at(3), Qt::Key_Return);
        QCOMPARE(bytes(), QByteArray(before).replace("base=../base", "base=shared"));
        QVERIFY(waitForCheck());

        auto *kind = field()->findChildren<QComboBox *>().at(2);
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_Down);
        QVERIFY(bytes().contains("--build-context=tools=oci-layout://alpine:3\n"));
        QVERIFY(waitForCheck());

        lines().at(0)->setFocus();
        QTest::keyClicks(lines().at(0), u"web"_s);
        lines().at(1)->setFocus();
        QTest::keyClicks(lines().at(1), u"https://example.com/web.git"_s);
        QTest::keyClick(lines().at(1), Qt::Key_Return);
        QVERIFY(bytes().endsWith("- --build-context=web=https://example.com/web.git\n"));
        QVERIFY(waitForCheck());
        QVERIFY(QTest::qWaitFor([&] { return lines().size() == 8; }));

        // One that takes two items goes in one step.
        const QByteArray all = bytes();
        field()->findChildren<QToolButton *>().at(1)->click();
        QCOMPARE(bytes(), QByteArray(all)
                              .replace("          - --build-context\n", "")
                              .replace("          - base=shared\n", ""));
        act(u"edit.undo"_s);
        QCOMPARE(bytes(), all);
        // The list of the other flags shows only these.
        auto *flags = m_window->findChild<QWidget *>(u"field.cliFlags"_s);
        QStringList shown;
        for (const QLineEdit *line : flags->findChildren<QLineEdit *>()) {
            if (line->isVisibleTo(flags) && !line->text().isEmpty()) {
                shown << line->text();
            }
        }
        QCOMPARE(shown, QStringList{u"--quiet"_s});
        QVERIFY(isExact());
    }

    void anotherBuilderTakesThePlaceInOneStep()
    {
        openText(goodText);
        text()->goTo(7, 14);
        auto *box = m_window->findChild<QComboBox *>(u"form.variant"_s);
        QVERIFY(box);
        QCOMPARE(box->currentData().toString(), u"docker"_s);
        box->setFocus();
        box->setCurrentIndex(box->findData(u"jib"_s));
        Q_EMIT box->activated(box->currentIndex());
        QCOMPARE(m_workspace->document().text().bytes(),
                 QByteArray(goodText).replace("docker:\n        noCache: true\n", "jib: {}\n"));
        QVERIFY(isExact());
        act(u"edit.undo"_s);
        QCOMPARE(m_workspace->document().text().bytes(), goodText);
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

    void inANarrowWindowTheStructureDropsDown()
    {
        openText(goodText);
        auto *beside = m_window->findChild<QWidget *>(u"project.structurePane"_s);
        auto *button = m_window->findChild<QAbstractButton *>(u"project.showStructure"_s);
        QVERIFY(beside->isVisible());
        QVERIFY(!button->isVisible());
        m_window->resize(1024, 700);
        QVERIFY(QTest::qWaitFor([&] { return !beside->isVisible() && button->isVisible(); }));
        button->click();
        auto *dropped = QApplication::activePopupWidget();
        QVERIFY(dropped);
        auto *tree = dropped->findChild<QTreeView *>();
        const QModelIndexList found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole,
                                                           u"demo/app"_s, 1, Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        tree->setCurrentIndex(found.first());
        QTest::keyClick(tree, Qt::Key_Return);
        QCOMPARE(text()->textCursor().blockNumber(), 6);
        QVERIFY(!dropped->isVisible());
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
};

QTEST_MAIN(ProjectPlaceTest)
#include "tst_project_place.moc"
