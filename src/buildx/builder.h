// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QStringList>

#include <chrono>
#include <optional>

namespace kw::buildx {

enum class NodeStatus {
    NotKnown, // nobody asked yet
    Asking,   // a command is under way
    Running,
    NotStarted, // buildx says "inactive": starts with the first build
    Starting,
    Stopping,
    Stopped,
    Unreachable, // asked, and it does not answer; Node::error tells why
};

// One rule of BuildKit's garbage collection; a size of -1 means that the rule does not set it.
struct GcRule
{
    bool all = false;
    QStringList filters;
    std::chrono::nanoseconds keepDuration{0};
    qint64 reservedSpace = -1; // bytes; "keepBytes" of buildx before 0.18
    qint64 maxUsedSpace = -1;
    qint64 minFreeSpace = -1;
};

// One BuildKit daemon of a builder.
struct Node
{
    QString name;
    QString endpoint;
    NodeStatus status = NodeStatus::NotKnown;
    QString version;               // of BuildKit; empty when not known
    QStringList claimedPlatforms;  // fixed with --platform, a label that nobody checks
    QStringList detectedPlatforms; // what the worker reports, the claimed ones left out
    QMap<QString, QString> driverOptions;
    QStringList flags;
    QStringList ids; // of its workers: two nodes with the same one are the same daemon
    QMap<QString, QString> labels;
    QList<GcRule> gcRules;
    std::optional<Error> error;
    std::chrono::milliseconds latency{0}; // of the last answer; zero when there was none

    QStringList platforms() const { return claimedPlatforms + detectedPlatforms; }
};

struct Builder
{
    QString name;
    QString driver; // "docker", "docker-container", "kubernetes", "remote", or a word of a newer buildx;
                    // empty when not known
    bool current = false;
    bool dynamic = false;
    bool stored =
        false; // an instance of the store; else a Docker context, which buildx can neither change nor remove
    QDateTime lastActivity; // invalid: never
    QList<Node> nodes;
    std::optional<Error> error;

    qsizetype runningCount() const;
};

// The fixed English word of a state, for scripts and JSON: "running", "not-started" …
QString statusWord(NodeStatus status);
// The translated word that the window and the command line show.
QString statusText(NodeStatus status);

enum class Support { None, Native, Emulated };

// How `node` can build for `platform`: detected first; the worker's first detected platform and its variants
// are native.
Support supportOf(const Node &node, const QString &platform);

// Which node gets `platform`: the index in `nodes`. An exact claim wins, then the first node that reports the
// platform, then node 0, as buildx chooses. -1 when there are no nodes.
qsizetype chosenNode(const QList<Node> &nodes, const QString &platform);

} // namespace kw::buildx
