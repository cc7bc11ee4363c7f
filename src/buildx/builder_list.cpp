// SPDX-License-Identifier: Apache-2.0
#include "buildx/builder_list.h"

#include "buildx/listing.h"
#include "buildx/tool_failure.h"
#include "buildx/tr.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::buildx {

struct BuilderList::Question
{
    QString builder;
    QString endpoint;
    QTemporaryDir store; // readable by us only: an instance file may hold keys
    Node found;          // what the list said, while the reason is asked
    int round = 0;
};

BuilderList::BuilderList(process::ProcessRunner &runner, Store store, QObject *parent,
                         std::chrono::milliseconds timeout)
    : QObject(parent)
    , m_runner(runner)
    , m_store(std::move(store))
    , m_timeout(timeout)
{
}

BuilderList::~BuilderList()
{
    m_token.cancel();
}

const Builder *BuilderList::find(const QString &name) const
{
    const auto found = std::ranges::find(m_builders, name, &Builder::name);
    return found == m_builders.end() ? nullptr : &*found;
}

void BuilderList::readStore()
{
    QList<Builder> fresh = m_store.builders();
    for (Builder &builder : fresh) {
        const Builder *old = find(builder.name);
        if (!old || builder.error) {
            continue;
        }
        for (Node &node : builder.nodes) {
            const auto known = std::ranges::find(old->nodes, node.name, &Node::name);
            if (known != old->nodes.end() && known->endpoint == node.endpoint &&
                known->driverOptions == node.driverOptions) {
                const Node stored = node;
                node = merged(stored, *known);
            }
        }
    }
    m_builders = fresh;
    Q_EMIT changed();
}

void BuilderList::refresh()
{
    readStore();
    const QList<Builder> all = m_builders; // asking changes ours
    askAll(all);
}

void BuilderList::refreshOnly(const QString &builder)
{
    readStore();
    const Builder *found = find(builder);
    // Asking Docker's own builder lists every context.
    askAll({found ? *found : m_builders.last()});
}

void BuilderList::askAll(const QList<Builder> &builders)
{
    m_token.cancel();
    m_token = CancelToken();
    ++m_round;
    m_asked = 0;
    m_toolError.reset();
    for (const Builder &builder : builders) {
        const qsizetype count = builder.error ? 0 : builder.nodes.size();
        for (qsizetype index = 0; index < count; ++index) {
            ask(builder, index);
        }
    }
    Q_EMIT changed();
    if (m_asked == 0) {
        QMetaObject::invokeMethod(this, &BuilderList::refreshed, Qt::QueuedConnection);
    }
}

Node *BuilderList::nodeOf(const Question &question)
{
    const auto builder = std::ranges::find(m_builders, question.builder, &Builder::name);
    if (question.round != m_round || builder == m_builders.end()) {
        return nullptr;
    }
    const auto node = std::ranges::find(builder->nodes, question.endpoint, &Node::endpoint);
    return node == builder->nodes.end() ? nullptr : &*node;
}

QFuture<process::ProcessOutcome> BuilderList::run(const Question &question, const QStringList &arguments,
                                                  const QString &title)
{
    process::ProcessSpec spec;
    spec.commandLine.program = u"docker"_s;
    spec.commandLine.arguments = arguments;
    spec.title = title;
    spec.timeout = m_timeout;
    spec.interruptGrace = spec.terminateGrace = std::chrono::milliseconds(500); // it changes nothing
    spec.environment.append({u"BUILDX_CONFIG"_s, question.store.path(), false});
    return m_runner.run(spec, m_token);
}

void BuilderList::ask(const Builder &builder, qsizetype node)
{
    auto question = std::make_shared<Question>();
    question->builder = builder.name;

    question->endpoint = builder.nodes.at(node).endpoint;
    question->round = m_round;
    if (builder.stored) {
        const Result<QByteArray> instance = m_store.instanceWithNode(builder.name, node);
        QFile file(question->store.filePath(u"instances/"_s + builder.name));
        if (!instance || !QDir(question->store.path()).mkpath(u"instances"_s) ||
            !file.open(QIODevice::WriteOnly) || file.write(*instance) != instance->size()) {
            return;
        }
    }
    if (Node *asked = nodeOf(*question)) {
        asked->status = NodeStatus::Asking;
    }
    ++m_asked;
    run(*question, {u"buildx"_s, u"ls"_s, u"--format"_s, u"json"_s},
        Tr::tr("Ask %1").arg(builder.nodes.at(node).name))
        .then(this, [this, question](const process::ProcessOutcome &outcome) { listed(question, outcome); });
}

void BuilderList::listed(const std::shared_ptr<Question> &question, const process::ProcessOutcome &outcome)
{
    if (question->round != m_round) {
        return;
    }
    question->found.endpoint = question->endpoint;
    question->found.latency = outcome.duration;
    if (!outcome.succeeded()) {
        question->found.status = NodeStatus::Unreachable;
        question->found.error =
            explainOutcome(outcome, Tr::tr("The node does not answer"), question->endpoint);
        if (question->found.error->code == ErrorCode::ToolMissing) {
            m_toolError = question->found.error;
            question->found.status = NodeStatus::NotKnown;
        }
        answer(*question, question->found);
        return;
    }
    const Result<QList<Builder>> builders = parseListing(outcome.standardOutput);
    const auto found = builders ? std::ranges::find(*builders, question->builder, &Builder::name)
                                : decltype(builders->begin()){};
    if (!builders || found == builders->end()) {
        question->found.error =
            builders ? explainFailure(QString::fromUtf8(outcome.standardError), question->builder)
                     : builders.error();
        answer(*question, question->found);
        return;
    }
    addContexts(*builders);
    if (!found->nodes.isEmpty()) {
        question->found = found->nodes.first();
        question->found.latency = outcome.duration;
    }
    if (found->error) {
        question->found.status = NodeStatus::Unreachable;
        question->found.error = found->error;
    }
    if (found->driver == "remote"_L1 && question->found.status == NodeStatus::NotStarted) {
        askReason(question);
        return;
    }
    answer(*question, question->found, found->error);
}

// For remote nodes the list hides every reason behind "inactive"; asking for their disk use tells it.
void BuilderList::askReason(const std::shared_ptr<Question> &question)
{
    run(*question, {u"buildx"_s, u"du"_s, u"--builder"_s, question->builder, u"--filter"_s, u"id=none"_s},
        Tr::tr("Ask %1 why it does not answer").arg(question->builder))
        .then(this,
              [this, question](const process::ProcessOutcome &outcome) { reasoned(question, outcome); });
}

void BuilderList::reasoned(const std::shared_ptr<Question> &question, const process::ProcessOutcome &outcome)
{
    Node node = question->found;
    node.latency = outcome.duration;
    if (outcome.succeeded()) {
        node.status = NodeStatus::Running;
    } else {
        node.status = NodeStatus::Unreachable;
        node.error = explainOutcome(outcome, Tr::tr("The node does not answer"), question->endpoint);
    }
    answer(*question, node);
}

void BuilderList::answer(const Question &question, const Node &node, const std::optional<Error> &builderError)
{
    Node *known = nodeOf(question);
    if (!known && question.round != m_round) {
        return;
    }
    if (known) {
        const Node stored = *known;
        *known = merged(stored, node);
    }
    const auto builder = std::ranges::find(m_builders, question.builder, &Builder::name);
    if (builderError && builder != m_builders.end()) {
        builder->error = builderError;
    }
    --m_asked;
    Q_EMIT changed();
    if (m_asked == 0) {
        Q_EMIT refreshed();
    }
}

// Docker contexts are builders too, and only buildx knows them all.
void BuilderList::addContexts(const QList<Builder> &found)
{
    for (const Builder &builder : found) {
        if (!find(builder.name)) {
            m_builders.append(builder);
        }
    }
}

} // namespace kw::buildx
