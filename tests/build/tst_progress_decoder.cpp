// SPDX-License-Identifier: Apache-2.0
#include "build/progress_time.h"
#include "recordings.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace kw::build;

namespace {

const QStringList recordings{QStringLiteral("multi-platform"), QStringLiteral("cached"),
                             QStringLiteral("missing-cache"), QStringLiteral("failing-run"),
                             QStringLiteral("cancelled")};

ProgressEvents decodedInPieces(const QByteArray &stream, QRandomGenerator &random, int longest,
                               qsizetype limit = 16 * 1024 * 1024)
{
    ProgressDecoder decoder(limit);
    ProgressEvents events;
    for (qsizetype at = 0; at < stream.size();) {
        const qsizetype size = std::min<qsizetype>(1 + random.bounded(longest), stream.size() - at);
        const ProgressEvents more = decoder.feed(QByteArrayView(stream).sliced(at, size));
        events.insert(events.end(), more.begin(), more.end());
        at += size;
    }
    const ProgressEvents rest = decoder.finish();
    events.insert(events.end(), rest.begin(), rest.end());
    return events;
}

template <typename Event>
qsizetype count(const ProgressEvents &events)
{
    return std::ranges::count_if(events,
                                 [](const ProgressEvent &e) { return std::holds_alternative<Event>(e); });
}

} // namespace

class ProgressDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void bothFormsGiveTheSameEvents_data()
    {
        QTest::addColumn<QByteArray>("stream");
        for (const QString &name : recordings) {
            QTest::newRow(qPrintable(name)) << recording(name);
        }
    }
    void bothFormsGiveTheSameEvents()
    {
        QFETCH(QByteArray, stream);
        const ProgressEvents events = decoded(stream);
        QVERIFY(count<VertexEvent>(events) > 5);
        QCOMPARE(count<DroppedEvent>(events), 0);
        QVERIFY(events == decoded(compacted(stream)));
    }

    void anyChunkingGivesTheSameEvents_data() { bothFormsGiveTheSameEvents_data(); }
    void anyChunkingGivesTheSameEvents()
    {
        QFETCH(QByteArray, stream);
        QRandomGenerator random(4711);
        for (const QByteArray &form : {stream, compacted(stream)}) {
            const ProgressEvents whole = decoded(form);
            for (const int longest : {1, 2, 7, 300, 5000}) {
                QVERIFY(decodedInPieces(form, random, longest) == whole);
            }
        }
    }

    void damagedStreamsAreChunkedAlikeToo()
    {
        const QByteArray alphabet("{}[]\"\\\n\r \0ax", 12);
        QRandomGenerator random(99);
        for (int round = 0; round < 400; ++round) {
            QByteArray stream = round % 2 == 0 ? recording(recordings.at(round % 5))
                                               : compacted(recording(recordings.at(round % 5)));
            stream = stream.first(std::min<qsizetype>(stream.size(), 4000));
            for (int change = 0; change < 8; ++change) {
                const auto at = static_cast<qsizetype>(random.bounded(static_cast<int>(stream.size())));
                stream[at] = alphabet[random.bounded(12)];
            }
            const qsizetype limit = round % 3 == 0 ? 200 : 1'000'000;
            ProgressDecoder decoder(limit);
            ProgressEvents whole = decoder.feed(stream);
            const ProgressEvents rest = decoder.finish();
            whole.insert(whole.end(), rest.begin(), rest.end());
            QVERIFY(decodedInPieces(stream, random, 50, limit) == whole);
        }
    }

    void textLinesAreKept()
    {
        const ProgressEvents events = decoded(recording(QStringLiteral("failing-run")));
        QStringList lines;
        for (const ProgressEvent &event : events) {
            if (const auto *text = std::get_if<TextEvent>(&event)) {
                lines.append(text->line);
            }
        }
        QCOMPARE(lines.size(), 8);
        QCOMPARE(lines.first(), QStringLiteral("Dockerfile:5"));
        QVERIFY(lines.last().startsWith(QStringLiteral("ERROR: failed to solve: ")));
    }

    void whatIsNoProgressIsText_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<int>("texts");
        QTest::newRow("other JSON") << QByteArray("{\"a\":1}\n") << 1;
        QTest::newRow("brace in text") << QByteArray("{not json\nERROR: x\n") << 2;
        QTest::newRow("object cut by text") << QByteArray("{\n  \"vertexes\": [\nERROR: killed\n") << 3;
        QTest::newRow("unterminated at the end") << QByteArray("{\n  \"vertexes\": [") << 2;
        QTest::newRow("CRLF") << QByteArray("one\r\ntwo\r\n") << 2;
        QTest::newRow("empty object") << QByteArray("{}\n") << 0;
    }
    void whatIsNoProgressIsText()
    {
        QFETCH(QByteArray, stream);
        QFETCH(int, texts);
        const ProgressEvents events = decoded(stream);
        QCOMPARE(static_cast<int>(events.size()), texts);
        QCOMPARE(count<TextEvent>(events), texts);
    }

    void aLineWithoutEndIsNotKept()
    {
        ProgressDecoder decoder(1000);
        const QByteArray piece = "{\"vertexes\":[\"" + QByteArray(300, 'x');
        for (int i = 0; i < 1000; ++i) {
            QVERIFY(decoder.feed(piece).empty());
        }
        const ProgressEvents events = decoder.feed("\nERROR: after\n");
        QCOMPARE(events.size(), 2);
        QCOMPARE(std::get<DroppedEvent>(events.front()).bytes, 1000 * piece.size());
        QCOMPARE(std::get<TextEvent>(events.back()).line, QStringLiteral("ERROR: after"));
    }

    void anIndentedObjectWithoutEndIsNotKept()
    {
        ProgressDecoder decoder(1000);
        decoder.feed("{\n");
        for (int i = 0; i < 1000; ++i) {
            QVERIFY(decoder.feed("  \"vertexes\": [\n").empty());
        }
        const ProgressEvents events = decoder.feed("}\n{\"vertexes\":[{\"digest\":\"d\",\"name\":\"n\"}]}\n");
        QCOMPARE(events.size(), 2);
        QVERIFY(std::holds_alternative<DroppedEvent>(events.front()));
        QCOMPARE(std::get<VertexEvent>(events.back()).name, QStringLiteral("n"));
    }

    void times_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("time");
        QTest::newRow("nine digits") << QByteArray("2001-09-09T01:46:40.123456789Z")
                                     << qint64(1'000'000'000'123'456'789);
        QTest::newRow("three digits")
            << QByteArray("2001-09-09T01:46:40.123Z") << qint64(1'000'000'000'123'000'000);
        QTest::newRow("no fraction") << QByteArray("2001-09-09T01:46:40Z")
                                     << qint64(1'000'000'000'000'000'000);
        QTest::newRow("Go's zero") << QByteArray("0001-01-01T00:00:00Z") << qint64(0);
        QTest::newRow("garbage") << QByteArray("2001-09-09 01:46:40....") << qint64(0);
        QTest::newRow("empty") << QByteArray() << qint64(0);
    }
    void times()
    {
        QFETCH(QByteArray, text);
        QTEST(parseProgressTime(std::string_view(text.constData(), static_cast<size_t>(text.size()))),
              "time");
    }

    // A second opinion, for those who have streams of other buildx versions at hand.
    void foreignRecordings()
    {
        const QString folder = qEnvironmentVariable("KW_BUILDX_FIXTURES");
        if (folder.isEmpty()) {
            QSKIP("KW_BUILDX_FIXTURES is not set");
        }
        int read = 0;
        for (const QString &version : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QDir progress(folder + QLatin1Char('/') + version + QStringLiteral("/progress"));
            for (const QString &name : progress.entryList({QStringLiteral("rawjson-*.stderr")})) {
                QFile file(progress.filePath(name));
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QByteArray stream = file.readAll();
                const ProgressEvents events = decoded(stream);
                for (const ProgressEvent &event : events) {
                    if (const auto *text = std::get_if<TextEvent>(&event)) {
                        QVERIFY2(!text->line.contains(QStringLiteral("\"vertexes\"")), qPrintable(name));
                    }
                }
                QVERIFY(events == decoded(compacted(stream)));
                ++read;
            }
        }
        QVERIFY(read > 0);
    }

    void speed()
    {
        const QByteArray once = compacted(recording(QStringLiteral("multi-platform")));
        const QByteArray stream = once.repeated(200);
        qsizetype events = 0;
        QBENCHMARK
        {
            ProgressDecoder decoder;
            QElapsedTimer timer;
            timer.start();
            events = static_cast<qsizetype>(decoder.feed(stream).size());
            qInfo("%lld events, %.0f per second", static_cast<long long>(events),
                  double(events) * 1e9 / double(timer.nsecsElapsed()));
        }
        QCOMPARE(events, static_cast<qsizetype>(decoded(once).size()) * 200);
    }
};

QTEST_GUILESS_MAIN(ProgressDecoderTest)
#include "tst_progress_decoder.moc"
