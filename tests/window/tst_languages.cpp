// SPDX-License-Identifier: Apache-2.0
#include "controls/label.h"
#include "core/settings.h"
#include "core/translation.h"
#include "shell/action_collection.h"
#include "shell/main_window.h"
#include "style/theme.h"
#include "workspace/workspace.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace kw;
using namespace Qt::StringLiterals;
using shell::Place;

// The window in other languages: in one for tests, whose texts are 40 % longer and stand in brackets, in
// Spanish, and from right to left.
class LanguagesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<shell::MainWindow> m_window;
    QTranslator m_pseudo;

    void openWindow(const QString &language, const QSize &size)
    {
        if (language == u"pseudo"_s) {
            QVERIFY(QCoreApplication::installTranslator(&m_pseudo));
        } else {
            installTranslations(*qApp, language);
        }
        m_folder = std::make_unique<QTemporaryDir>();
        m_workspace = std::make_unique<workspace::Workspace>(m_folder->filePath(u"settings.ini"_s));
        m_workspace->settings().setValue(Setting::FontFamily, u"Inter"_s);
        m_workspace->settings().setValue(Setting::FontSize, 10.0);
        m_window = std::make_unique<shell::MainWindow>(*m_workspace);
        m_window->resize(size);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    static QString describe(const QWidget *widget, const QString &text)
    {
        return u"%1 %2: “%3” has %4 × %5, wants %6 × %7"_s.arg(
            QLatin1StringView(widget->metaObject()->className()), widget->objectName(), text,
            QString::number(widget->width()), QString::number(widget->height()),
            QString::number(widget->sizeHint().width()), QString::number(widget->sizeHint().height()));
    }

    // Labels and buttons whose text does not fit into them.
    QStringList clipped() const
    {
        QStringList found;
        for (const QLabel *label : m_window->findChildren<QLabel *>()) {
            // An ElidedLabel cuts by design, and has the whole text in its tool tip.
            if (!label->isVisible() || label->text().isEmpty() ||
                qobject_cast<const controls::ElidedLabel *>(label)) {
                continue;
            }
            const bool fits = label->wordWrap() ? label->heightForWidth(label->width()) <= label->height() + 1
                                                : label->sizeHint().width() <= label->width() + 1;
            if (!fits) {
                found.append(describe(label, label->text()));
            }
        }
        for (const QAbstractButton *button : m_window->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && !button->text().isEmpty() &&
                button->sizeHint().width() > button->width() + 1) {
                found.append(describe(button, button->text()));
            }
        }
        return found;
    }

    // Widgets that stick out of what holds them.
    QStringList outside() const
    {
        QStringList found;
        for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
            const QWidget *parent = widget->parentWidget();
            if (!widget->isVisible() || widget->isWindow() ||
                parent->objectName() == u"qt_scrollarea_viewport"_s ||
                qobject_cast<const QAbstractScrollArea *>(parent) ||
                qobject_cast<const QLineEdit *>(parent)) {
                continue;
            }
            if (!parent->rect().adjusted(-1, -1, 1, 1).contains(widget->geometry())) {
                found.append(describe(widget, parent->objectName()));
            }
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("DOCKER_HOST", "unix:///nonexistent/docker.sock");
        style::Theme::install(style::ThemeChoice::Light);
        QVERIFY(m_pseudo.load(QStringLiteral(KW_PSEUDO_LANGUAGE)));
    }

    void cleanup()
    {
        m_window.reset();
        m_workspace.reset();
        QCoreApplication::removeTranslator(&m_pseudo);
        for (QTranslator *translator : qApp->findChildren<QTranslator *>()) {
            delete translator;
        }
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("mirrored");
        QTest::addColumn<QSize>("size");
        QTest::newRow("longer texts") << u"pseudo"_s << false << QSize(1440, 900);
        QTest::newRow("longer texts, mirrored") << u"pseudo"_s << true << QSize(1440, 900);
        QTest::newRow("Spanish, narrow") << u"es"_s << false << QSize(1024, 700);
        QTest::newRow("English, narrow") << u"en"_s << false << QSize(1024, 700);
    }
    void nothingIsCut()
    {
        QFETCH(QString, language);
        QFETCH(bool, mirrored);
        QFETCH(QSize, size);
        QGuiApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        openWindow(language, size);
        QStringList problems;
        const auto look = [&](const QString &where) {
            // What has just changed its text is laid out in the next round of events.
            if (QTest::qWaitFor([&] { return clipped().isEmpty() && outside().isEmpty(); }, 500)) {
                return;
            }
            QVERIFY(!m_window->grab().isNull());
            for (const QString &problem : clipped() + outside()) {
                problems.append(where + u": "_s + problem);
            }
        };
        look(u"start"_s);
        m_window->actions().action(u"project.practice"_s)->trigger();
        for (const Place place :
             {Place::Project, Place::Builders, Place::Builds, Place::Images, Place::Setup}) {
            m_window->showPlace(place);
            look(shell::placeName(place));
        }
        m_window->actions().action(u"builder.create"_s)->trigger();
        look(u"new builder"_s);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void everyActionIsTranslated()
    {
        openWindow(u"pseudo"_s, QSize(1440, 900));
        QVERIFY(m_window->actions().actions().size() > 10);
        for (const QAction *action : m_window->actions().actions()) {
            QVERIFY2(action->text().startsWith(u'['), qPrintable(action->text()));
        }
    }

    void mnemonicsOfTheMenuAreUnique_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : translatedLanguages()) {
            QTest::addRow("%s", qPrintable(language)) << language;
        }
    }
    void mnemonicsOfTheMenuAreUnique()
    {
        QFETCH(QString, language);
        openWindow(language, QSize(1440, 900));
        QMap<QString, QString> seen;
        for (const QAction *action : m_window->actions().actions()) {
            const QString letter = QKeySequence::mnemonic(action->text()).toString();
            if (!letter.isEmpty()) {
                QVERIFY2(!seen.contains(letter), qPrintable(seen.value(letter) + u" / "_s + action->text()));
                seen.insert(letter, action->text());
            }
        }
        QVERIFY(seen.size() > 3);
    }

    void theOtherSideIsTheMirror()
    {
        openWindow(u"en"_s, QSize(1440, 900));
        const auto *places = m_window->findChild<QWidget *>(u"placeBar"_s);
        QCOMPARE(places->mapTo(m_window.get(), QPoint()).x(), 0);
        m_window.reset();
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        openWindow(u"en"_s, QSize(1440, 900));
        places = m_window->findChild<QWidget *>(u"placeBar"_s);
        QCOMPARE(places->mapTo(m_window.get(), QPoint(places->width(), 0)).x(), m_window->width());
    }

    void oneAndManyInEnglish()
    {
        installTranslations(*qApp, u"en"_s);
        QCOMPARE(QCoreApplication::translate("Buildx", "it has %n nodes", nullptr, 1), u"it has 1 node"_s);
        QCOMPARE(QCoreApplication::translate("Buildx", "it has %n nodes", nullptr, 2), u"it has 2 nodes"_s);
    }

    void spanishIsSpoken()
    {
        installTranslations(*qApp, u"es"_s);
        QCOMPARE(QCoreApplication::translate("Buildx", "it has %n nodes", nullptr, 1), u"tiene 1 nodo"_s);
        QCOMPARE(shell::placeName(Place::Images), u"Imágenes"_s);
    }
};

QTEST_MAIN(LanguagesTest)
#include "tst_languages.moc"
