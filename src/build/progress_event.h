// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace kw::build {

// One update of a build, as `docker buildx build --progress=rawjson` reports it. Source of the fields:
// BuildKit client/graph.go. Times are nanoseconds since 1970 UTC on the daemon's clock, 0 when absent.
using Nanoseconds = qint64;

// Several vertexes that are shown as one row.
struct ProgressGroup
{
    QString id;
    QString name;
    bool weak = false; // alone, such a member does not open the row

    bool operator==(const ProgressGroup &) const = default;
};

struct VertexEvent
{
    QByteArray digest;
    QList<QByteArray> inputs;
    QString name;
    Nanoseconds started = 0;
    Nanoseconds completed = 0;
    bool cached = false;
    QString error;
    std::optional<ProgressGroup> group;

    bool operator==(const VertexEvent &) const = default;
};

// A part of a step that has an amount: a layer that is pulled, the context that is sent.
struct StatusEvent
{
    QByteArray vertex;
    QString id;
    qint64 current = 0; // may be above the total
    qint64 total = 0;   // 0: not known
    Nanoseconds started = 0;
    Nanoseconds completed = 0;

    bool operator==(const StatusEvent &) const = default;
};

struct LogEvent
{
    QByteArray vertex;
    int stream = 0; // 1 standard output, 2 standard error
    QByteArray data;
    Nanoseconds time = 0;

    bool operator==(const LogEvent &) const = default;
};

struct WarningEvent
{
    QByteArray vertex;
    int level = 0;
    QString text;
    QStringList detail;
    QString url;
    QString file;      // empty when the warning has no place
    int firstLine = 0; // 1-based, 0 when it has no place

    bool operator==(const WarningEvent &) const = default;
};

// A line that is no JSON: errors, warnings and the Dockerfile excerpt come this way.
struct TextEvent
{
    QString line;

    bool operator==(const TextEvent &) const = default;
};

// Something longer than the limit was left out.
struct DroppedEvent
{
    qint64 bytes = 0;

    bool operator==(const DroppedEvent &) const = default;
};

using ProgressEvent = std::variant<VertexEvent, StatusEvent, LogEvent, WarningEvent, TextEvent, DroppedEvent>;
using ProgressEvents = std::vector<ProgressEvent>;

} // namespace kw::build
