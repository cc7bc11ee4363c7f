// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/build_session.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <vector>

namespace kw::kitw {

class Invocation;

// A step of a call, as it is told: with the number under which its lines stand.
struct ProgressStep
{
    int number; // from 1, in the order of starting
    const build::Vertex &vertex;
};

// Watches a session and tells what happens in it, each thing once and in an order that can be printed: a step
// starts, says lines, ends. Steps that BuildKit takes for itself are left out unless they fail. Main thread.
class BuildProgress : public QObject
{
    Q_OBJECT

public:
    // The session must outlive it and not have been started.
    explicit BuildProgress(build::BuildSession &session);

    // `kind` is a value of --progress. nullptr when it is none.
    static std::unique_ptr<BuildProgress> make(const QString &kind, Invocation &invocation,
                                               build::BuildSession &session);
    static QStringList kinds();

protected:
    virtual void callStarted(const build::CallRun & /*call*/) {}
    virtual void stepStarted(const build::CallRun & /*call*/, const ProgressStep & /*step*/) {}
    virtual void stepSaid(const build::CallRun & /*call*/, const ProgressStep & /*step*/,
                          const build::LogLine & /*line*/)
    {
    }
    virtual void stepEnded(const build::CallRun & /*call*/, const ProgressStep & /*step*/) {}
    virtual void textSaid(const build::CallRun & /*call*/, const QString & /*line*/) {}
    virtual void callEnded(const build::CallRun & /*call*/) {}
    virtual void sessionEnded() {}

    const build::BuildSession &session() const { return m_session; }

private:
    struct Told
    {
        int number = 0; // 0: not told yet
        qsizetype lines = 0;
        build::VertexState state = build::VertexState::Pending;
    };
    struct Call
    {
        QHash<QByteArray, Told> steps;
        qsizetype textLines = 0;
        int lastNumber = 0;
    };

    void progressed(int index);
    void tellStep(const build::CallRun &run, Call &call, const build::Vertex &vertex);
    void tellText(const build::CallRun &run, Call &call);
    void ended(int index);

    build::BuildSession &m_session;
    std::vector<Call> m_calls;
};

} // namespace kw::kitw
