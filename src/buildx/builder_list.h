// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "buildx/store.h"
#include "core/cancel.h"
#include "process/process_runner.h"

#include <QObject>

#include <memory>

namespace kw::buildx {

// The builders of this user: at once from the store's files, then each node asked by itself. buildx holds the
// lock of its whole store while it waits for a node, so each node is asked through a private store with that
// node alone: a dead one delays neither the others nor anybody's build. GUI thread.
class BuilderList : public QObject
{
    Q_OBJECT

public:
    // The runner must outlive the list. `timeout` bounds one question to one node.
    BuilderList(process::ProcessRunner &runner, Store store, QObject *parent = nullptr,
                std::chrono::milliseconds timeout = std::chrono::seconds(10));
    ~BuilderList() override;

    const QList<Builder> &builders() const { return m_builders; }
    const Builder *find(const QString &name) const; // nullptr when there is none
    bool isRefreshing() const { return m_asked > 0; }

    // Why no node could be asked at all: no docker, no buildx.
    const std::optional<Error> &toolError() const { return m_toolError; }

    // Reads the store at once, without asking anybody; what was known about unchanged nodes stays.
    void readStore();

    // readStore(), then asks every node. A refresh under way is given up.
    void refresh();

    // The same for the nodes of one builder. For a name that the store does not have, all Docker contexts are
    // looked at.
    void refreshOnly(const QString &builder);

Q_SIGNALS:
    void changed();   // after the store was read, and after each answer
    void refreshed(); // the last answer has come

private:
    struct Question;

    void askAll(const QList<Builder> &builders);
    void ask(const Builder &builder, qsizetype node);
    void askReason(const std::shared_ptr<Question> &question);
    void listed(const std::shared_ptr<Question> &question, const process::ProcessOutcome &outcome);
    void reasoned(const std::shared_ptr<Question> &question, const process::ProcessOutcome &outcome);
    void answer(const Question &question, const Node &node, const std::optional<Error> &builderError = {});
    void addContexts(const QList<Builder> &found);
    Node *nodeOf(const Question &question);
    QFuture<process::ProcessOutcome> run(const Question &question, const QStringList &arguments,
                                         const QString &title);

    process::ProcessRunner &m_runner;
    Store m_store;
    std::chrono::milliseconds m_timeout;
    QList<Builder> m_builders;
    std::optional<Error> m_toolError;
    CancelToken m_token;
    qsizetype m_asked = 0;
    int m_round = 0;
};

} // namespace kw::buildx
