// SPDX-License-Identifier: Apache-2.0
#include "secrets/name_list.h"
#include "secrets/session_store.h"
#include "secrets/store.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <optional>

using namespace kw::secrets;
using namespace Qt::StringLiterals;

namespace {

constexpr auto insideBus = "KW_TEST_PRIVATE_BUS";
constexpr int patience = 20'000; // milliseconds
const QByteArray sentinel = "Zx9-sentinel-value-\xc3\xa9-4711";

template <typename T>
std::optional<T> await(QFuture<T> future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }, patience) ? std::optional<T>(future.result())
                                                                          : std::nullopt;
}

} // namespace

// The store over a real Secret Service in a private session bus, and without any.
class SecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        m_kitw = qEnvironmentVariable("KW_KITW");
        if (!hasBus()) {
            return;
        }
        m_daemon.setProgram(QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s));
        m_daemon.setArguments({u"--unlock"_s, u"--foreground"_s, u"--components=secrets"_s});
        m_daemon.start();
        m_daemon.write("keyring of this test");
        m_daemon.closeWriteChannel();
        const QString control = qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/keyring/control"_s;
        QVERIFY(QTest::qWaitFor([&] { return QFile::exists(control); }, patience));
    }

    void cleanupTestCase()
    {
        if (m_daemon.state() != QProcess::NotRunning) {
            m_daemon.kill();
            QVERIFY(m_daemon.waitForFinished(patience));
        }
    }

    void namesAreChecked_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("fits");
        QTest::newRow("plain") << u"npm_token"_s << true;
        QTest::newRow("dots and dashes") << u"a.b-c"_s << true;
        QTest::newRow("longest") << QString(128, u'x') << true;
        QTest::newRow("too long") << QString(129, u'x') << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("option") << u"-x"_s << false;
        QTest::newRow("hidden") << u".x"_s << false;
        QTest::newRow("line") << u"a\nb"_s << false;
        QTest::newRow("path") << u"a/b"_s << false;
    }
    void namesAreChecked()
    {
        QFETCH(QString, name);
        QTEST(checkName(name).has_value(), "fits");
    }

    void theSessionStoreForgets()
    {
        SessionStore store(u"there is no keychain service"_s);
        QCOMPARE(store.persistence(), Persistence::Session);
        QVERIFY(store.notice().contains(u"there is no keychain service"_s));
        QVERIFY(store.set(u"b"_s, sentinel).result());
        QVERIFY(store.set(u"a"_s, "x").result());
        QCOMPARE(store.names(), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(store.value(u"b"_s).result().value(), sentinel);
        QVERIFY(store.remove(u"b"_s).result());
        QCOMPARE(store.value(u"b"_s).result().error().code, kw::ErrorCode::NotFound);
        QCOMPARE(store.remove(u"b"_s).result().error().code, kw::ErrorCode::NotFound);
        QCOMPARE(store.set(u"c"_s, {}).result().error().code, kw::ErrorCode::InvalidInput);
        QCOMPARE(store.set(u"c"_s, QByteArray(maximalValueSize + 1, 'x')).result().error().code,
                 kw::ErrorCode::TooLarge);
        QCOMPARE(store.set(u"/"_s, "x").result().error().code, kw::ErrorCode::InvalidInput);
    }

    void theListOfNamesIsPrivate()
    {
        const QString path = m_folder.filePath(u"deep/names"_s);
        NameList list(path);
        QVERIFY(list.add(u"b"_s));
        QVERIFY(list.add(u"a"_s));
        QVERIFY(list.add(u"a"_s));
        QCOMPARE(NameList(path).names(), (QStringList{u"a"_s, u"b"_s}));
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(list.remove(u"a"_s));
        QCOMPARE(NameList(path).names(), QStringList{u"b"_s});
        NameList unwritable(u"/dev/null/names"_s);
        QCOMPARE(unwritable.add(u"x"_s).error().code, kw::ErrorCode::WriteFailed);
        QVERIFY(unwritable.names().isEmpty());
    }

    void theKeychainKeepsValues()
    {
        if (!hasBus()) {
            QSKIP("runs on the private bus");
        }
        const auto store = keychain();
        QVERIFY(store);
        QVERIFY(store->notice().isEmpty());
        QVERIFY(await(store->set(u"token"_s, sentinel)).value());
        QCOMPARE(await(store->value(u"token"_s)).value().value(), sentinel);
        QVERIFY(await(store->set(u"token"_s, "second")).value());
        const auto again = keychain();
        QCOMPARE(again->names(), QStringList{u"token"_s});
        QCOMPARE(await(again->value(u"token"_s)).value().value(), "second");
        QVERIFY(await(again->remove(u"token"_s)).value());
        QVERIFY(again->names().isEmpty());
        QCOMPARE(await(again->value(u"token"_s)).value().error().code, kw::ErrorCode::NotFound);
        QVERIFY(!await(again->remove(u"token"_s)).value());
    }

    void binaryValuesSurvive()
    {
        if (!hasBus()) {
            QSKIP("runs on the private bus");
        }
        const auto store = keychain();
        QVERIFY(store);
        const QByteArray value("\0\xff\n\x01", 4);
        QVERIFY(await(store->set(u"binary"_s, value)).value());
        QCOMPARE(await(store->value(u"binary"_s)).value().value(), value);
        QVERIFY(await(store->remove(u"binary"_s)).value());
    }

    void aStoreMayGoBeforeItsAnswer()
    {
        if (!hasBus()) {
            QSKIP("runs on the private bus");
        }
        auto store = keychain();
        QVERIFY(store);
        auto future = store->set(u"late"_s, "x");
        store.reset();
        QVERIFY(await(future).value());
        QVERIFY(await(keychain()->remove(u"late"_s)).value());
    }

    void theCommandNeverShowsAValue()
    {
        if (!hasBus() || m_kitw.isEmpty()) {
            QSKIP("runs on the private bus, with kitw");
        }
        const auto store = keychain();
        QVERIFY(store);
        QCOMPARE(kitw({u"secret"_s, u"set"_s, u"cli"_s}, sentinel + '\n'), 0);
        QCOMPARE(kitw({u"secret"_s, u"list"_s, u"--format"_s, u"json"_s}), 0);
        QVERIFY(m_said.contains("\"cli\""));
        QCOMPARE(await(store->value(u"cli"_s)).value().value(), sentinel);
        QVERIFY2(!isInFiles(sentinel), "the value lies in a file");
        QVERIFY(isInFiles("cli")); // the search does find what is there
        QCOMPARE(kitw({u"secret"_s, u"rm"_s, u"cli"_s}), 0);
        QCOMPARE(kitw({u"secret"_s, u"rm"_s, u"cli"_s}), 2);
        QCOMPARE(kitw({u"secret"_s, u"set"_s, u"cli"_s, QString::fromUtf8(sentinel)}, "x"), 2);
        QVERIFY(!m_said.contains(sentinel));
        QCOMPARE(kitw({u"secret"_s, u"set"_s, u"cli"_s}, {}), 2);
    }

    void withoutAServiceTheSessionStoreSaysSo()
    {
        if (hasBus()) {
            QSKIP("runs without a session bus");
        }
        const auto store = await(openStore(m_folder.filePath(u"names"_s)));
        QVERIFY(store);
        QCOMPARE((*store)->persistence(), Persistence::Session);
        QVERIFY(!(*store)->notice().isEmpty());
        if (!m_kitw.isEmpty()) {
            QCOMPARE(kitw({u"secret"_s, u"set"_s, u"x"_s}, sentinel), 2);
            QVERIFY(m_said.contains("hint:"));
        }
    }

private:
    static bool hasBus() { return !qEnvironmentVariableIsEmpty(insideBus); }

    static std::shared_ptr<Store> keychain()
    {
        const auto store = await(openStore());
        if (!store || (*store)->persistence() != Persistence::Keychain) {
            QTest::qFail("the Secret Service of the private bus does not answer", __FILE__, __LINE__);
            return nullptr;
        }
        return *store;
    }

    int kitw(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.start(m_kitw, arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, patience)) {
            return -2;
        }
        m_said = process.readAllStandardOutput() + process.readAllStandardError();
        return m_said.contains(sentinel) ? -1 : process.exitCode();
    }

    // In any file below the private home folder, configuration and keyrings included.
    static bool isInFiles(const QByteArray &text)
    {
        QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text)) {
                return true;
            }
        }
        return false;
    }

    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_kitw;
    QByteArray m_said;
};

// Runs the tests without a session bus, then once more on a bus of their own with a keyring service.
int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty(insideBus)) {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    }
    QCoreApplication application(argc, argv);
    SecretsTest test;
    const int failures = QTest::qExec(&test, argc, argv);
    if (!qEnvironmentVariableIsEmpty(insideBus)) {
        return failures;
    }
    const QString bus = QStandardPaths::findExecutable(u"dbus-run-session"_s);
    if (bus.isEmpty() || QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty()) {
        std::puts("SKIP: the Secret Service part needs dbus-run-session and gnome-keyring-daemon");
        return failures;
    }
    QTemporaryDir runtime;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1StringView(insideBus), u"1"_s);
    environment.insert(u"XDG_RUNTIME_DIR"_s, runtime.path());
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    QProcess inside;
    inside.setProcessEnvironment(environment);
    inside.setProcessChannelMode(QProcess::ForwardedChannels);
    inside.start(bus, QStringList{u"--"_s, QCoreApplication::applicationFilePath()} +
                          QCoreApplication::arguments().sliced(1));
    const bool ended = inside.waitForFinished(100'000);
    return failures + (ended && inside.exitStatus() == QProcess::NormalExit ? inside.exitCode() : 1);
}

#include "tst_secrets.moc"
