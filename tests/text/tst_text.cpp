// SPDX-License-Identifier: Apache-2.0
#include "text/file.h"
#include "text/line_index.h"
#include "text/patch.h"
#include "text/source_text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace kw::text;

class TextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void bytesThatAreNoTextAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("where");
        QTest::newRow("NUL") << QByteArray("a\nb\0c", 5) << QStringLiteral("line 2");
        QTest::newRow("lone CR") << QByteArray("a\rb") << QStringLiteral("line 1");
        QTest::newRow("CR at the end") << QByteArray("a\r\nb\r") << QStringLiteral("line 2");
        QTest::newRow("Latin-1") << QByteArray("caf\xE9\n") << QStringLiteral("line 1");
        QTest::newRow("overlong") << QByteArray("\xC0\xAF") << QStringLiteral("line 1");
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << QStringLiteral("line 1");
        QTest::newRow("cut off") << QByteArray("x\xE2\x82") << QStringLiteral("line 1");
    }
    void bytesThatAreNoTextAreRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto text = SourceText::fromBytes(bytes);
        QVERIFY(!text);
        QCOMPARE(text.error().code, kw::ErrorCode::InvalidInput);
        QVERIFY(!text.error().why.isEmpty());
        QTEST(text.error().where, "where");
    }

    void positionsCountUtf16Units()
    {
        const auto text = SourceText::fromBytes("\xEF\xBB\xBF"
                                                "a\xC3\xA9\xF0\x9F\x98\x80z\r\nlast");
        QVERIFY(text.has_value());
        QVERIFY(text->hasByteOrderMark());
        const LineIndex index(*text);
        QCOMPARE(index.lineCount(), 2);
        const qsizetype z = text->bytes().indexOf('z');
        const Position position = index.position(ByteOffset(z));
        QCOMPARE(position.line.value, 1);
        QCOMPARE(position.column.value, 5);
        QCOMPARE(index.offset(position).value, z);
        QCOMPARE(text->view(index.lineRange(LineNumber(2))).toByteArray(), QByteArray("last"));
        QCOMPARE(text->lineEndAt(ByteOffset(4)), LineEnd::CrLf);
        QCOMPARE(text->lineEndAt(ByteOffset(z + 3)), LineEnd::None);
    }

    void everyOffsetComesBack()
    {
        QRandomGenerator random(7);
        const QList<QByteArray> pieces{"a", "\n", "\r\n", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80",
                                       " "};
        for (int round = 0; round < 200; ++round) {
            QByteArray bytes;
            for (int i = 0; i < 40; ++i)
                bytes += pieces.at(random.bounded(pieces.size()));
            const auto text = SourceText::fromBytes(bytes);
            QVERIFY(text.has_value());
            const LineIndex index(*text);
            for (qsizetype at = 0; at <= bytes.size(); ++at) {
                const bool inside = at < bytes.size() && (static_cast<uchar>(bytes.at(at)) & 0xC0) == 0x80;
                const bool lineFeedOfPair = at > 0 && at < bytes.size() && bytes.at(at - 1) == '\r';
                if (!inside && !lineFeedOfPair)
                    QCOMPARE(index.offset(index.position(ByteOffset(at))).value, at);
            }
        }
    }

    void patchesGoInTogetherAndBack()
    {
        const QByteArray before = "one two three";
        PatchSet set;
        QVERIFY(set.add({{8, 13}, "3"}));
        QVERIFY(set.add({{0, 3}, "1"}));
        QVERIFY(!set.add({{2, 5}, "x"}));
        QCOMPARE(set.applied(before).value(), QByteArray("1 two 3"));
        const Patch patch = set.combined(before).value();
        QCOMPARE(PatchSet(patch).applied(before).value(), QByteArray("1 two 3"));
        const Patch back = PatchSet::inverse(patch, before);
        QCOMPARE(PatchSet(back).applied("1 two 3").value(), before);
        QVERIFY(!PatchSet(Patch{{5, 99}, {}}).applied(before));
    }

    void combiningKeepsCharactersWhole()
    {
        const QByteArray before = "x\xC3\xA9y";
        const Patch patch = PatchSet(Patch{{1, 3}, "\xC3\xA8"}).combined(before).value();
        QCOMPARE(patch.range, (ByteRange{1, 3}));
        QCOMPARE(patch.text, QByteArray("\xC3\xA8"));
    }

    void savingKeepsLinksAndPermissions()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("real.yaml"));
        const QString link = folder.filePath(QStringLiteral("link.yaml"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("a: 1\r\n") == 6);
        file.close();
        const auto permissions = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup;
        QVERIFY(file.setPermissions(permissions));
        QVERIFY(QFile::link(path, link));
        const auto loaded = load(link);
        QVERIFY(loaded.has_value());
        const auto text = loaded->text.patched(PatchSet(Patch{{3, 4}, "2"}));
        QVERIFY(text.has_value());
        QCOMPARE(text->revision().number, 1u);
        QVERIFY(save(link, *text, &loaded->stamp).has_value());
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(load(path)->text.bytes(), QByteArray("a: 2\r\n"));
        QVERIFY(!(QFileInfo(path).permissions() & QFileDevice::ReadOther));
    }

    void aChangeByOthersIsNotOverwritten()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.yaml"));
        const FileStamp first = save(path, SourceText::fromBytes("a: 1\n").value()).value();
        QVERIFY(!hasChanged(path, first));
        QVERIFY(save(path, SourceText::fromBytes("a: 22\n").value()).has_value());
        QVERIFY(hasChanged(path, first));
        const auto refused = save(path, SourceText::fromBytes("a: 3\n").value(), &first);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, kw::ErrorCode::Conflict);
        QCOMPARE(load(path)->text.bytes(), QByteArray("a: 22\n"));
    }

    void failuresSayWhy()
    {
        const auto missing = load(QStringLiteral("/nonexistent/skaffold.yaml"));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, kw::ErrorCode::NotFound);
        const auto unsaved = save(QStringLiteral("/nonexistent/skaffold.yaml"), SourceText());
        QVERIFY(!unsaved);
        QVERIFY(!unsaved.error().why.isEmpty());
        QVERIFY(!load(QStringLiteral("/")).has_value());
    }

    void aFullDiskLosesNothing()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("skaffold.yaml"));
        QVERIFY(save(path, SourceText::fromBytes("kind: Config\n").value()));
        // A limit on the size of files fails a write half way, as a full disk does.
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit limited = before;
        limited.rlim_cur = 4096;
        const auto signalBefore = std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &limited), 0);
        const auto full = save(path, SourceText::fromBytes(QByteArray(1 << 20, 'a')).value());
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, signalBefore);
        QVERIFY(!full);
        QCOMPARE(full.error().code, kw::ErrorCode::WriteFailed);
        QVERIFY(!full.error().why.isEmpty());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("kind: Config\n"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void devicesAreNotReplaced()
    {
        const QString pipe = QStringLiteral("/dev/null");
        const auto saved = save(pipe, SourceText::fromBytes("a").value());
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, kw::ErrorCode::InvalidInput);
        QVERIFY(!QFileInfo(pipe).isFile());
    }
};

QTEST_GUILESS_MAIN(TextTest)
#include "tst_text.moc"
