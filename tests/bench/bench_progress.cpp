// SPDX-License-Identifier: Apache-2.0
// Times the progress decoder against simdjson alone on the same bytes, in turn. Prints one JSON object.
#include "build/call_run.h"
#include "build/progress_decoder.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <simdjson.h>

#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

constexpr int steps = 400;
constexpr int updates = 250; // of each step
constexpr int rounds = 7;
constexpr qsizetype chunkSize = 64 * 1024; // what a pipe gives at once

QByteArray digestOf(int step)
{
    return "sha256:" + QByteArray::number(step).rightJustified(64, '0');
}

QByteArray timeOf(int step, int update)
{
    return "2026-11-24T02:" + QByteArray::number(step % 60).rightJustified(2, '0') + ":24." +
           QByteArray::number(100'000'000 + update) + "Z";
}

// As many updates as a large build makes: each step starts, moves bytes, says lines, ends.
QByteArray compactStream()
{
    QByteArray stream;
    for (int step = 0; step < steps; ++step) {
        const QByteArray digest = digestOf(step);
        const QByteArray name = "[linux/arm64 build " + QByteArray::number(step + 1) + "/400] RUN make part";
        for (int update = 0; update < updates; ++update) {
            const QByteArray time = timeOf(step, update);
            if (update == 0 || update == updates - 1) {
                stream += R"({"vertexes":[{"digest":")" + digest + R"(","inputs":[")" + digestOf(step + 1) +
                          R"("],"name":")" + name + R"(","started":")" + timeOf(step, 0) + '"' +
                          (update == 0 ? QByteArray() : R"(,"completed":")" + time + '"') + "}]}\n";
            } else if (update % 2 == 0) {
                stream += R"({"statuses":[{"id":"transferring context:","vertex":")" + digest +
                          R"(","name":"transferring","current":)" + QByteArray::number(update * 1000) +
                          R"(,"total":1000000,"timestamp":")" + time + R"(","started":")" + timeOf(step, 0) +
                          "\"}]}\n";
            } else {
                stream +=
                    R"({"logs":[{"vertex":")" + digest + R"(","stream":1,"data":")" +
                    QByteArray("compiling src/part-" + QByteArray::number(update) + ".cpp\n").toBase64() +
                    R"(","timestamp":")" + time + "\"}]}\n";
            }
        }
    }
    return stream;
}

QByteArray indentedStream(const QByteArray &compact)
{
    QByteArray stream;
    for (const QByteArray &line : compact.split('\n')) {
        if (!line.isEmpty()) {
            stream += QJsonDocument::fromJson(line).toJson().replace("    ", "  ");
        }
    }
    return stream;
}

void inChunks(const QByteArray &stream, const std::function<void(QByteArrayView)> &take)
{
    for (qsizetype at = 0; at < stream.size(); at += chunkSize) {
        take(QByteArrayView(stream).sliced(at, std::min(chunkSize, stream.size() - at)));
    }
}

size_t decode(const QByteArray &stream)
{
    kw::build::ProgressDecoder decoder;
    size_t events = 0;
    inChunks(stream, [&](QByteArrayView chunk) { events += decoder.feed(chunk).size(); });
    return events + decoder.finish().size();
}

// Everything that a running build does with its progress: steps, transfers, logs, the record.
size_t keep(const QByteArray &stream)
{
    kw::build::CallRun run(kw::plan::Call{.artifact = u"demo"_s});
    run.begin({});
    inChunks(stream, [&](QByteArrayView chunk) { run.feed(kw::process::Channel::StandardError, chunk); });
    return static_cast<size_t>(run.vertexes().vertexes().size());
}

// The bound: the same bytes, parsed and no more.
size_t parseOnly(const QByteArray &stream)
{
    simdjson::dom::parser parser;
    simdjson::dom::document_stream documents;
    size_t count = 0;
    const simdjson::padded_string padded(stream.constData(), static_cast<size_t>(stream.size()));
    if (parser.parse_many(padded).get(documents) == simdjson::SUCCESS) {
        for (const auto document : documents) {
            count += document.error() == simdjson::SUCCESS ? 1U : 0U;
        }
    }
    return count;
}

double secondsOf(const std::function<size_t()> &work)
{
    QElapsedTimer clock;
    clock.start();
    if (work() == 0) {
        std::fputs("bench_progress: nothing was decoded\n", stderr);
    }
    return double(clock.nsecsElapsed()) / 1e9;
}

QJsonObject measured(const QByteArray &stream, const std::function<size_t(const QByteArray &)> &ours)
{
    QJsonArray our;
    QJsonArray their;
    for (int round = 0; round <= rounds; ++round) {
        const double a = secondsOf([&] { return ours(stream); });
        const double b = secondsOf([&] { return parseOnly(stream); });
        if (round > 0) { // the first one warms up
            our.append(a);
            their.append(b);
        }
    }
    return {{u"ours"_s, our}, {u"theirs"_s, their}, {u"bytes"_s, stream.size()}};
}

} // namespace

int main()
{
    const QByteArray compact = compactStream();
    const QByteArray indented = indentedStream(compact);
    const QJsonObject figures{{u"events"_s, steps * updates},
                              {u"one object per line"_s, measured(compact, decode)},
                              {u"indented objects"_s, measured(indented, decode)},
                              {u"decoded and kept"_s, measured(compact, keep)}};
    std::puts(QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    return 0;
}
