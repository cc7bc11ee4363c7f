// SPDX-License-Identifier: Apache-2.0
#include "core/settings.h"
#include "editor/code_editor.h"
#include "shell/action_collection.h"
#include "shell/main_window.h"
#include "style/theme.h"
#include "views/start/start_page.h"
#include "workspace/workspace.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kw;
using shell::Place;

// The whole window, offscreen, driven as a person does.
class MainWindowTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<shell::MainWindow> m_window;

    QString path(const QString &name) const { return m_folder->filePath(name); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void openWindow()
    {
        m_window.reset();
        m_workspace = std::make_unique<workspace::Workspace>(path(QStringLiteral("settings.ini")));
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
        openWindow();
    }

    void cleanup()
    {
        QSignalSpy ended(m_window.get(), &QObject::destroyed);
        m_window.reset();
        m_workspace.reset();
        QCOMPARE(ended.size(), 1);
    }

    void startsWithTheWaysToBegin()
    {
        QVERIFY(showsText(QStringLiteral("Start with a project")));
        QVERIFY(find<QWidget>("startPage")->isVisible());
    }

    void placesAreReachedByKeyboard()
    {
        QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(m_window->place(), Place::Images);
        QVERIFY(find<QLineEdit>("images.reference")->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(find<QWidget>("builders.tree")->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QVERIFY(find<QWidget>("startPage")->isVisible());
    }

    void aFolderWithoutSkaffoldYamlIsExplained()
    {
        m_window->openProject(m_folder->path());
        QVERIFY(showsText(QStringLiteral("Cannot open the project")));
        QVERIFY(showsText(QStringLiteral("the folder has no skaffold.yaml")));
        m_window->openProject(path(QStringLiteral("nowhere")));
        QVERIFY(showsText(QStringLiteral("there is no such file or folder")));
    }

    void aFileThatIsNoTextIsExplained()
    {
        write(QStringLiteral("skaffold.yaml"), QByteArray("a\0b", 3));
        m_window->openProject(m_folder->path());
        QVERIFY(find<QWidget>("startPage")->isVisible());
        QVERIFY(m_workspace->projectFile().isEmpty());
        QCOMPARE(read(QStringLiteral("skaffold.yaml")), QByteArray("a\0b", 3));
    }

    void editingKeepsEveryOtherByte()
    {
        // A byte-order mark, mixed line ends, a no-break space: what an editor easily loses.
        const QByteArray before = "\xEF\xBB\xBF# \xC2\xA0note\r\nkind: Config\nmetadata:\r\n  name: a\r\n";
        write(QStringLiteral("skaffold.yaml"), before);
        m_window->openProject(m_folder->path());
        auto *editor = find<editor::CodeEditor>("project.editor");
        QVERIFY(editor->isVisible());
        QCOMPARE(editor->lines().size(), 5);
        QVERIFY(!find<QPushButton>("project.save")->isEnabled());

        editor->goTo(4, 10);
        QTest::keyClicks(editor, QStringLiteral("bc"));
        QVERIFY(find<QPushButton>("project.save")->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
        QByteArray expected = before;
        expected.replace("name: a", "name: abc");
        QCOMPARE(read(QStringLiteral("skaffold.yaml")), expected);
        QVERIFY(!find<QPushButton>("project.save")->isEnabled());

        editor->goTo(4, 12);
        QTest::keyClick(editor, Qt::Key_Return);
        QTest::keyClick(editor, Qt::Key_Backspace); // the indentation that a new line begins with
        QTest::keyClicks(editor, QStringLiteral("x: y"));
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
        expected.replace("name: abc\r\n", "name: abc\r\nx: y\r\n");
        QCOMPARE(read(QStringLiteral("skaffold.yaml")), expected);
    }

    void aChangeBySomebodyElseIsNotOverwritten()
    {
        write(QStringLiteral("skaffold.yaml"), "kind: Config\n");
        m_window->openProject(m_folder->path());
        auto *editor = find<editor::CodeEditor>("project.editor");
        editor->goTo(1, 13);
        QTest::keyClicks(editor, QStringLiteral("X"));
        write(QStringLiteral("skaffold.yaml"), "kind: Theirs\n");
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(read(QStringLiteral("skaffold.yaml")), QByteArray("kind: Theirs\n"));
        QVERIFY(showsText(QStringLiteral("changed by another program")));
        QVERIFY(m_workspace->document().isModified());
    }

    void thePaletteRunsWhatIsTyped()
    {
        QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; }));
        auto *search = QApplication::activePopupWidget()->findChild<QLineEdit *>();
        QTest::keyClicks(search, QStringLiteral("setup"));
        auto *list = QApplication::activePopupWidget()->findChild<QListView *>();
        QCOMPARE(list->model()->rowCount(), 1);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(m_window->place(), Place::Setup);
    }

    void thePracticeProjectOpens()
    {
        m_window->actions().action(QStringLiteral("project.practice"))->trigger();
        QVERIFY(find<editor::CodeEditor>("project.editor")->isVisible());
        QVERIFY(find<editor::CodeEditor>("project.editor")
                    ->lines()
                    .contains(QStringLiteral("  name: hello-multiarch")));
    }

    void appearanceChangesAtOnce()
    {
        m_window->showPlace(Place::Setup);
        auto *theme = find<QComboBox>("settings.theme");
        theme->setCurrentIndex(theme->findData(QStringLiteral("dark")));
        QCOMPARE(style::Theme::instance()->scheme(), style::Scheme::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Base),
                 style::color(style::Role::Base, style::Scheme::Dark));
        theme->setCurrentIndex(theme->findData(QStringLiteral("light")));
        QCOMPARE(style::Theme::instance()->scheme(), style::Scheme::Light);
    }

    void comesBackAsItWasLeft()
    {
        QVERIFY(find<QWidget>("problems.table")->isVisible());
        m_window->showPlace(Place::Images);
        QVERIFY(!find<QWidget>("problems.table")->isVisible());
        // What is folded leaves its room to the place.
        const auto bottomOf = [this](const QWidget *widget) {
            return widget->mapTo(m_window.get(), QPoint(0, widget->height())).y();
        };
        QVERIFY(QTest::qWaitFor([&] {
            return bottomOf(find<QWidget>("panel.tabs")) + style::dp(12) >= find<QWidget>("statusLine")->y();
        }));
        m_window->actions().action(QStringLiteral("view.panel"))->trigger();
        m_window->close();
        openWindow();
        QCOMPARE(m_window->place(), Place::Images);
        QVERIFY(find<QWidget>("problems.table")->isVisible());
        m_window->showPlace(Place::Builders);
        QVERIFY(!find<QWidget>("problems.table")->isVisible());
    }

    void f6GoesFromPaneToPane()
    {
        m_window->showPlace(Place::Builders);
        find<QWidget>("builders.tree")->setFocus();
        QStringList seen;
        for (int step = 0; step < 12; ++step) {
            QTest::keyClick(m_window.get(), Qt::Key_F6);
            QVERIFY(m_window->focusWidget() != nullptr);
            for (const char *pane : {"header", "placeBar", "panel.tabs", "builders.tree"}) {
                auto *widget = find<QWidget>(pane);
                if (widget == m_window->focusWidget() || widget->isAncestorOf(m_window->focusWidget())) {
                    seen << QLatin1StringView(pane);
                }
            }
        }
        for (const char *pane : {"header", "placeBar", "panel.tabs", "builders.tree"}) {
            QVERIFY2(seen.contains(QLatin1StringView(pane)), pane);
        }
        const QWidget *before = m_window->focusWidget();
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(m_window->focusWidget(), before);
    }

    // Whoever works with the keyboard sees where it is, on every button of every place.
    void theKeyboardIsSeenOnEveryButton()
    {
        m_window->actions().action(QStringLiteral("project.practice"))->trigger();
        m_window->actions().action(QStringLiteral("builder.create"))->trigger();
        QSet<QString> unseen;
        int seen = 0;
        for (const Place place :
             {Place::Builders, Place::Project, Place::Builds, Place::Images, Place::Setup}) {
            QTest::keyClick(m_window.get(), static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(place)),
                            Qt::ControlModifier);
            for (int step = 0; step < 60; ++step) {
                QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(),
                                Qt::Key_Tab);
                auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
                if (!button) {
                    continue;
                }
                const QImage focused = button->grab().toImage();
                button->clearFocus();
                const bool isSeen = button->grab().toImage() != focused;
                button->setFocus(Qt::OtherFocusReason);
                seen += isSeen ? 1 : 0;
                if (!isSeen) {
                    unseen.insert(button->objectName() + QLatin1Char('|') + button->text());
                }
            }
        }
        QVERIFY2(unseen.isEmpty(), qPrintable(unseen.values().join(QStringLiteral(", "))));
        QVERIFY(seen > 20);
    }

    void contrastChangesAtOnce()
    {
        m_window->showPlace(Place::Setup);
        auto *contrast = find<QComboBox>("settings.contrast");
        contrast->setCurrentIndex(contrast->findData(QStringLiteral("high")));
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(Qt::white));
        contrast->setCurrentIndex(contrast->findData(QStringLiteral("normal")));
        QCOMPARE(QApplication::palette().color(QPalette::Window),
                 style::color(style::Role::Window, style::Scheme::Light));
    }

    void shortcutsAreUnique()
    {
        QSet<QString> seen;
        for (const QAction *action : m_window->actions().actions()) {
            const QString keys = action->shortcut().toString();
            QVERIFY2(keys.isEmpty() || !seen.contains(keys), qPrintable(action->text()));
            seen.insert(keys);
        }
    }

    void everyFocusableWidgetHasAName_data()
    {
        QTest::addColumn<int>("place");
        for (const Place place :
             {Place::Project, Place::Builders, Place::Builds, Place::Images, Place::Setup}) {
            QTest::addRow("%s", qPrintable(shell::placeName(place))) << static_cast<int>(place);
        }
    }
    void everyFocusableWidgetHasAName()
    {
        QFETCH(int, place);
        m_window->showPlace(static_cast<Place>(place));
        int named = 0;
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy()) {
                continue;
            }
            // Parts that Qt makes inside its own widgets speak through them.
            if (widget->objectName().startsWith(QLatin1String("qt_")) ||
                qobject_cast<QAbstractScrollArea *>(widget->parentWidget())) {
                continue;
            }
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(accessible);
            const QString what = QStringLiteral("%1 %2").arg(
                QLatin1StringView(widget->metaObject()->className()), widget->objectName());
            QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), qPrintable(what));
            ++named;
        }
        QVERIFY(named > 5);
    }
};

QTEST_MAIN(MainWindowTest)
#include "tst_main_window.moc"
