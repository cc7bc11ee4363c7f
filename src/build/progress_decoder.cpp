// SPDX-License-Identifier: Apache-2.0
#include "build/progress_decoder.h"

#include "build/progress_time.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>

namespace kw::build {

namespace {

using simdjson::dom::element;
using simdjson::dom::object;

std::string_view text(const object &from, std::string_view key)
{
    std::string_view value;
    return from[key].get(value) == simdjson::SUCCESS ? value : std::string_view();
}

QString string(const object &from, std::string_view key)
{
    const std::string_view value = text(from, key);
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

QByteArray bytes(std::string_view value)
{
    return QByteArray(value.data(), static_cast<qsizetype>(value.size()));
}

qint64 integer(const object &from, std::string_view key)
{
    std::int64_t value = 0;
    return from[key].get(value) == simdjson::SUCCESS ? value : 0;
}

bool boolean(const object &from, std::string_view key)
{
    bool value = false;
    return from[key].get(value) == simdjson::SUCCESS && value;
}

QByteArray base64(std::string_view value)
{
    return QByteArray::fromBase64(
        QByteArray::fromRawData(value.data(), static_cast<qsizetype>(value.size())));
}

VertexEvent vertexEvent(const object &from)
{
    VertexEvent event{.digest = bytes(text(from, "digest")),
                      .name = string(from, "name"),
                      .started = parseProgressTime(text(from, "started")),
                      .completed = parseProgressTime(text(from, "completed")),
                      .cached = boolean(from, "cached"),
                      .error = string(from, "error")};
    simdjson::dom::array inputs;
    if (from["inputs"].get(inputs) == simdjson::SUCCESS) {
        for (const element input : inputs) {
            std::string_view digest;
            if (input.get(digest) == simdjson::SUCCESS) {
                event.inputs.append(bytes(digest));
            }
        }
    }
    object group;
    if (from["progressGroup"].get(group) == simdjson::SUCCESS) {
        event.group = ProgressGroup{string(group, "id"), string(group, "name"), boolean(group, "weak")};
    }
    return event;
}

StatusEvent statusEvent(const object &from)
{
    return {.vertex = bytes(text(from, "vertex")),
            .id = string(from, "id"),
            .current = integer(from, "current"),
            .total = integer(from, "total"),
            .started = parseProgressTime(text(from, "started")),
            .completed = parseProgressTime(text(from, "completed"))};
}

LogEvent logEvent(const object &from)
{
    return {.vertex = bytes(text(from, "vertex")),
            .stream = static_cast<int>(std::clamp<qint64>(integer(from, "stream"), 0, 2)),
            .data = base64(text(from, "data")),
            .time = parseProgressTime(text(from, "timestamp"))};
}

WarningEvent warningEvent(const object &from)
{
    WarningEvent event{.vertex = bytes(text(from, "vertex")),
                       .level = static_cast<int>(std::clamp<qint64>(integer(from, "level"), 0, 9)),
                       .text = QString::fromUtf8(base64(text(from, "short"))),
                       .url = string(from, "url")};
    simdjson::dom::array details;
    if (from["detail"].get(details) == simdjson::SUCCESS) {
        for (const element detail : details) {
            std::string_view line;
            if (detail.get(line) == simdjson::SUCCESS) {
                event.detail.append(QString::fromUtf8(base64(line)));
            }
        }
    }
    object source;
    if (from["sourceInfo"].get(source) == simdjson::SUCCESS) {
        event.file = string(source, "filename");
    }
    std::int64_t line = 0;
    if (from["range"].at(0)["start"]["line"].get(line) == simdjson::SUCCESS) {
        event.firstLine = static_cast<int>(std::clamp<std::int64_t>(line, 0, 1'000'000'000));
    }
    return event;
}

template <typename Function>
void appendAll(const object &root, std::string_view key, Function make, ProgressEvents &events)
{
    simdjson::dom::array items;
    if (root[key].get(items) != simdjson::SUCCESS) {
        return;
    }
    for (const element item : items) {
        object entry;
        if (item.get(entry) == simdjson::SUCCESS) {
            events.emplace_back(make(entry));
        }
    }
}

bool isProgressObject(const object &root)
{
    if (root.size() == 0) {
        return true;
    }
    for (const char *key : {"vertexes", "statuses", "logs", "warnings"}) {
        if (root[key].error() == simdjson::SUCCESS) {
            return true;
        }
    }
    return false;
}

void appendText(QByteArrayView line, ProgressEvents &events)
{
    events.emplace_back(TextEvent{QString::fromUtf8(line)});
}

} // namespace

class ProgressDecoder::Parser
{
public:
    // False when `bytes` is no object of the stream; nothing is appended then.
    bool parse(QByteArrayView bytes, ProgressEvents &events)
    {
        object root;
        if (m_parser.parse(bytes.data(), static_cast<size_t>(bytes.size())).get(root) != simdjson::SUCCESS ||
            !isProgressObject(root)) {
            return false;
        }
        appendAll(root, "vertexes", vertexEvent, events);
        appendAll(root, "statuses", statusEvent, events);
        appendAll(root, "logs", logEvent, events);
        appendAll(root, "warnings", warningEvent, events);
        return true;
    }

private:
    simdjson::dom::parser m_parser;
};

ProgressDecoder::ProgressDecoder(qsizetype limit)
    : m_parser(std::make_unique<Parser>())
    , m_limit(limit)
{
}

ProgressDecoder::~ProgressDecoder() = default;
ProgressDecoder::ProgressDecoder(ProgressDecoder &&) noexcept = default;
ProgressDecoder &ProgressDecoder::operator=(ProgressDecoder &&) noexcept = default;

ProgressEvents ProgressDecoder::feed(QByteArrayView chunk)
{
    ProgressEvents events;
    while (!chunk.isEmpty()) {
        const void *found = std::memchr(chunk.data(), '\n', static_cast<size_t>(chunk.size()));
        if (found == nullptr) {
            keepRest(chunk);
            break;
        }
        const qsizetype length = static_cast<const char *>(found) - chunk.data();
        const QByteArrayView line = chunk.first(length);
        chunk = chunk.sliced(length + 1);
        if (m_rest.isEmpty() && m_droppedOfLine == 0 && line.size() <= m_limit) {
            takeLine(line, events);
            continue;
        }
        keepRest(line);
        if (m_droppedOfLine > 0) {
            events.emplace_back(DroppedEvent{std::exchange(m_droppedOfLine, 0)});
        } else {
            const QByteArray whole = std::exchange(m_rest, {});
            takeLine(whole, events);
        }
    }
    return events;
}

ProgressEvents ProgressDecoder::finish()
{
    ProgressEvents events;
    if (m_droppedOfLine > 0) {
        events.emplace_back(DroppedEvent{std::exchange(m_droppedOfLine, 0)});
    } else if (!m_rest.isEmpty()) {
        const QByteArray whole = std::exchange(m_rest, {});
        takeLine(whole, events);
    }
    giveUpObject(events);
    return events;
}

void ProgressDecoder::keepRest(QByteArrayView rest)
{
    if (m_droppedOfLine > 0 || m_rest.size() + rest.size() > m_limit) {
        m_droppedOfLine += m_rest.size() + rest.size();
        m_rest.clear();
        return;
    }
    m_rest.append(rest);
}

void ProgressDecoder::takeLine(QByteArrayView line, ProgressEvents &events)
{
    if (line.endsWith('\r')) {
        line.chop(1);
    }
    if (!m_object.isEmpty() || m_droppedOfObject > 0) {
        takeObjectLine(line, events);
        return;
    }
    if (line == "{") {
        m_object = QByteArrayLiteral("{\n");
        return;
    }
    if (line.isEmpty()) {
        return;
    }
    if (!line.startsWith('{') || !m_parser->parse(line, events)) {
        appendText(line, events);
    }
}

// The indented form closes its object in the first column; every line between is indented.
void ProgressDecoder::takeObjectLine(QByteArrayView line, ProgressEvents &events)
{
    const bool closes = line == "}";
    if (!closes && !line.startsWith(' ')) {
        giveUpObject(events);
        takeLine(line, events);
        return;
    }
    if (m_droppedOfObject > 0 || m_object.size() + line.size() >= m_limit) {
        m_droppedOfObject += m_object.size() + line.size();
        m_object.clear();
        if (closes) {
            giveUpObject(events);
        }
        return;
    }
    m_object.append(line);
    m_object.append('\n');
    if (closes) {
        if (m_parser->parse(m_object, events)) {
            m_object.clear();
        } else {
            giveUpObject(events);
        }
    }
}

void ProgressDecoder::giveUpObject(ProgressEvents &events)
{
    if (m_droppedOfObject > 0) {
        events.emplace_back(DroppedEvent{std::exchange(m_droppedOfObject, 0)});
    }
    const QList<QByteArray> lines = std::exchange(m_object, {}).split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty()) {
            appendText(line, events);
        }
    }
}

} // namespace kw::build
